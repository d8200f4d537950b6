// The ladder's next rung: who is asked now, until when they have, and when nobody is left.
import type { Charter } from './charter.ts'
import { boardsAt } from './charter-facts.ts'
import { askKey, type Cover, coverOf, endCover, withCover } from './cover.ts'
import { waitUntil } from './cover-wait.ts'
import { hasDeparted } from './departure.ts'
import type { Rung } from './ladder.ts'
import { type QuietHours, quietUntil } from './quiet-hours.ts'
import { owe } from './settle.ts'

/** `rungs`: who could take it, as far as was known a moment ago. At night nobody is asked, and whoever was has until morning. */
export function climb(
  charter: Charter,
  coverId: string,
  rungs: readonly Rung[],
  now: Date,
  quiet?: QuietHours,
): Charter {
  const cover = coverOf(charter, coverId)
  if (!cover || cover.state === 'proposed' || (cover.state === 'ended' && cover.end?.kind !== 'nobody')) return charter
  const at = now.toISOString()
  if (hasDeparted(charter, now)) return endCover(charter, cover, { kind: 'sailed', at })
  if (cover.state === 'ended') return untilDeparture(charter, cover)

  const last = cover.offers.at(-1)
  if (last?.state === 'asked' && new Date(last.until) > now) return owe(charter, 'cover', last.until, coverId)
  const next = rungs.find(({ crew }) => isLeft(cover, crew))
  if (!next) return nobodyLeft(charter, cover, at)
  const resumes = quietUntil(now, quiet, { boards: boardsAt(charter), timeZone: charter.timeZone })
  return resumes ? paused(charter, cover, resumes, at) : asked(charter, cover, next, now, quiet)
}

export function isLeft({ offers, only }: Cover, crew: string): boolean {
  return (only === undefined || only === crew) && !offers.some((offer) => offer.crew === crew)
}

function paused(charter: Charter, cover: Cover, resumes: string, at: string): Charter {
  return owe(owe(withCover(charter, { ...cover, resumes }), 'cover', resumes, cover.id), 'card', at, cover.id)
}

function asked(
  charter: Charter,
  cover: Cover,
  { crew, name }: Rung,
  now: Date,
  quiet: QuietHours | undefined,
): Charter {
  const at = now.toISOString()
  const boards = boardsAt(charter)
  const wait = waitUntil(now, boards)
  const until = quietUntil(new Date(wait), quiet, { boards, timeZone: charter.timeZone }) ?? wait
  const offers = [...cover.offers, { crew, name, state: 'asked' as const, at, until }]
  const running = { ...cover, offers, resumes: undefined }
  const told = owe(withCover(charter, running), 'ask', at, askKey(cover.id, crew))
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
