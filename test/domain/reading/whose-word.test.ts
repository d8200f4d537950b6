// What strangers wish, what was earned, how often somebody sailed: none of it gives anybody a seat.
import { describe, expect, it } from 'vitest'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import { GULF, mail, said, shown } from './gulf.ts'

describe('nothing changes by', () => {
  it.each([
    ['dana', 'Pay sheet for Baxter: Otto captain $300, Abel first mate $200'],
    ['dana', 'Tips for Quigley: Otto $40, Lena $30, Pim $30'],
    ['dana', 'Recap of July: Otto captain 4 times, Abel first mate 6 times.'],
    ['sales', 'Captain Otto, save 20% on rigging until August 15!'],
    ['captain', 'I am a captain with 20 years of experience and could work for you on Sunday August 15.'],
    ['jo', 'Our friends the Quigleys loved Otto as captain.'],
  ])('%s: %s', (from, text) => expect(said(text, from, 'Sunday')).toEqual([]))

  it.each(['Your payout', 'A new review of your boat', 'Receipt for Baxter'])('a platform’s “%s”', (subject) => {
    expect(said('Baxter on August 15: $900. Guests 8. Captain Ruth was great.', 'noreply', subject)).toEqual([])
  })

  it('a charter’s own price stands beside its crew', () => {
    expect(said('Baxter, $900: Captain Otto')).toContain('baxter-aug-15 assign captain otto confirmed')
  })

  it('what is not read is shown', () => {
    expect(shown('Pay sheet for Baxter: Otto captain $300, Abel first mate $200')).toBe(true)
    expect(shown('Could we have Otto as captain for the Baxter sail?', 'jo')).toBe(true)
  })
})

describe('how many they are and are not', () => {
  it.each([
    'Baxter will be 9 instead of 8 on Sunday.',
    'There will be 9 of us on Baxter.',
    'They will be 9 not 8 on Baxter.',
  ])('%s', (text) => expect(said(text, 'dana', 'Baxter')).toEqual(['baxter-aug-15 guests 9']))

  it.each([
    'There will be 9 of the Quigleys’ friends ashore.',
    'Will they be 9 instead of 8 on Baxter?',
    'They will not be 9 on Baxter.',
  ])('not: %s', (text) => expect(said(text, 'dana', 'Baxter')).toEqual([]))
})

it('whose writer may not assign asks, and says why', () => {
  const { readings } = readMail(mail('Baxter\n\nCaptain: Otto', 'lena'), GULF)
  expect(readings.flatMap(({ questions }) => questions.map(({ text }) => text))).toEqual([
    'Is Otto Bergstrom captain? Its writer may not assign others by mail, so a manager says.',
  ])
})
