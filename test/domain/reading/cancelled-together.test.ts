// Several charters that are cancelled in one breath, and what only looks like it.
import { expect, it } from 'vitest'
import { said } from './gulf.ts'

const BOTH = ['baxter-aug-15 cancel', 'quigley-aug-14 cancel']

it.each([
  'Baxter and Quigley are cancelled.',
  'Baxter, Quigley cancelled',
  'Cancelled: Baxter, Quigley',
  'Cancelled:\nBaxter\nQuigley',
  'These are cancelled:\n- Baxter\n- Quigley',
  'Cancel Baxter and Quigley please',
])('each of them: %s', (text) => expect(said(text)).toEqual(BOTH))

it('all of a day', () => {
  const saturday = ['sorrel-aug-14 cancel', 'quigley-aug-14 cancel']
  expect(said("Both of Saturday's sails are cancelled.")).toEqual(saturday)
  expect(said('Cancel both Saturday sails.')).toEqual(saturday)
})

it.each(['Scrub Baxter.', 'Baxter fell through.', 'Baxter is a no-go.', 'Baxter has been rained out.'])('%s', (text) =>
  expect(said(text)).toEqual(['baxter-aug-15 cancel']),
)

it.each(['Neither Sorrel nor Quigley is cancelled.', 'Baxter and Quigley are not cancelled.', 'No Baxter crew yet.'])(
  'none of them: %s',
  (text) => expect(said(text)).toEqual([]),
)

it('one of them alone', () => {
  expect(said('Baxter and Quigley are fine, Thackeray is cancelled.')).toEqual(['thackeray-aug-22 cancel'])
  expect(said("Baxter's cancelled, Quigley isn't.")).toEqual(['baxter-aug-15 cancel'])
  expect(said('No Baxter on Sunday.')).toEqual(['baxter-aug-15 other? '])
})
