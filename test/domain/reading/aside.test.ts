// Who comes along without a seat, which of two charters of one name, and what has nothing to do with any.
import { describe, expect, it } from 'vitest'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import type { Book } from '../../../src/domain/reading/reading.ts'
import { GULF, mail, said, shown } from './gulf.ts'
import { gist } from './mails.ts'

const [baxter] = GULF.charters.filter(({ id }) => id === 'baxter-aug-15')
const TWICE: Book = {
  ...GULF,
  charters: [...GULF.charters, ...(baxter ? [{ ...baxter, id: 'baxter-aug-29', date: '2027-08-29', seats: [] }] : [])],
}
const read = (text: string) => gist(readMail(mail(text), TWICE))

describe('two charters of one name', () => {
  it('is the one that the mail has spoken of', () => {
    const text = 'Baxter on 15 August: Ruth is captain.\n\nSorrel: Otto is captain.\n\nMaeve is hosting Baxter.'
    expect(read(text)).toContain('baxter-aug-15 assign host maeve confirmed')
  })

  it('is the other one', () => {
    expect(read('Baxter on 15 August: Ruth is captain.\n\nMaeve hosts the other Baxter.')).toEqual([
      'baxter-aug-15 assign captain ruth confirmed',
      'baxter-aug-29 assign host maeve confirmed',
    ])
  })

  it.each([
    'Maeve is hosting Baxter.',
    'Sorrel: Otto is captain.\n\nMaeve is hosting the next Baxter.',
    'Sorrel: Otto is captain.\n\nMaeve is hosting the other Baxter.',
  ])('is asked: %s', (text) => expect(read(text)).toContain('null charter? baxter-aug-15|baxter-aug-29'))
})

describe('who comes along', () => {
  it.each([
    'Sorrel: Otto is captain.\n\nLena’s coming along too.',
    'Sorrel: Otto is captain.\n\nAnd Lena is joining us as well.',
    'Lena comes along too on Sorrel.',
  ])('is asked for a seat: %s', (text) => {
    expect(said(text)).toContain('sorrel-aug-14 seat? lena first_mate|second_mate')
  })

  it.each([
    'Lena may come along too on Sorrel',
    'Lena is not coming along on Sorrel',
    'My cousin Lena is coming along too on Sorrel',
    'Is Lena coming along too on Sorrel?',
    'Lena came along too on Sorrel last year',
    'Lena’s coming along too.',
  ])('or not: %s', (text) => expect(said(text)).toEqual([]))
})

describe('a supper is no charter', () => {
  it.each([
    'Curry at Maeve’s on Thursday. Maeve is hosting, obviously, and Otto is captain of the dishes.',
    'Drinks at mine on Friday at six. Otto is driving, Maeve hosts.',
    'Barbecue at my place on Thursday! Maeve is host.',
  ])('%s', (text) => {
    expect(said(text, 'dana', 'Thursday')).toEqual([])
    expect(shown(text, 'dana', 'Thursday')).toBe(true)
  })

  it('is no seat of the boat’s', () => {
    expect(said('Otto is captain of the washing-up after Sorrel')).toEqual([])
    expect(said('Otto is captain of the ship on Sorrel')).toEqual(['sorrel-aug-14 assign captain otto confirmed'])
  })

  it.each([
    ['Dinner at mine on Friday. Maeve is hosting Sorrel.', 'sorrel-aug-14 assign host maeve confirmed'],
    ['Sorrel has a birthday lunch aboard. Maeve is hosting.', 'sorrel-aug-14 assign host maeve confirmed'],
  ])('beside a charter it hides nothing: %s', (text, line) => expect(said(text)).toContain(line))
})

describe('the day after tomorrow', () => {
  it.each([
    'The day after tomorrow is Larkin: Otto is captain.',
    'Day after tomorrow Larkin. Otto is captain.',
    'day after tmrw, Larkin: Otto captain',
  ])('%s', (text) => {
    const [first] = GULF.charters
    const charters = first
      ? [
          { ...first, id: 'larkin-10', name: 'Larkin', date: '2027-08-10', seats: [] },
          { ...first, id: 'larkin-11', name: 'Larkin', date: '2027-08-11', seats: [] },
        ]
      : []
    expect(gist(readMail(mail(text), { ...GULF, charters }))).toEqual(['larkin-11 assign captain otto confirmed'])
  })
})

describe('who takes the guests out', () => {
  it.each(['Otto takes Sorrel out on Saturday', 'Otto is taking the Sorrels out', 'Otto takes out Sorrel'])(
    'is the captain: %s',
    (text) => expect(said(text)).toEqual(['sorrel-aug-14 assign captain otto confirmed']),
  )

  it.each([
    'Lena takes Sorrel out',
    'Otto takes the Sorrels out for dinner',
    'Otto took Sorrel out last year',
    'Does Otto take Sorrel out?',
    'Otto is not taking Sorrel out',
  ])('or not: %s', (text) => expect(said(text)).toEqual([]))

  it('looks after them as host', () => {
    expect(said('Sorrel: Maeve looks after the guests')).toEqual(['sorrel-aug-14 assign host maeve confirmed'])
    expect(said('Maeve, please look after the guests on Sorrel')).toEqual([])
  })
})

describe('how many they are', () => {
  it.each([
    ['On Sunday we have the Baxters, ten of them.', 10],
    ['The Baxters on Sunday, just the two of them.', 2],
    ['Baxter is twenty-two guests now', 22],
  ])('%s', (text, count) => expect(said(text)).toEqual([`baxter-aug-15 guests ${count}`]))

  it.each([
    'We need lifejackets for the Baxters, ten of them',
    'The Baxters, three of them kids',
    'Three of them get seasick on Baxter',
    'Baxter on Sunday, 10 to 12 people.',
  ])('or not: %s', (text) => expect(said(text).filter((line) => line.includes('guests'))).toEqual([]))
})
