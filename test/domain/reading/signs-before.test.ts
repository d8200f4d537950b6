// A cross or a question mark before a name, as phones have them.
import { expect, it } from 'vitest'
import { said } from './gulf.ts'

it('a list of ticks and crosses', () =>
  expect(
    said('Baxter:\n✅ Otto – captain\n✅ Lena – first mate\n❓ Cleo – second mate\n❌ Maeve – host').toSorted(),
  ).toEqual([
    'baxter-aug-15 assign captain otto confirmed',
    'baxter-aug-15 assign first_mate lena confirmed',
    'baxter-aug-15 assign second_mate cleo tentative',
    'baxter-aug-15 crew? host maeve',
  ]))

it('in a line of its own', () => {
  expect(said('❌ Maeve host Baxter')).toEqual(['baxter-aug-15 crew? host maeve'])
  expect(said('✅ Maeve host Baxter')).toEqual(['baxter-aug-15 assign host maeve confirmed'])
  expect(said('❌ Quigley is cancelled')).toEqual(['quigley-aug-14 cancel'])
})
