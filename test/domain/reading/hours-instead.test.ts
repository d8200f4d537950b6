// Hours in place of the book's, hours in words, and when guests come aboard, in people's own words.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

const times = (text: string) => said(text).filter((line) => / time/.test(line))

describe('in place of the hours in the book', () => {
  it.each([
    'Quigley: they want 6 to 9 now not 530 to 830',
    'Quigley is 6 to 9 now instead of 5:30 to 8:30.',
    'Quigley: not 5:30 to 8:30 but 6 to 9',
    'Instead of 5:30 to 8:30 Quigley sails 6 to 9.',
    'Quigley has moved from 5:30-8:30 to 6-9.',
    'Quigley changed to 6-9 from 5:30-8:30',
    "Mrs Quigley rang: they'd rather sail at 6 than at 5:30, I said yes, still three hours.",
  ])('%s', (text) => expect(times(text)).toEqual(['quigley-aug-14 time 18:00 21:00']))

  it('leaves boarding beside them', () => {
    expect(times("Quigley: it's now 6pm to 9pm, not 5:30 to 8:30, with boarding at 5.45.")).toEqual([
      'quigley-aug-14 time 18:00 21:00 17:45',
    ])
  })

  it.each([
    'Quigley asked for 6 to 9 instead of 5:30 to 8:30, I said no.',
    'Quigley would rather sail at 6 than at 5:30, but no.',
    'Could Quigley sail 6 to 9 instead of 5:30 to 8:30?',
    'If the wind holds, Quigley sails 6 to 9 instead of 5:30 to 8:30.',
    'Quigley: 6 to 9 instead of 4 to 7.',
  ])('not so: %s', (text) => expect(times(text).filter((line) => /time 18:00( 21:00)?$/.test(line))).toEqual([]))

  it('is a wish where nobody agreed', () => {
    expect(times('Quigley asked for 6 to 9 instead of 5:30 to 8:30.')).toEqual([
      'quigley-aug-14 time 18:00 21:00 tentative',
    ])
  })
})

describe('hours in words', () => {
  it.each([
    ['Baxter: guests step aboard at half past twelve, and we sail from one until four.', '13:00 16:00 12:30'],
    ['The Baxters sail from one until four.', '13:00 16:00'],
    ['Baxter sails one to four.', '13:00 16:00'],
    ['Baxter: salimos a la 1 y volvemos a las 4', '13:00 16:00'],
    ['Baxter: board 12.30, off 1, home 5', '13:00 17:00 12:30'],
  ])('%s', (text, meant) => expect(times(text)).toEqual([`baxter-aug-15 time ${meant}`]))

  it.each([
    'Quigley: guests board at five in the evening, and we cast off at half past five.',
    'Quigley guests board at 5, and we cast off at 5:30',
  ])('%s', (text) => expect(times(text)).toEqual(['quigley-aug-14 time 17:30 17:00']))

  it.each([
    'Baxter: one to four guests get seasick.',
    'One of the Baxters is four.',
    'Baxter: ring me between one and four',
    'Baxter: I have a call from one until four.',
  ])('are none in: %s', (text) => expect(said(text)).toEqual([]))
})

describe('when they come aboard', () => {
  it.each([
    'baxter sunday: guests on at 1245',
    'baxter, they get on at 1245',
    'Baxter: pax on 1245',
    'Baxter guests join us at 12:45',
    'baxter guests meet at the dock at 1245',
    'The Baxters will board at a quarter to one.',
  ])('%s', (text) => expect(times(text)).toEqual(['baxter-aug-15 time 12:45']))

  it.each([
    'Baxter: crew on at 1215.',
    'The Baxter cake comes at 1245.',
    'Baxter: the florist gets on at 1245',
    'Baxter 2pm meeting in the office',
    'Baxter guests on 14 different diets',
  ])('not so: %s', (text) => expect(times(text)).toEqual([]))
})

it('hears the start in a head of day and hour, where it is the book’s', () => {
  expect(said('quigley sat 5:30pm. otto driving')).toEqual([
    'quigley-aug-14 time 17:30',
    'quigley-aug-14 assign captain otto confirmed',
  ])
  expect(times('Sorrel, noon-3 (Blue Heron)\ncaptain  Otto')).toEqual(['sorrel-aug-14 time 12:00 15:00'])
})
