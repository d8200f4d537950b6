// One seat on several charters, the person first or the charter, in a line or in lines of their own.
import { expect, test } from 'vitest'
import { said } from './gulf.ts'

const BOTH = ['sorrel-aug-14 assign captain ruth confirmed', 'quigley-aug-14 assign captain otto confirmed']

test.each([
  'Captains: Ruth on Sorrel, Otto on Quigley.',
  'Captains: Ruth (Sorrel), Otto (Quigley)',
  'Captains: Ruth - Sorrel, Otto - Quigley',
  'Captains: Sorrel: Ruth; Quigley: Otto',
  'Captains this weekend: Ruth on Sorrel, Otto on Quigley.',
  'Captains for Saturday: Sorrel Ruth, Quigley Otto',
  'Captains are Ruth on Sorrel and Otto on Quigley.',
  'Our captains: Ruth for Sorrel, Otto for Quigley.',
  'Captains:\nSorrel: Ruth\nQuigley: Otto',
  'Captains:\nRuth - Sorrel\nOtto - Quigley',
  'Captains\n- Sorrel Ruth\n- Quigley Otto',
  'Captains this weekend:\nSorrel - Ruth\nQuigley - Otto',
])('%s', (text) => {
  expect(said(text)).toEqual(BOTH)
})

test('nobody is a value too', () => {
  expect(said('Hosts are Maeve for Quigley and nobody for Sorrel.')).toEqual([
    'quigley-aug-14 assign host maeve confirmed',
    'sorrel-aug-14 open host',
  ])
})

test.each([
  ['another day', 'Captains for Sunday: Sorrel Ruth, Quigley Otto'],
  ['the last time', 'Captains last weekend: Ruth on Sorrel, Otto on Quigley.'],
  ['no charter', 'Captains are Ruth and Otto.'],
  ['other news', 'Captains\nRuth had a good day.\nOtto - birthday!'],
])('gives nobody a seat: %s', (_, text) => {
  expect(said(text)).toEqual([])
})
