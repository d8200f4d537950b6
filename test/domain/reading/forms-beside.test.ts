// What forms say outside their labels, and lists of one charter a line.
import { describe, expect, it } from 'vitest'
import { said } from './gulf.ts'

const BOOKED = 'null booking Ines Carvalho 2027-09-18 14:00 17:00 4'

describe('a booking', () => {
  it.each([
    [
      'FW: Booking VBN402 is confirmed',
      'Good news!\n\nReference: VBN402\nGuest: Ines Carvalho - party of 4\nWhen: Saturday, September 18, 2027, 2:00 PM to 5:00 PM\nYou earn: $690.00',
      'VBN402',
    ],
    [
      'New booking VBN402 is confirmed',
      'Booking code: VBN402\nGuest: Ines Carvalho (party of 4)\nDate: Saturday, September 18, 2027\nTime: 2:00 PM - 5:00 PM',
      'VBN402',
    ],
    [
      'New booking VBN402',
      'Booking reference: VBN402\nGuest: Ines Carvalho\nParty of 4\nWhen: Saturday 18 September 2027, 14:00 to 17:00',
      'VBN402',
    ],
    [
      'Your boat is booked! SF-88213',
      'Booking no.: SF-88213\nBooked by: Ines Carvalho\nWhen: Saturday, September 18, 2027, 2:00 PM - 5:00 PM\nParty size: 4\nVessel: Petrel',
      'SF-88213',
    ],
    [
      'Reservation QX7731 accepted',
      'Reservation QX7731 is accepted.\nCharterer: Ines Carvalho, party of 4\nSaturday, September 18, 2027, 2:00 PM to 5:00 PM\nTotal to owner: USD 455.00',
      'QX7731',
    ],
    [
      'You have a booking (TR-5512)',
      'Guest: Ines Carvalho (4 guests)\nDate: Saturday, September 18, 2027\nTime: 2:00 PM to 5:00 PM',
      'TR-5512',
    ],
    [
      'Booking KK20931',
      'Name: Ines Carvalho\nSeptember 18, 2027, 2:00 PM - 5:00 PM\nGuests: 4\nBooking no. KK20931',
      'KK20931',
    ],
  ])('%s', (subject, text, code) => expect(said(text, 'dana', subject)).toEqual([`${BOOKED} ${code}`]))

  it.each([
    ['Supper', 'Name: the Anchor\nSaturday, September 18, 2027\nwe meet at 7'],
    [
      'Booking VBN402 is cancelled',
      'Guest: Ines Carvalho - party of 4\nSaturday, September 18, 2027, 2:00 PM to 5:00 PM',
    ],
    ['Invoice SF-88213', 'Booked by: Ines Carvalho\nSaturday, September 18, 2027\nAmount due: $90'],
  ])('is none: %s', (subject, text) =>
    expect(said(text, 'dana', subject).filter((line) => line.includes('booking'))).toEqual([]),
  )
})

describe('a charter on each line, its seats between slashes', () => {
  const both = [
    'quigley-aug-14 time 18:00 21:00',
    'quigley-aug-14 assign captain otto confirmed',
    'quigley-aug-14 assign first_mate lena confirmed',
    'quigley-aug-14 assign second_mate cleo confirmed',
    'baxter-aug-15 time 13:00 17:00',
    'baxter-aug-15 assign captain ruth confirmed',
    'baxter-aug-15 assign first_mate abel confirmed',
    'baxter-aug-15 assign host rosario tentative',
  ]
  it.each(['/', '|', '·'])('%s', (sign) => {
    const list =
      'quigley saturday 6-9 / capt otto / 1st mate lena fitzgerald / 2nd cleo\nbaxter sunday 1-5 / capt ruth / 1st mate abel / host charo?'
    expect(said(list.replaceAll('/', sign))).toEqual(both)
  })

  it('asks where the book has no such charter', () => {
    expect(said('☀ Wed 18 Aug Fitzroy, 5-8pm: captain Otto / first mate Lena / host TBC')).toEqual([
      'null time 17:00 20:00',
      'null assign captain otto confirmed',
      'null assign first_mate lena confirmed',
      'null open host',
      'null charter? ',
    ])
  })

  it.each(['Quigley sat 6-9 / capt otto or ruth / 1st lena', 'Quigley sat / not capt otto / 1st lena'])(
    'never a choice: %s',
    (text) => expect(said(text).filter((line) => line.includes('captain otto confirmed'))).toEqual([]),
  )
})
