// Sentences broken by hand, and what looks like one.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

const CREW = [
  'quigley-aug-14 assign captain otto confirmed',
  'quigley-aug-14 assign first_mate lena confirmed',
  'quigley-aug-14 assign host maeve confirmed',
]

describe('a sentence goes on', () => {
  it.each([
    'Captain on the Quigley sail this Saturday is Otto, Lena\ngoes first mate, Maeve hosts. Dress like it is\nAugust because it is.',
    'On Quigley this Saturday Otto is the captain and Lena\nis first mate, and Maeve will be\nhosting.',
    'Captain on Quigley is Otto, Lena first mate, Maeve host.',
  ])('%s', (text) => expect(said(text)).toEqual(CREW))

  it.each([
    'Quigley, Saturday August 14, the evening sail now:\ncaptain otto\nfirst mate lena\nhost maeve',
    'Crew for the Quigley sail on Saturday, August 14\ncaptain: otto\nfirst mate: lena\nhost: maeve',
  ])('and a list does not: %s', (text) => expect(said(text)).toEqual(CREW))
})

it('is not only thinking, for being polite', () => {
  expect(said('Quigley will be eleven guests. Would you be so good as to order more lemonade?')).toEqual([
    'quigley-aug-14 guests 11',
  ])
})
