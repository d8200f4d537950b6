// The mail from top to bottom: each piece goes to the first rule that applies, at the place that was last named.
import { asMeant } from './as-meant.ts'
import { byPerson } from './by-person.ts'
import { corrected } from './corrected.ts'
import { correctedOtherwise } from './corrected-otherwise.ts'
import { isFactLine } from './fact-lines.ts'
import { withGranted } from './granted.ts'
import { placeByLabel } from './labelled-place.ts'
import { lineStep, MAX_RULED } from './line-step.ts'
import { isListLine } from './list-form.ts'
import type { Compass, Place } from './place.ts'
import type { Book, BookedCharter } from './reading.ts'
import { withoutRetracted } from './retract.ts'
import { type Found, NOTHING, type RuleName } from './rule.ts'
import { headsBookings } from './said-new.ts'
import { sameAgain } from './same-again.ts'
import { withSameLength } from './same-length.ts'
import { mayNameSeat, seatNamed } from './seat-names.ts'
import { seatingsIn } from './seat-run.ts'
import type { Step } from './step.ts'
import type { Unit } from './units.ts'
import { isCrewLine } from './without-seats.ts'

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
    const read = lineStep(unit, isBesideList(units, index), last, compass, {
      ...look,
      around,
      goesOn: index > 0,
      after: next?.text,
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
      leaveOf: step.leaveOf,
      areCancelled: step.areCancelled,
      headsBookings: step.headsBookings,
      daysOf: step.daysOf ?? (step.place === last.place ? last.daysOf : undefined),
      subject: step.subject,
      topic: step.topic,
      left: step.left,
    }
  }
  const righted = correctedOtherwise(entries, units, compass)
  const kept = withoutRetracted(righted.entries, units, compass.book)
  return {
    entries: withGranted(withSameLength(corrected(kept, units), units), units),
    leftovers: righted.units.size > 0 ? leftovers.filter(({ unit }) => !righted.units.has(unit)) : leftovers,
  }
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
  if (!mayNameSeat(line, book)) return isCrewLine(line) || isFactLine(line)
  return isListLine(line, book) || seatingsIn(line, book).length > 1 || isFactLine(line) || isByPerson(line, compass)
}

/** One line with its signs: a sentence that goes on in the next one is none. */
function isByPerson(line: string, compass: Compass): boolean {
  const isSigned = /^[^:=→–(-]{2,40}(?: [-–]|[:=→–(])/.test(line)
  return isSigned && byPerson(line, compass, { leads: true, relative: true }) !== undefined
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
