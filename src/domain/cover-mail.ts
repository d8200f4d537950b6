// A mail that answers an offer: a yes proposes the seat that was offered, a no that was approved lets the next one be asked.
import type { Charter } from './charter.ts'
import { type Cover, isTakeable, offerDeclined } from './cover.ts'
import { crewingOf } from './crewing.ts'
import type { Change } from './reading/reading.ts'
import { isTaken } from './seat.ts'

export function asOffered(charter: Charter, change: Change): Change {
  const cover = change.kind === 'accept' ? offeredTo(charter, change.crew) : undefined
  if (change.kind !== 'accept' || !cover) return change
  return { ...change, kind: 'assign', seat: cover.seat }
}

export function heardNo(charter: Charter, changes: readonly Change[], at: string): Charter {
  return changes.reduce((item, change) => {
    const cover = change.kind === 'decline' ? offeredTo(item, change.crew) : undefined
    return change.kind === 'decline' && cover ? offerDeclined(item, cover, change.crew, at) : item
  }, charter)
}

/** The open seat that they were asked for and have not answered, where they have none. */
function offeredTo(charter: Charter, crew: string): Cover | undefined {
  if (charter.seats.some((seat) => seat.crew === crew && isTaken(seat))) return undefined
  return crewingOf(charter).covers.findLast(
    (cover) => isTakeable(cover) && cover.offers.some((offer) => offer.crew === crew && offer.state === 'asked'),
  )
}
