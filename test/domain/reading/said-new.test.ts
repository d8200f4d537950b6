// Bookings that people call new in one line, and platforms' forms however their fields are laid out.
import { describe, expect, it } from 'vitest'
import { said, shown } from './gulf.ts'

const DAY = 'null booking'

describe('a booking said to be new', () => {
  it.each([
    ['New booking just in: Larkin, Friday August 27, 2-5pm, 8 guests', 'Larkin'],
    ["We've a new booking: Miller, Friday August 27, 2-5pm, 8 guests", 'Miller'],
    ['I have taken a new booking for Friday 27 August: the Pemberton family, 2pm to 5pm, party of eight.', 'Pemberton'],
    ['Please put a new charter on the calendar: August 27, Okafor, 2-5pm, 8 pax', 'Okafor'],
    ['Newly booked: Fri Aug 27, 2-5 pm, Mr Friedman, 8 guests.', 'Friedman'],
    ['Got a new charter - Brightwater, 8/27 2pm-5pm, 8 guests', 'Brightwater'],
    ['fyi new booking aug 27 2-5pm ridgeway 8 pax', 'ridgeway'],
    ['new charter fri 27 aug. name Sorrento, 1400-1700, 8 guests. crew later\nfriends of the thackerays', 'Sorrento'],
    ['Another booking came in: Montgomery, Aug 27, 2pm-5pm, 8 guests', 'Montgomery'],
    ['nueva reserva: familia Ortega, viernes 27 de agosto, 14:00 a 17:00, 8 personas', 'Ortega'],
    ['A new booking has come in from the Vintners: Friday, August 27, 14:00 to 17:00, 8 guests.', 'Vintners'],
    ['The Marlowes have booked Friday 27 August, 2pm to 5pm, 8 guests.', 'Marlowes'],
    ['Mrs. Abbott booked us for August 27, 2-5 pm, party of 8', 'Abbott'],
    ['New charter for the book.\nTanaka, August 27, 2pm to 5pm, 8 guests.', 'Tanaka'],
  ])('%s', (text, name) => expect(said(text)).toEqual([`${DAY} ${name} 2027-08-27 14:00 17:00 8`]))

  it('by the subject alone', () => {
    const text = 'Hi all,\n\nTanaka, Friday August 27, 2pm to 5pm, 8 guests'
    expect(said(text, 'dana', 'New booking')).toEqual([`${DAY} Tanaka 2027-08-27 14:00 17:00 8`])
  })

  it.each([
    'Do we have a new booking on Aug 27 from Tanaka, 6-9pm?',
    'The Tanaka booking of Aug 27, 6-9pm, 5 guests fell through',
    'The Marlowes had booked Friday 27 August, 2pm to 5pm, 6 guests but went elsewhere.',
    'Mrs. Abbott would like to book August 27, 2-5 pm, party of 5',
    'New booking system on Aug 27, training 2-5pm, 5 people',
    'Booked the haul-out for Aug 27, 2-5pm',
    'Booked a table for Aug 27, 6-9pm, 8 people',
    'The caterer booked us in for August 27, 2-5pm',
    'Otto booked August 27 off',
    'The part ships August 27, arrives by 9am.',
  ])('none, and nothing of it is anybody’s hours: %s', (text) => expect(said(text)).toEqual([]))

  it('hours on a day that no charter has are shown', () => {
    expect(shown('The regatta on Friday, August 27, start at 9am.')).toBe(true)
  })
})

describe('a platform’s form', () => {
  const booked = 'null booking Ruben Castel 2027-08-27 18:00 21:00 8'
  it.each([
    [
      'with blanks between',
      'Booking code  QHRTMVX\nRenter        Ruben Castel\nDate          Friday, August 27, 2027\nTime          6:00 PM - 9:00 PM\nGuests        8',
    ],
    [
      'with its labels above',
      'Name\nRuben Castel\nDate\nFriday, August 27, 2027\nTime\n6:00 PM - 9:00 PM\nGuests\n8\nConfirmation code\nQHRTMVX',
    ],
    [
      'that says who booked',
      'Ruben Castel has booked your boat!\n\nWhen: Friday, August 27, 2027 from 6:00 PM to 9:00 PM\nParty: 8 guests\nConfirmation: QHRTMVX',
    ],
    [
      'in one line',
      'Guest name: Ruben Castel | Date: 27 Aug 2027 | Start time: 18:00 | End time: 21:00 | Guests: 8 | Ref: QHRTMVX',
    ],
  ])('%s', (_, form) => {
    const text = `---------- Forwarded message ----------\nFrom: Boatly <no-reply@boatly.test>\n\n${form}`
    expect(said(text, 'dana', 'Fwd: New booking')).toEqual([`${booked} QHRTMVX`])
  })

  it.each([
    ['Fwd: Booking ZPMQELX is confirmed', ' ZPMQELX'],
    ['Fwd: Reservation HK-20931 confirmed', ' HK-20931'],
    ['Fwd: Booking CONFIRMED for you', ''],
    ['Fwd: Reservation Confirmed', ''],
  ])('its code stands in the subject: %s', (subject, code) => {
    const text = 'Guest: Ruben Castel\nDate: August 27, 2027\nStart: 6:00 PM\nEnd: 9:00 PM\nGuests: 8'
    expect(said(text, 'dana', subject)).toEqual([booked + code])
  })
})
