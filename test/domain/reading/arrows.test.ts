// An arrow between two people, seats, numbers or hours: what was, and what is now.
import { expect, test } from 'vitest'
import { said } from './gulf.ts'

const ABEL = ['quigley-aug-14 release first_mate lena', 'quigley-aug-14 assign first_mate abel confirmed']

test.each([
  'Quigley: FM Lena → Abel',
  'Quigley FM: Lena -> Abel',
  'Quigley\nFirst mate: Lena → Abel',
  'Quigley: Lena → Abel',
  'Quigley: Lena => Abel (first mate)',
  'Lena --> Abel on Quigley',
  'Quigley crew change: Lena >> Abel',
])('%s: Abel instead of Lena', (text) => {
  expect(said(text)).toEqual(ABEL)
})

test.each([
  ['Quigley: Abel → FM', ['quigley-aug-14 assign first_mate abel confirmed']],
  ['Quigley: FM → Abel', ['quigley-aug-14 assign first_mate abel confirmed']],
  [
    'Quigley: Lena FM → SM',
    ['quigley-aug-14 release first_mate lena', 'quigley-aug-14 assign second_mate lena confirmed'],
  ],
  ['Quigley host: TBD → Maeve', ['quigley-aug-14 assign host maeve confirmed']],
  ['Quigley: guests 12 -> 14', ['quigley-aug-14 guests 14']],
  ['Quigley: 12 → 14 guests', ['quigley-aug-14 guests 14']],
  ['Quigley: start 5:30 → 6', ['quigley-aug-14 time 18:00']],
  ['Quigley 5:30-8:30 → 6-9', ['quigley-aug-14 time 18:00 21:00']],
  ['Quigley: Aug 14 → Aug 20', ['quigley-aug-14 move 2027-08-20']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each(['Quigley: Lena → Sorrel', 'Quigley: FM Otto -> captain', 'Lena → Abel', 'Quigley: 12 → 14'])(
  '%s confirms nobody in a seat, and no number',
  (text) => {
    expect(said(text).filter((line) => /confirmed|guests/.test(line))).toEqual([])
  },
)
