// One piece of a mail's new text goes to the first rule that applies to it, at the place that was named last.
import { placeOfBoth } from './both-days.ts'
import { byPerson, headOfPerson } from './by-person.ts'
import { cancelledThere, headsCancelled } from './cancelled-list.ts'
import { dayOfList, headOfDays } from './days-list.ts'
import { doubtIn } from './doubt.ts'
import { factsElsewhere } from './facts-elsewhere.ts'
import { factsRun } from './facts-run.ts'
import { headedList } from './headed-list.ts'
import { isLegend } from './legend.ts'
import { type LineRule, rulesFor } from './line-rules.ts'
import { headOfLeave, leaveInLine, namesOfLeave } from './names-of-leave.ts'
import { saysOnlyWhere } from './only-where.ts'
import { outrightBooking } from './outright-booking.ts'
import { isPartOfDay } from './part-of-day.ts'
import { type Compass, type Look, NOWHERE, type Place, placeAfterSentence, placeOfHeading } from './place.ts'
import { plainStep } from './plain-step.ts'
import { isGreeting } from './plain-words.ts'
import type { Found, RuleName } from './rule.ts'
import { headsBookings } from './said-new.ts'
import { mayNameSeat } from './seat-names.ts'
import { seatsElsewhere } from './seats-elsewhere.ts'
import { type Around, type Spoken, sentenceStep } from './sentence-step.ts'
import { slashList } from './slash-list.ts'
import type { Step } from './step.ts'
import { leaveLine } from './table-of-leave.ts'
import { stepInTable } from './table-step.ts'
import type { Unit } from './units.ts'

/** Longer lines are no list's. */
export const MAX_RULED = 300

export function lineStep(unit: Unit, isBeside: boolean, before: Step, compass: Compass, look: Looking): Step {
  const { place, order } = before
  if (unit.kind !== 'own' && unit.kind !== 'forwarded') return { place, isLeft: true }
  if (unit.cells.length > 0) return stepInTable(unit, before, compass, look)
  if (isGreeting(unit.text) && !(look.leads && look.goesOn && isPartOfDay(unit.text)))
    return { place, headsBookings: before.headsBookings }

  const plain = plainStep(unit, isBeside, before, compass, look)
  if (plain) return plain
  if (isLegend(unit.text)) return { place }
  const leave = leaveLine(unit.text, look.above ?? '', before.isOfLeave === true, compass.book, compass.today)
  if (leave) return { place, parts: [{ place: NOWHERE, found: leave }], by: 'label', isOfLeave: true }
  const gone = before.leaveOf && namesOfLeave(unit.text, before.leaveOf, compass.book)
  if (gone) return { place, parts: [{ place: NOWHERE, found: gone }], by: 'label', leaveOf: before.leaveOf }
  const fate = before.areCancelled && cancelledThere(unit.text, compass)
  if (fate) return { place, parts: [fate], by: 'headed', areCancelled: true }
  if (headsCancelled(unit.text, look.after, compass)) return { place, areCancelled: true }
  const inLine = leaveInLine(unit.text, compass.book, compass.today)
  if (inLine) return { place, parts: [{ place: NOWHERE, found: inLine }], by: 'label' }
  const leaveOf = headOfLeave(unit.text, look.after, compass.book, compass.today)
  if (leaveOf) return { place, leaveOf }
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

export interface Looking extends Look {
  readonly around: Around
  /** Something stands above. */
  readonly goesOn: boolean
  /** What stands next, of whatever paragraph. */
  readonly after: string | undefined
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
