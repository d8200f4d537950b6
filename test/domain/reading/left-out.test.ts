// Whoever is named beside those that were given seats, and of whom nothing was understood, is shown.
import { describe, expect, it, test } from 'vitest'
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

describe('mates named together', () => {
  const both = ['baxter-aug-15 seat? lena first_mate|second_mate', 'baxter-aug-15 seat? abel first_mate|second_mate']

  it.each([
    'Mates on Baxter: Lena, Abel',
    'Baxter: mates Lena and Abel',
    'Ruth is captain on Baxter with Lena and Abel as mates.',
    'Ruth is captain on Baxter, Lena and Abel are her mates.',
    'On Sunday (Baxter) we have Ruth at the helm with Lena and Abel as her mates.',
  ])('are both asked: %s', (text) => expect(said(text)).toEqual(expect.arrayContaining(both)))

  it('end where another has a seat of their own', () => {
    expect(said('Captain Otto, mate Lena, Abel second on Thackeray')).toEqual([
      'thackeray-aug-22 assign captain otto confirmed',
      'thackeray-aug-22 assign first_mate lena confirmed',
      'thackeray-aug-22 assign second_mate abel confirmed',
    ])
  })
})
