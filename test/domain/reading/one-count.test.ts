// How many guests come, said twice in one mail.
import { expect, test } from 'vitest'
import { said } from './gulf.ts'

test('two numbers of guests are asked, unless one puts the other right', () => {
  expect(said('Sorrel\nGuests: 12\nCaptain: Otto\nGuests: 14')).toEqual([
    'sorrel-aug-14 assign captain otto confirmed',
    'sorrel-aug-14 other? ',
  ])
  expect(said('Sorrel\nGuests: 12\nCaptain: Otto\nGuests: 14 (corrected)')).toContain('sorrel-aug-14 guests 14')
  expect(said('Sorrel\nGuests: 12\nCaptain: Otto\nGuests: 12')).toContain('sorrel-aug-14 guests 12')
})

test('of an old number and a new one in a sentence the new one counts', () => {
  expect(said('Thackeray, party of 8 now 10')).toEqual(['thackeray-aug-22 guests 10'])
  expect(said('Baxter: 12 now 14 guests')).toEqual(['baxter-aug-15 guests 14'])
  expect(said('Baxter is 12 people now.')).toEqual(['baxter-aug-15 guests 12'])
  expect(said('Los invitados de Thackeray embarcan a las 9:30. Son 16.')).toContain('thackeray-aug-22 guests 16')
  expect(said('Son 3 horas en Baxter.')).toEqual([])
})

test('a count with its heading before it, and who comes on top', () => {
  expect(said("Baxter's final headcount: 14.")).toEqual(['baxter-aug-15 guests 14'])
  expect(said('Final count for Baxter 14')).toEqual(['baxter-aug-15 guests 14'])
  expect(said('Baxter: 12 + 3 kids')).toEqual(['baxter-aug-15 guests 15'])
  expect(said('Baxter 12 guests plus a baby')).toEqual(['baxter-aug-15 guests 13'])
})

test('a number that counts no guests', () => {
  const others = [
    'Only 6 people showed interest in Baxter.',
    'The bar count for Baxter: 14',
    'Baxter: life jacket count: 14',
    'Baxter 12 plus 3 crew',
    'Baxter will be 14 or 15.',
  ]
  for (const text of others) expect([text, said(text)]).toEqual([text, []])
})
