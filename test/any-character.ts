// A unit for fast-check's strings: any one character that may stand in a text, as its `binary`, without the table of a million of them that takes two seconds to lay out.
import fc from 'fast-check'

/** Halves of a pair are no characters. */
const HALVES = { from: 0xd800, count: 0x800 }
const LAST = 0x10ffff

export const anyCharacter = fc.integer({ min: 0, max: LAST - HALVES.count }).map(characterAt, placeOf)

function characterAt(place: number): string {
  return String.fromCodePoint(place < HALVES.from ? place : place + HALVES.count)
}

/** The way back: by it fast-check weaves in words that are known to break programs. */
function placeOf(character: unknown): number {
  const [one = '', more] = typeof character === 'string' ? character : ''
  if (one === '' || more !== undefined) throw new TypeError('one character')
  const point = one.codePointAt(0) ?? 0
  return point < HALVES.from ? point : point - HALVES.count
}
