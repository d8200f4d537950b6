// Why somebody leaves a seat, before it or behind it: ill or elsewhere that day; who comes out as another goes in.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

const [LEFT, AWAY, ABEL] = [
  'baxter-aug-15 release first_mate lena',
  'baxter-aug-15 away lena 2027-08-15 2027-08-15',
  'baxter-aug-15 assign first_mate abel confirmed',
]

describe('leaves, and is away', () => {
  it.each([
    "Lena is off Baxter, she's in Tulsa that day.",
    "Lena's in Tulsa on Sunday so she's off Baxter.",
    'Lena comes off Baxter. She is at Boston all Sunday.',
    'Lena is out on Sunday, stomach flu.',
    'LENA IS OUT SUNDAY, STOMACH FLU.',
  ])('%s', (text) => expect(said(text).toSorted()).toEqual([AWAY, LEFT].toSorted()))

  it.each(['who is on Maui that day', "who's in Tulsa that day", 'who is away that day'])(
    'instead of Lena, %s',
    (why) => expect(said(`On Baxter put Abel instead of Lena, ${why}.`)).toEqual([LEFT, ABEL, AWAY]),
  )

  it.each([
    ["can't make baxter, threw my back out lifting the genoa.", true],
    ["Caught a stomach bug and I'll still be sick on Sunday. Can't do Baxter.", true],
    ['Got the flu, doctor says bed until Sunday. No Baxter for me.', false],
    ["Can't do Baxter, got my cold gear back too late.", false],
  ])('of oneself: %s', (text, isAway) => expect(said(text, 'lena').some((one) => one === AWAY)).toBe(isAway))
})

describe('only leaves', () => {
  it.each([
    'Lena comes off Baxter. She is in Tulsa on Monday.',
    'Lena is off Baxter, she goes to the other boat.',
    'Lena is off Baxter, her brother is in Tulsa that day.',
  ])('%s', (text) => expect(said(text)).toEqual([LEFT]))

  it('who stays is not away', () =>
    expect(said('Ruth is captain on Baxter. She is in Tulsa on Sunday.')).toEqual([
      'baxter-aug-15 assign captain ruth confirmed',
    ]))
})

describe('out and in', () => {
  it.each([
    'On Baxter Lena comes out and Abel goes in as first mate.',
    "Baxter: Lena can't, so Abel takes first.",
    'Lena is ill. Abel will sail as first mate on Baxter instead of her.',
  ])('%s', (text) => expect(said(text)).toEqual([LEFT, ABEL]))

  it.each(['Lena comes out on Baxter.', "Lena can't wait, so Abel takes first the cake.", 'Lena is out. Is Abel in?'])(
    'not: %s',
    (text) => expect(said(text)).not.toContain(ABEL),
  )
})

it('a seat is open though the sentence asks for somebody', () => {
  expect(said('Host on Sorrel is open, who can?')).toEqual(['sorrel-aug-14 open host'])
  expect(said('Is the host on Sorrel open?')).toEqual([])
})
