import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

const SORREL = ['sorrel-aug-14 assign captain ruth confirmed', 'sorrel-aug-14 assign first_mate abel confirmed']
const QUIGLEY = ['quigley-aug-14 assign captain otto confirmed', 'quigley-aug-14 assign first_mate lena confirmed']

describe('a table', () => {
  it.each([
    '            Capt    1st\nSorrel      Ruth    Abel\nQuigley     Otto    Lena',
    '\tCaptain\tFirst mate\nSorrel\tRuth\tAbel\nQuigley\tOtto\tLena',
    'Name      Sat 14 Sorrel   Sat 14 Quigley\nRuth      captain         -\nAbel      1st             -\nOtto      -               captain\nLena      -               1st',
    'Name\tSorrel\tQuigley\nRuth\tCaptain\t\nOtto\t\tCaptain\nAbel\tFirst mate\t\nLena\t\tFirst mate',
    '          Ruth      Abel     Otto      Lena\nSorrel    captain   1st      off       off\nQuigley   -         -        captain   1st',
    'Crew\tCharter\tSeat\nRuth\tSorrel\tCaptain\nAbel\tSorrel\tFirst mate\nOtto\tQuigley\tCaptain\nLena\tQuigley\tFirst mate',
    'Charter\tSeat\tCrew\nSorrel\tCaptain\tRuth\n\tFirst mate\tAbel\nQuigley\tCaptain\tOtto\n\tFirst mate\tLena',
  ])('%j', (text) => {
    expect([...said(text)].sort()).toEqual([...SORREL, ...QUIGLEY].sort())
  })

  it('somebody unsure is perhaps', () => {
    expect(said('Name\tSorrel\tQuigley\nAbel\t1st?\t-')).toEqual(['sorrel-aug-14 assign first_mate abel tentative'])
  })

  it.each([
    'Name\tSorrel\tQuigley\nRuth\tmaybe later\t-',
    'Name\tSorrel\tQuigley\nRuth\tnot captain\t-',
    'Name\tSorrel\tQuigley\nZelda\tcaptain\t-',
    'Name\tPhone\tEmail\nRuth\t555 0100\tr@x.test',
    '\tRuth\tOtto\nFees\t120\t80',
    'Crew\tCharter\tSeat\nRuth\tSorrel\tpainter',
  ])('nothing is certain of %j', (text) => {
    expect(said(text).filter((one) => one.endsWith('confirmed'))).toEqual([])
  })
})

describe('a label above what it says', () => {
  it('is one with it, of seats and of facts', () => {
    const text = 'CAPTAIN\nRuth Castellanos\n\nHOST\nMaeve Dunleavy\n\nGUESTS\n16\n\nBOARDING\n12:30 pm'
    expect(said(text, 'dana', 'Baxter')).toEqual([
      'baxter-aug-15 assign captain ruth confirmed',
      'baxter-aug-15 assign host maeve confirmed',
      'baxter-aug-15 guests 16',
      'baxter-aug-15 time 12:30',
    ])
  })

  it.each(['GUESTS\nThe usual lovely people', 'PARTY\nOn\nFriday', 'BACK\nsoon'])('is none over words: %j', (text) => {
    expect(said(text, 'dana', 'Baxter')).toEqual([])
  })
})

describe('how many guests, beside a label', () => {
  it.each([
    ['sixteen', 16],
    ['twenty-two (22)', 22],
    ['a dozen', 12],
    ['six (was eight)', 6],
    ['14 confirmed', 14],
    ['8 adults + 2 kids', 10],
    ['8 adults and 2 children', 10],
    ['party of nine', 9],
  ])('Guests: %s', (value, count) => {
    expect(said(`Captain: Ruth\nGuests: ${value}`, 'dana', 'Baxter')).toContain(`baxter-aug-15 guests ${count}`)
  })

  it.each(['14 to 16', 'ten or twelve', 'about a dozen', 'max 14', '8 adults or so', 'not ten', 'two more', 'tbc'])(
    'no number: %s',
    (value) => {
      expect(said(`Captain: Ruth\nGuests: ${value}`, 'dana', 'Baxter').filter((one) => / guests /.test(one))).toEqual(
        [],
      )
    },
  )
})
