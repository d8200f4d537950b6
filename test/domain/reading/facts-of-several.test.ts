import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

describe('facts of several charters', () => {
  it.each([
    'Guest counts: Sorrel 8, Baxter 12.',
    'Guests - Sorrel: 8; Baxter: 12',
    'Charter\tGuests\nSorrel\t8\nBaxter\t12',
    'Charter\tGuests\tNotes\nSorrel 8/14\t8\t\nBaxter 8/15\t12\tcake',
  ])('%j', (text) => {
    expect(said(text)).toEqual(['sorrel-aug-14 guests 8', 'baxter-aug-15 guests 12'])
  })

  it.each(['Boarding times: Sorrel 9:30, Baxter 12:30.', 'Charter\tBoards\nSorrel\t9:30\nBaxter\t12:30'])(
    '%j',
    (text) => {
      expect(said(text)).toEqual(['sorrel-aug-14 time 09:30', 'baxter-aug-15 time 12:30'])
    },
  )

  it('their hours and boarding', () => {
    const text = 'Charter\tBoards\tDeparts\tReturns\nSorrel\t9:30\t10:00\t2:00\nBaxter\t12:30\t1:00\t5:00'
    expect(said(text)).toEqual(['sorrel-aug-14 time 10:00 14:00 09:30', 'baxter-aug-15 time 13:00 17:00 12:30'])
  })

  it.each([
    'Guest counts: Sorrel 8 or 9, Baxter 12.',
    'Guest gifts: Sorrel 8, Baxter 12.',
    'Guests: Sorrel 8, Petunia 12',
    'Event\tTime\nStaff lunch\t12-1\nFire drill\t2-3',
    'Charter\tGuests\tAmount\nSorrel\t8\t900\nBaxter\t12\t1200',
    'Guests: 8, 12 or so',
  ])('nothing is certain: %j', (text) => {
    expect(said(text).filter((one) => !one.endsWith('?') && !/charter\?/.test(one))).toEqual([])
  })
})

describe('a charter by its label', () => {
  it.each([
    'Captain: Ruth\nHost: Maeve\nCharter: Baxter',
    'Captain = Ruth\nHost = Maeve\nCharter = Baxter',
    'Captain: Ruth\nHost: Maeve\nParty: the Baxters\nDate: 15 August',
  ])('below its crew: %j', (text) => {
    expect(said(text)).toEqual([
      'baxter-aug-15 assign captain ruth confirmed',
      'baxter-aug-15 assign host maeve confirmed',
    ])
  })

  it.each([
    'Captain: Ruth\nCharter: Petunia',
    'Captain: Ruth\nCharter: Sorrel\nCharter: Baxter',
    'Captain: Ruth\nParty: at the Baxters',
  ])('is none without doubt: %j', (text) => {
    expect(said(text).filter((one) => one.startsWith('baxter-aug-15 assign captain ruth confirmed'))).toEqual(
      text.includes('at the') ? ['baxter-aug-15 assign captain ruth confirmed'] : [],
    )
  })
})

describe('a subject that says it all', () => {
  const SUBJECT = 'Baxter 8/15 - Ruth capt, Maeve host'
  const EXPECTED = ['baxter-aug-15 assign captain ruth confirmed', 'baxter-aug-15 assign host maeve confirmed']
  it.each([
    'all in the subject line, on the lake till dark\n\nSent from my iPhone',
    'see above',
    'Full details to follow tonight when I’m back at my desk.',
  ])('is read above %j', (text) => {
    expect(said(text, 'dana', SUBJECT)).toEqual(EXPECTED)
  })

  it.each([
    'That was wrong, ignore it.',
    'What do you all think?',
    'Forget the above',
    'Just kidding!',
    'Disregard, please',
    'Not sure about this yet.',
    'The list below is better.\nHost: Charo',
  ])('is not above %j', (text) => {
    expect(said(text, 'dana', SUBJECT).filter((one) => EXPECTED.includes(one))).toEqual([])
  })

  it('nor in an answer', () => {
    expect(said('Lovely, thanks all round.', 'dana', `Re: ${SUBJECT}`)).toEqual([])
  })
})

it('what was written before is not so', () => {
  expect(said('I wrote 11 guests for Baxter, it should be 12.')).toEqual([])
  expect(shown('I wrote 11 guests for Baxter, it should be 12.')).toBe(true)
})
