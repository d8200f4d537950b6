// A rule that is not asked would have had nothing to say: in examples, hostile mails and lines made of their pieces.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headedList } from '../../../src/domain/reading/headed-list.ts'
import { BESIDE } from '../../../src/domain/reading/line-rules.ts'
import { NOWHERE } from '../../../src/domain/reading/place.ts'
import type { Book } from '../../../src/domain/reading/reading.ts'
import { mayNameSeat, SEAT_CALLS, seatNamed } from '../../../src/domain/reading/seat-names.ts'
import { readMime } from '../../../src/outbound/mime.ts'
import { HOSTILE } from '../../reading/hostile-mails.ts'
import { BOOK, EXAMPLES, exampleBytes } from './mails.ts'

const OWN: Book = { ...BOOK, seatWords: { s: 'second_mate', 'bar keep': 'host' } }
const OF_SEATS = BESIDE.filter(({ needs }) => needs === 'seat')

/** What the rules that need a seat say of a line that has none. */
function saidWithoutSeat(line: string, book: Book): readonly unknown[] {
  if (line.length > 300 || mayNameSeat(line, book)) return []
  const look = { leads: true, relative: true }
  const compass = { book, today: '2026-05-27', subjectDays: () => [] }
  const said = OF_SEATS.map(({ rule }) => rule(line, { book, charter: undefined }))
  return [...said, headedList(line, NOWHERE, compass, look)].filter((found) => found !== undefined)
}

/** Every stretch of up to three words, as rules cut a line into labels, that names a seat. */
function seatsWithin(line: string, book: Book): readonly string[] {
  const ends = [...line.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’`´][\p{L}\p{M}\p{N}]+)*/gu)]
  return ends.flatMap(({ index }, from) =>
    ends
      .slice(from, from + 3)
      .map((last) => line.slice(index, last.index + last[0].length))
      .filter((label) => seatNamed(label, book)),
  )
}

describe('A rule that needs a seat', () => {
  test('says nothing of any line without one, in the examples and in hostile mails', async () => {
    const all = [...EXAMPLES.map(exampleBytes), ...Object.values(HOSTILE).map((make) => make(2_000))]
    for (const bytes of all) {
      const { text } = await readMime(bytes)
      const lines = text.split('\n').slice(0, 200)
      expect(
        lines.flatMap((line) => [...saidWithoutSeat(line.trim(), BOOK), ...saidWithoutSeat(line.trim(), OWN)]),
      ).toEqual([])
    }
  })

  test('says nothing of any line without one, whatever the line is made of', () => {
    const names = BOOK.people.flatMap(({ name, aliases }) => [name, ...aliases])
    const charters = BOOK.charters.map(({ name }) => name)
    const words = [
      ...SEAT_CALLS,
      'Mates',
      'the mate',
      "Captain's",
      'CAPITÁN',
      'ﬁrst mate',
      'host­ess',
      'bar keep',
      's',
      'crew',
    ]
    const piece = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(...names, ...charters, 'TBD', 'nobody', 'no', 'Sat May 30', '2-5pm', '12 guests', 'and'),
      fc.constantFrom(': ', ' - ', ', ', '; ', '/', ' / ', ' | ', ' (', ')', ' ', '.', '→', '*', '_', "'", '’', '-'),
      fc.string({ maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const line = pieces.join('').trim()
        expect(saidWithoutSeat(line, BOOK).length + saidWithoutSeat(line, OWN).length).toBe(0)
        const named = [BOOK, OWN].filter((book) => seatsWithin(line, book).length > 0)
        expect(named.every((book) => mayNameSeat(line, book))).toBe(true)
      }),
      { numRuns: 1_500 },
    )
  })
})
