// An order put as a wish, hours by what is paid for, and lines that their writer or a program broke.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

describe('"I would like"', () => {
  it.each([
    "I'd like Otto as captain on Sorrel please.",
    "For Sorrel this Saturday I'd like Otto at the helm.",
    "We'd like to have Otto at the wheel for Sorrel.",
  ])('of a person and a seat is an order: %s', (text) =>
    expect(said(text)).toEqual(['sorrel-aug-14 assign captain otto confirmed']),
  )

  it.each([
    "I'd like Otto as captain on Sorrel, but he hasn't answered.",
    "I'd like Otto as captain on Sorrel if he's free.",
    "I'd really like Otto as captain on Sorrel.",
    "She'd like Otto as captain on Sorrel.",
    'I would have liked Otto as captain on Sorrel.',
    "I don't think I'd like Otto as captain on Sorrel.",
    "I'd like Otto as captain on Sorrel, what do you think?",
    "I'd like Otto or Ruth as captain on Sorrel.",
  ])('with a doubt is none: %s', (text) => expect(said(text).some((one) => one.endsWith('confirmed'))).toBe(false))
})

describe('what is paid for', () => {
  it.each([
    ['They come aboard Sorrel at a quarter to ten and pay for ten till two.', '10:00 14:00 09:45'],
    ['Sorrel boards at 9:30 and pays for 10 to 2.', '10:00 14:00 09:30'],
    ['Sorrel guests pay for noon till four.', '12:00 16:00'],
  ])('%s', (text, hours) => expect(said(text)).toEqual([`sorrel-aug-14 time ${hours}`]))

  it.each(['Sorrel pays for 10 to 12 guests.', 'Sorrel pays for 2 to 3 bottles each.'])('no hours: %s', (text) =>
    expect(said(text)).toEqual([]),
  )
})

describe('a line that goes on', () => {
  it.each([
    "Ruth's youngest gets her blue belt that very morning and won't be talked out of it, so on\nBaxter we'll have Otto instead of Ruth as captain.",
    "After a long talk with the family last night and with no end of tea, it was agreed that,\nBaxter being what it is, we'll have Otto instead of Ruth as captain.",
  ])('%s', (text) =>
    expect(said(text)).toEqual(['baxter-aug-15 release captain ruth', 'baxter-aug-15 assign captain otto confirmed']),
  )

  it('ends where the next one is a day of a list', () => {
    const text =
      'Sat 14 Aug Sorrel: captain Ruth, first mate Abel, second mate Pim, host Maeve, as ever,\nSun 15 Aug Baxter: captain Otto, first mate Lena'
    expect(said(text)).toContain('baxter-aug-15 assign captain otto confirmed')
    expect(said(text)).toContain('sorrel-aug-14 assign captain ruth confirmed')
  })

  it('with a dot in its hours and a price in its name', () =>
    expect(said('The costs are known. Thackeray will now sail 10.30 to 2.30 pm.')).toEqual([
      'thackeray-aug-22 time 10:30 14:30',
    ]))
})

describe('said with "is" in a list', () => {
  it.each([
    ['sorrel - lena 1st mate, hostie is cleo', 'sorrel-aug-14 assign host cleo confirmed'],
    ['Sorrel\nFirst mate is Lena\nHost will be Cleo', 'sorrel-aug-14 assign host cleo confirmed'],
    ['Sorrel\nFirst mate is Lena\nHost is TBD', 'sorrel-aug-14 open host'],
  ])('%s', (text, one) => expect(said(text)).toEqual(['sorrel-aug-14 assign first_mate lena confirmed', one]))

  it('"is not" gives nobody the seat', () =>
    expect(said('Sorrel\nFirst mate is Lena\nHost is not Maeve').join()).not.toMatch(/host maeve confirmed/))
})
