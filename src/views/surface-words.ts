// What each surface says of a charter and what it should say, in the words that people read there.
import { type BoardingSaid, boardingSaid } from '../domain/boarding.ts'
import { readEntry, type TypedEntry } from '../domain/calendar-entry.ts'
import { blockSays, titleClash } from '../domain/calendar-says.ts'
import { blockIn } from '../domain/calendar-text.ts'
import type { Charter } from '../domain/charter.ts'
import type { CharterFacts } from '../domain/charter-facts.ts'
import { slug } from '../domain/charter-id.ts'
import type { Said, Surface, SurfaceName } from '../domain/drift.ts'
import type { Operator } from '../domain/operator.ts'
import { titleContradiction } from '../domain/title-contradiction.ts'
import { calendarBlock } from './calendar-block.ts'
import { guestPage } from './guest-page.ts'
import { oneLine } from './plain-text.ts'
import { clockTimeWithZone, dateWords, hoursWords } from './times.ts'

interface Of {
  readonly operator: Operator
  readonly charter: Charter
}

const AS_WRITTEN = { should: 'as we wrote it', says: 'other words' }
const NOT_SET = 'not set'

/** The API's entry or the feed's; undefined: it has none. A cancelled charter needs none. */
export function entrySurface(of: Of, name: SurfaceName, entry: TypedEntry | undefined): Surface {
  const { charter } = of
  if (!entry) {
    if (charter.cancelled) return { kind: 'silent', name, why: 'cancelled, and no entry any more' }
    return { kind: 'read', name, should: { there: 'yes' }, says: { there: 'gone' } }
  }
  const clash = titleWords(charter, entry)
  const title = (words: string) => (clash ? { title: words } : {})
  const block = blockOn(of, entry)
  const should = { there: 'yes', name: charter.name, ...whenAndWhere(charter), ...title('as the entry itself') }
  const says = {
    there: 'yes',
    ...typed(of, entry),
    ...title(clash ?? ''),
  }
  return { kind: 'read', name, should: { ...should, ...block.should }, says: { ...says, ...block.says } }
}

/** What the title says against the entry's own hours or day. */
function titleWords(charter: Charter, entry: TypedEntry): string | undefined {
  const hours = titleClash({ ...entry, title: entry.summary, boardsAt: charter.times?.boardsAt }, charter.timeZone)
  if (hours) return `“${hours}”, against its own ${entryHours(entry, charter)}`
  const other = titleContradiction(entry, charter.timeZone)
  return other?.about === 'day' ? `${other.title}, against its own day, ${other.entry}` : undefined
}

function entryHours({ start, end }: TypedEntry, { timeZone }: Charter): string {
  return hoursWords(start, end, timeZone)
}

/** An entry that we never wrote to needs none of our lines. */
function blockOn(
  { operator, charter }: Of,
  { description }: TypedEntry,
): { readonly should: Said; readonly says: Said } {
  const ours = calendarBlock({ operator, charter })
  const theirs = blockIn(description)
  if (theirs === undefined)
    return charter.shown.calendar
      ? { should: { block: 'there' }, says: { block: 'missing' } }
      : { should: {}, says: {} }
  const same = oneLine(theirs) === oneLine(ours)
  return {
    should: { block: 'there', ...blockSays(ours), ...(same ? {} : { wording: AS_WRITTEN.should }) },
    says: { block: 'there', ...blockSays(theirs), ...(same ? {} : { wording: AS_WRITTEN.says }) },
  }
}

/** What the page shows in the places that are marked for it, by their names. */
export interface ShownPage {
  readonly says: Readonly<Record<string, readonly string[]>>
  /** Whether it is, byte for byte, the page of this revision as we put it. */
  readonly asPut: boolean
}

/** The version that we put, as it was made from this revision. */
export function pageAsPut(of: Of): Surface {
  const words = pageWords(of)
  return { kind: 'read', name: 'page', should: words, says: words }
}

/** Undefined: nothing stands at its address. */
export function pageSurface(of: Of, shown: ShownPage | undefined): Surface {
  const name = 'page'
  if (!shown) return { kind: 'read', name, should: { there: 'yes' }, says: { there: 'no page' } }
  const said = (field: string) => shown.says[field]?.join(', ')
  const { cancelled, ...words } = pageWords(of)
  const fields = Object.keys({ date: 0, hours: 0, boards: 0, place: 0, captain: 0, crew: 0, revision: 0 })
  const found = Object.fromEntries(fields.flatMap((field) => (said(field) ? [[field, said(field)]] : [])))
  const wording = shown.asPut ? {} : { wording: AS_WRITTEN.says }
  return {
    kind: 'read',
    name,
    should: { there: 'yes', ...words, cancelled, ...(shown.asPut ? {} : { wording: AS_WRITTEN.should }) },
    says: { there: 'yes', ...found, cancelled: said('cancelled') ? 'yes' : 'no', ...wording },
  }
}

export function mailSurface({ charter }: Of): Surface {
  const name = 'mail'
  const { boarding } = charter.shown
  if (!boarding) return { kind: 'silent', name, why: 'no boarding mail has left yet' }
  if (charter.cancelled) {
    const told = boarding.said?.cancelled ? 'yes' : 'no'
    return { kind: 'read', name, should: { cancelled: 'yes' }, says: { cancelled: told } }
  }
  if (!boarding.said) return { kind: 'silent', name, why: 'what it said was not kept' }
  const should = mailWords(boardingSaid(charter), charter.timeZone)
  return { kind: 'read', name, should, says: mailWords(boarding.said, charter.timeZone) }
}

/** The entry's own fields, read as when it became a charter. */
function typed({ operator, charter }: Of, entry: TypedEntry): Said {
  const reading = readEntry(entry, operator)
  if (reading.kind === 'not-a-charter') return { ...whenAndWhere(charter), name: `no charter: ${reading.why}` }
  const { facts } = reading
  const same = slug(facts.name) === slug(charter.name)
  return { ...whenAndWhere(facts), name: same ? charter.name : facts.name }
}

function whenAndWhere(facts: CharterFacts): Said {
  const { date, place } = facts
  return { date: dayWords(date), hours: hours(facts) ?? NOT_SET, place: place ? oneLine(place) : NOT_SET }
}

function pageWords({ operator, charter }: Of): Said & { readonly cancelled: string } {
  const face = charter.shown.page?.face ?? 'coming'
  const page = guestPage({ operator, charter, face })
  const set = { date: page.day, revision: String(page.revision), cancelled: charter.cancelled ? 'yes' : 'no' }
  if (charter.cancelled) return { ...set, hours: page.sails }
  if (face === 'post') return { ...set, captain: page.captain }
  const crew = page.crew.map(({ name, seat }) => `${name} ${seat}`).join(', ')
  return {
    ...set,
    ...(page.timeSet ? { hours: page.sails } : {}),
    boards: page.boards,
    place: page.place,
    captain: page.captain,
    ...(crew ? { crew } : {}),
  }
}

function mailWords(said: BoardingSaid, timeZone: string): Said {
  const { date, times, place, guestCount, captain, cancelled } = said
  const boards = times?.boardsAt ?? times?.startsAt
  return {
    date: dayWords(date),
    hours: times ? hoursWords(times.startsAt, times.endsAt, timeZone) : NOT_SET,
    boards: boards ? clockTimeWithZone(boards, timeZone) : NOT_SET,
    place: place ? oneLine(place) : NOT_SET,
    guests: guestCount === undefined ? NOT_SET : String(guestCount),
    captain: captain ?? NOT_SET,
    cancelled: cancelled ? 'yes' : 'no',
  }
}

function hours({ times, timeZone }: Pick<CharterFacts, 'times' | 'timeZone'>): string | undefined {
  return times && hoursWords(times.startsAt, times.endsAt, timeZone)
}

/** "Sat May 30, 2026". */
function dayWords(date: string): string {
  return `${dateWords(date)}, ${date.slice(0, 4)}`
}
