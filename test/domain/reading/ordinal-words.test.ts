// Days of a month in words, told from seats and from whatever else is first or second.
import { expect, it } from 'vitest'
import { said } from './gulf.ts'

it.each([
  ['Move Baxter to Monday the sixteenth, same hours.', ['baxter-aug-15 move 2027-08-16']],
  ['Baxter moves to August sixteenth.', ['baxter-aug-15 move 2027-08-16']],
  ['oyster fest is moving to the seventh of september', ['oyster-fest-sep-6 move 2027-09-07']],
  ['Otto is captain on Sunday the fifteenth.', ['baxter-aug-15 assign captain otto confirmed']],
  [
    'New booking: Pettigrew, Friday August twentieth, 5 to 8 pm, 10 guests',
    ['null booking Pettigrew 2027-08-20 17:00 20:00 10'],
  ],
])('%s', (text, changes) => expect(said(text)).toEqual(changes))

it('of their own time', () => {
  expect(said("I'm away from the twentieth to the twenty-fourth", 'lena')).toEqual([
    'null away lena 2027-08-20 2027-08-24',
  ])
  expect(said("I can't do September first", 'lena')).toEqual(['null away lena 2027-09-01 2027-09-01'])
})

it.each([
  'Lena is first on Sunday, second is Cleo.',
  'Baxter on Sunday: first Lena, second Cleo.',
  'Sunday, first: Lena, second: Cleo',
])('seats: %s', (text) =>
  expect(said(text)).toEqual([
    'baxter-aug-15 assign first_mate lena confirmed',
    'baxter-aug-15 assign second_mate cleo confirmed',
  ]),
)
