// Hours as people say them in sentences: till and until, dots, beside a name and its day, instead of the book's.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

describe('the sail’s hours', () => {
  it.each([
    ['Baxter on Sunday, 1 till 5.', '13:00 17:00'],
    ['Sunday, Baxter, 1 till 5.', '13:00 17:00'],
    ['Baxter, Sunday, 2 until 6', '14:00 18:00'],
    ['Sunday 15th is Baxter, 1.30 until 5.30.', '13:30 17:30'],
    ['The Baxters go first, 1 till 5.', '13:00 17:00'],
    ['Baxter starts half an hour later, so 1.30 to 5.30.', '13:30 17:30'],
    ['Baxter goes an hour earlier, 12 to 4 instead of 1.', '12:00 16:00'],
    ['Baxter is now 2 to 6 instead of 1 to 5.', '14:00 18:00'],
    ['Baxter 1.30 till 5.30pm instead of 1', '13:30 17:30'],
  ])('%s', (text, hours) => expect(said(text)).toEqual([`baxter-aug-15 time ${hours}`]))

  it('come with the boarding', () => {
    expect(said('Sunday, Baxter, 1 till 5, boarding 12.45.')).toEqual(['baxter-aug-15 time 13:00 17:00 12:45'])
    expect(said('Baxter, 1 until 5, boarding from 12.40 because of the ramp.')).toEqual([
      'baxter-aug-15 time 13:00 17:00 12:40',
    ])
  })

  it.each([
    'Baxter boarding begins at 12:30',
    'For Baxter boarding starts at 12.30',
    'Baxter: guests are asked to board at 12:30',
    'The Baxter guests are kindly requested to board at 12:30.',
    'Please board them at 12.30, the Baxters are keen.',
  ])('only the boarding: %s', (text) => expect(said(text)).toEqual(['baxter-aug-15 time 12:30']))
})

it.each([
  'The Baxters asked to board at 12:30',
  'Baxter, 1 till 5 of them are kids',
  'Baxter: we go 3.20 to 4.10 miles out',
  'On Sunday for Baxter bring 2 to 4 towels',
  'Baxter was 1 till 5 last year',
  'Should Baxter be 2 till 6?',
  'Baxter and Quigley, 2 to 6, what fun',
  'Baxter: depth 1.30 to 5.30 at the dock',
])('no hours are certain by: %s', (text) => {
  expect(said(text).filter((line) => / time /.test(line) && !line.endsWith('tentative'))).toEqual([])
})

it('“an hour later” is in the book’s half of the day', () => {
  expect(said('The Sunday Larks go an hour later, 8 to 11 instead of 7.')).toEqual([
    'sunday-larks-aug-21 time 20:00 23:00',
  ])
})
