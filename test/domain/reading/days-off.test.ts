// Days on which people are out, one and several in a sentence, of others and of oneself.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import { said, shown } from './gulf.ts'
import { BOOK, gist, mailOf } from './mails.ts'

function days(text: string, from?: string): readonly string[] {
  return said(text, from).map((line) => line.replace(/^\S+ /, ''))
}

const [LENA, CLEO] = ['away lena 2027-08-24 2027-08-27', 'away cleo 2027-09-01 2027-09-03']

describe('several people in one sentence', () => {
  it.each([
    'Lena is out August 24-27 and Cleo September 1-3.',
    'Lena is off Aug 24 to Aug 27, Cleo Sept 1 thru 3',
    "Lena's gone August 24-27; Cleo is away September 1-3",
    'lena off aug 24-27, cleo off sept 1-3',
    'Lena has August 24-27 off and Cleo takes September 1-3 off',
    'Lena is in Toledo August 24-27, and Cleo on vacation September 1-3.'.replace('Cleo on', 'Cleo is on'),
    'LENA OUT AUG 24-27. CLEO OUT SEPT 1-3.',
    'Lena está fuera del 24 al 27 de agosto y Cleo del 1 al 3 de septiembre',
    'Lena is out from Aug 24 to Aug 27 and Cleo is absent from September 1 to September 3',
  ])('%s', (text) => expect(days(text)).toEqual([LENA, CLEO]))

  it('is the same for any days, verbs and order', () => {
    const verb = fc.constantFrom('is out', 'is away', 'is off', 'is gone', "'s out", 'will be away', 'off')
    const span = fc.tuple(fc.integer({ min: 23, max: 26 }), fc.integer({ min: 1, max: 4 }))
    const one = fc.record({ verb, span, dash: fc.constantFrom('-', ' to ', '–', ' through ') })
    fc.assert(
      fc.property(one, one, fc.constantFrom(', ', ' and ', '; '), (a, b, join) => {
        const half = (name: string, { verb: how, span: [from, length], dash }: typeof a) =>
          `${name}${how.startsWith("'") ? '' : ' '}${how} August ${from}${dash}${from + length}`
        const away = (id: string, { span: [from, length] }: typeof a) =>
          `away ${id} 2027-08-${from} 2027-08-${from + length}`
        expect(days(`${half('Lena', a)}${join}${half('Cleo', b)}`)).toEqual([away('lena', a), away('cleo', b)])
      }),
      { numRuns: 60 },
    )
  })

  it('takes a whole week from its Monday, or the days of it that are said', () => {
    expect(days('Cleo is away the week of August 23')).toEqual(['away cleo 2027-08-23 2027-08-29'])
    expect(days("Cleo's gone the whole week of the 23rd of August, Monday through Friday.")).toEqual([
      'away cleo 2027-08-23 2027-08-27',
    ])
  })
})

describe('a day', () => {
  it('on which they sail takes them off that sail', () => {
    expect(said('Cleo is off Sunday')).toEqual(['baxter-aug-15 release second_mate cleo'])
  })

  it('on which they don’t is one that they are away', () => {
    expect(days('Cleo is off on the 25th')).toEqual(['away cleo 2027-08-25 2027-08-25'])
  })
})

it.each([
  'Lena wanted August 24-27 off',
  'Lena asked for August 24-27; I have not said yes.',
  'Lena is not out August 24-27',
  'Lena was out July 24-27',
  'Lena may be out August 24-27',
  'Is Lena out August 24-27?',
  'The boat is out August 24-27, Lena knows',
  'Lena is out until August 24',
  'Lena is away from her desk until August 24',
  'If Lena is out August 24-27 we are in trouble',
])('nobody is away by: %s', (text) => {
  expect(days(text).filter((line) => line.startsWith('away'))).toEqual([])
})

it.each(['Lena is out until August 24', 'Take Lena off Thackeray', 'Lena wanted August 24-27 off'])(
  'what is not taken is shown: %s',
  (text) => expect(shown(text)).toBe(true),
)

describe('one’s own', () => {
  it.each([
    "hey dana i'm out aug 24-27 (school thing) and also on sept 1, sorry sorry",
    "I'm away August 24 to August 27 and again on September 1",
    'Out Aug 24-27 and Sept 1',
    "I'll be in Toledo Aug 24-27, and also off sept 1".replace(', and also off', ', out'),
    'Estaré fuera del 24 al 27 de agosto y el 1 de septiembre',
  ])('%s', (text) => expect(days(text, 'lena')).toEqual([LENA, 'away lena 2027-09-01 2027-09-01']))

  it.each([
    'I may be out Aug 24-27',
    'I was out Aug 24-27 last year',
    "I'll be in the office Aug 24-27",
    'Cleo is out Aug 24-27',
  ])('is not: %s', (text) => expect(days(text, 'lena')).toEqual([]))

  it.each([
    ["I can't do Baxter, I'm in Toledo that day", 'away lena 2027-08-15 2027-08-15'],
    ["Sorry, I can't make Baxter, I've come down with the flu", 'away lena 2027-08-15 2027-08-15'],
    ["I'm sick and can't work Baxter on Sunday", 'away lena 2027-08-15 2027-08-15'],
    ["can't do baxter, i'm not around that weekend", 'away lena 2027-08-14 2027-08-15'],
    ['Baxter no, sorry, I work that Sunday', 'away lena 2027-08-15 2027-08-15'],
  ])('is the sail’s day where it says so: %s', (text, away) => {
    expect(days(text, 'lena')).toEqual(['decline lena', away])
  })

  it.each([
    "I can't do Baxter, sorry",
    "I can't do Baxter, I only work that Saturday",
    "I can't do Baxter, I have an exam that afternoon",
    "I can't take Baxter on 8/15, it's my son's recital",
    "I can't make Baxter on the 15th, I'm at a wedding that night",
    "I can't do Baxter, my sister is visiting that day",
    "I can't do Baxter, my daughter is sick",
    "I can't do Baxter, I get seasick",
  ])('and not where it does not: %s', (text) => {
    expect(days(text, 'lena')).toEqual(['decline lena'])
  })
})

describe('days that are one’s own, in words of every day', () => {
  it.each([
    "I'll be at my sister's in Orlando from August 24 till the 27th, so please don't schedule me then.",
    "Please don't schedule me August 24-27.",
    "I won't be around the 24th through the 27th of August.",
    "I'm off to Mexico August 24-27.",
    'Vacation August 24-27.',
    "I'm taking August 24-27 off.",
  ])('away: %s', (text) => expect(days(text, 'lena')).toEqual([LENA]))

  it.each([
    "My mom will be at my sister's from August 24 till the 27th.",
    'My brother is free August 24-27.',
    'My kids are on vacation August 24-27.',
    "I won't be away August 24-27 anymore",
    "I won't be around until the 24th.",
    "Don't schedule me before the 24th.",
    "I'm off to the boat on Sunday.",
    "I'll be at the boat from August 24 to the 27th.",
    'The engine will not work for Baxter.',
    'Is everything fine for Baxter?',
    'Cleo said not to schedule her on the 24th.',
  ])('not: %s', (text) => expect(days(text, 'lena')).toEqual([]))

  it('beside a yes', () => {
    const mail = "Hey Dana! Baxter this Sunday is fine, I'll be there.\n\nAlso I'm away from August 24 till the 27th."
    expect(days(mail, 'lena')).toEqual(['accept lena', LENA])
  })

  it.each(['Baxter is a no from me, sorry.', "Baxter doesn't work for me."])('no: %s', (text) =>
    expect(days(text, 'lena')).toEqual(['decline lena']),
  )
})

it.each([
  "Keely maybe can't make Sat 30",
  'Keely quizás no puede el sábado 30',
  'Keely might not make it on Saturday May 30',
])('who only may be away is not: %s', (text) => {
  expect(gist(readMail(mailOf(text), BOOK)).filter((line) => line.includes('away'))).toEqual([])
})
