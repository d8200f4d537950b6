// "The weekend of the 28th", spans with "through to" and "up until", and days that are free without a yes.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

function days(text: string): string {
  return said(text, 'lena').join().replace(/^\S+ /, '')
}

describe('days of crew', () => {
  it.each([
    "I'm away the weekend of August 28.",
    "I'm away on the weekend of the 28th and 29th.",
    "I'm away the weekend of 28-29 August.",
    "I'm away the weekend of Aug 28/29.",
    "I'm away on the weekend of Sunday, the 29th.",
  ])('%s', (text) => expect(days(text)).toBe('away lena 2027-08-28 2027-08-29'))

  it.each([
    "I'm free on the weekend of 21 and 22 August if you need a mate for anything.",
    "I'm around the weekend of the 21st.",
  ])('%s', (text) => expect(days(text)).toBe('free lena 2027-08-21 2027-08-22'))

  it.each([
    ["I'm away from tomorrow through to Friday.", '2027-08-10 2027-08-13'],
    ['Away from the 20th right through to the 24th.', '2027-08-20 2027-08-24'],
    ['Away Aug 20 up until Aug 24.', '2027-08-20 2027-08-24'],
    ["I'm off from Wednesday all the way to Sunday.", '2027-08-11 2027-08-15'],
  ])('%s', (text, span) => expect(days(text)).toBe(`away lena ${span}`))

  it.each([
    "I'm away the weekend of the 20th.",
    "I'm free the weekend of Thackeray.",
    "I'm free over the weekend of your birthday.",
    "I'm away through to Friday.",
    "I'm away the first weekend of September.",
  ])('not certain, and no yes: %s', (text) => expect(said(text, 'lena')).toEqual([]))
})

describe('words that are none of what they look like', () => {
  it.each([
    ['Oyster fest in May I cannot do.', 'oyster-fest-sep-6 decline lena'],
    ["Baxter I'll have to skip, sorry.", 'baxter-aug-15 decline lena'],
    ["Quigley's a goer.", 'quigley-aug-14 accept lena'],
    ['I may do Baxter.', 'baxter-aug-15 accept lena tentative'],
  ])('%s', (text, one) => expect(said(text, 'lena')).toEqual([one]))

  it('a skip is the captain', () =>
    expect(said('Sorrel: skip Ruth, 1st Lena')).toContain('sorrel-aug-14 assign captain ruth confirmed'))
})
