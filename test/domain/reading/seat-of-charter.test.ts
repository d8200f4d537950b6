// A label that names the charter beside the seat.
import { expect, test } from 'vitest'
import { said } from './gulf.ts'

const OTTO = ['quigley-aug-14 assign captain otto confirmed']

test.each([
  'Quigley captain: Otto',
  'Quigley captain - Otto',
  'Quigley’s captain: Otto',
  'Quigley (Sat) captain: Otto',
  'Quigley 8/14 captain = Otto',
  'Captain Quigley: Otto',
  'Captain (Quigley): Otto',
  'Captain for Quigley: Otto',
  'Captain on the Quigley sail: Otto',
  'Captain of the Quigley cruise – Otto',
  '8/14 PM captain: Otto',
])('%s', (text) => {
  expect(said(text)).toEqual(OTTO)
})

test('several in one line, or a line each', () => {
  const both = ['sorrel-aug-14 assign captain ruth confirmed', ...OTTO]
  expect(said('Sorrel captain: Ruth, Quigley captain: Otto')).toEqual(both)
  expect(said('Sorrel captain: Ruth\nQuigley captain: Otto')).toEqual(both)
  expect(said('Captain Sorrel: Ruth. Captain Quigley: Otto.')).toEqual(both)
  expect(said('Sat AM captain: Ruth; Sat PM captain: Otto')).toEqual(both)
})

test.each([
  ['Quigley captain: Otto?', ['quigley-aug-14 assign captain otto tentative']],
  ['Quigley captain: Otto or Ruth', ['quigley-aug-14 crew? captain otto|ruth']],
  ['Quigley captain last year: Otto', []],
  ['Was the Quigley captain: Otto?', []],
  ['Quigley captain: not Otto', []],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
