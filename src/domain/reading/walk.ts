// The mail from top to bottom: each piece goes to the first rule that applies, at the place that was last named.
import { asMeant } from './as-meant.ts'
import { placeOfBoth } from './both-days.ts'
import { byPerson, headOfPerson } from './by-person.ts'
import { corrected } from './corrected.ts'
import { dayOfList, headOfDays } from './days-list.ts'
import { doubtIn } from './doubt.ts'
import { isFactLine } from './fact-lines.ts'
import { factsElsewhere } from './facts-elsewhere.ts'
import { factsRun } from './facts-run.ts'
import { withGranted } from './granted.ts'
import { headedList } from './headed-list.ts'
import { placeByLabel } from './labelled-place.ts'
import { isLegend } from './legend.ts'
import { type LineRule, rulesFor } from './line-rules.ts'
import { isListLine } from './list-form.ts'
import { outrightBooking } from './outright-booking.ts'
import { isPartOfDay } from './part-of-day.ts'
import {
  type Compass,
  type Look,
  NOWHERE,
  type Place,
  placeAfterSentence,
  placeOfHeading,
  saysOnlyWhere,
} from './place.ts'
import { isGreeting } from './plain-words.ts'
import type { Book, BookedCharter } from './reading.ts'
import { withoutRetracted } from './retract.ts'
import { type Found, NOTHING, type RuleName } from './rule.ts'
import { headsBookings } from './said-new.ts'
import { sameAgain } from './same-again.ts'
import { withSameLength } from './same-length.ts'
import { mayNameSeat, seatNamed } from './seat-names.ts'
import { seatingsIn } from './seat-run.ts'
import { seatsElsewhere } from './seats-elsewhere.ts'
import { type Around, type Spoken, sentenceStep } from './sentence-step.ts'
import { slashList } from './slash-list.ts'
import type { Step } from './step.ts'
import { leaveLine } from './table-of-leave.ts'
import { stepInTable } from './table-step.ts'
import type { Unit } from './units.ts'

const MAX_RULED = 300
/** Characters of running text that one mail's reading may take time for; what stands beyond is not understood. */
const MAX_PROSE = 12_000

export interface Entry {
  readonly place: Place
  readonly line: string
  readonly found: Found
  readonly by?: RuleName | undefined
  /** The piece that says it, counted from the first. */
  readonly at?: number | undefined
  /** Something was said that can't stand here. */
  readonly isHeld?: boolean | undefined
  /** Said in a list's line. */
  readonly isListed?: boolean | undefined
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

export function walk(units: readonly Unit[], start: Place, compass: Compass, subject = ''): Walk {
  const entries: Entry[] = []
  const leftovers: Leftover[] = []
  const seen: BookedCharter[] = []
  let last: Step = {
    place: start.charter || start.question ? start : (placeByLabel(units, compass) ?? start),
    headsBookings: headsBookings(subject),
  }
  let prose = 0
  for (const [index, unit] of units.entries()) {
    const next = units[index + 1]
    const look = {
      leads: next?.isListed ?? false,
      relative: unit.kind !== 'forwarded',
      above: units[index - 1]?.text ?? subject,
    }
    if (!unit.isListed) prose += unit.text.length
    const around = {
      isFull: prose > MAX_PROSE,
      isAmongSeats: () => isAmongSeats(units, index, compass.book),
      seen,
      opens: unit.opens,
      relative: look.relative,
      self: compass.self,
      subject: unit.opens ? undefined : last.subject,
      topic: unit.opens ? undefined : last.topic,
      left: unit.opens ? undefined : last.left,
    }
    const read = stepAt(unit, isBesideList(units, index), last, compass, {
      ...look,
      around,
      goesOn: index > 0,
      below: next && !next.opens && next.cells.length === 0 ? next.text : undefined,
    })
    const step = asMeant(read, unit, compass.book)
    const holds = step.place.holds
    const said = { line: unit.said ?? unit.text, by: step.by, at: index }
    const count = entries.length
    for (const part of step.parts ?? []) entries.push({ ...part, ...said, isListed: unit.isListed })
    const copied = sameAgain(unit.text, step.place, entries)
    if (copied) entries.push({ place: step.place, found: copied, ...said, by: 'same' })
    if (step.dark && step.dark.length > 0) leftovers.push({ unit, place: step.place, dark: step.dark.join(' ') })
    if (step.found) {
      const found = holds ? step.found : NOTHING
      for (const place of placesOf(step.place))
        entries.push({ place, found, ...said, isHeld: !holds, isListed: unit.isListed })
    }
    for (const { place } of entries.slice(count))
      if (place.charter && !seen.includes(place.charter)) seen.push(place.charter)
    if (step.isLeft || (step.found && !holds)) leftovers.push({ unit, place: step.place })
    last = {
      place: step.place,
      columns: step.columns ?? (unit.cells.length > 0 || last.columns?.by === 'seat' ? last.columns : undefined),
      order: step.order ?? last.order,
      above: step.above,
      personOf: step.personOf,
      isOfLeave: step.isOfLeave,
      headsBookings: step.headsBookings,
      daysOf: step.daysOf ?? (step.place === last.place ? last.daysOf : undefined),
      subject: step.subject,
      topic: step.topic,
      left: step.left,
    }
  }
  const kept = withoutRetracted(entries, units, compass.book)
  return { entries: withGranted(withSameLength(corrected(kept, units), units), units), leftovers }
}

/** One for each charter of which the line is said. */
function placesOf(place: Place): readonly Place[] {
  if (!place.also) return [place]
  const { also, ...own } = place
  return [own, ...also.map((charter) => ({ ...own, charter }))]
}

/** Whether a line belongs to a list, whoever it is about. */
export function isListed(line: string, compass: Compass): boolean {
  const { book } = compass
  if (line.length > MAX_RULED) return false
  return isListLine(line, book) || seatingsIn(line, book).length > 1 || isFactLine(line) || isByPerson(line, compass)
}

/** One line with its signs: a sentence that goes on in the next one is none. */
function isByPerson(line: string, compass: Compass): boolean {
  const isSigned = /^[^:=→–(-]{2,40}(?: [-–]|[:=→–(])/.test(line) && mayNameSeat(line, compass.book)
  return isSigned && byPerson(line, compass, { leads: true, relative: true }) !== undefined
}

function stepAt(unit: Unit, isBeside: boolean, before: Step, compass: Compass, look: Looking): Step {
  const { place, order } = before
  if (unit.kind !== 'own' && unit.kind !== 'forwarded') return { place, isLeft: true }
  if (unit.cells.length > 0) return stepInTable(unit, before, compass, look)
  if (isGreeting(unit.text) && !(look.leads && look.goesOn && isPartOfDay(unit.text)))
    return { place, headsBookings: before.headsBookings }

  if (isLegend(unit.text)) return { place }
  const leave = leaveLine(unit.text, look.above ?? '', before.isOfLeave === true, compass.book, compass.today)
  if (leave) return { place, parts: [{ place: NOWHERE, found: leave }], by: 'label', isOfLeave: true }
  const elsewhere = seatsElsewhere(unit.text, place, compass, look)
  if (elsewhere) return { place, parts: elsewhere, by: 'headed' }
  const facts = factsElsewhere(unit.text, compass, look)
  if (facts) return { place, parts: facts, by: 'label' }
  const hasSeat = unit.isListed || mayNameSeat(unit.text, compass.book)
  const isBelow = before.personOf !== undefined && !unit.opens
  const people = hasSeat ? byPerson(unit.text, compass, look, isBelow ? before.personOf : undefined) : undefined
  if (people) return { place, ...people, by: 'headed', personOf: isBelow ? before.personOf : undefined }
  const personOf = hasSeat ? undefined : headOfPerson(unit.text, look.below, compass, look)
  if (personOf !== undefined) return { place, personOf }
  const found = ruled(unit.text, rulesFor(isBeside, hasSeat), place, compass)
  if (found)
    return (
      (found.found.questions.length > 0 ? plainlySaid(unit.text, place, compass, look) : undefined) ?? {
        place,
        ...found,
      }
    )
  const ofDay = before.daysOf && dayOfList(unit.text, before.daysOf, place, compass, look)
  if (ofDay) return { ...ofDay, by: 'headed', daysOf: before.daysOf }
  const daysOf = headOfDays(unit.text, compass)
  if (daysOf) return { place, daysOf }
  const headed = hasSeat ? headedList(unit.text, place, compass, look) : undefined
  if (headed) return { ...headed, by: 'headed' }
  const slashed = slashList(unit.text, order, place, compass, look)
  if (slashed) return { ...slashed, by: 'slashes' }
  const run = factsRun(unit.text, place, compass, look)
  if (run) return { ...run, by: 'label' }
  if (headsBookings(unit.text)) return { place: NOWHERE, headsBookings: true }
  const booked = outrightBooking(unit.text, compass.book, compass.today, before.headsBookings)
  if (booked)
    return {
      place: { ...NOWHERE, words: unit.text },
      found: { changes: [booked], questions: [] },
      by: 'outright',
      headsBookings: before.headsBookings,
    }
  const both = placeOfBoth(unit.text, place, compass, look)
  if (both) return { place: both }
  const heading = placeOfHeading(unit.text, place, compass, look)
  const leads = heading !== undefined && look.leads
  const isProse = unit.text.length <= MAX_RULED && !(leads && saysOnlyWhere(unit.text, compass.book))
  const spoken = isProse ? sentenceStep(unit.text, place, compass, look.around) : undefined
  const isBareHead = heading !== undefined && spoken?.entries.length === 0 && saysOnlyWhere(unit.text, compass.book)
  if (spoken && !isBareHead && (!leads || isOf(spoken, heading))) {
    const { entries, dark, subject, topic, left } = spoken
    if (!leads && place.from === 'nothing' && entries.length > 0 && entries.every(isOfNoCharter))
      return { place, isLeft: true }
    return { place: leads ? heading : spoken.place, parts: entries, dark, subject, topic, left, by: 'sentence' }
  }
  const isHead = look.leads || (isBareHead && heading?.charter !== undefined)
  const isLeft = !heading?.holds || !isHead || doubtIn(unit.text) !== undefined
  return { place: heading ?? placeAfterSentence(unit.text, place, compass, look.relative), isLeft }
}

/** "A table for Friday the 27th, 6 to 9 pm, 8 people": hours and guests on a day that no charter has. */
function isOfNoCharter({ place, found }: Spoken['entries'][number]): boolean {
  const isUnknown = place.charter === undefined && place.question?.candidates.length === 0
  const isFacts = found.changes.length > 0 && found.questions.length === 0 && !found.asks
  return isUnknown && isFacts && found.changes.every(({ kind }) => kind === 'time' || kind === 'guests')
}

interface Looking extends Look {
  readonly around: Around
  /** Something stands above. */
  readonly goesOn: boolean
  /** The line right below, of the same paragraph. */
  readonly below: string | undefined
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
  const isDenying = /\b(?:not|instead|rather|no longer)\b/i.test(line)
  const spoken = isDenying && line.length <= MAX_RULED ? sentenceStep(line, place, compass, around) : undefined
  const isClear = spoken?.dark.length === 0 && spoken.place.charter === place.charter
  const found = spoken?.entries.map((entry) => entry.found)
  if (
    !isClear ||
    !found ||
    found.length === 0 ||
    found.some(({ questions, changes }) => questions.length > 0 || changes.length === 0)
  )
    return undefined
  return { place, parts: spoken.entries, by: 'sentence' }
}

interface Ruled {
  readonly found: Found
  readonly by: RuleName
}

function ruled(
  line: string,
  rules: readonly LineRule[],
  { charter }: Place,
  { book, self }: Compass,
): Ruled | undefined {
  if (line.length > MAX_RULED) return undefined
  const context = { book, charter, self }
  for (const { by, rule } of rules) {
    const found = rule(line, context)
    if (found) return { found, by }
  }
  return undefined
}

function isBesideList(units: readonly Unit[], index: number): boolean {
  const beside = [units[index - 1], units[index + 1]]
  return beside.some((unit) => unit?.isListed === true && unit.kind === units[index]?.kind && unit.cells.length === 0)
}

/** `Captain Hugo` above or below `First mate Tamsin Frew`: another seat, said in the same way. */
function isAmongSeats(units: readonly Unit[], index: number, book: Book): boolean {
  const seat = seatFirst(units[index], book)
  if (!seat) return false
  const others = [units[index - 1], units[index + 1]].map((unit) => seatFirst(unit, book))
  return others.some((other) => other !== undefined && other !== seat)
}

const [SHORT_LINE, LONGEST_LABEL] = [60, 3]

function seatFirst(unit: Unit | undefined, book: Book): string | undefined {
  if (!unit || unit.text.length > SHORT_LINE || (unit.kind !== 'own' && unit.kind !== 'forwarded')) return undefined
  const words = unit.text.split(' ')
  if (words.length < 2 || words.length > 6) return undefined
  for (let length = Math.min(LONGEST_LABEL, words.length - 1); length > 0; length -= 1) {
    const seat = seatNamed(words.slice(0, length).join(' '), book)
    if (seat) return seat
  }
  return undefined
}
