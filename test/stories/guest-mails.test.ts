// Two weeks and ten charters on the real harbor: moves, cancellations, a late booking, bounces, lost answers. Who is written what, and when.
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buttonIn, type Card, control, type Driver, driver, sent } from './driver.ts'
import { cardWith } from './observe.ts'
import { type PlayedHere, playHere } from './played-here.ts'
import { eventually } from './program.ts'

type Json = Record<string, unknown>

/** Name, day of June, and the guests' address. */
const CHARTERS = [
  ['Abbott', 1, 'abbott@example-guests.test'],
  ['Bellamy', 2, 'bellamy@example-guests.test'],
  ['Castle', 3, 'castle@example-guests.test'],
  ['Dunmore', 4, 'dunmore@example-guests.test'],
  ['Ellery', 5, 'ellery@example-guests.test'],
  ['Fenwick', 6, 'fenwick@bounce.test'],
  ['Garland', 7, 'garland@example-guests.test'],
  ['Hollis', 8, 'hollis@example-guests.test'],
  ['Ingram', 9, ''],
  ['Jessup', 10, 'jessup@example-guests.test'],
] as const

let program: PlayedHere
let drive: Driver
let mails = 0

beforeAll(async () => {
  program = await playHere()
  drive = driver(program.harbor, 'jada')
  for (const [name, day, address] of CHARTERS) await book(name, day, address)
  await eventually('all ten are charters', async () => (await items()).length === CHARTERS.length)
  for (const [name, day] of CHARTERS.slice(0, 9))
    await decide(name, `Crew for ${name} on 6/${day}:\r\n\r\n- Captain: Gene Oakes`)
  await calm()
})

afterAll(() => program.close())

test('every guest gets exactly the mails they should', { timeout: 240_000 }, async () => {
  await decide('Bellamy', 'Bellamy on 6/2 is moved to Sunday June 14.')
  await decide('Castle', 'Castle on 6/3 is cancelled.')

  // The page of the first one can't become live: its captain's mail waits with it.
  await fault({ service: 'cloudfront', kind: '500', times: 50 })
  await decide('Abbott', 'Abbott on 6/1:\r\n\r\n- Host: Keely Hart', false)
  await turn('2026-05-31T14:31:00-07:00', false)
  await pause(1_500)
  expect(await headlines('abbott')).toEqual([])
  await faultsOver()
  await turn('2026-05-31T14:50:00-07:00')
  await turn('2026-05-31T15:10:00-07:00')
  expect(await headlines('abbott')).toEqual(['Boarding JADA Mon Jun 1, 2:30 PM PDT'])

  await through('2026-06-01T08:31:00-07:00', '2026-06-02T10:01:00-07:00', '2026-06-03T14:31:00-07:00')
  await turn('2026-06-03T17:00:00-07:00')
  await decide('Dunmore', 'Dunmore on 6/4 is cancelled.')

  await turn('2026-06-04T14:31:00-07:00')
  await turn('2026-06-04T16:00:00-07:00')
  await decide('Ellery', 'Ellery on 6/5 is moved to Saturday June 13.')
  await turn('2026-06-05T14:31:00-07:00')
  await eventually(
    'the bounce is told',
    async () => JSON.stringify((await drive.item('fenwick-jun-6'))?.shown).includes('came back') || undefined,
  )
  await turn('2026-06-06T08:31:00-07:00')

  await fault({ service: 'ses', kind: 'accepted-then-reset', times: 1 })
  await turn('2026-06-06T14:31:00-07:00')
  // The answer was lost, and the provider's own event takes a moment on a busy machine; here hours go by before the next turn.
  await eventually(
    'the event has come',
    async () => ((await drive.item('garland-jun-7'))?.shown as Json | undefined)?.boarding,
  )
  await through('2026-06-07T08:31:00-07:00', '2026-06-07T10:01:00-07:00')

  await fault({ service: 'ses', kind: 'reset', times: 1 })
  await turn('2026-06-07T14:31:00-07:00')
  expect(await headlines('hollis')).toEqual([])
  await sayOnCard('hollis-jun-8', 'send_again')
  await calm()
  await through('2026-06-08T08:31:00-07:00', '2026-06-08T14:31:00-07:00', '2026-06-09T10:01:00-07:00')

  await turn('2026-06-10T11:30:00-07:00')
  await decide('Jessup', 'Crew for Jessup on 6/10:\r\n\r\n- Captain: Gene Oakes')
  await through('2026-06-11T10:01:00-07:00', '2026-06-11T14:31:00-07:00', '2026-06-12T14:31:00-07:00')
  await through('2026-06-13T08:31:00-07:00', '2026-06-13T14:31:00-07:00', '2026-06-14T08:31:00-07:00')
  await through('2026-06-14T10:01:00-07:00', '2026-06-15T10:01:00-07:00')

  const thanks = 'Thank you for sailing aboard JADA'
  const due = (when: string) => [`Boarding JADA ${when}`, `1 waiver still to sign: boarding JADA ${when}`, thanks]
  const heard = Object.fromEntries(await Promise.all(CHARTERS.map(async ([name]) => [name, await headlines(name)])))
  expect(heard, await stillOwed()).toEqual({
    Abbott: due('Mon Jun 1, 2:30 PM PDT').map(two),
    Bellamy: due('Sun Jun 14, 2:30 PM PDT').map(two),
    Castle: [],
    Dunmore: ['Boarding JADA Thu Jun 4, 2:30 PM PDT', 'Your sail aboard JADA on Thu Jun 4 is cancelled'],
    Ellery: [
      'Boarding JADA Fri Jun 5, 2:30 PM PDT',
      'Changed: Boarding JADA Sat Jun 13, 2:30 PM PDT',
      'Reminder: boarding JADA Sat Jun 13, 2:30 PM PDT',
      'Reminder: boarding JADA Sat Jun 13, 2:30 PM PDT',
      ...due('Sat Jun 13, 2:30 PM PDT').map(two).slice(1),
    ],
    Fenwick: ['Boarding JADA Sat Jun 6, 2:30 PM PDT'],
    Garland: due('Sun Jun 7, 2:30 PM PDT').map(two),
    Hollis: due('Mon Jun 8, 2:30 PM PDT').map(two),
    Ingram: [],
    Jessup: ['Boarding JADA Wed Jun 10, 2:30 PM PDT', thanks],
  })
})

test('each is right for the revision it speaks of, in one conversation, with a file that corrects itself', async () => {
  const dunmore = await mailsTo('dunmore')
  const ids = dunmore.map(({ raw }) => headerOf(raw, 'Message-ID'))
  expect(headerOf(dunmore[1]!.raw, 'In-Reply-To')).toBe(ids[0])
  expect(headerOf(dunmore[1]!.raw, 'References')).toBe(ids[0])
  const subject = 'Your sail aboard JADA, Dunmore'
  expect(dunmore.map((mail) => mail.subject)).toEqual([subject, `Re: ${subject}`])
  const files = dunmore.map(({ raw }) => calendarIn(raw))
  expect(files[0]).toMatch(/METHOD:PUBLISH[\s\S]*SEQUENCE:0[\s\S]*STATUS:CONFIRMED/)
  expect(files[1]).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:1[\s\S]*STATUS:CANCELLED/)
  expect(dunmore[1]!.raw).toContain('method=CANCEL')
  expect(uidIn(files[1]!)).toBe(uidIn(files[0]!))

  const [, changed] = await mailsTo('ellery')
  expect(calendarIn(changed!.raw)).toMatch(/SEQUENCE:1/)
  expect(calendarIn(changed!.raw)).toContain('DTSTART:20260613T213000Z')
})

test('who could not be reached is on the card, with a text to copy; after the sail the page thanks', async () => {
  const { operator } = drive
  const fenwick = await drive.command(operator.manager, 'fenwick-jun-6')
  expect(fenwick.body).toContain('came back')
  expect(fenwick.body).toContain('this is JADA')
  expect((await drive.command(operator.manager, 'ingram-jun-9')).body).toContain('No mail address for the guests')
  for (const path of ['abbott-jun-1', 'post/abbott-jun-1'])
    expect(await drive.page(path)).toContain('Thank you for sailing')
  expect(await drive.page('castle-jun-3')).toContain('Please don’t come to the dock')
})

/** The charters have two guests each. */
function two(line: string): string {
  return line.replace('1 waiver', '2 waivers')
}

async function book(name: string, day: number, address: string): Promise<void> {
  const at = (time: string) => ({ dateTime: `2026-06-${String(day).padStart(2, '0')}T${time}:00-07:00` })
  const contact = `Contact: ${name} Guest ${address ? `<${address}> ` : ''}+1 619 555 0${100 + day}`
  const requestBody = {
    summary: `${name} paid 3-7pm`,
    description: `Boarding: 2:30 PM\nGuests: 2\n${contact}`,
    location: 'Harbor Island West Marina, San Diego',
    start: at('15:00'),
    end: at('19:00'),
  }
  await drive.calendars.events.insert({ calendarId: drive.operator.calendarId, requestBody })
}

function items(): Promise<readonly Json[]> {
  return drive.items(CHARTERS.map(([name, day]) => `${name.toLowerCase()}-jun-${day}`))
}

async function stillOwed(): Promise<string> {
  return JSON.stringify(
    (await items()).map(({ event_id, starts_at, revision, owed }) => [event_id, starts_at, revision, owed]),
  )
}

/** The ops lead writes, and the manager approves. */
async function decide(name: string, text: string, wait = true): Promise<void> {
  mails += 1
  const { operator } = drive
  const before = new Set((await drive.messages(operator.channel)).map(({ key }) => key))
  const { business } = (await (await fetch(`${program.harbor.page}_harbor/clock`)).json()) as { business: number }
  await drive.importMail(
    [
      `From: <${operator.opsLead}>`,
      `To: <${operator.inbox}>`,
      `Subject: ${name} ${mails}`,
      `Message-ID: <guest-mails-${mails}@mail.test>`,
      `Date: ${new Date(business).toUTCString()}`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '',
    ].join('\r\n'),
  )
  const isNew = ({ key, blocks }: Card) => !before.has(key) && JSON.stringify(blocks).includes('"approve"')
  const card = await eventually(`a card for "${text}"`, async () =>
    (await drive.messages(operator.channel)).find(isNew),
  )
  await drive.press(operator.manager, card, buttonIn(card, 'approve'), 'http://127.0.0.1:9/none')
  if (wait) await calm()
}

async function sayOnCard(charter: string, action: string): Promise<void> {
  const { operator } = drive
  const { body } = await drive.command(operator.manager, charter)
  const card = { channel: operator.channel, ts: '1.0', key: '', ...(JSON.parse(body) as Pick<Card, 'text' | 'blocks'>) }
  expect(cardWith([card], action)).toBeDefined()
  await drive.press(operator.manager, card, buttonIn(card, action), 'http://127.0.0.1:9/none')
}

async function through(...moments: readonly string[]): Promise<void> {
  for (const moment of moments) await turn(moment)
}

async function turn(moment: string, wait = true): Promise<void> {
  await control(program.harbor, 'clock', { set: new Date(moment).toISOString() })
  if (wait) await calm()
}

/** What failed for a moment is tried again this soon; hours may go by before the next turn, and then it would be late. */
const SOON_MS = 30_000

/** Long for the program to hear that its clock was turned. */
const QUIET_MS = 250

/** Nothing is due any more, nor soon, but what waits for a person; and so for a while. */
async function calm(): Promise<void> {
  await eventually('nothing is due', async () => {
    if (await isAnyBusy()) return false
    await pause(QUIET_MS)
    return !(await isAnyBusy())
  })
}

async function isAnyBusy(): Promise<boolean> {
  const clock = (await (await fetch(`${program.harbor.page}_harbor/clock`)).json()) as { business: number }
  const soon = new Date(clock.business + SOON_MS).toISOString()
  const isDue = ({ due, held }: { due: string; held?: boolean }) => !held && due <= soon
  return (await items()).some(
    ({ lease, owed }) => lease || Object.values((owed ?? {}) as Record<string, { due: string }>).some(isDue),
  )
}

async function fault(one: Json): Promise<void> {
  await control(program.harbor, 'faults', one)
}

async function faultsOver(): Promise<void> {
  await fetch(`${program.harbor.page}_harbor/faults`, { method: 'DELETE' })
}

async function mailsTo(name: string) {
  const all = await sent(program.harbor, 'jada')
  return all.filter(({ to }) => to.some((address) => address.startsWith(`${name.toLowerCase()}@`)))
}

async function headlines(name: string): Promise<readonly string[]> {
  const parsed = await Promise.all((await mailsTo(name)).map(({ raw }) => PostalMime.parse(raw)))
  return parsed.map(({ text = '' }) => text.split(/\r?\n/)[0] ?? '')
}

function headerOf(raw: string, name: string): string | undefined {
  return new RegExp(`^${name}:\\s*([\\s\\S]*?)\\r?\\n(?!\\s)`, 'im').exec(raw)?.[1]?.replace(/\s+/g, ' ').trim()
}

/** The text/calendar part, unfolded. */
function calendarIn(raw: string): string {
  const [, encoding = '', body = ''] =
    /Content-Type: text\/calendar[\s\S]*?Content-Transfer-Encoding: (\S+)[\s\S]*?\r?\n\r?\n([\s\S]*?)\r?\n--/i.exec(
      raw,
    ) ?? []
  const text = encoding.toLowerCase() === 'base64' ? Buffer.from(body, 'base64').toString() : body
  return text.replace(/\r?\n[ \t]/g, '')
}

function uidIn(file: string): string | undefined {
  return /^UID:(.*)$/m.exec(file)?.[1]?.trim()
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
