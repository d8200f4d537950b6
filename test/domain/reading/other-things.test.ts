// What looks like a charter's fact and is that of something else, and facts in a head of any form.
import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

describe('what was cancelled', () => {
  it.each(['The Baxters cancelled their dinner, the sail is on.', 'Baxter cancelled the balloons.'])(
    'is not the charter: %s',
    (text) => {
      expect(said(text)).toEqual([])
      expect(shown(text)).toBe(true)
    },
  )

  it.each([
    'Baxter have cancelled the whole thing.',
    'Baxter cancelled their booking.',
    'Baxter cancelled the wedding.',
  ])('is the charter: %s', (text) => expect(said(text)).toEqual(['baxter-aug-15 cancel']))
})

describe('a number of guests that is two', () => {
  it.each(['Baxter guests: 10-12', 'Baxter guests: 10 to 12', 'Baxter, Sunday, guests 10–12'])(
    'is no time: %s',
    (text) => {
      expect(said(text)).toEqual([])
      expect(shown(text)).toBe(true)
    },
  )

  it('stands beside a time', () => {
    expect(said('Baxter: 10 guests 2-6pm')).toEqual(['baxter-aug-15 time 14:00 18:00', 'baxter-aug-15 guests 10'])
  })
})

describe('hours', () => {
  it.each(['Sunday 15 August, the Baxter family (2–6):', 'Baxter family Sunday (2-6)'])(
    'stand in the head of a family: %s',
    (head) => {
      expect(said(`${head}\nSkipper: Ruth`)).toEqual([
        'baxter-aug-15 time 14:00 18:00',
        'baxter-aug-15 assign captain ruth confirmed',
      ])
    },
  )

  it.each(['pontoon', 'berth', 'quay'])('are counted from the %s', (place) => {
    expect(said(`Baxter: off the ${place} at 2 and back by 6 pm.`)).toEqual(['baxter-aug-15 time 14:00 18:00'])
  })
})

describe('thinking aloud', () => {
  it('says nothing', () => {
    const text = 'Thinking aloud: we could put Otto on Baxter as captain and let Lena mate. But nothing is decided.'
    expect(said(text)).toEqual([])
    expect(shown(text)).toBe(true)
  })
})
