// What is said once and meant of the next charter too, and what is not of one form.
import { expect, it } from 'vitest'
import { said } from './gulf.ts'

it.each([
  ['Baxter is 12 guests and Thackeray 9.', ['baxter-aug-15 guests 12', 'thackeray-aug-22 guests 9']],
  ['For Sorrel 10 guests, for Quigley 14.', ['sorrel-aug-14 guests 10', 'quigley-aug-14 guests 14']],
  ['Baxter boards at 12:30 and Thackeray at 9:30.', ['baxter-aug-15 time 12:30', 'thackeray-aug-22 time 09:30']],
  [
    'Baxter goes from 1 to 6 and Thackeray from 10 to 3.',
    ['baxter-aug-15 time 13:00 18:00', 'thackeray-aug-22 time 10:00 15:00'],
  ],
  [
    "Quigley's host is Maeve and Sorrel's is Charo.",
    ['quigley-aug-14 assign host maeve confirmed', 'sorrel-aug-14 assign host rosario confirmed'],
  ],
  [
    'Sorrel has Abel first and Quigley has Lena.',
    ['sorrel-aug-14 assign first_mate abel confirmed', 'quigley-aug-14 assign first_mate lena confirmed'],
  ],
  [
    'Baxter might be 12 guests and Thackeray 9.',
    ['baxter-aug-15 guests 12 tentative', 'thackeray-aug-22 guests 9 tentative'],
  ],
])('%s', (text, changes) => expect(said(text)).toEqual(changes))

it.each([
  'Is Baxter 12 guests and Thackeray 9?',
  "Baxter wasn't 12 guests but Thackeray 9.",
  'Baxter pays 900 and Thackeray 800.',
  'Baxter needs 2 deckhands and Thackeray 1.',
  'Baxter is 2 miles from Thackeray 3.',
])('nothing: %s', (text) => expect(said(text)).toEqual([]))
