// How many come, where a party is counted by age.
import { expect, test } from 'vitest'
import { said, shown } from './gulf.ts'

test.each([
  ['Baxter: 11 adults and 3 kids', 14],
  ['Baxter\nGuests: 11 adults + 3 kids', 14],
  ['Baxter\nGuests: 14 (11 adults, 3 kids)', 14],
  ['Baxter\nGuests: 14, three of them kids', 14],
  ['Baxter: 14 guests, of which 3 kids', 14],
  ['Baxter: 14 guests including 3 children', 14],
  ['Baxter is 11 adults plus 3 kids, so 14.', 14],
  ['There will be eight adults and four children on Baxter.', 12],
  ['Baxter: six grown-ups and two little ones.', 8],
  ['Baxter 6 adults, 2 children, 1 infant.', 9],
  ['Baxter: 9 women and 3 men', 12],
  ['Baxter: 5 adultos y 3 niños.', 8],
  ['They are 7 adults and a baby on Baxter now.', 8],
])('%s', (text, count) => {
  expect(said(text)).toEqual([`baxter-aug-15 guests ${count}`])
})

test.each([
  'Baxter: 6 adults + 2 kids = 9',
  'Baxter: 14 (10 adults and 3 kids)',
  'Baxter: 6 adults and maybe 2 kids',
  'Baxter has 3 kids among the guests.',
  'Last time Baxter had 6 adults and 2 kids.',
  'Do the Baxters have 6 adults and 2 kids?',
  'Baxter brings 6 adults and 2 dogs.',
  'Baxter: 12 people incl. crew',
  'Baxter: 12 people, crew included',
])('%s: no number is settled, and the line is shown', (text) => {
  expect(said(text)).toEqual([])
  expect(shown(text)).toBe(true)
})
