// What entries mean: times, zones, days, series and their changes.
import { describe, expect, test } from 'vitest'
import type { FeedEntry } from '../../../src/domain/feed.ts'
import type { FeedQuestion } from '../../../src/outbound/ical/read-feed.ts'
import { around, calendar, read, strange, toldIn, vevent } from './feeds.ts'

async function entriesOf(
  lines: readonly string[],
  question: Partial<FeedQuestion> = {},
): Promise<readonly FeedEntry[]> {
  const reading = await read(calendar(lines), question)
  expect(reading).toMatchObject({ whole: true, setAside: [] })
  return reading.entries
}

async function timesOf(...lines: readonly string[]) {
  const [entry] = await entriesOf(strange(...lines), { from: undefined, to: undefined })
  return [entry?.start, entry?.end, entry?.zone]
}

const LA = 'America/Los_Angeles'

describe('times', () => {
  test.each([
    [
      'UTC, shown in the calendar’s zone',
      ['DTSTART:20260530T220000Z', 'DTEND:20260531T020000Z'],
      ['2026-05-30T15:00:00-07:00', '2026-05-30T19:00:00-07:00', LA],
    ],
    [
      'a named zone',
      ['DTSTART;TZID=Europe/Lisbon:20260530T100000', 'DTEND;TZID=Europe/Lisbon:20260530T113000'],
      ['2026-05-30T10:00:00+01:00', '2026-05-30T11:30:00+01:00', 'Europe/Lisbon'],
    ],
    [
      'a zone in quotes',
      ['DTSTART;TZID="America/New_York":20260530T100000'],
      ['2026-05-30T10:00:00-04:00', '2026-05-30T10:00:00-04:00', 'America/New_York'],
    ],
    [
      'Windows’ name',
      ['DTSTART;TZID=Pacific Standard Time:20260530T150000', 'DURATION:PT4H'],
      ['2026-05-30T15:00:00-07:00', '2026-05-30T19:00:00-07:00', LA],
    ],
    [
      'Windows’ words',
      ['DTSTART;TZID="(UTC-08:00) Pacific Time (US & Canada)":20260130T150000', 'DURATION:PT4H'],
      ['2026-01-30T15:00:00-08:00', '2026-01-30T19:00:00-08:00', LA],
    ],
    [
      'a global name',
      ['DTSTART;TZID=/mozilla.org/20050126_1/America/Los_Angeles:20260530T150000'],
      ['2026-05-30T15:00:00-07:00', '2026-05-30T15:00:00-07:00', LA],
    ],
    [
      'no zone, in the calendar’s',
      ['DTSTART:20260530T150000', 'DTEND:20260530T190000'],
      ['2026-05-30T15:00:00-07:00', '2026-05-30T19:00:00-07:00', LA],
    ],
    ['a day', ['DTSTART;VALUE=DATE:20260530'], ['2026-05-30', '2026-05-31', LA]],
    ['a day that says nothing of being one', ['DTSTART:20260530', 'DTEND:20260530'], ['2026-05-30', '2026-05-31', LA]],
    ['days', ['DTSTART;VALUE=DATE:20260530', 'DURATION:P2D'], ['2026-05-30', '2026-06-01', LA]],
    [
      'over midnight',
      ['DTSTART;TZID=America/Los_Angeles:20260530T220000', 'DTEND;TZID=America/Los_Angeles:20260531T013000'],
      ['2026-05-30T22:00:00-07:00', '2026-05-31T01:30:00-07:00', LA],
    ],
    [
      'into another zone',
      ['DTSTART;TZID=America/Los_Angeles:20260530T220000', 'DTEND;TZID=America/New_York:20260531T043000'],
      ['2026-05-30T22:00:00-07:00', '2026-05-31T01:30:00-07:00', LA],
    ],
    [
      'the hour that is skipped',
      ['DTSTART;TZID=America/Los_Angeles:20260308T023000', 'DURATION:PT1H'],
      ['2026-03-08T03:30:00-07:00', '2026-03-08T04:30:00-07:00', LA],
    ],
    [
      'the hour that comes twice, the first time',
      ['DTSTART;TZID=America/Los_Angeles:20261101T013000', 'DURATION:PT1H'],
      ['2026-11-01T01:30:00-07:00', '2026-11-01T01:30:00-08:00', LA],
    ],
    [
      'the afternoon after it',
      ['DTSTART;TZID=America/Los_Angeles:20261101T150000', 'DURATION:PT4H'],
      ['2026-11-01T15:00:00-08:00', '2026-11-01T19:00:00-08:00', LA],
    ],
    [
      'a day by the clocks, though it has 23 hours',
      ['DTSTART;TZID=America/Los_Angeles:20260307T120000', 'DURATION:P1D'],
      ['2026-03-07T12:00:00-08:00', '2026-03-08T12:00:00-07:00', LA],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await timesOf(...lines)).toEqual(expected)
  })
})

describe('a zone that the feed defines', () => {
  const defined = (tzid: string, ...observances: readonly string[]) => [
    'BEGIN:VTIMEZONE',
    `TZID:${tzid}`,
    ...observances,
    'END:VTIMEZONE',
  ]
  const observance = (kind: string, from: string, to: string, start: string, rule?: string) => [
    `BEGIN:${kind}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `DTSTART:${start}`,
    ...(rule ? [`RRULE:${rule}`] : []),
    `END:${kind}`,
  ]
  const american = [
    ...observance('STANDARD', '-0400', '-0500', '16010101T020000', 'FREQ=YEARLY;BYDAY=1SU;BYMONTH=11'),
    ...observance('DAYLIGHT', '-0500', '-0400', '16010101T020000', 'FREQ=YEARLY;BYDAY=2SU;BYMONTH=3'),
  ]
  const european = [
    ...observance('STANDARD', '+0200', '+0100', '19701025T030000', 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'),
    ...observance('DAYLIGHT', '+0100', '+0200', '19700329T020000', 'FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3'),
  ]

  test.each<[string, readonly string[], string]>([
    ['Customized Time Zone', american, '2026-05-30T15:00:00-04:00'],
    ['Our Zone', european, '2026-05-30T15:00:00+02:00'],
    [
      'tzone://Microsoft/Custom',
      observance('STANDARD', '+0530', '+0530', '16010101T000000'),
      '2026-05-30T15:00:00+05:30',
    ],
    ['Fixed', observance('STANDARD', '-0800', '-0800', '19700101T000000'), '2026-05-30T15:00:00-08:00'],
  ])('is one with the same clocks: %s', async (tzid, observances, start) => {
    const feed = calendar(defined(tzid, ...observances), strange(`DTSTART;TZID="${tzid}":20260530T150000`))
    const reading = await read(feed)
    expect(toldIn(reading)).toBe('')
    expect(reading.entries.map((entry) => entry.start)).toEqual([start])
  })

  test('is found behind the entries, too', async () => {
    const entry = strange('DTSTART;TZID=Our Zone:20260530T150000')
    const { entries } = await read(calendar(entry, defined('Our Zone', ...european)))
    expect(entries[0]?.start).toBe('2026-05-30T15:00:00+02:00')
  })

  test('costs its entries alone when nowhere are there such clocks', async () => {
    const odd = defined('Odd', ...observance('STANDARD', '-0317', '-0317', '19700101T000000'))
    const reading = await read(around(odd, strange('DTSTART;TZID=Odd:20260530T150000')))
    expect(reading.entries).toHaveLength(2)
    expect(toldIn(reading)).toMatch(/strange@x.test.*the zone "Odd"/)
  })

  test('gives times without a zone theirs, when the calendar and the operator name none', async () => {
    const feed = calendar(defined('Our Zone', ...european), strange('DTSTART:20260530T150000'))
    const { entries, zone } = await read(feed.replace(/X-WR.*\r\n/, ''), { timeZone: undefined })
    expect([zone, entries[0]?.start]).toEqual(['Africa/Ceuta', '2026-05-30T15:00:00+02:00'])
  })
})

describe('series', () => {
  const MEETING = [
    'DTSTART;TZID=America/Los_Angeles:20260525T170000',
    'DTEND;TZID=America/Los_Angeles:20260525T180000',
    'SUMMARY:Meeting',
  ]
  const meeting = (...lines: readonly string[]) => vevent('meeting@x.test', [...MEETING, ...lines])
  const starts = (entries: readonly FeedEntry[]) => entries.map(({ start }) => start.slice(0, 16))

  test('each instance is named by its original start; gaps and changes are honoured', async () => {
    const changed = vevent('meeting@x.test', [
      'RECURRENCE-ID;TZID=America/Los_Angeles:20260608T170000',
      'DTSTART:20260610T010000Z',
      'DTEND:20260610T020000Z',
      'SUMMARY:Moved',
    ])
    const entries = await entriesOf([
      ...changed,
      ...meeting('RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;TZID=America/Los_Angeles:20260601T170000'),
    ])
    expect(entries.map(({ recurrenceId, start, title, recurring }) => [recurrenceId, start, title, recurring])).toEqual(
      [
        ['2026-05-25T17:00:00-07:00', '2026-05-25T17:00:00-07:00', 'Meeting', true],
        ['2026-06-08T17:00:00-07:00', '2026-06-09T18:00:00-07:00', 'Moved', true],
        ['2026-06-15T17:00:00-07:00', '2026-06-15T17:00:00-07:00', 'Meeting', true],
      ],
    )
  })

  test('a change that moves an instance out of the window takes it out', async () => {
    const changed = vevent('meeting@x.test', [
      'RECURRENCE-ID:20260609T000000Z',
      'DTSTART:20260910T010000Z',
      'SUMMARY:Moved',
    ])
    expect(starts(await entriesOf([...meeting('RRULE:FREQ=WEEKLY;COUNT=3'), ...changed]))).toEqual([
      '2026-05-25T17:00',
      '2026-06-01T17:00',
    ])
  })

  test('a cancelled instance is said to be cancelled', async () => {
    const changed = vevent('meeting@x.test', [
      'RECURRENCE-ID:20260602T000000Z',
      'DTSTART:20260602T000000Z',
      'STATUS:CANCELLED',
    ])
    const entries = await entriesOf([...meeting('RRULE:FREQ=WEEKLY;COUNT=2'), ...changed])
    expect(entries.map(({ cancelled }) => cancelled)).toEqual([false, true])
  })

  test('they keep their hour when the clocks change', async () => {
    const entries = await entriesOf(meeting('RRULE:FREQ=MONTHLY;COUNT=8'), { from: '2026-10-01', to: '2026-12-31' })
    expect(entries.map(({ start }) => start)).toEqual([
      '2026-10-25T17:00:00-07:00',
      '2026-11-25T17:00:00-08:00',
      '2026-12-25T17:00:00-08:00',
    ])
  })

  test('days repeat as days, and gaps of days are theirs', async () => {
    const lines = [
      'DTSTART;VALUE=DATE:20260530',
      'SUMMARY:Scout',
      'RRULE:FREQ=DAILY;COUNT=3',
      'EXDATE;VALUE=DATE:20260531',
    ]
    const entries = await entriesOf(vevent('scout@x.test', lines))
    expect(entries.map(({ recurrenceId, start, end }) => [recurrenceId, start, end])).toEqual([
      ['2026-05-30', '2026-05-30', '2026-05-31'],
      ['2026-06-01', '2026-06-01', '2026-06-02'],
    ])
  })

  test('a gap given as a day takes the instance of that day', async () => {
    const entries = await entriesOf(meeting('RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;VALUE=DATE:20260526'))
    expect(starts(entries)).toEqual(['2026-05-25T17:00', '2026-05-27T17:00'])
  })

  test('dates beside the rule, and dates without any rule, belong to it', async () => {
    const extra = 'RDATE;TZID=America/Los_Angeles:20260530T170000,20260605T170000'
    expect(starts(await entriesOf(meeting(extra)))).toEqual([
      '2026-05-25T17:00',
      '2026-05-30T17:00',
      '2026-06-05T17:00',
    ])
    expect(starts(await entriesOf(meeting('RRULE:FREQ=WEEKLY;COUNT=1', extra)))).toHaveLength(3)
  })

  test('a change without its series is an entry', async () => {
    const [entry] = await entriesOf(strange('RECURRENCE-ID:20260601T180000Z'))
    expect(entry).toMatchObject({ recurrenceId: '2026-06-01T11:00:00-07:00', recurring: true })
  })

  test('one of twenty years ago is listed in the window alone', async () => {
    const old = ['DTSTART;TZID=America/Los_Angeles:20060102T090000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY']
    expect(await entriesOf(vevent('old@x.test', old))).toHaveLength(61)
  })

  test('without a window, one without end is listed from a month ago to a year ahead; one with an end completely', async () => {
    const open = { from: undefined, to: undefined }
    const endless = await entriesOf(vevent('old@x.test', ['DTSTART:20060102T170000Z', 'RRULE:FREQ=WEEKLY']), open)
    expect([endless[0]?.start, endless.at(-1)?.start]).toEqual([
      '2026-04-27T10:00:00-07:00',
      '2027-05-24T10:00:00-07:00',
    ])
    const ended = await entriesOf(vevent('old@x.test', ['DTSTART:20060102T170000Z', 'RRULE:FREQ=WEEKLY;COUNT=3']), open)
    expect(ended.map(({ start }) => start.slice(0, 10))).toEqual(['2006-01-02', '2006-01-09', '2006-01-16'])
  })
})

describe('a window', () => {
  test('holds what reaches into it, and nothing that only touches it', async () => {
    const at = (uid: string, start: string, end: string) =>
      vevent(uid, [`DTSTART;TZID=America/Los_Angeles:${start}`, `DTEND;TZID=America/Los_Angeles:${end}`])
    const day = (uid: string, start: string, end: string) =>
      vevent(uid, [`DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${end}`])
    const lines = [
      at('before', '20260529T200000', '20260530T000000'),
      at('into', '20260529T220000', '20260530T010000'),
      at('last', '20260530T233000', '20260531T013000'),
      at('after', '20260531T000000', '20260531T010000'),
      day('day-before', '20260529', '20260530'),
      day('day', '20260530', '20260531'),
      day('day-after', '20260531', '20260601'),
    ]
    const entries = await entriesOf(lines.flat(), { from: '2026-05-30', to: '2026-05-30' })
    expect(entries.map(({ uid }) => uid).toSorted()).toEqual(['day', 'into', 'last'])
  })
})

test('words are unescaped, and parameters are no part of them', async () => {
  const [entry] = await entriesOf(
    vevent('a@x.test', [
      'DTSTART:20260530T220000Z',
      'SUMMARY;LANGUAGE=en:Quinn\\, paid\\; 3-7pm',
      'DESCRIPTION:one\\ntwo',
    ]),
  )
  expect(entry).toMatchObject({ title: 'Quinn, paid; 3-7pm', description: 'one\ntwo' })
})

test('while a large feed is read others have their turns', async () => {
  let turns = 0
  let isReading = true
  const turn = () => {
    turns += 1
    if (isReading) setImmediate(turn)
  }
  setImmediate(turn)
  const many = Array.from({ length: 4_000 }, (_, n) => vevent(`many-${n}@x.test`, strange().slice(3, -1)))
  const { entries } = await read(calendar(...many))
  isReading = false
  expect(entries).toHaveLength(4_000)
  expect(turns).toBeGreaterThan(3)
})
