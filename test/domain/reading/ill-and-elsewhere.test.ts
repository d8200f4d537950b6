// Who is ill or elsewhere on a charter's day, said beside the no or instead of it; and a name that only greets.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

const DAY = '2027-08-15 2027-08-15'
const [DECLINES, AWAY, LEFT] = [
  'baxter-aug-15 decline lena',
  `baxter-aug-15 away lena ${DAY}`,
  'baxter-aug-15 release first_mate lena',
]

describe('of oneself', () => {
  it.each([
    "Can't do Baxter. I'm in Tulsa all Sunday for my cousin's wedding.",
    "Can't do Baxter. I'm up in Tulsa Sunday with the trailer.",
    "Sorry Dana no good for Baxter. I'm flying to Boston Sunday.",
    "I'm so sorry but I have to drop out on Sunday, I'll be in Truro with my mum all day.",
    "Sorry, can't do Baxter, crook as a dog.",
    "Can't make Baxter. Been crook all night.",
    "Can't make Baxter, under the weather.",
    'No can do on Baxter, laid up since Tuesday.',
  ])('a no and a day away: %s', (text) => expect(said(text, 'lena')).toEqual([DECLINES, AWAY]))

  it.each([
    "Can't do Baxter. I'm in Tulsa on Friday.",
    "Can't do Baxter. I'm in town all Sunday though.",
    "Can't do Baxter. My brother is in Tulsa on Sunday.",
    "Can't do Baxter, sick kid at home.",
    "Can't do Baxter. Sick of the heat.",
    "Sorry Dana can't do Baxter.",
    'Dana no good for Baxter sorry.',
  ])('only a no: %s', (text) => expect(said(text, 'lena')).toEqual([DECLINES]))

  it.each(['Hi Dana yes to Baxter.', 'Thanks Dana fine for Baxter.', 'Morning Dana count me in for Baxter.'])(
    'a yes: %s',
    (text) => expect(said(text, 'lena')).toEqual(['baxter-aug-15 accept lena']),
  )

  it.each(["Sorry Otto can't do Baxter.", "Sorry Ruth can't do Baxter.", 'Thanks Dana and Otto for Baxter.'])(
    'perhaps of whoever is named: %s',
    (text) => expect(said(text, 'lena').some((one) => /decline|accept/.test(one))).toBe(false),
  )
})

describe('of others', () => {
  it.each([
    'lena is out for baxter, sick as a dog.',
    'Lena is off Baxter, down with the flu.',
    "Take Lena off Baxter, she's crook.",
    'Lena is off Baxter, laid up.',
  ])('leaves, and is away: %s', (text) => expect(said(text).toSorted()).toEqual([AWAY, LEFT].toSorted()))

  it.each([
    'Lena is off Baxter, sick of the boss.',
    'Lena is off Baxter, her mum is crook.',
    "Lena is off Baxter, back's gone.",
    'Lena is off Baxter, since she told me she coaches on Sundays.',
  ])('only leaves: %s', (text) => expect(said(text)).toEqual([LEFT]))
})
