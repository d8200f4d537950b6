// The mail from top to bottom: each piece goes to the first rule that applies, at the place that was last named.
import type { SeatName } from '../seat.ts'
import { doubtIn } from './doubt.ts'
import { factLine, isFactLine } from './fact-lines.ts'
import { headedList } from './headed-list.ts'
import { isListLine, peopleWithoutSeats, personThenSeat, seatsInOneLine, seatThenPerson } from './list-form.ts'
import { outrightBooking } from './outright-booking.ts'
import { type Compass, type Look, NOWHERE, type Place, placeAfterSentence, placeOfHeading } from './place.ts'
import { isGreeting } from './plain-words.ts'
import { type Around, proseStep, type Spoken } from './prose-step.ts'
import { type Found, NOTHING, type Rule, type RuleName } from './rule.ts'
import { slashList } from './slash-list.ts'
import { type Columns, charterCells, columnsOf, readRow } from './table-form.ts'
import { STRUCK, type Unit } from './units.ts'

/** The first rule that applies speaks; what is no list is read as prose. */
const FIRST: readonly NamedRule[] = [['one-line', seatsInOneLine]]
const LINES: readonly NamedRule[] = [
  ['label', seatThenPerson],
  ['label', factLine],
  ['without-seats', peopleWithoutSeats],
]
const BESIDE: readonly NamedRule[] = [['name-first', personThenSeat]]
const MAX_RULED = 300
/** Characters of running text that one mail's reading may take time for; what stands beyond is not understood. */
const MAX_PROSE = 12_000

type NamedRule = readonly [RuleName, Rule]

export interface Entry {
  readonly place: Place
  readonly line: string
  readonly found: Found
  readonly by?: RuleName | undefined
}

export interface Leftover {
  readonly unit: Unit
  readonly place: Place
  /** The part of it that was not understood, where that is less than all. */
  readonly dark?: string | undefined
}

export interface Walk {
  readonly entries: readonly Entry[]
  /** What no rule understood, with the place at which it stands. */
  readonly leftovers: readonly Leftover[]
}

/** What one piece came to: where it stands, what it says, and whether something of it was not understood. */
interface Step {
  readonly place: Place
  readonly found?: Found | undefined
  readonly by?: RuleName | undefined
  readonly isLeft?: boolean | undefined
  readonly columns?: Columns | undefined
  /** Where parts of a sentence stand at different places. */
  readonly parts?: readonly { readonly place: Place; readonly found: Found }[] | undefined
  /** What of a sentence was not understood. */
  readonly dark?: readonly string[] | undefined
  readonly order?: readonly SeatName[] | undefined
  /** The last row of a table. */
  readonly above?: readonly string[] | undefined
}

export function walk(units: readonly Unit[], start: Place, compass: Compass): Walk {
  const entries: Entry[] = []
  const leftovers: Leftover[] = []
  let last: Step = { place: start }
  let prose = 0
  for (const [index, unit] of units.entries()) {
    const look = { leads: units[index + 1]?.isListed ?? false, relative: unit.kind !== 'forwarded' }
    const seen = [...new Set(entries.flatMap(({ place }) => place.charter ?? []))]
    if (!unit.isListed) prose += unit.text.length
    const around = { isFull: prose > MAX_PROSE, seen, opens: unit.opens, relative: look.relative, self: compass.self }
    const step = stepAt(unit, isBesideList(units, index), last, compass, { ...look, around })
    const holds = step.place.holds
    for (const part of step.parts ?? []) entries.push({ ...part, line: unit.text, by: step.by })
    if (step.dark && step.dark.length > 0) leftovers.push({ unit, place: step.place, dark: step.dark.join(' ') })
    if (step.found)
      entries.push({ place: step.place, line: unit.text, found: holds ? step.found : NOTHING, by: step.by })
    if (step.isLeft || (step.found && !holds)) leftovers.push({ unit, place: step.place })
    last = {
      place: step.place,
      columns: step.columns ?? last.columns,
      order: step.order ?? last.order,
      above: step.above,
    }
  }
  return { entries, leftovers }
}

/** Whether a line belongs to a list, whoever it is about. */
export function isListed(line: string, { book }: Compass): boolean {
  return line.length <= MAX_RULED && (isFactLine(line) || isListLine(line, book))
}

function stepAt(
  unit: Unit,
  isBeside: boolean,
  { place, columns, order, above }: Step,
  compass: Compass,
  look: Looking,
): Step {
  if (unit.kind !== 'own' && unit.kind !== 'forwarded') return { place, isLeft: true }
  if (unit.cells.length > 0) return stepInTable(unit, columns, above, place, compass, look)
  if (isGreeting(unit.text)) return { place }

  const found = ruled(unit.text, isBeside, place, compass)
  if (found)
    return (
      (found.found.questions.length > 0 ? plainlySaid(unit.text, place, compass, look) : undefined) ?? {
        place,
        ...found,
      }
    )
  const headed = headedList(unit.text, place, compass, look)
  if (headed) return { ...headed, by: 'headed' }
  const slashed = slashList(unit.text, order, place, compass, look)
  if (slashed) return { ...slashed, by: 'slashes' }
  const booked = outrightBooking(unit.text, compass.book, compass.today)
  if (booked)
    return { place: { ...NOWHERE, words: unit.text }, found: { changes: [booked], questions: [] }, by: 'outright' }
  const heading = placeOfHeading(unit.text, place, compass, look)
  const leads = heading !== undefined && look.leads
  const spoken = unit.text.length <= MAX_RULED ? proseStep(unit.text, place, compass, look.around) : undefined
  if (spoken && (!leads || isOf(spoken, heading))) {
    return { place: leads ? heading : spoken.place, parts: spoken.entries, dark: spoken.dark, by: 'sentence' }
  }
  const isLeft = !heading?.holds || !look.leads || doubtIn(unit.text) !== undefined
  return { place: heading ?? placeAfterSentence(unit.text, place, compass, look.relative), isLeft }
}

interface Looking extends Look {
  readonly around: Around
}

/** A heading may say something itself: `Anniversary sail June 14, 11-2`. */
function isOf({ place, entries, dark }: Spoken, heading: Place): boolean {
  const isSaid = entries.some(({ found }) => found.changes.length > 0)
  return (
    heading.holds && isSaid && dark.length === 0 && place.charter !== undefined && place.charter === heading.charter
  )
}

/** What a list's rule has to ask about may be a sentence that is clear: `Captain: Marisol (not Gene)`. */
function plainlySaid(line: string, place: Place, compass: Compass, { around }: Looking): Step | undefined {
  const spoken = line.length <= MAX_RULED ? proseStep(line, place, compass, around) : undefined
  const isClear = spoken?.dark.length === 0 && spoken.place.charter === place.charter
  const found = spoken?.entries.map((entry) => entry.found)
  if (!isClear || !found || found.some(({ questions, changes }) => questions.length > 0 || changes.length === 0))
    return undefined
  return { place, parts: spoken.entries, by: 'sentence' }
}

function ruled(
  line: string,
  isBeside: boolean,
  { charter }: Place,
  { book }: Compass,
): { readonly found: Found; readonly by: RuleName } | undefined {
  if (line.length > MAX_RULED) return undefined
  return firstOf([...FIRST, ...LINES, ...(isBeside ? BESIDE : [])], ([by, rule]) => {
    const found = rule(line, { book, charter })
    return found && { found, by }
  })
}

function stepInTable(
  { cells, text }: Unit,
  columns: Columns | undefined,
  above: readonly string[] | undefined,
  before: Place,
  compass: Compass,
  look: Look,
): Step {
  const head = columnsOf(cells, compass.book)
  if (head) return { place: before, columns: head }
  if (!columns || cells.length !== columns.length) return { place: before, isLeft: true }

  const named = charterCells(cells, columns)
  if (named.includes(STRUCK)) return { place: before, isLeft: true }
  const place = placeOfHeading(named, before, compass, { ...look, leads: true })
  if (!place) return { place: before, isLeft: true }
  return {
    place,
    found: readRow(cells, columns, text, { book: compass.book, charter: place.charter }, above),
    by: 'table',
    above: cells,
  }
}

function isBesideList(units: readonly Unit[], index: number): boolean {
  const beside = [units[index - 1], units[index + 1]]
  return beside.some((unit) => unit?.isListed === true && unit.kind === units[index]?.kind && unit.cells.length === 0)
}

function firstOf<T, R>(all: readonly T[], apply: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const result = apply(one)
    if (result !== undefined) return result
  }
  return undefined
}
