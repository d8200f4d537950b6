// A crew member's own calendar: when to be aboard, where, with whom. No money, nothing of the guests but the charter's name.
import type { Charter } from '../domain/charter.ts'
import { boardsAt, seatsOf } from '../domain/charter-facts.ts'
import type { FeedEntryOf } from '../domain/crew-feed.ts'
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import { shiftDate } from '../domain/times.ts'
import { pageAddress } from './addresses.ts'
import { partDetails } from './crew-notice.ts'
import { listed, oneLine } from './plain-text.ts'
import { seatWords } from './seat-words.ts'
import { timeWindow } from './times.ts'

/** One VEVENT; times are ISO 8601, dates where the times are not set. */
export interface FeedEvent {
  readonly uid: string
  readonly sequence: number
  readonly start: string
  readonly end: string
  readonly timeZone: string
  readonly summary: string
  readonly description: string
  readonly location?: string | undefined
  readonly url: string
  readonly cancelled: boolean
  readonly tentative: boolean
  readonly stamp: string
}

export interface CrewFeed {
  readonly name: string
  readonly timeZone: string
  readonly events: readonly FeedEvent[]
}

export function crewFeed(operator: Operator, person: Person, entries: readonly FeedEntryOf[]): CrewFeed {
  return {
    name: `${operator.boat} · ${person.name}`,
    timeZone: operator.timeZone,
    events: entries.map((entry) => eventOf(operator, person.id, entry)),
  }
}

function eventOf(operator: Operator, crew: string, { charter, sails }: FeedEntryOf): FeedEvent {
  const seats = seatsOf(charter, crew)
  const isSure = seats.every(({ standing }) => standing === 'confirmed')
  const what = listed(seats.map(({ seat }) => seatWords(seat)))
  return {
    uid: `${charter.id}-${crew}@${new URL(operator.guestSite).hostname}`,
    sequence: charter.revision,
    ...hours(charter),
    timeZone: charter.timeZone,
    summary: oneLine(sails ? `${charter.name} · ${what}${isSure ? '' : ' (not sure yet)'}` : `${charter.name} · off`),
    description: [timeWindow(charter), ...(sails ? partDetails(charter, crew) : ['You do not sail.'])]
      .map(oneLine)
      .join('\n'),
    ...(charter.place ? { location: oneLine(charter.place) } : {}),
    url: pageAddress(operator, charter.id),
    cancelled: !sails,
    tentative: !isSure,
    stamp: charter.updatedAt,
  }
}

/** From boarding to the end; the whole day where no time is set. */
function hours(charter: Charter): { readonly start: string; readonly end: string } {
  const { date, times } = charter
  if (!times) return { start: date, end: shiftDate(date, 1) }
  return { start: boardsAt(charter) ?? times.startsAt, end: times.endsAt }
}
