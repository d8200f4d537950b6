// Crew who answer about several sails in one breath.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

const [YES, NO] = ['accept lena', 'decline lena']

function lena(text: string): readonly string[] {
  return said(text, 'lena', 'Re: August')
}

describe('each word goes with its own sail', () => {
  it.each([
    'Quigley yes, Baxter no',
    'yes to Quigley, no to Baxter',
    'ok for quigley but not baxter',
    'I can do Quigley but not Baxter',
    'not Baxter but yes to Quigley',
    "I'm in for Quigley, out for Baxter",
    'Happy to do Quigley, not Baxter though',
    'Quigley: yes\nBaxter: no',
    '- Quigley - yes\n- Baxter - no',
    'Quigley sure, Baxter sorry no',
    'yes Quigley no Baxter'.replace(' no', ', no'),
    'Baxter no, Quigley yes',
    'Quigley sí, Baxter no',
    'fine with Quigley / not Baxter',
    'YES TO QUIGLEY, NO TO BAXTER',
    'Yes to Saturday the 14th, no to Sunday the 15th',
    'Saturday yes, Sunday no',
  ])('%s', (text) => {
    expect([...lena(text)].sort()).toEqual([`baxter-aug-15 ${NO}`, `quigley-aug-14 ${YES}`])
  })

  it.each([
    'Quigley and Baxter yes',
    'yes to Quigley and Baxter',
    'Yes, Quigley and Baxter',
    'ok for quigley & baxter',
  ])('both: %s', (text) => expect(lena(text)).toEqual([`quigley-aug-14 ${YES}`, `baxter-aug-15 ${YES}`]))

  it.each(["Can't do Quigley or Baxter", 'Neither Quigley nor Baxter, sorry', 'no to Quigley and Baxter'])(
    'neither: %s',
    (text) => expect(lena(text)).toEqual([`quigley-aug-14 ${NO}`, `baxter-aug-15 ${NO}`]),
  )

  it('is the same in any order and with any words', () => {
    const yes = ['yes', 'ok', 'sure', 'happy to', 'good']
    const no = ['no', 'nope', 'not', 'sorry no']
    const clause = fc.record({ isYes: fc.boolean(), word: fc.nat(3), isLate: fc.boolean() })
    const both = fc.tuple(clause, clause, fc.boolean(), fc.constantFrom(', ', ' but ', '; '))
    fc.assert(
      fc.property(both, ([a, b, swaps, join]) => {
        const names = swaps ? ['Baxter', 'Quigley'] : ['Quigley', 'Baxter']
        const parts = [a, b].map(({ isYes, word, isLate }, at) => {
          const answer = (isYes ? yes : no)[word] ?? ''
          return isLate && answer !== 'not'
            ? `${names[at]} ${answer.replace('happy to', 'yes')}`
            : `${answer} ${names[at]}`
        })
        const expected = [a, b].map(({ isYes }, at) =>
          [names[at] === 'Quigley' ? 'quigley-aug-14' : 'baxter-aug-15', isYes ? YES : NO].join(' '),
        )
        expect([...lena(parts.join(join))].sort()).toEqual(expected.sort())
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is not so plain', () => {
  it.each([
    'I am ok for Quigley unless Baxter is moved',
    'I said ok for Quigley, not Baxter, to Dana last year',
    'Is it Quigley, not Baxter?',
    "Quigley if Abel can't, Baxter no idea",
    'Abel said yes to Quigley and no to Baxter',
    'Who does Quigley, and who Baxter?',
    'either Quigley or Baxter, not both',
    'one of them yes, Quigley I think',
    "I'll do Baxter instead of Quigley",
  ])('is left to a person: %s', (text) => {
    expect(lena(text).filter((line) => /accept|decline/.test(line) && !line.endsWith('tentative'))).toEqual([])
    expect(shown(text, 'lena') || lena(text).length > 0 || text.endsWith('?')).toBe(true)
  })

  it('shows the sail that is left open', () => {
    expect(lena("Yes to Quigley, Baxter I don't know yet")).toEqual([`quigley-aug-14 ${YES}`])
    expect(shown("Yes to Quigley, Baxter I don't know yet", 'lena')).toBe(true)
  })
})

describe('what is said of somebody else', () => {
  it.each([
    "Abel says he's sick and probably won't make it",
    "Abel is ill, can't do Quigley",
    "Pim told me he's out, will not be there",
    'Otto has the flu and will pass on Quigley',
  ])('is nothing of the writer: %s', (text) => {
    expect(said(text, 'lena', 'Quigley').filter((line) => / lena/.test(line))).toEqual([])
  })

  it.each(["Dana, can't do Quigley, sorry", "Abel is ill and I can't do Quigley either"])('or is it: %s', (text) => {
    expect(said(text, 'lena', 'Quigley')).toContain(`quigley-aug-14 ${NO}`)
  })
})

it.each(['still good for Monday Sept 6', 'good for the 6th of september', 'all good for Sept 6', 'Sept 6 ok'])(
  'a day on which one sails is answered: %s',
  (text) => expect(said(text, 'saul')).toEqual(['oyster-fest-sep-6 accept saul']),
)

it('a day on which one does not sail is only free', () => {
  expect(said('good for Monday Sept 6', 'lena').filter((line) => line.includes('accept'))).toEqual([])
})
