import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

describe('a run sheet’s hours', () => {
  it.each([
    '12:30 – guests board\n1:00 – depart\n5:00 – return',
    '1230 boarding\n1300 lines off\n1700 alongside',
    '12:30 pm guests arrive\n1:00 pm lines off\n5:00 pm back at dock',
    'Board/Depart/Return: 12:30 / 1:00 / 5:00',
    'Boarding 12:30, sailing at one, back at five.',
    'Guests at quarter to one, lines off at one, back at five.'.replace('quarter to one', 'half past twelve'),
  ])('%j', (text) => {
    expect(said(text, 'dana', 'Baxter')).toEqual(['baxter-aug-15 time 13:00 17:00 12:30'])
  })

  it.each(['11:30 crew call', '12:00 caterer arrives', '3:00 swim stop', '11:30 arrive', '1200 litres of fuel'])(
    'says nothing of guests: %s',
    (line) => {
      expect(said(`${line}\n12:30 guests board`, 'dana', 'Baxter')).toEqual(['baxter-aug-15 time 12:30'])
    },
  )
})

describe('noon and one', () => {
  it.each([
    ['Thackeray: back at noon.', 'thackeray-aug-22 time 12:00'],
    ['Sorrel sails at ten and returns at noon.', 'sorrel-aug-14 time 10:00 12:00'],
    ['Sorrel sails ten till noon.', 'sorrel-aug-14 time 10:00 12:00'],
    ['Baxter is sailing at one.', 'baxter-aug-15 time 13:00'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })

  it.each([
    'Lunch is at noon on Baxter.',
    'Baxter: one of them sails at noon, I hear.',
    'Crew meets at noon for Baxter.',
  ])('no time of the sail’s: %s', (text) => {
    expect(said(text).filter((one) => one.endsWith('12:00'))).toEqual([])
  })
})

describe('what is asked politely, and what is granted', () => {
  it.each([
    ['Would everyone kindly note that Baxter boards at a quarter past twelve.', 'baxter-aug-15 time 12:15'],
    ['Could everybody take note: Baxter boards at 12:15, not 12:30.', 'baxter-aug-15 time 12:15'],
    ['May I ask you all to note that Baxter boards at 12:15.', 'baxter-aug-15 time 12:15'],
    [
      'Would you all be so kind as to note that Lena is first mate on Sorrel.',
      'sorrel-aug-14 assign first_mate lena confirmed',
    ],
    [
      'Quigley would like to start later, so it’s now 6 to 9 rather than 5:30 to 8:30.',
      'quigley-aug-14 time 18:00 21:00',
    ],
    ['They’d like to start Quigley later, so 6 to 9 instead of 5:30 to 8:30.', 'quigley-aug-14 time 18:00 21:00'],
  ])('is so: %s', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })

  it.each([
    'They’d like to start Quigley half an hour later, 6 to 9 rather than 5:30 to 8:30.',
    'Quigley would like 6 to 9 rather than 5:30 to 8:30, so I am asking around.',
    'Would Baxter like to board at 12:15, do you think?',
    'Would everyone be happy if Lena is first mate on Sorrel?',
    'Could Quigley go 6 to 9 rather than 5:30 to 8:30?',
    'I would like to think that Lena is first mate on Sorrel.',
  ])('is not so yet: %s', (text) => {
    expect(said(text).filter((one) => !/tentative|\?/.test(one))).toEqual([])
  })
})

describe('somebody else’s word', () => {
  it.each([
    'Baxter is cancelled, people say. It is not.',
    'They say that Sorrel is cancelled. It isn’t!',
    'Somebody told the Baxters that their sail is cancelled. It is not.',
  ])('denied is no change: %s', (text) => {
    expect(said(text)).toEqual([])
  })

  it.each([
    ['Baxter is cancelled, I hear.', 'baxter-aug-15 cancel tentative'],
    ['Lena is first mate on Sorrel, I am told.', 'sorrel-aug-14 assign first_mate lena tentative'],
    ['Two of the Baxters would drop out, leaving nine guests.', 'baxter-aug-15 guests 9 tentative'],
  ])('behind it is a doubt: %s', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })

  it.each([
    ['Baxter is cancelled. It is not postponed.', 'baxter-aug-15 cancel'],
    ['Two of the Baxters dropped out, leaving nine guests.', 'baxter-aug-15 guests 9'],
  ])('a plain one stays: %s', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })

  it.each([
    'The Baxter count would drop to 9 without the kids.',
    'Without the cousins Baxter would come down from twelve to nine guests.',
    'Baxter would drop to nine if the cousins stay home.',
  ])('how many they would be is shown: %s', (text) => {
    expect(shown(text)).toBe(true)
  })
})
