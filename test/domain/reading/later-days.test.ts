// Days counted from another one, and "tomorrow" as it is typed in a hurry.
import { describe, expect, it } from 'vitest'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import { GULF, mail } from './gulf.ts'
import { gist } from './mails.ts'

const [LARKS, THACKERAY] = [
  'sunday-larks-aug-21 assign host maeve confirmed',
  'thackeray-aug-22 assign first_mate lena confirmed',
]

function on(date: string, text: string, from = 'dana'): readonly string[] {
  return gist(readMail({ ...mail(text, from), date: `${date}T16:00:00.000Z` }, GULF))
}

describe('a week on', () => {
  it.each([
    'Saturday week: Maeve is host.',
    'Maeve hosts Saturday week.',
    'A week on Saturday Maeve hosts.',
    'a week from Saturday, maeve hosts',
    'Maeve is hosting the Saturday after next.',
    'Maeve hosts on Saturday next week.',
    'Next week on Saturday Maeve is host.',
    'Maeve will host a week this Saturday',
  ])('on a Monday: %s', (text) => expect(on('2027-08-09', text)).toEqual([LARKS]))

  it.each([
    ['2027-08-09', 'Sunday week\nFirst mate: Lena'],
    ['2027-08-09', 'Thackeray, Sunday week: Lena is first mate'],
    ['2027-08-06', 'Sunday fortnight Lena is first mate.'],
    ['2027-08-06', 'Lena is first mate two weeks on Sunday'],
    ['2027-08-06', 'Sunday the week after next: Lena is first mate'],
    ['2027-08-14', 'A week tomorrow Lena is first mate.'],
    ['2027-08-14', 'Lena is first mate tomorrow week'],
    ['2027-08-14', "A week tomorrow it's Thackeray: Lena is first mate."],
    ['2027-08-14', 'De mañana en ocho Lena es primera oficial'],
    ['2027-08-15', 'A week today Lena is first mate.'],
    ['2027-08-15', 'A week tonight Lena is first mate.'],
    ['2027-08-20', 'Day after tomorrow Lena is first mate.'],
    ['2027-08-20', 'Pasado mañana Lena es primera oficial'],
    ['2027-08-21', '2moro lena is first mate'],
    ['2027-08-21', 'thackeray tmro: lena first mate'],
    ['2027-08-21', 'Mañana Lena es primera oficial'],
    ['2027-08-21', "Tomorrow's sail: Lena is first mate"],
  ])('%s: %s', (date, text) => expect(on(date, text)).toEqual([THACKERAY]))

  it('is a day off too', () => {
    expect(on('2027-08-09', 'Maeve is away Saturday week.')).toEqual(['null away maeve 2027-08-21 2027-08-21'])
    expect(on('2027-08-09', "I'm away a week on Saturday", 'maeve')).toEqual([
      'sunday-larks-aug-21 away maeve 2027-08-21 2027-08-21',
    ])
  })
})

describe('no week on', () => {
  it.each([
    'Quigley, Saturday week: Maeve hosts',
    'Baxter a week on Sunday: Cleo hosts',
    'Maeve works once a week on Saturday.',
    'Saturday week 2 of the course: Maeve hosts',
    'Maeve is away two weeks from Saturday.',
    'Not this Saturday, the one after: Maeve hosts',
  ])('gives nobody a seat on a charter: %s', (text) => {
    expect(on('2027-08-09', text).filter((line) => !line.startsWith('null '))).toEqual([])
  })

  it.each([
    ['the morning', 'Salimos a las 10 de la mañana con los Baxter, Lena es primera oficial.'],
    ['another week', 'Baxter is this Sunday, a week before Thackeray. Lena is first mate on Baxter.'],
    ['this week', 'Sunday this week: Lena is first mate'],
  ])('%s is none', (_, text) =>
    expect(on('2027-08-09', text)).toContain('baxter-aug-15 assign first_mate lena confirmed'),
  )
})
