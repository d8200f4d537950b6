// Seats by one letter, by an order that is told once, in two columns, or in the subject alone.
import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

const QUIGLEY = [
  'quigley-aug-14 assign captain otto confirmed',
  'quigley-aug-14 assign first_mate lena confirmed',
  'quigley-aug-14 assign second_mate cleo confirmed',
  'quigley-aug-14 assign host maeve confirmed',
]

describe('one letter for a seat', () => {
  it.each([
    'Quigley on Saturday:\nC: Otto\nM1: Lena\nM2: Cleo\nH: Maeve',
    'Quigley Saturday\nC - Otto / M1 - Lena / M2 - Cleo / H - Maeve',
    'Quigley Saturday\nC = Otto; FM = Lena; SM = Cleo; H = Maeve',
    'Quigley Saturday\nC) Otto\n1M) Lena\n2M) Cleo\nH) Maeve',
  ])('is made plain by the others: %s', (text) => expect(said(text)).toEqual(QUIGLEY))

  it.each([
    'Quigley Saturday\nC: Maeve\nM1: Lena\nH: Otto',
    'Quigley Saturday\nC: coffee\nH: hats\nM1: Lena',
    'Quigley Saturday\nH: Maeve',
    'Quigley Saturday\nC: Otto\nC: Ruth\nSk: Ruth\nM1: Lena',
  ])('is shown where they do not: %s', (text) => {
    expect(said(text)).toEqual([])
    expect(shown(text)).toBe(true)
  })
})

describe('an order that is told once', () => {
  it.each([
    'Skipper, 1st mate, 2nd mate, host, in that order:\n\nQuigley 14 Aug - Otto, Lena, Cleo, Maeve',
    'Order of names below: captain, first mate, second mate, host\n\nQuigley Saturday: Otto, Lena, Cleo, Maeve',
    'Names in this order: captain, 1st, 2nd and host.\nQuigley 14 Aug – Otto, Lena, Cleo and Maeve',
  ])('%s', (text) => expect(said(text)).toEqual(QUIGLEY))

  it.each([
    'Skipper, 1st mate, 2nd mate, host, not in that order:\n\nQuigley 14 Aug - Otto, Lena, Cleo, Maeve',
    'Last year it went skipper, 1st mate, 2nd mate, host, in that order:\n\nQuigley 14 Aug - Otto, Lena, Cleo, Maeve',
    'Skipper, 1st mate, 2nd mate, host, in that order:\n\nQuigley 14 Aug - Otto, Lena, Cleo',
  ])('gives nobody a seat: %s', (text) => {
    expect(said(text).filter((line) => line.includes('assign'))).toEqual([])
    expect(shown(text)).toBe(true)
  })
})

it('is a table below its head, of two columns too', () => {
  const rows =
    'Captain       Otto Bergstrom\nFirst mate    Lena Fitzgerald\nSecond mate   Cleo Marchetti\nHost          Maeve'
  expect(said(`Quigley, Saturday 14 August\n\nSEAT          WHO\n${rows}`)).toEqual(QUIGLEY)
})

it('is a list where full names stand one below the other, and a signature alone', () => {
  expect(said('Quigley on Saturday\n1) Captain Otto Bergstrom\n2) First mate Lena Fitzgerald')).toEqual(
    QUIGLEY.slice(0, 2),
  )
  expect(said('Quigley on Saturday is all set.\n\nOtto Bergstrom\nCaptain')).toEqual([])
})

it.each([
  'Captain Otto Bergstrom, 1st mate Lena, 2nd Cleo, Maeve hosts.',
  'Otto Bergstrom captain, mate Lena, 2nd mate Cleo, host Maeve',
])('a full name among others is no signature: %s', (text) => {
  expect(said(`${text}`, 'dana', 'Quigley Saturday')).toEqual(QUIGLEY)
})

it.each([
  'Sat 14 - Quigley - capt Otto, 1st mate Lena, 2nd mate Cleo, host Maeve\nSun 15 - Baxter - capt Ruth, 1st mate Lena',
  'Sat 14: Quigley: capt Otto, 1st mate Lena, 2nd mate Cleo, host Maeve\nSun 15: Baxter: capt Ruth, 1st mate Lena',
])('each day of a list has a line of its own: %s', (text) => {
  expect(said(text)).toEqual([
    ...QUIGLEY,
    'baxter-aug-15 assign captain ruth confirmed',
    'baxter-aug-15 assign first_mate lena confirmed',
  ])
})

describe('a subject that says it all', () => {
  const news = 'Quigley Sat 14 Aug - Maeve is hosting'
  it.each(['As above :-)\nD', 'see subject', 'Subject says it all.\nThanks', ''])('%s', (text) => {
    expect(said(text, 'dana', news)).toEqual(QUIGLEY.slice(3))
  })

  it.each([
    [news, 'Not true, ignore the subject!'],
    [`Re: ${news}`, 'As above'],
    ['Quigley Sat 14 Aug - is Maeve hosting?', 'Subject says it all'],
  ])('is none: %s, %s', (subject, text) => expect(said(text, 'dana', subject)).toEqual([]))
})

describe('a seat that is still open', () => {
  it.each(['still TBC', 'still open', 'still to be found', 'currently vacant', 'still missing'])('%s', (value) => {
    expect(said(`Sorrel on Saturday:\nHost: ${value}\n\nI'll chase the host tomorrow.`)).toEqual([
      'sorrel-aug-14 open host',
    ])
  })

  it('is none where somebody is named', () => {
    expect(said('Sorrel on Saturday:\nHost: still waiting on Maeve')).toEqual(['sorrel-aug-14 crew? host maeve'])
    expect(said('Sorrel on Saturday:\nHost: Maeve\n\nMaeve is ill.').filter((line) => /confirmed$/.test(line))).toEqual(
      [],
    )
  })
})
