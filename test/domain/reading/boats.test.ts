// Who goes from one boat to another, and who trade theirs.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

const OFF = 'sorrel-aug-14 release first_mate abel'
const ON = 'quigley-aug-14 assign second_mate abel confirmed'

describe('off one and on another', () => {
  it.each([
    'Abel is off Sorrel and on Quigley instead, as second mate.',
    'Move Abel from Sorrel to Quigley as second mate',
    'Take Abel off Sorrel and put him on Quigley as second.',
    'Abel moves from Sorrel to Quigley, second mate',
    'Abel is on Quigley instead of Sorrel, as second',
    'Abel does second on Quigley, not Sorrel',
    'Abel goes from Sorrel over to Quigley (second mate).',
    "Abel's off Sorrel, he's second on Quigley now, because of the guests",
    'abel off sorrel on quigley as second',
    'ABEL IS OFF SORREL AND ON QUIGLEY AS SECOND MATE',
    'Instead of Sorrel, Abel is on Quigley as second mate',
    'Please switch Abel from Sorrel to Quigley, as second mate. Thanks!',
    'Abel pasa de Sorrel a Quigley como segundo',
  ])('%s', (text) => expect(said(text)).toEqual([OFF, ON]))

  it('asks for the seat where none is said', () => {
    expect(said('Abel is off Sorrel and on Quigley instead.')).toEqual([
      OFF,
      'quigley-aug-14 seat? abel first_mate|second_mate',
    ])
  })

  it.each([
    'Abel may move from Sorrel to Quigley as second',
    'Is Abel off Sorrel and on Quigley as second mate?',
    'Abel is not off Sorrel, and not on Quigley',
    'Abel wanted to move from Sorrel to Quigley as second mate',
    'If it blows, Abel moves from Sorrel to Quigley as second mate',
    'Abel was off Sorrel and on Quigley last year',
    'Lena says Abel is off Sorrel and on Quigley as second mate',
    'Pim is off Sorrel and on Baxter as second mate',
  ])('nothing is certain by: %s', (text) => {
    expect(said(text).filter((line) => line.endsWith('confirmed') || line.includes('release'))).toEqual([])
  })
})

const TRADE = [
  'sorrel-aug-14 release first_mate abel',
  'sorrel-aug-14 assign first_mate lena confirmed',
  'quigley-aug-14 release first_mate lena',
  'quigley-aug-14 assign first_mate abel confirmed',
]

describe('a trade', () => {
  it.each([
    'Abel and Lena are trading: Abel takes Quigley and Lena does Sorrel.',
    'Abel and Lena switch boats on Saturday: she goes with Ruth on Sorrel, he goes with Otto on Quigley. Seats as they were.',
    'Swap Abel and Lena on Saturday',
    'Lena and Abel trade Sorrel and Quigley',
    'abel trades with lena, quigley for sorrel',
    'LENA AND ABEL SWAP SORREL AND QUIGLEY',
    'Abel y Lena intercambian Sorrel y Quigley',
  ])('gives each the other’s seat: %s', (text) => expect([...said(text)].sort()).toEqual([...TRADE].sort()))

  it.each([
    'Abel and Lena may trade Sorrel and Quigley',
    'Abel and Lena wanted to trade Sorrel and Quigley',
    'Abel and Lena are not trading Sorrel and Quigley',
    'If Abel and Lena trade Sorrel and Quigley I am happy',
    'Did Abel and Lena trade Sorrel and Quigley?',
    'Abel and Lena trade Sorrel and Quigley: Abel takes Sorrel',
    'Abel and Cleo trade Sorrel and Baxter',
    'Swap Otto and Lena between Sorrel and Quigley',
    'Abel and Lena trade recipes on Quigley and Sorrel',
    'Let Abel and Lena know about Quigley and Sorrel',
    "Swap Abel and Lena's name tags for Quigley and Sorrel",
    'Abel and Lena swap phones on Quigley',
    'Abel and Lena traded jokes about Sorrel and Quigley last week',
  ])('is none, or not settled by the book: %s', (text) => {
    expect(said(text).filter((line) => line.endsWith('confirmed') || line.includes('release'))).toEqual([])
  })

  it.each(['Swap Otto and Lena between Sorrel and Quigley', 'Abel and Cleo trade Sorrel and Baxter'])(
    'and then is shown: %s',
    (text) => {
      expect(shown(text) || said(text).length > 0).toBe(true)
    },
  )

  it('is the same whoever is named first, and with any verb', () => {
    const names = fc.constantFrom(['Abel', 'Lena'], ['Lena', 'Abel'])
    const verb = fc.constantFrom('are trading', 'trade', 'swap', 'are switching', 'have swapped', 'exchange')
    fc.assert(
      fc.property(names, verb, fc.boolean(), ([a, b], how, isSwapped) => {
        const sails = isSwapped ? 'Quigley and Sorrel' : 'Sorrel and Quigley'
        expect([...said(`${a} and ${b} ${how} ${sails}`)].sort()).toEqual([...TRADE].sort())
      }),
      { numRuns: 30 },
    )
  })
})
