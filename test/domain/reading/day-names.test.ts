// Charters that are called by a day.
import { expect, it } from 'vitest'
import { said } from './gulf.ts'

it.each([
  ['SUNDAY LARKS OTTO CAPT LENA FIRST NO HOST', ['captain otto', 'first_mate lena', 'open host']],
  ["Otto's off Sunday Larks, Ruth is captain.", ['release captain otto', 'captain ruth']],
  ['Sunday Larks: Lena first, Cleo hosting', ['first_mate lena', 'host cleo']],
])('are meant by it: %s', (text, seats) => {
  expect(said(text)).toEqual(
    seats.map((one) =>
      /^(?:release|open)/.test(one) ? `sunday-larks-aug-21 ${one}` : `sunday-larks-aug-21 assign ${one} confirmed`,
    ),
  )
})

it.each(['Otto captains on Sunday the 22nd', 'Sunday Aug 22: Otto is captain'])(
  'are not when it is a day: %s',
  (text) => {
    expect(said(text)).toEqual(['thackeray-aug-22 assign captain otto confirmed'])
  },
)
