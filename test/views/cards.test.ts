import { expect, test } from 'vitest'
import { partOf, written } from '../../src/domain/crew-part.ts'
import { calendarBlock } from '../../src/views/calendar-block.ts'
import { crewCard } from '../../src/views/crew-card.ts'
import { noticeFor } from '../../src/views/crew-notice.ts'
import { readiness } from '../../src/views/readiness.ts'
import * as replies from '../../src/views/replies.ts'
import { seatWords } from '../../src/views/seat-words.ts'
import { actionOf } from '../../src/views/slack-buttons.ts'
import { summary } from '../../src/views/summary.ts'
import { unplacedCard } from '../../src/views/unplaced-card.ts'
import { weekList } from '../../src/views/week-list.ts'
import {
  ANGELA,
  buttons,
  DAN,
  GENE,
  KEELY,
  labels,
  lostMail,
  MAIL,
  NOW,
  OPERATOR,
  openSeat,
  owed,
  PEOPLE,
  proposal,
  quinn,
  readable,
  SAM,
  seat,
  sent,
} from './fixtures.ts'

const crewed = quinn({ seats: [GENE, ANGELA, seat('second_mate', 'dan', 'Dan Rickard'), KEELY] })

test('seats are called as the crew calls them', () => {
  expect(['captain', 'first_mate', 'second_mate', 'sail_trimmer'].map(seatWords)).toEqual([
    'Captain',
    '1st Mate',
    '2nd Mate',
    'Sail Trimmer',
  ])
})

test('a charter is ready when nobody has to do anything any more', () => {
  expect(readiness(crewed)).toEqual({ ready: true, reasons: [] })
})

test('what is missing is named: seats, page, mails that wait, what is held', () => {
  const charter = quinn({
    seats: [openSeat('captain'), seat('first_mate', 'angela', 'Angela Wynn', 'tentative')],
    shown: {},
    proposals: [proposal()],
    owed: { boarding: owed('boarding', { held: true, problems: ['No captain is confirmed.'] }) },
  })
  expect(readiness(charter).reasons).toEqual([
    'Captain open',
    '1st Mate Angela Wynn tentative',
    'page not live',
    '1 mail waiting for a manager',
    'boarding mail held',
  ])
})

test('waivers are asked for once the boarding mail has brought the link', () => {
  const mailed = { ...crewed, shown: { ...crewed.shown, boarding: sent(crewed) }, waiverStatus: { Ana: 'SIGNED' } }
  expect(readiness(mailed).reasons).toEqual(['1 of 4 waivers signed'])
})

test('a manager sees contact, waivers by name and what is held', () => {
  const charter = { ...crewed, waiverStatus: { Ana: 'SIGNED', Kit: 'PENDING_GUARDIAN' } }
  const words = readable(crewCard({ operator: OPERATOR, charter, viewer: 'manager', now: NOW }))
  expect(words).toContain('+1 619 555 0134')
  expect(words).toContain('*Waivers*  1 of 4 signed, Kit needs a guardian')
  expect(words).toContain('*Ready.*')
})

test('once it has ended nothing is to be made ready; who cannot be reached is told no mail that never left', () => {
  const charter = { ...quinn({ contact: { name: 'Quinn Alder', phone: '+16195550134' } }), seats: [GENE] }
  const card = (now: Date) => readable(crewCard({ operator: OPERATOR, charter, viewer: 'manager', now }))
  expect(card(NOW)).toContain('*Not ready*')
  expect(card(new Date('2026-05-31T02:01:00Z'))).not.toMatch(/ready/i)
  expect(card(NOW)).toContain('Hi Quinn, this is JADA Sailing. Boarding JADA: Sat May 30')
  expect(card(NOW)).not.toContain('did not reach you')
})

test('crew see no contact and no guest by name; guests see first names alone', () => {
  const charter = { ...crewed, waiverStatus: { Kit: 'PENDING_GUARDIAN' } }
  const crew = readable(crewCard({ operator: OPERATOR, charter, viewer: 'crew', now: NOW }))
  expect(crew).not.toMatch(/\+1 ?619|quinn\.alder|Kit/)
  const guest = readable(crewCard({ operator: OPERATOR, charter, viewer: 'guest', now: NOW }))
  expect(guest).toContain('*Captain*  Gene')
  expect(guest).not.toMatch(/Oakes|Wynn|\+1 ?619|Waivers/)
})

test('the week lists charters by day with their gaps, and ends with what is missing', () => {
  const week = weekList({
    operator: OPERATOR,
    charters: [crewed, quinn({ id: 'ann-may-29', name: 'Ann', date: '2026-05-29' })],
    from: '2026-05-26',
    days: 7,
    viewer: 'crew',
  })
  const words = readable(week)
  expect(words.indexOf('Ann')).toBeLessThan(words.indexOf('Quinn'))
  expect(words).toContain('Captain open, 2nd Mate open, Host open')
  expect(words.trimEnd().endsWith('*Crew missing*  Ann (Fri May 29)')).toBe(true)
  expect(buttons(week).map(({ value }) => value)).toEqual(['ann-may-29', 'quinn-may-30'])
})

test('a week without charters says so', () => {
  const words = readable(weekList({ operator: OPERATOR, charters: [], from: '2026-06-01', days: 7, viewer: 'crew' }))
  expect(words).toContain('No charters in these days.')
})

test('the summary ends with the gaps, and a cancelled charter says that alone', () => {
  expect(readable(summary({ operator: OPERATOR, charter: quinn() }))).toContain('*Gaps*  Captain open')
  const cancelled = readable(summary({ operator: OPERATOR, charter: quinn({ cancelled: true }) }))
  expect(cancelled).toContain('Nobody sails.')
  expect(cancelled).not.toContain('Dan')
})

test('the calendar block stands between its marks', () => {
  expect(calendarBlock({ operator: OPERATOR, charter: quinn() }).split('\n')).toEqual([
    '⚓ ShipCaptainCrew',
    'Captain: open',
    '1st Mate: Dan Rickard',
    '2nd Mate: open',
    'Host: open',
    'Boarding: 2:30 PM PDT',
    'Guests: 4',
    'Guest page: https://guests.jada-sailing.test/quinn-may-30.html',
    '⚓ end (revision 7)',
  ])
})

const toldDan = written(partOf(quinn(), 'dan'))

test.each([
  ['newly on', quinn({ seats: [GENE, DAN] }), '', 'Dan, you are 1st Mate on Quinn, Sat May 30, 3:00–7:00 PM PDT.'],
  ['off', quinn({ seats: [GENE] }), toldDan, 'Dan, you are off Quinn, Sat May 30, 3:00–7:00 PM PDT.'],
  ['cancelled', quinn({ cancelled: true }), toldDan, 'Dan, Quinn, Sat May 30, 3:00–7:00 PM PDT, is cancelled.'],
  ['another seat', quinn({ seats: [seat('host', 'dan', 'Dan Rickard')] }), toldDan, 'is now Host (it was 1st Mate)'],
  [
    'moved',
    quinn({ times: undefined }),
    toldDan,
    'When: Sat May 30, time not set (it was Sat May 30, 3:00–7:00 PM PDT).',
  ],
])('a crew member who is %s is told just that', (_, charter, toldBefore, words) => {
  const dan = { id: 'dan', name: 'Dan Rickard' }
  const notice = noticeFor({ operator: OPERATOR, charter, person: dan, toldBefore })
  expect(notice?.text).toContain(words)
  expect(notice && readable(notice.slack)).toContain(words)
})

test('nobody is told twice, or of a charter that they are not on', () => {
  const dan = { id: 'dan', name: 'Dan Rickard' }
  expect(noticeFor({ operator: OPERATOR, charter: quinn(), person: dan, toldBefore: toldDan })).toBeUndefined()
  const gene = { id: 'gene', name: 'Gene Oakes' }
  expect(noticeFor({ operator: OPERATOR, charter: quinn(), person: gene, toldBefore: undefined })).toBeUndefined()
})

test('a subject stays one line whatever the charter is called', () => {
  const charter = quinn({ name: 'Quinn\r\nBcc: everyone@example.test', seats: [GENE] })
  const notice = noticeFor({ operator: OPERATOR, charter, person: { id: 'gene', name: 'Gene Oakes' }, toldBefore: '' })
  expect(notice?.subject).not.toMatch(/[\r\n]/)
})

test('a mail that could not be placed is quoted, with the charters to place it on', () => {
  const card = unplacedCard({ operator: OPERATOR, mail: lostMail(), candidates: [quinn()], people: PEOPLE })!
  expect(readable(card)).toContain('> Captain: Gene\n> 1st Mate: Bob\n> thx')
  expect(readable(card)).toContain('• Captain: Gene Oakes')
  expect(buttons(card).map(({ action_id, value }) => [action_id, value])).toEqual([
    ['place_mail', '18f0b|quinn-may-30'],
    ['dismiss_mail', '18f0b'],
  ])
})

test('once placed or dismissed it has no buttons; an ignored mail has no card', () => {
  const at = NOW.toISOString()
  const view = (but: Parameters<typeof lostMail>[0]) =>
    unplacedCard({ operator: OPERATOR, mail: lostMail(but), candidates: [quinn()], people: PEOPLE })
  const placed = view({ placed: { charter: 'quinn-may-30', by: 'Sam Ortega', at } })!
  expect(readable(placed)).toContain('*Placed on Quinn, Sat May 30* by Sam Ortega')
  expect(labels(placed)).toEqual([])
  expect(readable(view({ dismissed: { by: 'Sam Ortega', at } })!)).toContain('*Not about crew*, says Sam Ortega')
  expect(view({ ref: { ...MAIL, standing: 'ignored' } })).toBeUndefined()
})

test('a mistyped charter gets the nearest ones as buttons that differ', () => {
  const reply = replies.unknownCharter('quin', [quinn(), quinn({ id: 'quinn-may-30-2' })])
  expect(new Set(labels(reply)).size).toBe(2)
  expect(buttons(reply).map(({ action_id }) => actionOf(action_id))).toEqual(['show_charter', 'show_charter'])
})

test('each answer says what happened and what to do', () => {
  const at = NOW.toISOString()
  expect(replies.alreadyDecided('approved', SAM, at, OPERATOR).text).toContain(
    'Sam Ortega was first: approved Tue May 26, 6:06 PM PDT',
  )
  expect(readable(replies.googleTokenExpired(OPERATOR))).toContain('npx crew auth google --operator jada')
  expect(replies.notUnderstood('<!channel>', 'crew').text).toBe('“&lt;!channel&gt;” is not a command I know.')
  expect(replies.unknownCharter('x'.repeat(2_000), []).text.length).toBeLessThan(160)
})
