// Which charters stand in a crew member's own calendar: where they sail, and where they no longer do though they were told so.
import type { Charter } from './charter.ts'
import { seatsOf } from './charter-facts.ts'

export interface FeedEntryOf {
  readonly charter: Charter
  readonly sails: boolean
}

/** How far back and ahead a feed goes, in days. */
export const FEED_DAYS = { back: 60, ahead: 400 }

export function feedEntries(charters: readonly Charter[], crew: string): readonly FeedEntryOf[] {
  return charters.flatMap((charter) => {
    const sails = seatsOf(charter, crew).length > 0
    const was = charter.told[crew] !== undefined || charter.seats.some((seat) => seat.crew === crew)
    return sails || was ? [{ charter, sails }] : []
  })
}
