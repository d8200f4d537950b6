// What most lines of a list are, a head that says only where, a seat and its person: read at once, for no other rule would read them otherwise.
import { placeOfBoth } from './both-days.ts'
import { doubtIn } from './doubt.ts'
import { plainNaming, plainSeating } from './list-form.ts'
import { saysOnlyWhere } from './only-where.ts'
import { type Compass, type Look, type Place, placeAfterSentence, placeOfHeading } from './place.ts'
import type { Step } from './step.ts'
import type { Unit } from './units.ts'

/** Undefined where the line is anything else, or what stands above says how it is read. */
export function plainStep(unit: Unit, isBeside: boolean, before: Step, compass: Compass, look: Look): Step | undefined {
  if (isBelowHead(before)) return undefined
  if (unit.isListed) return seated(unit.text, isBeside, before.place, compass)
  return look.leads && saysOnlyWhere(unit.text, compass.book)
    ? atHead(unit.text, before.place, compass, look)
    : undefined
}

function isBelowHead({ isOfLeave, leaveOf, areCancelled, personOf, daysOf, headsBookings }: Step): boolean {
  return Boolean(isOfLeave || leaveOf || areCancelled || personOf !== undefined || daysOf || headsBookings)
}

function seated(line: string, isBeside: boolean, place: Place, { book, self }: Compass): Step | undefined {
  const context = { book, charter: place.charter, self }
  const bySeat = plainSeating(line, context)
  if (bySeat) return { place, found: bySeat, by: 'label' }
  const byName = isBeside ? plainNaming(line, context) : undefined
  return byName && { place, found: byName, by: 'name-first' }
}

function atHead(text: string, before: Place, compass: Compass, look: Look): Step {
  const both = placeOfBoth(text, before, compass, look)
  if (both) return { place: both }
  const heading = placeOfHeading(text, before, compass, look)
  const place = heading ?? placeAfterSentence(text, before, compass, look.relative)
  return { place, isLeft: !heading?.holds || doubtIn(text) !== undefined }
}
