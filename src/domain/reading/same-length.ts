// "It starts at 1:30 now. Still three hours": as long as the book has it, so the end follows from the new start.
import type { BookedCharter, Change } from './reading.ts'
import { laterBy } from './said-hours.ts'
import { minutes } from './sentence/clock-said.ts'
import { numberSaid } from './sentence/numbers.ts'
import type { Unit } from './units.ts'
import type { Entry } from './walk.ts'

const MAY_SAY = /\b(?:still|same|as (?:booked|before|planned|usual))\b/i
const STILL =
  /(?:^|[,;:.–—-] ?|\band )\W*(?:(?:and|so|but|it['’]?s|it is|that['’]?s|they['’]?re|for) )*(?:(?:(?:still|again|the same|same) )+(?:for )?(\d[\d.]{0,3}(?=[ -]?h)|\p{L}{3,8}(?=[ -]h))[ -]?(?:hours?|hrs?|h)\b|([\p{L}\d.]{1,8}) (?:hours|hrs) as (?:booked|before|planned|usual)\b|(?:the )?same (?:length|duration)\b)(?! (?:earlier|later|before|after|of|ago|away))/iu
/** How many pieces before it the start may stand. */
const REACH = 2

export function withSameLength(entries: readonly Entry[], units: readonly Unit[]): readonly Entry[] {
  return units.reduce<readonly Entry[]>((all, { text, kind }, at) => {
    if (kind !== 'own' || !MAY_SAY.test(text)) return all
    const said = STILL.exec(text)
    if (!said) return all
    const number = said[1] ?? said[2]
    const hours = number === undefined ? undefined : Number(numberSaid(number) ?? number)
    const index = all.findLastIndex((entry) => {
      const from = entry.at ?? -1
      return from <= at && from >= at - REACH && entry.found.changes.some((one) => isStart(one))
    })
    const entry = all[index]
    return entry ? all.with(index, lengthened(entry, hours)) : all
  }, entries)
}

function isStart(one: Change): boolean {
  return one.kind === 'time' && one.start !== undefined && one.end === undefined
}

/** A length that is not the book's is no "still". */
function lengthened(entry: Entry, hours: number | undefined): Entry {
  const booked = lengthOf(entry.place.charter)
  if (booked === undefined || (hours !== undefined && hours * 60 !== booked)) return entry
  const changes = entry.found.changes.map((one) => {
    if (one.kind !== 'time' || one.start === undefined || one.end !== undefined) return one
    const end = laterBy(one.start, `${booked / 60}h`)
    return end === undefined ? one : { ...one, end }
  })
  return { ...entry, found: { ...entry.found, changes } }
}

/** In minutes. */
function lengthOf(charter: BookedCharter | undefined): number | undefined {
  if (!charter?.start || !charter.end) return undefined
  const length = minutes(charter.end) - minutes(charter.start)
  return length > 0 && length % 30 === 0 ? length : undefined
}
