// A charter on another day or off, and what was thought of and dropped.
import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

describe('another day', () => {
  it.each([
    'Baxter now Mon 16 Aug, not 15 Aug.',
    'baxter is now monday 16 august',
    'Baxter: 16 August instead of 15 August',
    'Baxter on 16 August, not 15 August.',
    'baxter sun 15 aug -> mon 16 aug',
    'Baxter goes a day later',
    'Baxter is a day later now, same crew.',
    'Push Baxter back a day',
    'Please move Baxter by one day later',
  ])('%s', (text) => expect(said(text)).toEqual(['baxter-aug-15 move 2027-08-16']))

  it('keeps the hours that are said beside it', () => {
    expect(said('baxter now mon 16 aug, not 15 aug. 1 to 5 still')).toEqual([
      'baxter-aug-15 move 2027-08-16 13:00 17:00',
    ])
  })

  it.each([
    'Baxter may go a day later',
    'Could Baxter go a day later?',
    'They asked whether Baxter can be a day later',
    'Baxter came a day later last year',
    'Baxter now Sun 15 Aug',
    'Baxter: the flowers come 16 August instead of 15 August',
    'Lena is on Baxter on 16 August instead of 15 August',
    'The Baxter deposit is a week later',
    'Baxter is not a day later',
    'Baxter, 17 August instead of 16 August',
  ])('no move: %s', (text) => expect(said(text).filter((line) => line.includes(' move '))).toEqual([]))
})

describe('a cancellation', () => {
  it.each([
    'The Baxter family has cancelled their charter on Sunday, 15 August.',
    'I regret to inform you that the Baxter family has cancelled.',
    'The Baxter couple cancelled.',
    'Baxter have cancelled their sail this Sunday',
  ])('%s', (text) => expect(said(text)).toEqual(['baxter-aug-15 cancel']))

  it.each([
    'One family has cancelled from the Baxter party',
    'A couple cancelled from Baxter',
    'Two families of the Baxters have cancelled',
    'The Baxter family has not cancelled',
    'Has the Baxter family cancelled?',
  ])('none: %s', (text) => expect(said(text)).toEqual([]))
})

describe('thought of and dropped', () => {
  it.each([
    'I also looked at Cleo for host on Sorrel and decided against it.',
    'We considered Maeve as host on Sorrel.',
    'I wanted Lena as first mate on Sorrel but decided against it',
    'I had wanted to put Lena on Sorrel as first mate',
    'Maeve as host on Sorrel? I thought better of it',
    'I did toy with Maeve as host on Sorrel, but no, leave it as it is.',
    'Lena for first mate on Sorrel was the idea, but we changed our minds',
    'I thought about Maeve for host on Sorrel',
    'We were tempted to have Maeve host Sorrel',
  ])('says nothing: %s', (text) => expect(said(text)).toEqual([]))

  it.each([
    ['I considered Lena, but Abel is first mate on Sorrel', 'sorrel-aug-14 assign first_mate abel confirmed'],
    ['I decided against a mate, and Maeve is host on Sorrel', 'sorrel-aug-14 assign host maeve confirmed'],
    ['I thought about it and Maeve is host on Sorrel', 'sorrel-aug-14 assign host maeve confirmed'],
    ['I wanted to say that Maeve is host on Sorrel', 'sorrel-aug-14 assign host maeve confirmed'],
  ])('and what is to be: %s', (text, line) => expect(said(text)).toEqual([line]))
})

describe('a seat without anybody', () => {
  it.each([
    ['Nobody is hosting Sorrel, they want to be left in peace.', ['host']],
    ['Sorrel: no one on second yet', ['second_mate']],
    ['Sorrel is still without a second mate and without a host.', ['second_mate', 'host']],
    ['Only 4 guests on Sorrel so no host no 2nd', ['host', 'second_mate']],
    ['Sorrel: we still need a second.', ['second_mate']],
    ['We are missing a second and a host on Sorrel', ['second_mate', 'host']],
  ])('%s', (text, seats) => {
    expect(said(text).filter((line) => line.includes(' open '))).toEqual(
      seats.map((seat) => `sorrel-aug-14 open ${seat}`),
    )
  })

  it.each([
    'Nobody is first to leave Sorrel',
    'Nobody hosts Sorrel like Maeve',
    'Nobody was hosting Sorrel last week',
    'Is nobody hosting Sorrel?',
    'Wait a second, Sorrel is on my other list',
    'I just need a second for Sorrel paperwork',
    'Nobody on the dock has seen Sorrel',
  ])('none: %s', (text) => expect(said(text)).toEqual([]))
})

describe('who goes with them', () => {
  it.each([
    ['Otto is driving Sorrel, Lena with him as first.', 'first_mate lena'],
    ['Otto is captain on Sorrel, Lena sits next to him as first mate', 'first_mate lena'],
    ['Sorrel: Maeve has kindly agreed to host.', 'host maeve'],
    ['Maeve will gladly host Sorrel', 'host maeve'],
    ['Lena is doing Sorrel Saturday morning as first mate', 'first_mate lena'],
    ['On Sorrel Maeve is hosting boarding at 9:30', 'host maeve'],
  ])('%s', (text, line) => expect(said(text)).toContain(`sorrel-aug-14 assign ${line} confirmed`))

  it.each([
    ['Lena maybe as first on Sorrel, asked her just now', 'sorrel-aug-14 assign first_mate lena tentative'],
    [
      'For host on Sorrel it’s either Maeve or Charo, whichever rings me back.',
      'sorrel-aug-14 crew? host maeve|rosario',
    ],
  ])('in doubt: %s', (text, line) => expect(said(text)).toEqual([line]))

  it.each(['Lena sat next to him as first mate on Sorrel last year', 'Would Maeve kindly agree to host Sorrel?'])(
    'nothing certain: %s',
    (text) => expect(said(text).filter((line) => line.endsWith('confirmed'))).toEqual([]),
  )
})

it('shows what it does not read', () => {
  expect(shown('Baxter may go a day later')).toBe(true)
  expect(shown('One family has cancelled from the Baxter party')).toBe(true)
})

it('“either … or” is of people, and not of both charters', () => {
  const text = 'Sorrel: Otto is captain.\n\nBaxter: Ruth is captain. For host it’s either Maeve or Charo.'
  expect(said(text)).toContain('baxter-aug-15 crew? host maeve|rosario')
  expect(said(text).filter((line) => line.startsWith('sorrel'))).toEqual([
    'sorrel-aug-14 assign captain otto confirmed',
  ])
})
