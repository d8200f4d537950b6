// Cover for a seat that somebody left: proposed to a manager, then asked for one person after the other. Follows every revision.
import type { Charter } from './charter.ts'
import type { CharterFacts } from './charter-facts.ts'
import { crewingOf, type Standing, withCrewing } from './crewing.ts'
import { hasDeparted } from './departure.ts'
import { owedKey } from './owed.ts'
import { isTaken, type SeatName } from './seat.ts'
import { forgive, owe } from './settle.ts'

export interface Cover {
  /** `cover-7-host`, by the revision that opened the seat. */
  readonly id: string
  readonly seat: SeatName
  /** Who was there; `away`: still is, though they are away that day. */
  readonly left?: { readonly crew: string; readonly name: string } | undefined
  readonly why: 'declined' | 'opened' | 'away'
  readonly state: 'proposed' | 'running' | 'ended'
  /** Business time, as all times here. */
  readonly at: string
  /** The manager who had them asked, and when. */
  readonly started?: { readonly by: string; readonly at: string } | undefined
  /** Only this person is asked. */
  readonly only?: string | undefined
  /** It is night: when the next one is asked. */
  readonly resumes?: string | undefined
  /** In the order in which they were asked. */
  readonly offers: readonly Offer[]
  readonly end?: { readonly kind: CoverEnd; readonly by?: string | undefined; readonly at: string } | undefined
  readonly card?: { readonly channel: string; readonly ts: string; readonly hash: string } | undefined
}

export type CoverEnd =
  | 'taken'
  | 'filled'
  | 'cancelled'
  | 'moved'
  | 'sailed'
  | 'nobody'
  | 'dismissed'
  /** Whoever was away is there after all. */
  | 'returned'

export interface Offer {
  readonly crew: string
  readonly name: string
  readonly state: 'asked' | 'declined' | 'taken'
  readonly at: string
  /** When the next one is asked. */
  readonly until: string
  readonly answeredAt?: string | undefined
  readonly place?: Standing | undefined
}

/** Covers that ended and stay in the item, for late answers. */
const KEPT = 6

export function coverOf(charter: Charter, id: string): Cover | undefined {
  return crewingOf(charter).covers.find((cover) => cover.id === id)
}

/** Whoever was asked may still take it: also when nobody was left to ask. */
export function isTakeable({ state, end }: Cover): boolean {
  return state === 'running' || end?.kind === 'nobody'
}

/** What covers come to when a charter's facts change: seats that opened ask for one, what has settled ends. */
export function followCovers(before: CharterFacts, next: Charter, now: Date): Charter {
  const settled = crewingOf(next).covers.reduce((charter, cover) => follow(before, charter, cover, now), next)
  if (next.cancelled || hasDeparted(next, now)) return settled
  return opened(before, settled).reduce((charter, cover) => proposeCover(charter, cover, now), settled)
}

/** One for each seat at a time. */
export function proposeCover(charter: Charter, cover: Pick<Cover, 'seat' | 'left' | 'why'>, now: Date): Charter {
  const { covers } = crewingOf(charter)
  if (covers.some(({ seat, state }) => seat === cover.seat && state !== 'ended')) return charter
  const at = now.toISOString()
  const id = freeId(covers, `cover-${charter.revision}-${cover.seat}`)
  const ended = covers.filter(({ state }) => state === 'ended')
  const kept = covers.filter((one) => !ended.slice(0, -KEPT).includes(one))
  const added = [...kept, { ...cover, id, state: 'proposed' as const, at, offers: [] }]
  return owe(withCrewing(charter, { covers: added }), 'card', at, id)
}

export function withCover(charter: Charter, cover: Cover): Charter {
  const covers = crewingOf(charter).covers.map((one) => (one.id === cover.id ? cover : one))
  return withCrewing(charter, { covers })
}

/** Its card and everybody who was asked are shown how it ended. */
export function endCover(charter: Charter, cover: Cover, end: NonNullable<Cover['end']>): Charter {
  const ended = withCover(charter, { ...cover, state: 'ended', end })
  const drawn = owe(forgive(ended, owedKey('cover', cover.id)), 'card', end.at, cover.id)
  return cover.offers.reduce((item, { crew }) => owe(item, 'ask', end.at, askKey(cover.id, crew)), drawn)
}

/** The next one is asked at once, where it was their turn. */
export function offerDeclined(charter: Charter, cover: Cover, crew: string, at: string): Charter {
  const offers = answeredOffers(cover.offers, crew, 'declined', at)
  const told = owe(withCover(charter, { ...cover, offers }), 'ask', at, askKey(cover.id, crew))
  const drawn = owe(told, 'card', at, cover.id)
  const isLast = cover.offers.at(-1)?.crew === crew
  return isLast && cover.state === 'running' ? owe(drawn, 'cover', at, cover.id) : drawn
}

export function answeredOffers(
  offers: readonly Offer[],
  crew: string,
  state: Offer['state'],
  at: string,
): readonly Offer[] {
  return offers.map((offer) => (offer.crew === crew ? { ...offer, state, answeredAt: at } : offer))
}

/** Where the question stands that was put to somebody; `about` is the debt's. */
export function offered(charter: Charter, about: string, place: Standing): Charter {
  const [id = '', crew = ''] = about.split('/')
  const cover = coverOf(charter, id)
  if (!cover) return charter
  const offers = cover.offers.map((offer) => (offer.crew === crew ? { ...offer, place } : offer))
  return withCover(charter, { ...cover, offers })
}

/** Under which a question to one person is owed. */
export function askKey(id: string, crew: string): string {
  return `${id}/${crew}`
}

function follow(before: CharterFacts, charter: Charter, cover: Cover, now: Date): Charter {
  if (cover.state === 'ended' && cover.end?.kind !== 'nobody') return charter
  const at = now.toISOString()
  if (charter.cancelled) return endCover(charter, cover, { kind: 'cancelled', at })
  if (isFilled(before, charter, cover)) return endCover(charter, cover, { kind: 'filled', at })
  if (when(before) !== when(charter)) return askAnew(charter, cover, at)
  return cover.state === 'proposed' ? owe(charter, 'card', at, cover.id) : charter
}

function isFilled(before: CharterFacts, after: CharterFacts, { seat, why, left }: Cover): boolean {
  if (why === 'away' && holders(before, seat).includes(left?.crew ?? '')) {
    const now = holders(after, seat)
    return !now.includes(left?.crew ?? '') && now.length > 0
  }
  return holders(after, seat).length > holders(before, seat).length
}

/** A yes to the old hours is no yes to the new ones. */
function askAnew(charter: Charter, cover: Cover, at: string): Charter {
  if (cover.state === 'proposed') return owe(charter, 'card', at, cover.id)
  const ended = endCover(charter, cover, { kind: 'moved', at })
  const { covers } = crewingOf(charter)
  const id = freeId(covers, `cover-${charter.revision}-${cover.seat}`)
  const { card: _, end: __, ...again } = cover
  const anew: Cover = { ...again, id, state: 'running', offers: [], at }
  const added = withCrewing(ended, { covers: [...crewingOf(ended).covers, anew] })
  return owe(owe(added, 'card', at, id), 'cover', at, id)
}

/** Seats that have fewer people now; one that an Undo put back was open before, and is left alone. */
function opened(before: CharterFacts, after: CharterFacts): readonly Pick<Cover, 'seat' | 'left' | 'why'>[] {
  const seats = [...new Set(before.seats.map(({ seat }) => seat))]
  return seats.flatMap((seat) => {
    const [was, is] = [holders(before, seat), holders(after, seat)]
    if (is.length >= was.length) return []
    const now = after.seats.filter((one) => one.seat === seat && !isTaken(one))
    if (now.some(({ source }) => source?.kind === 'undo')) return []
    const crew = was.find((id) => !is.includes(id)) ?? ''
    const name = before.seats.find((one) => one.crew === crew)?.name ?? crew
    const declined = now.some((one) => one.crew === crew && one.standing === 'declined')
    return [{ seat, left: { crew, name }, why: declined ? 'declined' : 'opened' } as const]
  })
}

function holders({ seats }: CharterFacts, seat: SeatName): readonly string[] {
  return seats.filter((one) => one.seat === seat).flatMap((one) => (isTaken(one) ? one.crew : []))
}

function when({ date, times, place }: CharterFacts): string {
  return JSON.stringify([date, times?.boardsAt, times?.startsAt, times?.endsAt, place])
}

function freeId(covers: readonly Cover[], id: string): string {
  const taken = (candidate: string) => covers.some((cover) => cover.id === candidate)
  if (!taken(id)) return id
  return `${id}-${[2, 3, 4, 5, 6, 7, 8, 9].find((n) => !taken(`${id}-${n}`)) ?? 10}`
}
