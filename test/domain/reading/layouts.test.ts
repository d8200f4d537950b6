// Lists, tables and the facts beside the crew, as yet another operator lays them out; and what looks like them and says nothing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMail } from '../../../src/domain/reading/read-mail.ts'
import type { Book, PlainMail } from '../../../src/domain/reading/reading.ts'
import { gist } from './mails.ts'

const BOOK: Book = {
  timeZone: 'America/Chicago',
  inbox: 'crew@lakegull.test',
  people: [
    person('odile', 'Odile Brandt', [], [], ['assign']),
    person('rafael', 'Rafael Quint', ['Rafa'], ['captain']),
    person('sunniva', 'Sunniva Holt', ['Sunny'], ['captain', 'first_mate']),
    person('dmitri', 'Dmitri Vale', [], ['first_mate', 'second_mate']),
    person('peony', 'Peony Marsh', [], ['second_mate', 'host']),
    person('jonas', 'Jonas Akers', [], ['deckhand', 'second_mate']),
  ],
  charters: [
    charter('yoder-jul-10', 'Yoder', '2027-07-10', '10:00', '13:00', 6, ['GLX-4410']),
    charter('castellan-jul-10', 'Castellan', '2027-07-10', '17:30', '20:30', 8),
    charter('friday-flyers-jul-17', 'Friday Flyers', '2027-07-17', '14:00', '18:00', 12),
    {
      ...charter('midweek-jul-21', 'Midweek Sail', '2027-07-21', '12:00', '15:00', 4),
      seats: [
        { seat: 'captain', crew: 'rafael' },
        { seat: 'first_mate', crew: 'dmitri' },
      ],
    },
    charter('brightwater-jul-18', 'Brightwater Credit Union', '2027-07-18', '16:00', '21:00', 20),
  ],
}

function person(id: string, name: string, aliases: string[], seats: string[], may: 'assign'[] = []) {
  return { id, name, aliases, emails: [`${id}@lakegull.test`], seats, may }
}

function charter(
  id: string,
  name: string,
  date: string,
  start: string,
  end: string,
  guests: number,
  aliases: string[] = [],
) {
  return { id, name, aliases, date, start, end, guests, seats: [] }
}

/** On Tuesday, 6 July 2027. */
function mail(text: string, subject = 'July', from = 'odile@lakegull.test'): PlainMail {
  return {
    from: [{ name: '', address: from }],
    to: [BOOK.inbox],
    subject,
    date: '2027-07-06T14:00:00.000Z',
    messageId: '<1@lakegull.test>',
    references: [],
    headers: [
      { name: 'authentication-results', value: `mx.google.com; dmarc=pass header.from=${from.split('@')[1]}` },
      { name: 'from', value: from },
    ],
    text,
  }
}

function said(text: string, subject?: string, from?: string): readonly string[] {
  return gist(readMail(mail(text, subject, from), BOOK))
}

const SUNNY = 'yoder-jul-10 assign captain sunniva confirmed'
const DMITRI = 'yoder-jul-10 assign first_mate dmitri confirmed'
const PEONY = 'yoder-jul-10 assign second_mate peony confirmed'
const THREE = [SUNNY, DMITRI, PEONY]

describe('a list of one charter', () => {
  it.each([
    ['arrows', 'Yoder 7/10\nCaptain → Sunny\n1st → Dmitri\n2nd → Peony'],
    ['dots', 'Yoder 7/10\nCaptain ....... Sunny\nFirst mate .... Dmitri\nSecond mate ... Peony'],
    ['dots after the names', 'Yoder 7/10\nSunny ....... captain\nDmitri ...... first mate\nPeony ....... second mate'],
    ['middle dots', 'Yoder 7/10 — Capt. Sunny · 1st Dmitri · 2nd Peony'],
    ['guillemets', 'Yoder 7/10 » Sunny captain » Dmitri first » Peony second'],
    ['upright bars', 'Yoder 7/10 | Capt Sunny | 1st Dmitri | 2nd Peony'],
    ['"w/" before each', 'Yoder 7/10: Capt Sunny w/ Dmitri as first w/Peony second'],
    ['"with" before each', 'Yoder 7/10: Capt Sunny with Dmitri as first with Peony as second'],
    ['capitals', 'YODER 7/10: SUNNY CAPT, DMITRI 1ST, PEONY 2ND'],
    ['capitals and nothing else', 'YODER 7/10 SUNNY CAPT DMITRI FIRST PEONY SECOND'],
    ['a code in place of the name', 'GLX-4410 = Captain: Sunny, First mate: Dmitri, Second mate: Peony'],
  ])('is read with %s', (_, text) => {
    expect(said(text).toSorted()).toEqual(THREE.toSorted())
  })

  it('is read with its hours and guests in square brackets', () => {
    const all = said('Yoder 7/10 [10-1, 6 guests]: Sunny capt, Dmitri 1st, Peony 2nd')
    expect(all.toSorted()).toEqual([...THREE, 'yoder-jul-10 time 10:00 13:00', 'yoder-jul-10 guests 6'].toSorted())
  })

  it.each(['(open)', '[TBD]', '<none>', '"open"', '—', '(none)', 'n/a', '*open*'])(
    'has an open seat in %s',
    (value) => {
      expect(said(`Yoder 7/10\nCaptain: Sunny\nHost: ${value}`)).toEqual([SUNNY, 'yoder-jul-10 open host'])
    },
  )

  it.each(['Peony ✗', 'Peony ❌', 'Peony (out)'])('asks about %s', (value) => {
    expect(said(`Yoder 7/10\nCaptain: Sunny\nHost: ${value}`)).toEqual([SUNNY, 'yoder-jul-10 crew? host peony'])
  })

  it('asks of each of two mates which one they are', () => {
    const asked = ['dmitri', 'peony'].map((id) => `yoder-jul-10 seat? ${id} first_mate|second_mate`)
    expect(said('Yoder 7/10\nCaptain: Sunny\nMates: Dmitri, Peony')).toEqual([SUNNY, ...asked])
    expect(said('Yoder 7/10: captain Sunny, mates Dmitri + Peony')).toEqual([SUNNY, ...asked])
  })

  it('replaces by an arrow whom the book has there, and asks about anybody else', () => {
    const text = 'Midweek Sail\nCaptain: Rafa -> Sunny\nFirst mate: Dmitri → (open)'
    expect(said(text)).toEqual([
      'midweek-jul-21 release captain rafael',
      'midweek-jul-21 assign captain sunniva confirmed',
      'midweek-jul-21 release first_mate dmitri',
      'midweek-jul-21 open first_mate',
    ])
    expect(said('Yoder 7/10\nCaptain: Rafa -> Sunny')).toEqual(['yoder-jul-10 crew? captain rafael|sunniva'])
  })

  it.each(['[ ]', '☐', '- [ ]'])('is only tentative behind the empty box %s', (box) => {
    expect(said(`Yoder 7/10\n${box} Captain Sunny\n[x] First mate Dmitri`)).toEqual([
      'yoder-jul-10 assign captain sunniva tentative',
      DMITRI,
    ])
  })

  it.each(['Yoder 7/10: 10–1 (Sunny, Dmitri, Peony).', 'Yoder 7/10: 10-1 / 6 guests / Sunny + Dmitri'])(
    'is shown where it names people beside the facts and no seats: "%s"',
    (text) => {
      expect(readMail(mail(text), BOOK).notUnderstood).toEqual([text])
      expect(said(text).filter((line) => / assign /.test(line))).toEqual([])
    },
  )

  it('ends where a line of facts begins', () => {
    const crew = 'Yoder 7/10: Captain Sunny, Dmitri first mate, Peony second mate, Jonas on deck'
    expect(said(`${crew}\nboards 9:30, off the dock at 10, back 1 sharp`)).toEqual([
      ...THREE,
      'yoder-jul-10 assign deckhand jonas confirmed',
      'yoder-jul-10 time 10:00 13:00 09:30',
    ])
  })

  it('goes by the person who heads it', () => {
    expect(said('Dmitri: first on Yoder, second on Brightwater')).toEqual([
      DMITRI,
      'brightwater-jul-18 assign second_mate dmitri confirmed',
    ])
    expect(said('Sunny drives Yoder, host on Brightwater still open.')).toEqual([SUNNY, 'brightwater-jul-18 open host'])
  })
})

describe('a table', () => {
  const ROWS = [SUNNY, DMITRI, 'castellan-jul-10 assign captain rafael confirmed', 'castellan-jul-10 open first_mate']

  it.each([
    ['commas', 'Date,Charter,Captain,1st\n7/10,Yoder,Sunny,Dmitri\n7/10,Castellan,Rafa,TBD'],
    ['slashes', 'Charter / Capt / 1st\nYoder 7/10 / Sunny / Dmitri\nCastellan 7/10 / Rafa / TBD'],
    ['semicolons', 'Charter; Captain; First mate\nYoder; Sunny; Dmitri\nCastellan; Rafa; none'],
    ['tabs, charters as its columns', '\tYoder 7/10\tCastellan 7/10\nCaptain\tSunny\tRafa\nFirst mate\tDmitri\t(open)'],
    ['bars', '| Charter | Captain | 1st |\n|---|---|---|\n| Yoder | Sunny | Dmitri |\n| Castellan | Rafa | - |'],
  ])('is held together by %s', (_, text) => {
    expect(said(text).toSorted()).toEqual(ROWS.toSorted())
  })

  it('has a column for the start and one for the end', () => {
    expect(said('Charter\tDepart\tReturn\tCaptain\tPax\nYoder\t10:30 AM\t1:30 PM\tSunny\t7')).toEqual([
      'yoder-jul-10 time 10:30 13:30',
      SUNNY,
      'yoder-jul-10 guests 7',
    ])
    expect(said('Charter\tOff dock\tBack\tBoarding\tCaptain\tMate 1\nYoder\t10\t1\t9:30\tSunny\tDmitri')).toEqual([
      'yoder-jul-10 time 10:00 13:00 09:30',
      SUNNY,
      DMITRI,
    ])
  })

  it('asks which mate, where its column does not say', () => {
    expect(said('Date\tParty\tCaptain\tMate\n7/10\tYoder\tSunny\tDmitri')).toEqual([
      SUNNY,
      'yoder-jul-10 seat? dmitri first_mate|second_mate',
    ])
  })

  it('is none where the line that looks like its head has no row below', () => {
    expect(said('Radios, captain, first mate, host\nThanks')).toEqual([])
  })
})

describe('two charters of one day', () => {
  const BOTH = [SUNNY, 'castellan-jul-10 assign captain rafael confirmed']

  it.each([
    ['parts of the day', 'Saturday morning: Captain Sunny\nSaturday evening: Captain Rafa'],
    ['boats', 'The morning boat on Saturday: Sunny is captain.\nThe sunset boat on Saturday: Rafa is captain.'],
    ['heads', 'Saturday\n\nMorning\nCaptain: Sunny\n\nEvening\nCaptain: Rafa'],
    ['hours', 'Sat July 10, 10-1\nCaptain: Sunny\n\nSat July 10, 5:30-8:30pm\nCaptain: Rafa'],
    ['slashes', 'Saturday, in the order capt / first:\n\nthe morning boat: Sunny / TBD\nthe evening boat: Rafa / TBD'],
  ])('are told apart by %s', (_, text) => {
    expect(said(text).filter((line) => / assign /.test(line))).toEqual(BOTH)
  })

  it.each([
    'Captain on Saturday: Sunny',
    'Sunny is captain on Saturday, she flies in that morning',
    'Sunny is captain on Saturday, dinner in the evening is on me',
    'Saturday noon boat: Captain Sunny',
  ])('are asked about where "%s" tells nothing', (text) => {
    expect(said(text).filter((line) => /^(?:yoder|castellan).* assign/.test(line))).toEqual([])
  })

  it('are not told apart where another name stands beside', () => {
    expect(said('Whitlock Saturday morning: Captain Sunny').filter((line) => line.startsWith('yoder'))).toEqual([])
  })
})

describe('a name that nobody knows', () => {
  it('is no charter of its day, however small it is written', () => {
    const lines = said('oakley on sun july 18, sunny drives and dmitri is first, 8 people')
    expect(lines.filter((line) => line.startsWith('brightwater'))).toEqual([])
    expect(said('sunny drives on sun july 18 and dmitri is first mate, peony hosts')).toEqual([
      'brightwater-jul-18 assign captain sunniva confirmed',
      'brightwater-jul-18 assign first_mate dmitri confirmed',
      'brightwater-jul-18 assign host peony confirmed',
    ])
  })
})

describe('a name that holds a day', () => {
  it.each(['Friday Flyers: Captain Sunny', 'FRIDAY FLYERS SUNNY CAPT', 'Sunny is captain on Friday Flyers.'])(
    'is no day in "%s"',
    (text) => {
      expect(said(text)).toEqual(['friday-flyers-jul-17 assign captain sunniva confirmed'])
    },
  )

  it('is not meant by the day alone', () => {
    expect(said('Friday: Captain Sunny').filter((line) => line.startsWith('friday'))).toEqual([])
  })
})

describe('times', () => {
  it.each([
    ['boards 3:30, off the dock at 4, back 9 sharp', '16:00 21:00 15:30'],
    ['lines off 4pm, tied up by 9', '16:00 21:00'],
    ['boarding 3:30, please be on the dock by 2:45', '15:30'],
    ['they want an hour later and I said yes, so 5 to 10pm it is', '17:00 22:00'],
    ['now starts at 5 instead of 4', '17:00'],
  ])('are read from "%s"', (text, times) => {
    expect(said(`Brightwater: ${text}`)).toEqual([`brightwater-jul-18 time ${times}`])
  })

  it('are read from labels, whatever they were before', () => {
    expect(said('Brightwater\nTime: 5-9 PM (was 4-9)\nBoarding: 4:30\nGuests: 22 (was 20)').toSorted()).toEqual([
      'brightwater-jul-18 guests 22',
      'brightwater-jul-18 time 17:00 21:00 16:30',
    ])
  })

  it('are asked where both halves of the day could be meant', () => {
    expect(said('Brightwater is now 5 to 10.')).toEqual([
      'brightwater-jul-18 time?  05:00-10:00|17:00-22:00'.replace('  ', ' '),
    ])
  })

  it('are asked where guests would board a boat that has left', () => {
    expect(said('Brightwater boards 4:30')).toEqual(['brightwater-jul-18 time? '])
  })

  it('are no number of guests after "at"', () => {
    expect(said('Sunny drives Brightwater at 5, thanks.')).toEqual([
      'brightwater-jul-18 assign captain sunniva confirmed',
    ])
  })

  it('are tentative where the guests only want them', () => {
    expect(said("Brightwater: they're 18 now and want to board at 3pm.")).toEqual([
      'brightwater-jul-18 guests 18',
      'brightwater-jul-18 time 15:00 tentative',
    ])
  })

  it.each([
    'Brightwater asked to start at 5 but I said no.',
    'Rafa wants to leave at 5 on Brightwater.',
    'The caterer for Brightwater is at the dock at 3:15.',
    'Brightwater: the florist comes aboard at 2:30.',
    'Brightwater: Rafa brings the dinghy back at 6.',
    'My flight leaves at 5, so no calls about Brightwater.',
    'Crew for Brightwater, please be at the boat by 2:45.',
    'Brightwater: between 12 and 16 guests',
    'Brightwater will be 12 to 16 guests',
    'Brightwater paid $270, total $540',
    'Brightwater: tips 4 to 9 dollars each',
  ])('and guests are not read from "%s"', (text) => {
    expect(said(text)).toEqual([])
  })
})

describe('a new charter', () => {
  const OAKLEY = 'null booking Oakley 2027-07-24'

  it.each([
    ['New charter: Oakley, Sat July 24, noon to 3, 8 people', '12:00 15:00 8'],
    ['New charter: Oakley, Saturday July 24, 2pm, 3 hours, 8 guests.', '14:00 17:00 8'],
    ['Just booked: Oakley, Saturday July 24 2027, 10am-1pm, party of 8.', '10:00 13:00 8'],
    ['We have a new booking for Saturday July 24: Oakley, 2pm to 5pm, 8 pax.', '14:00 17:00 8'],
    ['New booking!\nOakley - Sat 7/24 - 2-5pm - 8 guests', '14:00 17:00 8'],
    ['One more for July: Oakley, July 24, 2-5pm, eight guests', '14:00 17:00 8'],
  ])('is read from "%s"', (text, rest) => {
    expect(said(text)).toEqual([`${OAKLEY} ${rest}`])
  })

  it.each([
    'We may have a new charter: Oakley, July 24, 2-5pm.',
    'New charter request: Oakley, July 24, 2-5pm, waiting for the deposit.',
    'Did we get a new charter: Oakley, July 24, 2-5pm?',
    'New charter: Yoder, Saturday July 24, 12-4pm, 11 guests.',
    'Add: Sunny, Saturday July 24, 2-5pm',
    'New trip meter for the engine, July 24, 2-5pm install',
    'Booked: dentist for Sunny, July 24, 2-3pm',
    'The new charter flags for Oakley arrive July 24, 2-5pm.',
  ])('is not made of "%s"', (text) => {
    expect(said(text).filter((line) => line.includes('booking'))).toEqual([])
  })

  const FORM = ['Date: Saturday, July 24, 2027', 'Guests: 8', 'Booking code: ZQPL7782']
  it.each([
    ['Renter: Ada Oakley\nFrom: 2:00 PM\nTo: 5:00 PM'],
    ['Guest name: Ada Oakley\nStart time: 2:00 PM\nDuration: 3 hours'],
    ['Lead traveler: Ada Oakley\nTime: 2:00 PM to 5:00 PM'],
    ['Customer: Ada Oakley\nCheck-in: 2:00 PM\nCheck-out: 5:00 PM'],
    ['Reserved by: Ada Oakley\nTime: 14:00 - 17:00'],
  ])("is a platform's form: %s", (fields) => {
    expect(said([fields, ...FORM].join('\n'), 'Booking confirmed', 'no-reply@platform.test')).toEqual([
      'null booking Ada Oakley 2027-07-24 14:00 17:00 8 ZQPL7782',
    ])
  })

  it.each(['Payout sent', 'Your receipt', 'How was your trip? Leave a review', 'Booking cancelled', 'Booking request'])(
    'is none in a form under "%s"',
    (subject) => {
      const text = ['Guest: Ada Oakley', 'From: 2:00 PM', 'To: 5:00 PM', ...FORM].join('\n')
      expect(said(text, subject, 'no-reply@platform.test')).toEqual([])
    },
  )

  it('is none where a form only changes what is booked', () => {
    const text = 'Reservation GLX-4410\nGuest: L. Yoder\nParty size: 8 (was 6)\nDate and time unchanged.'
    expect(said(text, 'Reservation GLX-4410 was changed', 'no-reply@platform.test')).toEqual(['yoder-jul-10 guests 8'])
  })
})

describe('business as usual', () => {
  it.each([
    ['a review of the month', '11 charters, 96 guests, zero lost hats. Rafa captained six, Sunny four.'],
    ['a count of the season', 'We carried 96 guests in June and Peony hosted most of them.'],
    ['tips', 'Tips for Yoder: $180 (Sunny 60, Dmitri 60, Peony 60)\nTotal $270'],
    ['pay', 'Crew hours for payroll:\nRafa 14\nSunny 10.5\nDmitri 8'],
    ['fuel', 'Fuel: Yoder 22 gal, Castellan 18 gal. Rafa signed.'],
    ['shirts', 'Shirts: captain 2 (Rafa, Sunny), mates 4, host 2.'],
    ['a meeting', "Captain's meeting Monday 9am: Rafa, Sunny. Peony brings coffee."],
    ['praise', 'Review: "Captain Sunny and first mate Dmitri made our day", 5 stars'],
  ])('asks and changes nothing: %s', (_, text) => {
    expect(said(text)).toEqual([])
  })

  it("takes whom a stranger's mail mentions for no wish", () => {
    const text =
      'For your Brightwater event our driver will be at the dock at 1:15 pm and hands everything to Rafael, or to Peony if she is hosting again.'
    expect(said(text, 'Brightwater Credit Union, July 18: menu', 'office@cater.test')).toEqual([])
  })
})

describe('any layout', () => {
  const SIGNS = [' - ', ': ', ' -> ', ' → ', ' = ', ' ... ', ' — ']
  const OPEN = ['(open)', 'TBD', '[none]', '—', 'n/a', 'open', '']

  it('gives a seat to nobody but whom its own line or cell names', () => {
    const seats = fc.shuffledSubarray(['Captain', 'First mate', 'Second mate', 'Host'], { minLength: 1 })
    const names = fc.constantFrom('Sunny', 'Dmitri', 'Peony', 'Rafael Quint', ...OPEN)
    fc.assert(
      fc.property(
        seats,
        fc.array(names, { minLength: 4, maxLength: 4 }),
        fc.constantFrom(...SIGNS),
        (all, who, sign) => {
          const lines = all.map((seat, index) => `${seat}${sign}${who[index]}`)
          const read = readMail(mail(['Yoder July 10', ...lines].join('\n')), BOOK)
          for (const { changes } of read.readings)
            for (const one of changes) {
              if (one.kind !== 'assign') continue
              const { name, aliases } = BOOK.people.find(({ id }) => id === one.crew)!
              const line = lines[all.findIndex((seat) => seat.toLowerCase().replace(' ', '_') === one.seat)] ?? ''
              expect([name, name.split(' ')[0]!, ...aliases].some((word) => line.includes(word))).toBe(true)
            }
        },
      ),
      { numRuns: 150 },
    )
  })
})
