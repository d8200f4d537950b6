// What a charter becomes when its calendar entry says something new. Pure: charter and reading in, next charter with its debts out.
import type { EntryReading } from './calendar-entry.ts'
import type { CalendarEntryRef, Charter } from './charter.ts'
import { type CharterFacts, factsOf } from './charter-facts.ts'
import { oweNames } from './charter-names.ts'
import { crewDifferences } from './entry-crew.ts'
import type { EntrySays } from './entry-says.ts'
import { hoursOf, mergedFacts, overruled, sameHours } from './merge-entry.ts'
import { crewNews, revisionNews, titleNews } from './news.ts'
import { owedKey } from './owed.ts'
import { revise, sameFacts } from './revise.ts'
import { sameValue } from './same-value.ts'
import { isTaken } from './seat.ts'
import { forgive, owe } from './settle.ts'
import { localDate, localTime } from './times.ts'

/** The entry as it is now; `gone`: deleted, which its status said. */
export type EntryNow =
  | (EntryReading & { readonly title: string; readonly at: Pick<CalendarEntryRef, 'start' | 'end'> })
  | { readonly kind: 'gone' }

export type Followed = 'same' | 'noted' | 'changed'

export interface Following {
  /** Business time. */
  readonly now: Date
  readonly boardingLeadHours: number
}

export interface Follow {
  /** The same object when there is nothing to save. */
  readonly next: Charter
  readonly outcome: Followed
}

export function followEntry(charter: Charter, entry: EntryNow, following: Following): Follow {
  const base = lastSaid(charter)
  const theirs = nowSaid(base, entry)
  const after = theirs.noCharter ? factsOf(charter) : mergedFacts(charter, base, theirs)
  if (sameSays(base, theirs)) return { next: charter, outcome: 'same' }
  if (isOver(charter, following.now) && isOver(after, following.now)) return { next: charter, outcome: 'same' }

  const noted = note(charter, entry, theirs, following)
  if (sameFacts(charter, after)) return { next: noted, outcome: 'noted' }
  return {
    next: changed(noted, after, { ...following, isOverruled: overruled(charter, base, theirs) }),
    outcome: 'changed',
  }
}

/** What the entry said when it was last read; a charter from before that was kept is its own answer. */
export function lastSaid({ entry, ...charter }: Charter): EntrySays {
  if (entry.says) return entry.says
  const { name, place, guestCount, contact, cancelled, times, timeZone } = charter
  const boards = times?.boardsAt && localTime(times.boardsAt, timeZone)
  return { title: name, name, ...hoursOf(charter), boards, place, guestCount, contact, cancelled }
}

export function isOver({ date, times, timeZone }: CharterFacts, now: Date): boolean {
  return times ? new Date(times.endsAt) <= now : date < localDate(now, timeZone)
}

function nowSaid(base: EntrySays, entry: EntryNow): EntrySays {
  if (entry.kind === 'gone') return { ...base, noCharter: undefined, cancelled: true }
  if (entry.kind === 'not-a-charter') return { ...base, title: entry.title, noCharter: entry.why }
  return entry.says
}

function sameSays({ title, ...base }: EntrySays, { title: other, ...theirs }: EntrySays): boolean {
  const isTitled = base.noCharter === undefined || title === other
  return isTitled && sameValue(base, theirs)
}

/** Keeps what was read, and says what is only to be said. */
function note(charter: Charter, entry: EntryNow, says: EntrySays, { now }: Following): Charter {
  const at = now.toISOString()
  const place = entry.kind === 'charter' ? entry.at : {}
  const noted: Charter = { ...charter, entry: { ...charter.entry, ...place, says } }
  const coded = says.bookingCode === charter.entry.says?.bookingCode ? noted : oweNames(noted, at)
  const news = [
    says.noCharter && !sameValue(says.noCharter, charter.entry.says?.noCharter) ? titleNews(coded) : undefined,
    namesOthers(charter, says) ? crewNews(coded) : undefined,
  ]
  return news.reduce<Charter>((item, about) => (about ? owe(item, 'news', at, about) : item), coded)
}

/** Crew was typed since that isn't the charter's; a charter's own later change is nothing to say of the entry. */
function namesOthers({ entry, seats }: Charter, { crew }: EntrySays): boolean {
  return !sameValue(crew, entry.says?.crew) && crewDifferences(seats, crew).length > 0
}

interface Change extends Following {
  readonly isOverruled: boolean
}

function changed(charter: Charter, after: CharterFacts, { isOverruled, ...following }: Change): Charter {
  const at = following.now.toISOString()
  const why = whyWords(charter, after, isOverruled)
  const revised = revise(charter, after, { ...following, by: 'calendar', why })
  const quiet = isUnheard(charter) ? [owedKey('calendar'), owedKey('summary')].reduce(forgive, revised) : revised
  return isNews(charter, after) ? owe(quiet, 'news', at, revisionNews(quiet)) : quiet
}

/** Nobody sails on it yet and no channel has seen it: its text and the channel are left alone. */
function isUnheard({ seats, shown, proposals }: Charter): boolean {
  const isWaiting = proposals.some(({ state }) => state === 'waiting')
  return !seats.some(isTaken) && !shown.summary && !shown.calendar && !isWaiting
}

function isNews(before: Charter, after: CharterFacts): boolean {
  if (before.cancelled !== after.cancelled) return true
  const isMoved = !sameHours(hoursOf(before), hoursOf(after))
  return !isUnheard(before) && (isMoved || before.name !== after.name)
}

function whyWords(before: CharterFacts, after: CharterFacts, isOverruled: boolean): string {
  const moved = !sameHours(hoursOf(before), hoursOf(after))
  const said = [
    before.cancelled !== after.cancelled && (after.cancelled ? 'deleted' : 'restored'),
    moved && (isOverruled ? 'moved, over the approved times that were not there yet' : 'moved'),
    before.name !== after.name && 'renamed',
    !moved && before.times?.boardsAt !== after.times?.boardsAt && 'another boarding time',
    before.guestCount !== after.guestCount && 'another number of guests',
    before.place !== after.place && 'another place',
    !sameValue(before.contact, after.contact) && 'another contact',
  ].filter((words) => words !== false)
  return `On the calendar: ${said.join(', ')}`
}
