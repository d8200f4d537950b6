// Who was asked for a seat, who agreed to it, and in whose place; days off as people ask for them.
import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

const MAYBE = ['quigley-aug-14 assign first_mate abel tentative']
const HOST = ['quigley-aug-14 assign host maeve confirmed']

it.each([
  "I've asked Abel whether he can do first mate on Quigley (14 Aug), no answer yet.",
  "I've asked Abel whether he can do first mate on Quigley.",
  'I asked Abel to be first mate on Quigley, still waiting to hear.',
  "We have asked Abel about first mate on Quigley; haven't heard back yet",
  'Texted Abel about first mate on Quigley, no reply yet.'.replace('Texted', "I've texted"),
])('asked and unanswered is tentative: %s', (text) => expect(said(text)).toEqual(MAYBE))

it.each([
  "I've asked Abel whether he can do first mate on Quigley and he can't.",
  'I asked Abel about first mate on Quigley and he said no.',
  "I've asked Abel whether he wants Lena as first mate on Quigley, no answer yet",
  "I've asked Abel to ask Lena to be first mate on Quigley, no answer yet",
  'Once Abel says yes to first mate on Quigley we are set.',
])('asked is no answer: %s', (text) => expect(said(text)).toEqual([]))

it.each([
  'Maeve has said yes to hosting Quigley on the 14th.',
  'Maeve has agreed to host Quigley.',
  'Good news, Maeve said yes to hosting Quigley.',
])('who agreed has the seat: %s', (text) => expect(said(text)).toEqual(HOST))

it.each([
  "Maeve hasn't said yes to hosting Quigley yet.",
  'Has Maeve said yes to hosting Quigley?',
  "Once Maeve says yes to hosting Quigley, we're full.",
  'When Maeve says yes to hosting Quigley we are set.',
  'Everyone hopes that Maeve says yes to hosting Quigley',
  'Maeve would have agreed to host Quigley',
  'Maeve had agreed to host Quigley',
  'Maeve nearly agreed to host Quigley',
  "Once Maeve hosts Quigley we're full.",
])('and who has not, not: %s', (text) => expect(said(text)).not.toContain(HOST[0]))

it.each(['in place of Ruth', 'replacing Ruth', 'instead of Ruth', 'in lieu of Ruth'])('%s she leaves', (words) => {
  expect(said(`Otto captains Sorrel on Saturday, ${words}.`).toSorted()).toEqual([
    'sorrel-aug-14 assign captain otto confirmed',
    'sorrel-aug-14 release captain ruth',
  ])
})

it.each(['in place of Maeve', 'in place of the usual lunch', 'not replacing Ruth'])('%s nobody leaves', (words) => {
  expect(said(`Otto captains Sorrel on Saturday, ${words}.`).filter((line) => line.includes('release'))).toEqual([])
})

describe('days off, asked for or told', () => {
  it.each([
    'Could you please mark me as away Tuesday 24 to Friday 27 August? Helping Mum move house.',
    'Please put me down as unavailable August 24-27.',
    'Can you mark me off for the 24th to the 27th of August please?',
    "hey Dana heads up I'm away from 24 August to 27 August, tramping the Heaphy, no reception",
    "I'll be on leave 24-27 August",
    "I'm overseas 24-27 August",
    "I'm hiking in the Sierra 24-27 August",
  ])('%s', (text) => expect(said(text, 'lena')).toEqual(['null away lena 2027-08-24 2027-08-27']))

  it.each([
    "Hi Dana and Ruth, uni doesn't start until March so I'm available any day from 24 to 27 August if you need a hand.",
    "I'm around 24-27 August if you need anyone",
    'Could you mark me free August 24-27?',
  ])('free: %s', (text) => expect(said(text, 'lena')).toEqual(['null free lena 2027-08-24 2027-08-27']))

  it.each([
    'Could you please mark Cleo as away August 24-27?',
    'Should I mark Ruth as away August 24-27?',
    'Did you mark me as away August 24-27?',
    "Please don't mark me as away August 24-27",
    'You marked me as away August 24-27 by mistake',
  ])('none: %s', (text) => expect(said(text, 'lena')).toEqual([]))
})

describe('a yes that waits for something', () => {
  it.each([
    "Hey, I should be able to do Baxter on Sunday but can't promise yet, will let you know tonight once I've talked to my boss",
    'I think I can do Baxter but I need to check with my boss',
    'I can probably do Baxter, no promises',
  ])('%s', (text) => expect(said(text, 'lena')).toEqual(['baxter-aug-15 accept lena tentative']))

  it.each([
    'I should be able to do Baxter but only until 3',
    "I should be able to do Baxter but can't host",
    'I should not be able to do Baxter',
    'I can do Baxter but I need to leave early',
    'I can do Baxter but have to be off by 3',
    'I can do Baxter on Sunday but leaving early',
  ])('none: %s', (text) => {
    expect(said(text, 'lena').filter((line) => line.includes('accept'))).toEqual([])
    expect(shown(text, 'lena')).toBe(true)
  })
})
