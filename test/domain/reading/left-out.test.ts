// Whoever is named beside those that were given seats, and of whom nothing was understood, is shown.
import { expect, test } from 'vitest'
import { said, shown } from './gulf.ts'

test('people on the lines are not passed over', () => {
  const text = 'Team Baxter: Ruth at the wheel, Lena and Cleo on lines, Maeve with the guests.'
  expect(said(text)).toEqual(['baxter-aug-15 assign captain ruth confirmed'])
  expect(shown(text)).toBe(true)
})

test.each(['Baxter: Otto is captain, thanks Lena!', 'Baxter: Otto is captain, I told Lena.'])(
  '%s: who is only spoken to needs no line',
  (text) => {
    expect(said(text)).toEqual(['baxter-aug-15 assign captain otto confirmed'])
    expect(shown(text)).toBe(false)
  },
)
