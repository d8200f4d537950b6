import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

describe('what was beside what is now', () => {
  it.each([
    ['Charter\tOld\tNew\nSorrel\t10-2\t11-3', ['sorrel-aug-14 time 11:00 15:00']],
    ['Charter\tWas\tNow\nBaxter\t9 guests\t11 guests', ['baxter-aug-15 guests 11']],
    ['Booking\tBefore\tAfter\nQuigley\tSat 8/14\tMon 8/16', ['quigley-aug-14 move 2027-08-16']],
    ['Charter\tWas\tNow\nQuigley\tSat 8/14, 5:30-8:30\tMon 8/16, 6-9', ['quigley-aug-14 move 2027-08-16 18:00 21:00']],
    [
      'Charter      Was        Now\nSorrel       10-2       11-3\nBaxter       1-5        1-5',
      ['sorrel-aug-14 time 11:00 15:00'],
    ],
    ['Charter\tWhat\tWas\tNow\nBaxter\tGuests\t9\t11', ['baxter-aug-15 guests 11']],
    ['Charter\tWas\tNow\nSorrel\ton\tcancelled', ['sorrel-aug-14 cancel']],
    [
      'Charter\tSeat\tFrom\tTo\nQuigley\tCaptain\tOtto\tRuth',
      ['quigley-aug-14 release captain otto', 'quigley-aug-14 assign captain ruth confirmed'],
    ],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each([
    'Charter\tWas\tNow\nBaxter\t1-5\tmaybe 2-6',
    'Charter\tWas\tNow\nBaxter\t1-5\tunchanged',
    'Charter\tWas\tNow\nBaxter\t9\tTBC',
    'Charter\tWas\tNow\nBaxter\tSat 8/14\tweek of 8/16',
    'Fees\tWas\tNow\nBaxter\t$900\t$950',
    'Charter\tWas\tNow\nPetunia\t1-5\t2-6',
  ])('nothing certain: %j', (text) => {
    expect(said(text).filter((one) => !one.includes('?'))).toEqual([])
  })
})

describe('charters above, and each cell its own seat', () => {
  it('is read by column', () => {
    const text = 'Sat 14 – Sorrel\tSun 15 – Baxter\nRuth (captain)\tRuth (captain)\nAbel (1st mate)\tLena (1st mate)'
    expect([...said(text)].sort()).toEqual([
      'baxter-aug-15 assign captain ruth confirmed',
      'baxter-aug-15 assign first_mate lena confirmed',
      'sorrel-aug-14 assign captain ruth confirmed',
      'sorrel-aug-14 assign first_mate abel confirmed',
    ])
  })

  it('the same as in the column before is asked', () => {
    expect(said('\tSorrel\tBaxter\nCaptain\tRuth\tsame')).toEqual([
      'sorrel-aug-14 assign captain ruth confirmed',
      'baxter-aug-15 crew? captain ruth',
    ])
  })
})

describe('a legend', () => {
  it.each([
    'C = captain, M = first mate, H = host\nSorrel: Ruth (C), Abel (M), Maeve (H)',
    'Key: SK=skipper / FM=first mate / HO=host\n\tSorrel\nRuth\tSK\nAbel\tFM\nMaeve\tHO',
  ])('says what seats are called: %j', (text) => {
    expect(said(text)).toEqual([
      'sorrel-aug-14 assign captain ruth confirmed',
      'sorrel-aug-14 assign first_mate abel confirmed',
      'sorrel-aug-14 assign host maeve confirmed',
    ])
  })
})

describe('leave', () => {
  const OTTO = 'null away otto 2027-08-16 2027-08-20'
  it.each([
    'Approved leave:\nName\tFrom\tTo\nOtto\t8/16\t8/20',
    'Name\tFirst day away\tLast day away\nOtto\tAug 16\tAug 20\nLena\t\t',
    'Crew\tDays off\nOtto\tAug 16-20',
    'Off in August:\nOtto - 16th to 20th of August',
    'Vacations:\nOtto: Aug 16-20 (wedding)',
  ])('%j', (text) => {
    expect(said(text)).toEqual([OTTO])
  })

  it.each([
    'Name\tFrom\tTo\nOtto\t20\t25',
    'Name\tStart\tEnd\nOtto\t8/1\t10/31',
    'Days out on the water:\nOtto: 8/16',
    'Sign off sheet:\nOtto: 8/12',
    'Away:\nOtto: maybe Aug 16-20',
    'Away:\nZelda: Aug 16-20',
    'Leave at the dock:\nOtto: Aug 16-20',
    'Name\tAway from\tAway to\nOtto\tAug 20\tAug 16',
  ])('nobody is away: %j', (text) => {
    expect(said(text).filter((one) => one.includes('away'))).toEqual([])
  })

  it('a crew member’s own days, by yes and no', () => {
    const text = 'Date\tAvailable?\nAug 21\tYes\nAug 28\tNo\nSept 4\tmaybe'
    expect(said(text, 'otto')).toEqual(['null free otto 2027-08-21 2027-08-21', 'null away otto 2027-08-28 2027-08-28'])
    expect(shown(text, 'otto')).toBe(true)
  })

  it('not another’s', () => {
    expect(said('Name\tFrom\tTo\tLeave\nLena\t8/16\t8/20\tok', 'otto').filter((one) => one.includes('away'))).toEqual(
      [],
    )
  })
})

describe('a form', () => {
  it.each(['[first name]', '<name>', '[insert name]', '________'])(
    'that nobody has filled in says nothing: %s',
    (value) => {
      expect(said(`Baxter\nCaptain: Ruth\nHost: ${value}`)).toEqual(['baxter-aug-15 assign captain ruth confirmed'])
    },
  )

  it.each([
    'Maeve (backup: Charo)',
    'Maeve, Charo on standby',
    'Maeve, with Charo as backup if she’s ill',
    'Maeve / Charo as backup',
  ])('who could step in has no seat: %s', (value) => {
    expect(said(`Baxter\nCaptain: Ruth\nHost: ${value}`)).toEqual([
      'baxter-aug-15 assign captain ruth confirmed',
      'baxter-aug-15 assign host maeve confirmed',
    ])
  })

  it.each(['Maeve (backup)', 'backup Maeve', 'Maeve or Charo (backup)', 'standby'])(
    'who only could is asked: %s',
    (value) => {
      expect(said(`Baxter\nCaptain: Ruth\nHost: ${value}`).filter((one) => /assign host/.test(one))).toEqual([])
    },
  )
})

it('somebody’s hours are no charter’s', () => {
  expect(said('Otto: 1-5\nLena: 2-6', 'dana', 'Baxter hours')).toEqual([])
})
