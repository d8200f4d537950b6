// What becomes of a sail in the words of every day: how many come, on which day, and what only sounds like it.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

describe('so many guests', () => {
  it.each([
    'The Baxters will be 8 on Sunday, not 6.',
    "Baxter's group grew to 8.",
    'The Baxter party is up to 8 now',
    'The Baxter count went up to 8.',
    "Baxter's headcount dropped to 8",
    'Baxter said 6 guests, make that eight.',
    'Two cancelled from the Baxter party so they are 8 now.',
    'Baxter ahora son 8.',
    'Los Baxter serán 8 el domingo, no 6.',
  ])('%s', (text) => expect(said(text)).toEqual(['baxter-aug-15 guests 8']))

  it('perhaps', () => expect(said('Baxter might be 8.')).toEqual(['baxter-aug-15 guests 8 tentative']))
})

describe('to another day', () => {
  it.each([
    ['Baxter moved up a day: Saturday the 14th now instead of Sunday the 15th,\nsame hours.', '2027-08-14'],
    ['Baxter has moved a day earlier, to Saturday the 14th, same crew.', '2027-08-14'],
    ['Baxter moved up a day to Saturday, hours stay.', '2027-08-14'],
    ['Baxter pushed back a day to Monday.', '2027-08-16'],
    ['Baxter was pushed a week, to Sunday the 22nd.', '2027-08-22'],
    ['Baxter is now on the 16th, same times.', '2027-08-16'],
    ['Baxter is now Monday the 16th instead of Sunday.', '2027-08-16'],
    ['Baxter switched to Monday 8/16, same time.', '2027-08-16'],
    ['New date for Baxter: August 29.', '2027-08-29'],
  ])('%s', (text, date) => expect(said(text)).toEqual([`baxter-aug-15 move ${date}`]))

  it('is asked where the day could be two dates', () => {
    expect(said('Baxter moves to Saturday.')).toEqual(['baxter-aug-15 time? '])
  })
})

it.each([
  'Two cancelled from the Baxter party.',
  'Some of the Baxter guests canceled.',
  'The Baxters will be back in 8 weeks.',
  'Baxter will be 60 on Sunday!',
  'The price for Baxter dropped to 900.',
  'The wind drops to 5 for Baxter.',
  'Make Baxter eight.',
  'The Baxter sail went from 1 to 5 last time.',
  'Baxter is not on the 16th.',
  'Is Baxter now on the 16th?',
  'The meeting about Baxter is now on the 16th.',
  'They wanted Baxter on the 16th, I said no.',
  'Baxter is now Sunday.',
])('nothing changes by: %s', (text) => expect(said(text)).toEqual([]))
