// What people add around a list, and how they break their lines.
import { expect, test } from 'vitest'
import { said } from './gulf.ts'

const BOTH = ['sorrel-aug-14 assign captain ruth confirmed', 'sorrel-aug-14 assign first_mate abel confirmed']

test.each([
  'Shout if I got it wrong.',
  'Yell if something’s off.',
  'Holler by Friday if you can’t make it.',
  'Correct me if I’m wrong.',
  'Anyone who can’t: speak up now.',
])('a list stands though below it stands: %s', (below) => {
  expect(said(`Sorrel: Captain Ruth, FM Abel\n${below}`)).toEqual(BOTH)
})

test.each(['This is wrong.', 'Only if the weather holds.', 'Ignore this list.'])(
  'and is doubted below: %s',
  (below) => {
    expect(said(`Sorrel: Captain Ruth, FM Abel\n${below}`).filter((line) => line.includes('confirmed'))).toEqual([])
  },
)

test.each([
  ['Found us a second mate for Sorrel: Pim.', 'second_mate pim'],
  ['We finally have a host for Sorrel: Charo.', 'host rosario'],
  ['Got a host for Sorrel, Charo.', 'host rosario'],
])('%s', (text, who) => {
  expect(said(text)).toEqual([`sorrel-aug-14 assign ${who} confirmed`])
})

test('an hour that a line’s end cuts off begins no list', () => {
  const text = 'Sorrel agreed to go an hour later on Saturday, so 11am to 3pm, not 10 to\n1. Boarding at 10:40am.'
  expect(said(text)).toEqual(['sorrel-aug-14 time 11:00 15:00 10:40'])
})

test.each([
  ['otto', 'On for Quigley Sat. But no can Thackeray.', ['thackeray-aug-22 decline otto']],
  ['otto', 'no can Thackeray, sorry', ['thackeray-aug-22 decline otto']],
  ['otto', 'scratch my no for Thackeray, they moved the exam. im in!!', []],
])('%s: %s', (from, text, expected) => {
  expect(said(text, from).filter((line) => line.includes('decline'))).toEqual(expected)
})

test('guests may board: that is when they do', () => {
  expect(said('Sorrel: guests may board from 9:30.')).toEqual(['sorrel-aug-14 time 09:30'])
})

test('a new day with new hours instead', () => {
  expect(said('We are moving Sorrel to Sunday August 29, 3-6 PM instead.')).toEqual([
    'sorrel-aug-14 move 2027-08-29 15:00 18:00',
  ])
})
