// As many people as seats, each to each; and seats said from the boat's side.
import { expect, test } from 'vitest'
import { said } from './gulf.ts'

const RUTH = 'sorrel-aug-14 assign captain ruth confirmed'
const ABEL = 'sorrel-aug-14 assign first_mate abel confirmed'
const PIM = 'sorrel-aug-14 assign second_mate pim confirmed'
const CHARO = 'sorrel-aug-14 assign host rosario confirmed'

test.each([
  ['Ruth and Abel are captain and first mate on Sorrel.', [RUTH, ABEL]],
  ['Ruth and Abel, captain and first mate on Sorrel.', [RUTH, ABEL]],
  ['Captain and first mate on Sorrel are Ruth and Abel.', [RUTH, ABEL]],
  ['Abel and Pim are first and second mates on Sorrel.', [ABEL, PIM]],
  ['first and second on Sorrel: Abel and Pim', [ABEL, PIM]],
  ['Captain and host: Ruth and Charo (Sorrel)', [RUTH, CHARO]],
  ['Ruth, Abel and Charo will be captain, first mate and host on Sorrel.', [RUTH, ABEL, CHARO]],
  ['Sorrel - captained by Ruth, hosted by Charo.', [RUTH, CHARO]],
  ['Sorrel will be skippered by Ruth.', [RUTH]],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test('commas alone pair nobody', () => {
  const text = 'Sorrel: captain Ruth, Cleo as second mate, host to be found'
  expect(said(text).filter((line) => line.includes('cleo host') || line.includes('second_mate ruth'))).toEqual([])
})

test.each([
  'Ruth or Otto, captain and first mate on Sorrel.',
  'Ruth, Otto and Abel are captain and first mate on Sorrel.',
  'Ruth and Abel were captain and first mate on Sorrel.',
  'Were Ruth and Abel captain and first mate on Sorrel?',
  'Sorrel was captained by Ruth last year.',
])('%s confirms nobody', (text) => {
  expect(said(text).filter((line) => line.includes('confirmed'))).toEqual([])
})
