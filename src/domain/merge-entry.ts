// Three-way merge by field: what the entry said when last read, what it says now, and the charter as it is.
// A field that people changed on the calendar is taken over; any other stays ours, whoever gave it to us.
import { type CharterFacts, type CharterTimes, type Contact, factsOf } from './charter-facts.ts'
import { boardsBefore, type EntrySays } from './entry-says.ts'
import { sameValue } from './same-value.ts'
import { inZone, localTime } from './times.ts'

export function mergedFacts(ours: CharterFacts, base: EntrySays, theirs: EntrySays): CharterFacts {
  return {
    ...factsOf(ours),
    name: pick(ours.name, base.name, theirs.name),
    ...mergedWhen(ours, base, theirs),
    place: pick(ours.place, base.place, theirs.place),
    guestCount: pick(ours.guestCount, base.guestCount, theirs.guestCount),
    contact: mergedContact(ours.contact, base.contact, theirs.contact),
    cancelled: pick(ours.cancelled, base.cancelled, theirs.cancelled),
  }
}

/** What somebody moved on the calendar, but for what else would have gone there: the approved times that it undoes. */
export function overruled(ours: CharterFacts, base: EntrySays, theirs: EntrySays): boolean {
  return !sameHours(base, theirs) && !sameHours(hoursOf(ours), base) && !sameHours(hoursOf(ours), theirs)
}

type Hours = Pick<EntrySays, 'date' | 'startsAt' | 'endsAt'>

export function hoursOf({ date, times }: CharterFacts): Hours {
  return { date, startsAt: times?.startsAt, endsAt: times?.endsAt }
}

export function sameHours(a: Hours, b: Hours): boolean {
  return a.date === b.date && sameInstant(a.startsAt, b.startsAt) && sameInstant(a.endsAt, b.endsAt)
}

function mergedWhen(ours: CharterFacts, base: EntrySays, theirs: EntrySays): Pick<CharterFacts, 'date' | 'times'> {
  const hours = sameHours(base, theirs) ? hoursOf(ours) : theirs
  const { date, startsAt, endsAt } = hours
  if (!startsAt || !endsAt) return { date, times: undefined }
  const boardsAt = mergedBoarding(ours, startsAt, base, theirs)
  const times: CharterTimes = { startsAt, endsAt, ...(boardsAt ? { boardsAt } : {}) }
  return { date, times }
}

/** A boarding time that isn't the typed one goes with the start, as long before it as it was. */
function mergedBoarding(
  { times, timeZone }: CharterFacts,
  startsAt: string,
  base: EntrySays,
  theirs: EntrySays,
): string | undefined {
  if (theirs.boards && base.boards !== theirs.boards) return boardsBefore(startsAt, theirs.boards, timeZone)
  const ours = times?.boardsAt
  if (times && sameInstant(times.startsAt, startsAt)) return ours
  if (!times || !ours || localTime(ours, timeZone) === theirs.boards)
    return boardsBefore(startsAt, theirs.boards, timeZone)
  const lead = Date.parse(times.startsAt) - Date.parse(ours)
  return inZone(new Date(Date.parse(startsAt) - lead), timeZone)
}

function mergedContact(
  ours: Contact | undefined,
  base: Contact | undefined,
  theirs: Contact | undefined,
): Contact | undefined {
  if (sameValue(base, theirs)) return ours
  const taken = (field: keyof Contact) => pick(ours?.[field], base?.[field], theirs?.[field])
  const contact = { name: taken('name'), email: taken('email'), phone: taken('phone') }
  return contact.name || contact.email || contact.phone ? contact : undefined
}

/** Silence removes nothing. */
function pick<T>(ours: T, base: T, theirs: T): T {
  return theirs === undefined || base === theirs ? ours : theirs
}

function sameInstant(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined ? a === b : Date.parse(a) === Date.parse(b)
}
