// Titles and descriptions as people really type them: whose charter, which hours, how many guests, and where they contradict the entry.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEntry } from '../../src/domain/calendar-entry.ts'
import { dayIn, hoursIn } from '../../src/domain/entry-hours.ts'
import { typedFacts, typedLines } from '../../src/domain/entry-text.ts'
import { charterName } from '../../src/domain/entry-title.ts'
import { titleContradiction } from '../../src/domain/title-contradiction.ts'
import { OPERATOR, quinnEntry } from '../fakes/jada.ts'

const RULES = { ...OPERATOR, notCharters: 'hold,cleaning,scout,maintenance,meeting,haul,survey,lesson,fuel'.split(',') }

/** A title, the name in it, and its hours: `15:00-19:00`, `14:30` for a lone time, `~` where the half of the day is a guess. */
const TITLES: readonly (readonly [title: string, name: string, hours: string])[] = [
  ['Quinn paid 3-7pm', 'Quinn', '15:00-19:00'],
  ['QUINN paid 3-7pm', 'Quinn', '15:00-19:00'],
  ['Jonathan - morning sail', 'Jonathan', ''],
  ['Jennifer Sanderson – afternoon sail', 'Jennifer Sanderson', ''],
  ['Quinn Male - May 30, 2:30 PM', 'Quinn Male', '14:30'],
  ["O'ROURKE, 11-2", "O'Rourke", '~11:00-14:00'],
  ['Okafor (anniversary)', 'Okafor', ''],
  ['Halloran charter noon–3', 'Halloran', '12:00-15:00'],
  ['3hr Charter - Boatsetter', 'Boatsetter', ''],
  ['3 hour charter – Danika Sørensen 11am', 'Danika Sørensen', '11:00-14:00'],
  ['2.5 hr sunset sail - Wen 5pm', 'Wen', '17:00-19:30'],
  ['GetMyBoat: Danika 11-2', 'Danika', '~11:00-14:00'],
  ['Quinn (Boatsetter)', 'Quinn', ''],
  ['⚓ PAID Quinn x4 3pm-7pm', 'Quinn', '15:00-19:00'],
  ['Quinn party of 6, 10:30-1:30', 'Quinn', '~10:30-13:30'],
  ['Sunset sail for Okafor', 'Okafor', ''],
  ['2hr sunset sail w/ Jonathan', 'Jonathan', ''],
  ["Quinn's sunset sail", 'Quinn', ''],
  ["The Smiths' anniversary sail", 'The Smiths', ''],
  ['Sat 5/30 Quinn 3-7pm', 'Quinn', '15:00-19:00'],
  ['May 30 - Quinn', 'Quinn', ''],
  ['5/30 3-7 Quinn', 'Quinn', '~15:00-19:00'],
  ['Dela Cruz paid 10am to 1pm', 'Dela Cruz', '10:00-13:00'],
  ['Mark & Ana 4pm', 'Mark & Ana', '16:00'],
  ['Private charter: Wen-Li Zhao (8 guests) 3:30–7:30 PM', 'Wen-Li Zhao', '15:30-19:30'],
  ['Johnson/Meyer 11-2', 'Johnson/Meyer', '~11:00-14:00'],
  ['Smith | 6 pax | 2-5pm', 'Smith', '14:00-17:00'],
  ['Quinn paid 9pm-midnight', 'Quinn', '21:00-00:00'],
  ['Friday Harbor Co paid 3-7', 'Friday Harbor Co', '~15:00-19:00'],
  ['Fri - Okafor 5:30-8:30p', 'Okafor', '17:30-20:30'],
  ['Dr. May 3-7pm', 'Dr. May', '15:00-19:00'],
  ['Maybelle 30th birthday 2-6pm', 'Maybelle', '14:00-18:00'],
  ['April Jones paid 1-5pm', 'April Jones', '13:00-17:00'],
  ['Quinn 15:00-19:00', 'Quinn', '15:00-19:00'],
  ['Quinn 3pm (3hr)', 'Quinn', '15:00-18:00'],
  ['Quinn 3 p.m. - 7 p.m.', 'Quinn', '15:00-19:00'],
  ['Quinn, 10 a.m.', 'Quinn', '10:00'],
  ['日本 3-7pm', '日本', '15:00-19:00'],
  ['Paid: QUINN 4 guests 3-7pm', 'Quinn', '15:00-19:00'],
  ['booking #1234 Quinn', 'Quinn', ''],
  ['Charterhouse School 10-2', 'Charterhouse School', '~10:00-14:00'],
  ['Deposit paid - Abbott 12-4', 'Abbott', '~12:00-16:00'],
  ['Abbott 8-11', 'Abbott', '~08:00-11:00'],
  ['Abbott 11am–2', 'Abbott', '11:00-14:00'],
  ['Abbott 6-8', 'Abbott', '~18:00-20:00'],
]

test.each(TITLES)('%j is the charter of %s, %s', (title, name, hours) => {
  expect(charterName(title)).toBe(name)
  const said = hoursIn(title)
  const sure = said?.sure === false ? '~' : ''
  expect(said ? `${sure}${said.start}${said.end ? `-${said.end}` : ''}` : '').toBe(hours)
  expect(readEntry(quinnEntry({ summary: title }), RULES).kind).toBe('charter')
})

test.each([
  ['HOLD - hull cleaning', 'hold'],
  ['hold for Quinn?', 'hold'],
  ['Holds: weekend', 'hold'],
  ['Scout mooring, Jamestown', 'scout'],
  ['Boat cleaning 8-10', 'cleaning'],
  ['Crew meeting', 'meeting'],
  ['Engine maintenance', 'maintenance'],
  ['HAUL OUT', 'haul'],
  ['Sailing lessons 9-12', 'lesson'],
  ['Fuel dock', 'fuel'],
  ['CANCELLED - Quinn paid 3-7pm', 'cancelled'],
  ['Quinn (canceled)', 'cancelled'],
  ['Paid', 'no name'],
  ['3-7pm', 'no name'],
  ['3hr sail', 'no name'],
  ['4 guests', 'no name'],
  ['', 'no name'],
])('%j is no charter: %s', (summary, why) => {
  expect(readEntry(quinnEntry({ summary }), RULES)).toEqual({
    kind: 'not-a-charter',
    why: expect.stringContaining(why),
  })
})

test.each(['Holden paid 3-7pm', 'Householder 11-2', 'Scoutmaster Lee', 'Fuller 3-7pm', 'Surveyor Inc 2-5'])(
  '%j only begins like a word of the ignore list',
  (summary) => {
    expect(readEntry(quinnEntry({ summary }), RULES).kind).toBe('charter')
  },
)

test('an operator can say by which words alone a charter is known; somebody to contact is always one', () => {
  const rules = { ...RULES, charterWords: ['paid', 'boatsetter'] }
  const kind = (summary: string, description = '') => readEntry(quinnEntry({ summary, description }), rules).kind
  expect(kind('Quinn paid 3-7pm')).toBe('charter')
  expect(kind('Gene dentist')).toBe('not-a-charter')
  expect(kind('3hr - Boatsetter')).toBe('charter')
  expect(kind('Quinn', 'Contact: Quinn Alder +1 619 555 0134')).toBe('charter')
})

test('no title throws, and a name is never made of hours alone', () => {
  const words = fc.constantFrom(
    'Quinn',
    'paid',
    '3-7pm',
    '-',
    '–',
    'charter',
    'May 30',
    '(',
    '4 guests',
    'w/',
    'x',
    'noon',
    '5/30',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 40 }),
      (parts) => {
        const name = charterName(parts.join(' '))
        hoursIn(parts.join(' '))
        expect(name === '' || /\p{L}/u.test(name)).toBe(true)
      },
    ),
  )
})

test.each(['1-', ' ', 'paid ', '3-7pm ', '(,'])('a title of many %j takes no longer than its length says', (part) => {
  const took = (times: number) => {
    const began = performance.now()
    for (const read of [charterName, hoursIn, dayIn]) read(part.repeat(times))
    return performance.now() - began
  }
  took(200)
  expect(took(4_000)).toBeLessThan(Math.max(took(200), 3) * 60)
})

const CONTRADICTIONS: readonly (readonly [title: string, found: string | undefined])[] = [
  ['Quinn paid 3-7pm', undefined],
  ['Quinn paid 3-7', undefined],
  ['Quinn 15:00-19:00', undefined],
  ['Quinn paid 2-6pm', 'hours 14:00–18:00'],
  ['Quinn paid 3-6pm', 'hours 15:00–18:00'],
  ['Quinn 11-2', 'hours 11:00–14:00'],
  ['Quinn 3-7am', 'hours 03:00–07:00'],
  ['Quinn Male - May 30, 2:30 PM', undefined],
  ['Quinn Male - May 30, 3 PM', undefined],
  ['Quinn Male - May 30, 11 AM', 'hours 11:00'],
  ['Quinn Male - May 31, 2:30 PM', 'day 05-31'],
  ['5/30 Quinn 3-7pm', undefined],
  ['5/29 Quinn 3-7pm', 'day 05-29'],
  ['Quinn', undefined],
]

test.each(CONTRADICTIONS)('%j on an entry of Saturday May 30, 3 to 7 PM: %s', (summary, found) => {
  const contradiction = titleContradiction(quinnEntry({ summary }), OPERATOR.timeZone)
  expect(contradiction && `${contradiction.about} ${contradiction.title}`).toBe(found)
})

test('an all-day entry contradicts no hours, but a day', () => {
  const allDay = { start: '2026-05-30', end: '2026-05-31', allDay: true }
  expect(titleContradiction(quinnEntry({ summary: 'Quinn 11-2', ...allDay }), OPERATOR.timeZone)).toBeUndefined()
  expect(titleContradiction(quinnEntry({ summary: 'Quinn 6/1', ...allDay }), OPERATOR.timeZone)?.entry).toBe('05-30')
})

test.each([
  ['Boarding: 2:30 PM\nGuests: 4', '', { boards: '14:30', guestCount: 4 }],
  ['Arrive at 10:30am\nParty size: 12 people', '', { boards: '10:30', guestCount: 12 }],
  ['Boards noon', 'Quinn x4 1-4pm', { boards: '12:00', guestCount: 4 }],
  ['6 adults, 2 kids', 'Quinn (8 guests)', { guestCount: 8 }],
  ['Party of 10 for a birthday', 'Quinn', { guestCount: 10 }],
  ['- 7 guests', 'Quinn', { guestCount: 7 }],
  ['Guest page: https://guest.jada.test/quinn-may-30.html', 'Quinn', { guestCount: undefined }],
  ['We need 3 people to load the cake', 'Quinn', { guestCount: undefined }],
  ['Booking: XHQGMDH', '', { bookingCode: 'XHQGMDH' }],
  ['Confirmation #HM-4411Z', '', { bookingCode: 'HM-4411Z' }],
  ['Booking made by phone', '', { bookingCode: undefined }],
  [
    'Contact: Quinn Alder <quinn@guests.test> +1 (619) 555-0134',
    '',
    { contact: { name: 'Quinn Alder', email: 'quinn@guests.test', phone: '+16195550134' } },
  ],
  [
    'Name: Wen Zhao\nEmail: wen@guests.test\nPhone: 619.555.0188',
    '',
    { contact: { name: 'Wen Zhao', email: 'wen@guests.test', phone: '6195550188' } },
  ],
  ['Contact: 619 555 0134', '', { contact: { name: undefined, phone: '6195550134' } }],
] as const)('%j with the title %j says %j', (description, title, facts) => {
  expect(typedFacts(typedLines(description), title)).toMatchObject(facts)
})

test('what our own block says is not read as typed', () => {
  const block = '⚓ ShipCaptainCrew\nCaptain: Gene Oakes\nBoarding: 1:00 PM PDT\nGuests: 9\n⚓ end (revision 3)'
  expect(typedFacts(typedLines(`${block}\nGuests: 4`), '')).toMatchObject({ guestCount: 4, boards: undefined })
})

test('a boarding time past midnight is of the evening before', () => {
  const night = quinnEntry({
    description: 'Boarding: 11:30 PM',
    start: '2026-05-31T00:30:00-07:00',
    end: '2026-05-31T03:00:00-07:00',
  })
  expect(readEntry(night, OPERATOR)).toMatchObject({ facts: { times: { boardsAt: '2026-05-30T23:30:00-07:00' } } })
})
