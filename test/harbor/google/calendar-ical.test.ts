// The secret feed, read as a program would: over HTTP and with node-ical.
import ical, { type VEvent } from 'node-ical'
import { expect, test } from 'vitest'
import { type Door, openDoor } from './calendar-door.ts'

async function fetchFeed({ origin, hands, jada }: Door, headers: Record<string, string> = {}) {
  const response = await fetch(`${origin}${hands.icalPath(jada)}`, { headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

function eventsOf(text: string): Readonly<Record<string, VEvent>> {
  const parsed = Object.values(ical.sync.parseICS(text))
  return Object.fromEntries(parsed.flatMap((each) => (each?.type === 'VEVENT' ? [[each.uid, each]] : [])))
}

test('node-ical reads the events that the API has', async () => {
  const door = await openDoor()
  const { status, headers, text } = await fetchFeed(door)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/calendar; charset=UTF-8')
  const events = eventsOf(text)
  expect(Object.keys(events)).toHaveLength(5)
  const quinn = events['jadaquinn0530@google.com']
  expect(quinn?.summary).toBe('Quinn paid 3-7pm')
  expect(quinn?.start.toISOString()).toBe('2026-05-30T22:00:00.000Z')
  expect(quinn?.description).toContain('Boarding: 2:30 PM\nGuests: 4\nContact: Quinn Alder <quinn.alder@')
  expect(quinn?.location).toBe('Harbor Island West Marina, 2040 Harbor Island Dr, San Diego')
  expect(quinn?.status).toBe('CONFIRMED')
  expect(text).toContain('X-WR-CALNAME:JADA Sailing\r\nX-WR-TIMEZONE:America/Los_Angeles\r\n')
  expect(text).toContain('DTSTART:20260530T220000Z\r\n')
})

test('series are written with their zone, and a gap is an EXDATE', async () => {
  const door = await openDoor()
  door.hands.edit('jada', 'jadameeting_20260602T000000Z', {
    start: { dateTime: '2026-06-02T19:00:00-07:00' },
    end: { dateTime: '2026-06-02T20:00:00-07:00' },
  })
  door.hands.remove('jada', 'jadameeting_20260609T000000Z')
  door.hands.remove('jada', 'jadahull0528')
  const { text } = await fetchFeed(door)

  const meeting = eventsOf(text)['jadameeting@google.com']
  expect(Object.values(meeting?.recurrences ?? {}).map((each) => (each as VEvent).start.toISOString())).toContain(
    '2026-06-03T02:00:00.000Z',
  )
  expect(Object.values(meeting?.exdate ?? {}).map((each) => (each as Date).toISOString())).toContain(
    '2026-06-09T00:00:00.000Z',
  )
  expect(text).toContain('DTSTART;TZID=America/Los_Angeles:20260525T170000\r\n')
  expect(text).toContain('RECURRENCE-ID;TZID=America/Los_Angeles:20260601T170000\r\n')
  expect(text).toContain('EXDATE;TZID=America/Los_Angeles:20260608T170000\r\n')
  expect(text).not.toContain('hull cleaning')
})

test('the zone changes its clocks by rule', async () => {
  const door = await openDoor()
  const start = { dateTime: '2026-06-01T09:00:00', timeZone: 'Europe/Lisbon' }
  const end = { dateTime: '2026-06-01T10:00:00', timeZone: 'Europe/Lisbon' }
  door.hands.insert('jada', { start, end, recurrence: ['RRULE:FREQ=DAILY;COUNT=2'] })
  const arizona = { ...start, timeZone: 'America/Phoenix' }
  door.hands.insert('jada', {
    start: arizona,
    end: { ...end, timeZone: 'America/Phoenix' },
    recurrence: ['RRULE:FREQ=DAILY'],
  })
  const lines = (await fetchFeed(door)).text.split('\r\n')

  const zone = (name: string) => lines.slice(lines.indexOf(`TZID:${name}`) + 2).slice(0, 14)
  expect(zone('America/Los_Angeles')).toEqual([
    'BEGIN:DAYLIGHT',
    'TZOFFSETFROM:-0800',
    'TZOFFSETTO:-0700',
    'TZNAME:PDT',
    'DTSTART:19700308T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'TZOFFSETFROM:-0700',
    'TZOFFSETTO:-0800',
    'TZNAME:PST',
    'DTSTART:19701101T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
    'END:STANDARD',
  ])
  expect(zone('Europe/Lisbon')).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU')
  expect(zone('America/Phoenix')).toContain('DTSTART:19700101T000000')
})

test('long text is escaped and folded at 75 octets without tearing a character', async () => {
  const door = await openDoor()
  const description = `Zoë; Inês, "ä\\b"\n${'Sørensen – 🚤 '.repeat(40)}`
  door.hands.edit('jada', 'jadadanika0531', { description })
  const { text } = await fetchFeed(door)
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(text).not.toContain('\uFFFD')
  expect(text.replaceAll('\r\n ', '')).toContain('DESCRIPTION:Zoë\\; Inês\\, "ä\\\\b"\\nSørensen')
  expect(eventsOf(text)['jadadanika0531@google.com']?.description).toBe(description)
})

test('all-day events are dates', async () => {
  const door = await openDoor()
  door.hands.insert('jada', {
    id: 'haul01',
    summary: 'Haul out',
    start: { date: '2026-06-06' },
    end: { date: '2026-06-08' },
  })
  const { text } = await fetchFeed(door)
  expect(text).toContain('DTSTART;VALUE=DATE:20260606\r\nDTEND;VALUE=DATE:20260608\r\n')
  expect(eventsOf(text)['haul01@google.com']?.datetype).toBe('date')
})

test('the feed lags up to five minutes of business time behind the calendar', async () => {
  const door = await openDoor()
  await fetchFeed(door)
  door.hands.edit('jada', 'jadaquinn0530', { summary: 'Quinn 4-8pm' })
  expect((await fetchFeed(door)).text).toContain('Quinn paid 3-7pm')
  door.ground.clock.turnTo(new Date(door.ground.clock.business().getTime() + 300_000))
  expect((await fetchFeed(door)).text).toContain('Quinn 4-8pm')

  door.hands.edit('jada', 'jadaquinn0530', { summary: 'Quinn 5-9pm' })
  door.hands.refreshFeed('jada')
  expect((await fetchFeed(door)).text).toContain('Quinn 5-9pm')
})

test('an unchanged feed answers 304, also after a restart', async () => {
  const first = await openDoor()
  const { headers, text } = await fetchFeed(first)
  const etag = headers.get('etag') ?? ''
  const modified = headers.get('last-modified') ?? ''
  expect(await fetchFeed(first, { 'if-none-match': etag })).toMatchObject({ status: 304, text: '' })
  expect((await fetchFeed(first, { 'if-modified-since': modified })).status).toBe(304)

  const second = await first.reopen()
  expect((await fetchFeed(second, { 'if-none-match': etag })).status).toBe(304)
  expect((await fetchFeed(second)).text).toBe(text)
  second.hands.edit('jada', 'jadaquinn0530', { summary: 'Quinn 4-8pm' })
  second.hands.refreshFeed('jada')
  expect((await fetchFeed(second, { 'if-none-match': etag, 'if-modified-since': modified })).status).toBe(200)
})

test('a wrong secret is a page that does not exist, and the log keeps the secret out', async () => {
  const door = await openDoor()
  const path = door.hands.icalPath(door.jada)
  const wrong = await fetch(`${door.origin}${path.replace(door.jada.google.icalSecret, 'f'.repeat(32))}`)
  expect(wrong.status).toBe(404)
  expect(wrong.headers.get('content-type')).toContain('text/html')
  await fetchFeed(door)
  expect(door.ground.log.after(0).map(({ service, operation, key }) => [service, operation, key])).toEqual([
    ['ical', 'feed', door.calendarId],
    ['ical', 'feed', door.calendarId],
  ])
})
