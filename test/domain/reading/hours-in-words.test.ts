// Hours as people write them: with a dot, in words, on the 24-hour clock; and numbers that are no hours.
import { describe, expect, it } from 'vitest'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import type { Book, PlainMail } from '../../../src/domain/reading/reading.ts'

const BOOK: Book = {
  timeZone: 'Europe/London',
  inbox: 'crew@saltmarsh.test',
  people: [
    { id: 'nell', name: 'Nell Ashby', aliases: [], emails: ['nell@saltmarsh.test'], seats: [], may: ['assign'] },
    { id: 'iggy', name: 'Iggy Stroud', aliases: [], emails: ['iggy@mail.test'], seats: ['captain'], may: [] },
    { id: 'crewe', name: 'Dan Crewe', aliases: [], emails: ['dan@mail.test'], seats: ['first_mate'], may: [] },
  ],
  charters: [
    {
      id: 'pascoe-jun-12',
      name: 'Pascoe',
      aliases: [],
      date: '2027-06-12',
      start: '13:00',
      end: '17:00',
      guests: 9,
      seats: [],
    },
  ],
}

/** On Monday, 7 June 2027: the times and bookings that are read, in short. */
function read(text: string): readonly string[] {
  const mail: PlainMail = {
    from: [{ name: '', address: 'nell@saltmarsh.test' }],
    to: [BOOK.inbox],
    subject: 'note',
    date: '2027-06-07T09:00:00.000Z',
    messageId: '<1@saltmarsh.test>',
    references: [],
    headers: [
      { name: 'authentication-results', value: 'mx.google.com; dmarc=pass header.from=saltmarsh.test' },
      { name: 'from', value: 'nell@saltmarsh.test' },
    ],
    text,
  }
  return readMail(mail, BOOK).readings.flatMap(({ charter, changes, questions }) => [
    ...changes.map((one) => {
      const times = 'start' in one || 'end' in one || 'boards' in one ? one : undefined
      const boards = times && 'boards' in times ? ` boards ${times.boards}` : ''
      const standing = one.kind === 'time' && one.standing === 'tentative' ? ' tentative' : ''
      return `${charter} ${one.kind} ${times?.start ?? ''}-${times?.end ?? ''}${boards}${standing}`
    }),
    ...questions.map(({ about }) => `${charter} asks ${about}`),
  ])
}

const WHOLE = 'pascoe-jun-12 time 13:15-17:15 boards 12:45'

describe('the same hours are read however they are written', () => {
  it.each([
    'Pascoe: boarding 12.45, away at 1.15pm, back alongside by 5.15.',
    'Pascoe: board 12.45pm for a 1.15 start, home 5.15.',
    'Pascoe boards at quarter to one. Departure at quarter past one and we return at quarter past five.',
    'Pascoe: boarding from 12.45, we slip at 1.15 and tie up again at 5.15pm.',
    'Pascoe is now 1.15 till 5.15 pm, guests board from 12.45.',
    'Pascoe now 1315-1715, boarding 12.45.',
    'Pascoe now 13h15-17h15, boarding 12.45.',
    'Pascoe: embarque a las 12.45 h, salida a las 13.15 h, regreso a las 17.15 h.',
    'Embark/Depart/Return for Pascoe 12:45/13:15/17:15.',
    'Pascoe: board/sail/back 12.45/1.15/5.15',
    'Pascoe Saturday 1.15-5.15pm, boarding 12.45',
    'Pascoe Saturday 12 June 1.15 to 5.15, boarding 12.45',
    'PASCOE BOARDING 12.45 DEPART 13.15 RETURN 17.15',
    'Pascoe: 12.45 boarding, 1.15 departure, 5.15 return.',
    'Pascoe\nEmbark: 12.45\nDepart: 13.15\nReturn: 17.15',
    'Party: Pascoe\nDate: Saturday 12 June 2027\nEmbark: 12:45\nStart: 1.15pm\nFinish: 5.15pm',
  ])('%s', (text) => expect(read(text)).toEqual([WHOLE]))

  it.each([
    ['Pascoe boards at half past twelve. Departure at one o’clock and we return at five.', '13:00-17:00 boards 12:30'],
    ['Pascoe is now 12 noon to 4pm, not 11 to 3, with boarding at 11.45.', '12:00-16:00 boards 11:45'],
    ['pascoe boarding 12.30 away 1 back 5', '13:00-17:00 boards 12:30'],
    ['Pascoe: cast off at one thirty, home by five thirty.', '13:30-17:30'],
    ['Pascoe: off at half one, back for half five.', '13:30-17:30'],
    ['Pascoe sails at two in the afternoon and is back at six in the evening.', '14:00-18:00'],
    ['Pascoe: 1pm till 5.30.', '13:00-17:30'],
    ['Pascoe now 14h-18h.', '14:00-18:00'],
    ["Pascoe's start moves from 1.00 to 1.30.", '13:30-'],
    ['Pascoe’s boarding moved from 12.45 to 12.15.', '- boards 12:15'],
    ['Pascoe: boarding 12.30ish.', '- boards 12:30 tentative'],
  ])('%s', (text, hours) => expect(read(text)).toEqual([`pascoe-jun-12 time ${hours}`]))

  it('a platform says its start and finish on the 24-hour clock', () => {
    const form =
      'You have a new booking!\n\nReference: SM4602\nCustomer: Ruta Vaitkus\nDate: Sunday 4 July 2027\nStart: 11:00\nFinish: 15:00\nGuests: 8\nPayout: $1,410.00'
    expect(read(form)).toEqual(['null booking 11:00-15:00'])
  })

  it('a trip sheet with a captain is about its charter, not a new booking', () => {
    const sheet =
      'Charter: Pascoe\nDate: Saturday 12 June 2027\nStart: 13.15\nFinish: 17.15\nGuests: 9\nCaptain: Iggy Stroud'
    expect(read(sheet)).toEqual(['pascoe-jun-12 time 13:15-17:15', 'pascoe-jun-12 guests -', 'pascoe-jun-12 assign -'])
  })
})

describe('what is no hour of the charter changes none', () => {
  it.each([
    'Pascoe paid 12.30 each for boarding snacks.',
    'The price for Pascoe is now £12.30 a head.',
    'Pascoe boarding fee is now 12.30.',
    'Pascoe: tip was 4.50 at boarding.',
    'Pascoe moved to 12.30.',
    'Pascoe is on 12.30 now.',
    'Pascoe: the app is at version 12.30.',
    'Pascoe sails 2.5 hours now.',
    'Pascoe: boarding ramp is 2.30 m long.',
    'Pascoe: the depth at the berth is 4.50 at low tide.',
    'Pascoe is not boarding at 12.30.',
    'Is Pascoe boarding at 12.30?',
    'Pascoe were boarding at 12.30 last time.',
    'Pascoe: caterer comes at half past eleven.',
    'Pascoe: crew be aboard at half past eleven.',
    'Pascoe: Iggy aboard from 11.30.',
    'Pascoe: everyone on board 11.30 to set up.',
    'Pascoe: nine thirty-litre coolers for boarding.',
    'Pascoe: boarding at one of the two gates.',
    'Pascoe comes back at one point to get their bags.',
    'Pascoe: 24-hour front desk, 2024-2026 survey.',
    'Pascoe invoice 1300-1700 is paid.',
    'Pascoe: ten to twelve guests.',
    'Pascoe are back in 2 weeks.',
    'Pascoe: board/sail/back 12.40/1.15',
    'Pascoe start/finish forms are 2/3 done.',
    'Iggy is off at 3 for Pascoe.',
  ])('%s', (text) => expect(read(text).filter((one) => one.includes(' time '))).toEqual([]))

  it('a condition stays one', () =>
    expect(read('If it rains Pascoe would board at 12.30.')).toEqual(['pascoe-jun-12 time - boards 12:30 tentative']))
})
