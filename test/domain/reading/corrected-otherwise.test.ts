// A seat, a person or a charter put right by the next words.
import { expect, it } from 'vitest'
import { said } from './gulf.ts'

it.each<[string, string]>([
  ['Abel is first on Baxter. Correction: second.', 'baxter-aug-15 assign second_mate abel confirmed'],
  ['Abel is first on Baxter, sorry, second.', 'baxter-aug-15 assign second_mate abel confirmed'],
  ['Baxter captain is Otto. Scratch that, Ruth.', 'baxter-aug-15 assign captain ruth confirmed'],
  ['Otto captains Baxter. Actually, Ruth.', 'baxter-aug-15 assign captain ruth confirmed'],
  ['Otto captains Baxter. Oops, wrong one: Thackeray.', 'thackeray-aug-22 assign captain otto confirmed'],
  ['Quigley has 12 guests. Oops, I meant Sorrel.', 'sorrel-aug-14 guests 12'],
  ['Baxter is cancelled. Oops, I meant Quigley.', 'quigley-aug-14 cancel'],
])('%s', (text, reading) => expect(said(text)).toEqual([reading]))

it.each<[string, string]>([
  ['Charo hosts Baxter. Sorry Maeve!', 'baxter-aug-15 assign host rosario confirmed'],
  ['Otto captains Baxter. Sorry, Quigley is cancelled.', 'baxter-aug-15 assign captain otto confirmed'],
  ['Otto captains Thackeray. Wait, Ruth is away?', 'thackeray-aug-22 assign captain otto confirmed'],
  ['Abel is first on Baxter. Sorry, host is still open.', 'baxter-aug-15 assign first_mate abel confirmed'],
])('puts nothing right: %s', (text, reading) => expect(said(text)).toContain(reading))

it('one day or the other is neither', () => {
  for (const text of ['Lena is away Aug 27 or 28.', 'Lena is away the 27th or the 28th', 'Baxter is at 2.'])
    expect([text, said(text)]).toEqual([text, []])
  expect(said("I can't do the 27th or the 28th", 'lena')).toEqual(['null away lena 2027-08-27 2027-08-28'])
})

it('a street or a game of that name is no charter', () => {
  expect(said('I had to sit out the Quigley game.', 'lena')).toEqual([])
  expect(said('Voy a Baxter Street.', 'ruth')).toEqual([])
  expect(said('Voy a Baxter.', 'lena')).toEqual(['baxter-aug-15 accept lena'])
})
