// A yes that hangs on something, a no with its day, days offered; who is thanked for what is to come, and who has the sail.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

const own = (text: string) => said(text, 'lena', 'Re: Baxter')

describe('a yes with a condition is tentative', () => {
  it.each([
    'Baxter on Sunday is a yes from me, provided I can be off the dock by 5.',
    'Count me in for Baxter, assuming the ferry runs.',
    'Happy to do Baxter, providing somebody can drive me.',
    'Baxter: yes, subject to childcare.',
    "I can do Baxter so long as we're back by five.",
    "I'm in for Baxter, but only if Abel drives me.",
  ])('%s', (text) => expect(own(text)).toEqual(['baxter-aug-15 accept lena tentative']))

  it.each(['Baxter: yes from me.', "That's a yes from me for Baxter.", 'Yes to Baxter, thanks for asking.'])(
    'without one it is none: %s',
    (text) => expect(own(text)).toEqual(['baxter-aug-15 accept lena']),
  )

  it.each([
    "I'll do Baxter unless my daughter is ill.",
    'I hope I can make Baxter.',
    'I wish I could say yes to Baxter.',
  ])('never a plain yes: %s', (text) => expect(own(text)).not.toContain('baxter-aug-15 accept lena'))
})

describe('a no', () => {
  it.each(['Baxter on Sunday: no from me, sorry.', 'I have to pull out of Baxter.', 'I have to give Baxter a miss.'])(
    '%s',
    (text) => expect(own(text)).toEqual(['baxter-aug-15 decline lena']),
  )

  it.each([
    'Please count me out for Baxter, I am away in Biloxi that whole day.',
    "Count me out for Baxter, I'm in Biloxi all day.",
    "I'm so sorry but I have to drop out on Sunday, I'll be in Biloxi with my mum all day.",
  ])('with its day: %s', (text) =>
    expect(own(text)).toEqual(['baxter-aug-15 decline lena', 'baxter-aug-15 away lena 2027-08-15 2027-08-15']),
  )

  it.each(["Count me out for Baxter, I'm all in all too old.", "Count me out for Baxter, all of that isn't me."])(
    'without: %s',
    (text) => expect(own(text)).toEqual(['baxter-aug-15 decline lena']),
  )
})

describe('a day offered', () => {
  it.each([
    "If you need anybody on the 21st, I'm free.",
    "If you need somebody on the 21st I'm around.",
    "If you're short on the 21st, I'm free on the 21st.",
  ])('%s', (text) => {
    expect(own(text).join()).toContain('free lena 2027-08-21 2027-08-21')
    expect(own(text).join()).not.toContain('accept')
  })
})

describe('thanked for what is to come', () => {
  it('is another word about that seat', () => {
    expect(
      said('Baxter, Sunday\n\nCaptain: Otto\nHost: Charo\n\nBig thanks to Ruth for agreeing to captain Baxter.'),
    ).toEqual(['baxter-aug-15 assign host rosario confirmed', 'baxter-aug-15 crew? captain otto|ruth'])
    expect(said('Baxter: captain Otto. Thanks to Otto for agreeing to captain.')).toEqual([
      'baxter-aug-15 assign captain otto confirmed',
    ])
  })

  it.each([
    'Thanks Ruth for captaining Baxter last week.',
    'Thanks to Otto for not offering to captain Baxter.',
    'Thank you Otto for hosting Baxter.',
  ])('not: %s', (text) => expect(said(text)).toEqual([]))
})

describe('who has the sail', () => {
  it.each([
    ['Otto has the Baxter sail this Sunday, with Abel as first mate.', true],
    ['Otto takes the Baxter charter, Abel first mate, Charo host.', true],
    ['Lena has the Baxter sail, with Abel as first mate.', false],
    ['Otto has the Baxter waivers, Abel is first mate.', false],
    ['Otto had the Baxter sail last year, Abel is first mate.', false],
    ['Does Otto have the Baxter sail, with Abel as first mate?', false],
    ['Otto has the Baxter sail, with Ruth as captain and Abel as first mate.', false],
  ])('%s %s', (text, isCaptain) =>
    expect(said(text).some((one) => /captain (?:otto|lena) confirmed/.test(one))).toBe(isCaptain),
  )
})

it.each(["Lena's a firm yes for first mate on Baxter.", 'Lena is now a definite yes for first on Baxter.'])(
  '%s',
  (text) => expect(said(text)).toEqual(['baxter-aug-15 assign first_mate lena confirmed']),
)
