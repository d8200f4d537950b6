// Hours, guests and days as they stand beside one another, and what stands beside a charter and is none of them.
import { describe, expect, it } from 'vitest'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import { said, shown } from './gulf.ts'
import { BOOK, gist, mailOf } from './mails.ts'

const WHOLE = ['baxter-aug-15 time 13:00 17:00 12:45']

describe('hours and boarding in one breath', () => {
  it.each([
    'Baxter on Sunday, 1 until 5, boarding from 12.45 because of the ramp.',
    'Sunday, Baxter, 1 till 5, boarding 12.45.',
    "Baxter goes out on Sunday from 1 till 5, I'm afraid, with the guests boarding at 12.45.",
    'baxter sunday\n1245 board, 1-5 sail',
    'Baxter Sunday: guests from 12:45, lines off at 1, back at 5.',
    'Baxter Sunday: boarding begins at 12:45 and we sail 1 to 5.',
  ])('%s', (text) => expect(said(text)).toEqual(WHOLE))

  it.each([
    ['Boarding for Baxter begins at 12:30.', 'baxter-aug-15 time 12:30'],
    ['Baxter: please board them at 12.40.', 'baxter-aug-15 time 12:40'],
    ['Baxter Sunday is an hour later, 2 to 6pm instead of 1.', 'baxter-aug-15 time 14:00 18:00'],
    ['Baxter Sunday starts half an hour earlier, so 12.30 to 4.30.', 'baxter-aug-15 time 12:30 16:30'],
  ])('%s', (text, time) => expect(said(text)).toEqual([time]))

  it.each([
    "Baxter on Sunday isn't an hour later, 2 to 6 was only talk.",
    'Baxter on Sunday would like an hour later, 2 to 6.',
    'Baxter on Sunday: dinner at the club is an hour later, 6 to 9.',
    'Baxter on Sunday: guests from 12 countries.',
    'Baxter on Sunday: bring the 2 boards.',
    'Baxter on Sunday: I am busy 10 until 12.',
    'Baxter on Sunday: Dock Street, berth 4.',
  ])('%s says no hours', (text) => expect(said(text).filter((line) => / time \d/.test(line))).toEqual([]))
})

describe('how many come', () => {
  it.each([
    ['On Sunday we have Baxter, a sixtieth, ten of them.', 10],
    ['Baxter on Sunday, because twenty-two guests is a crowd.', 22],
    ['And on Sunday Baxter, just the two of them.', 2],
    ['On Sunday it is Baxter, all twelve of them.', 12],
    ['Baxter on Sunday, ten of them altogether.', 10],
  ])('%s', (text, count) => expect(said(text)).toEqual([`baxter-aug-15 guests ${count}`]))

  it('is said beside one of the crew', () => {
    expect(said('On Sunday Ruth is captain for the Baxters, ten of them.')).toContain('baxter-aug-15 guests 10')
  })

  it.each([
    'Baxter on Sunday are bringing hats, ten of them.',
    'Baxter on Sunday: two of them have a clash.',
    'Ruth and Lena take the Baxters on Sunday, just the two of them.',
    'The Baxter crew on Sunday, four of them.',
    'Captains for the Baxters on Sunday, two of them.',
    'Baxter on Sunday, and a dog, two of them.',
    'Not Baxter, ten of them.',
    'On Sunday Baxter, and the chairs are back, ten of them need glue.',
  ])('is not said by %s', (text) => expect(said(text).filter((line) => line.includes('guests'))).toEqual([]))
})

describe('which charter', () => {
  it('where the boat lies is no heading', () => {
    const list = 'Captain - Ruth\nHost - Maeve'
    expect(said(`Baxter\nSunday, 15 August\n1:00pm - 5:00pm\nConstitution Dock, berth 4\n\n${list}`)).toEqual([
      'baxter-aug-15 time 13:00 17:00',
      'baxter-aug-15 assign captain ruth confirmed',
      'baxter-aug-15 assign host maeve confirmed',
    ])
  })

  it('each day of a list has a line of its own, with its charter', () => {
    expect(
      said(
        '14/8 Quigley: captain Otto, first mate Lena, second mate Cleo, host Maeve\n15/8 Baxter: captain Ruth, first mate Lena, second mate Cleo, host none',
      ).filter((line) => line.includes('captain')),
    ).toEqual(['quigley-aug-14 assign captain otto confirmed', 'baxter-aug-15 assign captain ruth confirmed'])
  })

  it.each([
    ['Baxter now Saturday the 21st, not the 15th. 1-5 still', 'baxter-aug-15 move 2027-08-21 13:00 17:00'],
    ['Baxter now on Sunday 22 August', 'baxter-aug-15 move 2027-08-22'],
  ])('%s', (text, move) => expect(said(text)).toEqual([move]))

  it.each(['Is Baxter now Saturday the 21st?', 'Baxter maybe now Saturday the 21st', 'Baxter now Sunday the 15th'])(
    '%s moves nothing',
    (text) => expect(said(text).filter((line) => line.includes('move'))).toEqual([]),
  )

  it('when somebody answers is no day of a charter', () => {
    expect(said('Pim may come as second mate, he says tomorrow.', 'dana', 'Quigley Saturday')).toEqual([
      'quigley-aug-14 assign second_mate pim tentative',
    ])
  })
})

describe('a booking that is new', () => {
  it.each([
    'new charter fri 20 aug. name Sorrentino, 1700-1930, 4 guests. crew later, friends of the baxters',
    'new booking on fri 20 aug, name of Sorrentino, 1700-1930, 4 pax',
  ])('%s', (text) => expect(said(text)).toEqual(['null booking Sorrentino 2027-08-20 17:00 19:30 4']))

  it('is read from a form held by blanks, with the code of its subject', () => {
    const form =
      'Renter        Rosa Castellanos\nDate          Friday, August 20, 2027\nTime          6:00 PM - 9:00 PM\nGuests        8'
    expect(said(form, 'dana', 'New booking QHRTMVX - Friday, August 20')).toEqual([
      'null booking Rosa Castellanos 2027-08-20 18:00 21:00 8 QHRTMVX',
    ])
    expect(said(form, 'dana', 'NEW BOOKING CONFIRMATION')).toEqual([
      'null booking Rosa Castellanos 2027-08-20 18:00 21:00 8',
    ])
  })

  it('is no thing that is new', () => {
    expect(said('new trip meter since friday. Works')).toEqual([])
    expect(shown('new trip meter since friday. Works')).toBe(false)
  })
})

it('of two charters of one name the one is meant that the mail has spoken of', () => {
  const rows = 'date,charter,skipper,first mate\n2026-11-01,Halloran,Gene,Marisol'
  const date = '2026-10-26T16:00:00.000Z'
  const seats = gist(readMail(mailOf(`${rows}\n\nYes, Gene is captain for Halloran.`, { date }), BOOK))
  expect(seats.filter((line) => line.includes('captain')).every((line) => line.startsWith('halloran-nov-1 '))).toBe(
    true,
  )
})
