// Somebody sails with somebody else: whose the seat is.
import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

describe('who comes with somebody', () => {
  it.each([
    'Lena comes with me as first mate on Baxter.',
    'Lena is coming along with me as first mate on Baxter.',
    'I’ll take Lena with me as first mate on Baxter.',
    'Lena is with me on Baxter as first mate.',
  ])('has the seat: %s', (text) => {
    expect(said(text, 'ruth')).toEqual(['baxter-aug-15 assign first_mate lena confirmed'])
  })

  it('has it beside the writer, who has another', () => {
    expect(said('I take the helm for Baxter on Sunday myself, and Lena comes with me as first mate.', 'ruth')).toEqual([
      'baxter-aug-15 assign captain ruth confirmed',
      'baxter-aug-15 assign first_mate lena confirmed',
    ])
  })

  it('may be either, where the one may have chosen the other', () => {
    expect(said('Otto goes with Lena as first mate on Thackeray.')).toEqual([
      'thackeray-aug-22 crew? first_mate otto|lena',
    ])
  })

  it.each(['Otto with Lena as first mate on Thackeray.', 'We go with Lena as first mate on Thackeray.'])(
    'is the second one named: %s',
    (text) => {
      expect(said(text)).toEqual(['thackeray-aug-22 assign first_mate lena confirmed'])
    },
  )

  it('is the writer, where the boat comes with them', () => {
    expect(said('Otto has Baxter with me as first mate.', 'ruth')).toEqual([
      'baxter-aug-15 assign first_mate ruth confirmed',
    ])
  })

  it.each(['Abel is helping Lena out as second mate on Baxter.', 'Can you help Lena out on Baxter?'])(
    'takes nobody’s seat by helping: %s',
    (text) => {
      expect(said(text)).toEqual([])
      expect(shown(text)).toBe(true)
    },
  )

  it('is spoken to', () => {
    expect(said('Lena, I’ve put you on Thackeray as first mate.')).toEqual([
      'thackeray-aug-22 assign first_mate lena confirmed',
    ])
    expect(said('Lena, I could put you on Thackeray as first mate.')).toEqual([])
  })
})

describe('what is the other way round', () => {
  it.each([
    'Lena first, Abel second on Baxter, sorry, other way around.',
    'Lena moves up to second from first on Baxter, no wait, the other way round.',
  ])('is shown: %s', (text) => {
    expect(said(text)).toEqual([])
    expect(shown(text)).toBe(true)
  })

  it('is as it is said, where it is not', () => {
    expect(said('On Baxter Lena is first and Abel second, not the other way round.')).toEqual([
      'baxter-aug-15 assign first_mate lena confirmed',
      'baxter-aug-15 assign second_mate abel confirmed',
    ])
  })
})

describe('praise', () => {
  it.each([
    'Feedback from last Sunday: “Captain Ruth and host Maeve were wonderful!”',
    'Captain Otto was amazing on Sorrel!',
  ])('gives nobody a seat: %s', (text) => {
    expect(said(text)).toEqual([])
    expect(shown(text)).toBe(true)
  })

  it.each(['Otto is captain on Baxter, he was great last time.', 'Otto was great last time, he’s captain on Baxter.'])(
    'takes none: %s',
    (text) => expect(said(text)).toEqual(['baxter-aug-15 assign captain otto confirmed']),
  )
})
