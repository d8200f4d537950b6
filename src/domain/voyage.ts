// The boat is out: who cast off when, until when they are to be back, and who ashore knows.
import type { Charter } from './charter.ts'
import { boardsAt, captainOf } from './charter-facts.ts'
import { noteDeed } from './history-entry.ts'
import { type Gaps, gapsOf, isComplete } from './manifest/draw-up.ts'
import { aboardCount, type Manifest, manifestHash } from './manifest/manifest.ts'
import type { Claim } from './owed.ts'
import { isManager, type Person } from './person.ts'
import { owe } from './settle.ts'

export interface Voyage {
  /** From 1, for each charter. */
  readonly nth: number
  /** Names the very press or command. */
  readonly act: string
  readonly by: string
  /** ISO 8601, business time. */
  readonly at: string
  readonly revision: number
  /** Of the frozen manifest. */
  readonly hash: string
  readonly aboard: number
  /** As it was at cast off. */
  readonly endsAt: string
  /** Mail addresses of those ashore, as they were at cast off. */
  readonly ashore: readonly string[]
  /** Mails to them that left, by what they were about. */
  readonly mailed?: Readonly<Record<string, { readonly at: string; readonly messageId: string }>> | undefined
  /** A mail ashore came back, as a sentence. */
  readonly trouble?: string | undefined
  /** Alarms that were given; the last one's time. */
  readonly alarms: number
  readonly alarmedAt?: string | undefined
  /** Alarms that stand in the channel, by their posts' keys, until they say how it ended. */
  readonly alarmPosts?: Readonly<Record<string, { readonly channel: string; readonly ts: string }>> | undefined
  /** Where the channel reads of it. */
  readonly card?: { readonly channel: string; readonly ts: string; readonly hash: string } | undefined
  /** `not-out`: the cast off was taken back. */
  readonly over?: VoyageEnd | undefined
  /** Its manifest, and those before, outlived their term and were taken out. */
  readonly cleared?: true | undefined
}

export interface VoyageEnd {
  readonly kind: 'back' | 'not-out'
  readonly by: string
  readonly at: string
}

export interface CastOffOrder {
  readonly act: string
  readonly by: string
  /** Business time. */
  readonly now: Date
  readonly ashore: readonly string[]
  /** What is open was shown, and answered with yes. */
  readonly sure: boolean
}

export type CastOffOutcome =
  | { readonly kind: 'cast-off' | 'already-out'; readonly voyage: Voyage }
  | { readonly kind: 'cancelled' | 'no-times' | 'too-early' | 'ended' }
  /** Somebody has to say that it is right. */
  | { readonly kind: 'gaps'; readonly gaps: Gaps }

export interface VoyageDecision<T> {
  readonly next: Charter
  readonly outcome: T
}

/** Before boarding; earlier is most likely another charter's button. */
const EARLIEST_MS = 6 * 3_600_000

/** `drawn`: the manifest of the charter as it is now. */
export function castOff(charter: Charter, drawn: Manifest, order: CastOffOrder): VoyageDecision<CastOffOutcome> {
  const { voyage: last } = charter
  if (last && (isOut(last) || (last.act === order.act && !order.sure)))
    return refused(charter, { kind: 'already-out', voyage: last })
  const problem = notNow(charter, order.now)
  if (problem) return refused(charter, { kind: problem })
  const gaps = gapsOf(drawn)
  if (!isComplete(gaps) && !order.sure) return refused(charter, { kind: 'gaps', gaps })

  const at = order.now.toISOString()
  const nth = (last?.nth ?? 0) + 1
  const manifest = { ...drawn, castOff: { nth, by: order.by, at, previous: last?.hash ?? '' } }
  const hash = manifestHash(manifest)
  const aboard = aboardCount(manifest)
  const { act, by, ashore } = order
  const endsAt = charter.times?.endsAt ?? at
  const voyage: Voyage = { nth, act, by, at, revision: charter.revision, hash, aboard, endsAt, ashore, alarms: 0 }
  const out = { ...charter, voyage, frozen: [...(charter.frozen ?? []), manifest] }
  const noted = noteDeed(out, { kind: 'cast-off', nth, hash, aboard }, { by, why: '', now: order.now })
  const told = oweAshore(noted, 'out', at)
  return { next: owe(owe(told, 'manifest', at), 'voyage', at), outcome: { kind: 'cast-off', voyage } }
}

export type EndOutcome =
  | { readonly kind: 'ended' | 'over-before'; readonly voyage: Voyage; readonly over: VoyageEnd }
  | { readonly kind: 'not-out' }

/** `nth`: of the button that was pressed; undefined: whichever it is. */
export function endVoyage(
  charter: Charter,
  { kind, by, now, nth }: Pick<VoyageEnd, 'kind' | 'by'> & { readonly now: Date; readonly nth?: number | undefined },
): VoyageDecision<EndOutcome> {
  const { voyage } = charter
  if (!voyage || (nth !== undefined && nth !== voyage.nth)) return refused(charter, { kind: 'not-out' })
  if (voyage.over) return refused(charter, { kind: 'over-before', voyage, over: voyage.over })

  const at = now.toISOString()
  const over = { kind, by, at }
  const ended = { ...voyage, over }
  const noted = noteDeed({ ...charter, voyage: ended }, { kind, nth: voyage.nth }, { by, why: '', now })
  return { next: owe(oweAshore(noted, kind, at), 'voyage', at), outcome: { kind: 'ended', voyage: ended, over } }
}

export function isOut(voyage: Voyage | undefined): voyage is Voyage & { readonly over?: undefined } {
  return voyage !== undefined && voyage.over === undefined
}

/** At the helm, or a manager: believed at once. Anybody else may mean another boat, and whoever is out would be missed by no one. */
export function knowsOfReturn(charter: Charter, person: Person): boolean {
  return isManager(person) || captainOf(charter)?.crew === person.id
}

/** What is owed to each of those ashore: `2/late-30/0` is the second cast off's alarm to the first of them. */
export function oweAshore(charter: Charter, what: string, at: string): Charter {
  const { nth = 0, ashore = [] } = charter.voyage ?? {}
  return ashore.reduce((item, _, index) => owe(item, 'ashore', at, `${nth}/${what}/${index}`), charter)
}

export interface AshoreAbout {
  readonly nth: number
  readonly what: string
  readonly to: string | undefined
}

/** Undefined for a voyage before the last one. */
export function ashoreAbout({ voyage }: Charter, about: string): AshoreAbout | undefined {
  const [nth, what = '', index] = about.split('/')
  if (!voyage || Number(nth) !== voyage.nth) return undefined
  return { nth: voyage.nth, what, to: voyage.ashore[Number(index)] }
}

export function ashoreMailed(charter: Charter, about: string, { at }: Claim, messageId: string): Charter {
  const { voyage } = charter
  if (!voyage || !ashoreAbout(charter, about)) return charter
  const mailed = { ...voyage.mailed, [about]: { at, messageId } }
  return owe({ ...charter, voyage: { ...voyage, mailed } }, 'voyage', at)
}

/** A mail to them came back. */
export function ashoreTroubled(charter: Charter, trouble: string, at: string): Charter {
  const { voyage } = charter
  if (!voyage || voyage.trouble === trouble) return charter
  return owe({ ...charter, voyage: { ...voyage, trouble } }, 'voyage', at)
}

function notNow(charter: Charter, now: Date): 'cancelled' | 'no-times' | 'too-early' | 'ended' | undefined {
  const boards = boardsAt(charter)
  if (charter.cancelled) return 'cancelled'
  if (!charter.times || !boards) return 'no-times'
  if (now.getTime() < Date.parse(boards) - EARLIEST_MS) return 'too-early'
  return new Date(charter.times.endsAt) <= now ? 'ended' : undefined
}

function refused<T>(charter: Charter, outcome: T): VoyageDecision<T> {
  return { next: charter, outcome }
}
