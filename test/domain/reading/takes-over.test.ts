// Who comes for the one who goes, in one breath and in either order.
import { expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

const CAPTAIN = [
  'quigley-aug-14 assign captain ruth confirmed',
  'quigley-aug-14 away otto 2027-08-14 2027-08-14',
  'quigley-aug-14 release captain otto',
]
const MATE = ['quigley-aug-14 assign first_mate abel confirmed', 'quigley-aug-14 release first_mate lena']

it.each([
  'Otto called in sick, Ruth takes Quigley.',
  'Otto called in sick for Quigley. Ruth takes it.',
  'Ruth takes Quigley, Otto called in sick.',
  'Ruth takes Quigley because Otto is sick.',
  'Otto is sick so Ruth is doing Quigley.',
  'Otto phoned in sick for Quigley, Ruth is covering.',
  'Otto is out sick for Quigley. Ruth in.',
])('a captain who is ill: %s', (text) => expect(said(text).toSorted()).toEqual(CAPTAIN))

it.each([
  'Lena off Quigley, Abel on.',
  'Abel on Quigley, Lena off.',
  'Lena called out of Quigley. Abel is in.',
  'Pull Lena from Quigley and put in Abel.',
  'Quitamos a Lena de Quigley y ponemos a Abel.',
  'Lena is off Quigley, Abel covers it.',
])('one for another: %s', (text) => expect(said(text).toSorted()).toEqual(MATE))

it('who only can is tentative', () => {
  expect(said("Lena can't do Quigley but Abel can.")).toEqual([
    'quigley-aug-14 release first_mate lena',
    'quigley-aug-14 assign first_mate abel tentative',
  ])
})

it('whose seat it can not be is asked', () =>
  expect(said('Lena is off Quigley; Ruth has Quigley.')).toEqual([
    'quigley-aug-14 release first_mate lena',
    'quigley-aug-14 seat? ruth captain',
  ]))

it.each([
  'If Otto calls in sick, Ruth takes Quigley.',
  'Otto may call in sick. Ruth takes Quigley.',
  'Otto called in sick last year, Ruth took Quigley.',
  "Lena can't do Quigley but Abel can't either.",
])('nobody comes in: %s', (text) => {
  expect(said(text).filter((line) => line.includes('assign'))).toEqual([])
  expect(shown(text)).toBe(true)
})

it.each([
  'Pim is off Quigley, so 2nd mate is open.',
  'Pim is off Quigley and 2nd mate is open.',
  'Pim is off Quigley, we need a new second mate.',
])('the seat stays open: %s', (text) =>
  expect(said(text)).toEqual(['quigley-aug-14 release second_mate pim', 'quigley-aug-14 open second_mate']),
)

it('a seat given up for a reason told before', () => {
  expect(said('Maeve has food poisoning, no Baxter for her.')).toContain('baxter-aug-15 release host maeve')
  expect(said("Ruth has jury duty and can't do Baxter.")).toContain('baxter-aug-15 release captain ruth')
  expect(said('Maeve has a wedding on Sunday so Charo has Baxter.')).toContain(
    'baxter-aug-15 assign host rosario confirmed',
  )
})

it('seats that are not needed, and a sail that is passed on', () => {
  expect(said("We don't need a first or second mate on Sorrel.")).toEqual([
    'sorrel-aug-14 open second_mate',
    'sorrel-aug-14 crew? first_mate abel',
  ])
  expect(said('We do not need a second to think about Quigley.')).toEqual([])
  expect(said('Lena passed on Quigley')).toEqual(['quigley-aug-14 release first_mate lena'])
  expect(said('Lena passed on some cake at Quigley')).toEqual([])
})
