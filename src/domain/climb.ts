// The ladder's next rung: who is asked now, until when they have, and when nobody is left.
import type { Charter } from './charter.ts'
import { boardsAt } from './charter-facts.ts'
import { askKey, type Cover, coverOf, endCover, withCover } from './cover.ts'
import { waitUntil } from './cover-wait.ts'
import { hasDeparted } from './departure.ts'
import type { Rung } from './ladder.ts'
import { owe } from './settle.ts'

/** `rungs`: who could take it, as far as was known a moment ago. */
export function climb(charter: Charter, coverId: string, rungs: readonly Rung[], now: Date): Charter {
  const cover = coverOf(charter, coverId)
  if (!cover || cover.state === 'proposed' || (cover.state === 'ended' && cover.end?.kind !== 'nobody')) return charter
  const at = now.toISOString()
  if (hasDeparted(charter, now)) return endCover(charter, cover, { kind: 'sailed', at })
  if (cover.state === 'ended') return untilDeparture(charter, cover)

  const last = cover.offers.at(-1)
  if (last?.state === 'asked' && new Date(last.until) > now) return owe(charter, 'cover', last.until, coverId)
  const next = rungs.find(({ crew }) => isLeft(cover, crew))
  return next ? asked(charter, cover, next, now) : nobodyLeft(charter, cover, at)
}

export function isLeft({ offers, only }: Cover, crew: string): boolean {
  return (only === undefined || only === crew) && !offers.some((offer) => offer.crew === crew)
}

function asked(charter: Charter, cover: Cover, { crew, name }: Rung, now: Date): Charter {
  const at = now.toISOString()
  const until = waitUntil(now, boardsAt(charter))
  const offers = [...cover.offers, { crew, name, state: 'asked' as const, at, until }]
  const told = owe(withCover(charter, { ...cover, offers }), 'ask', at, askKey(cover.id, crew))
  return owe(owe(told, 'cover', until, cover.id), 'card', at, cover.id)
}

/** A late yes is still good until departure. */
function nobodyLeft(charter: Charter, cover: Cover, at: string): Charter {
  const ended = endCover(charter, cover, { kind: 'nobody', at })
  return untilDeparture(owe(ended, 'uncovered', at, cover.id), cover)
}

function untilDeparture(charter: Charter, { id }: Cover): Charter {
  return charter.times ? owe(charter, 'cover', charter.times.startsAt, id) : charter
}
