// Feeds that are wrong in every way seen or thought of: nothing falls over, the good entries stay, the problem is named.
import { describe, expect, test } from 'vitest'
import { around, calendar, DANIKA, GOOD, QUINN, read, strange, toldIn, uidsOf, vevent } from './feeds.ts'

describe('one bad entry costs only itself', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['a rule of no known frequency', strange('RRULE:FREQ=SOMETIMES'), /FREQ=SOMETIMES/],
    ['a space in the days of a rule', strange('RRULE:FREQ=WEEKLY;BYDAY=MO, TU'), /BYDAY=MO, TU/],
    ['a day that is none', strange('RRULE:FREQ=WEEKLY;BYDAY=XX'), /BYDAY=XX/],
    ['a rule without a frequency', strange('RRULE:COUNT=3'), /no FREQ/],
    ['an empty rule', strange('RRULE:'), /no FREQ/],
    ['a rule that repeats each second', strange('RRULE:FREQ=SECONDLY'), /SECONDLY/],
    ['a rule that repeats each minute', strange('RRULE:FREQ=MINUTELY;COUNT=5'), /MINUTELY/],
    ['a rule of more than all repetitions', strange('RRULE:FREQ=DAILY;COUNT=99999999'), /more than 2500 times/],
    ['a rule with an interval of nothing', strange('RRULE:FREQ=DAILY;INTERVAL=0'), /INTERVAL=0/],
    ['a rule with an interval of ages', strange('RRULE:FREQ=DAILY;INTERVAL=99999999999'), /INTERVAL=/],
    ['a count of nothing', strange('RRULE:FREQ=DAILY;COUNT=0'), /COUNT=0/],
    ['a negative count', strange('RRULE:FREQ=DAILY;COUNT=-1'), /COUNT=-1/],
    ['an end that is no date', strange('RRULE:FREQ=DAILY;UNTIL=forever'), /UNTIL=FOREVER/],
    ['an end in the 13th month', strange('RRULE:FREQ=DAILY;UNTIL=20261301T000000Z'), /UNTIL=20261301/],
    ['a 13th month', strange('RRULE:FREQ=YEARLY;BYMONTH=13'), /BYMONTH=13/],
    ['a 99th hour', strange('RRULE:FREQ=DAILY;BYHOUR=99'), /BYHOUR=99/],
    ['the 30th of February', strange('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), /never comes/],
    ['a frequency said twice', strange('RRULE:FREQ=DAILY;FREQ=WEEKLY'), /FREQ twice/],
    ['a word that is in no rule', strange('RRULE:FREQ=DAILY;BYMOON=FULL'), /BYMOON=FULL/],
    ['two rules', strange('RRULE:FREQ=DAILY;COUNT=2', 'RRULE:FREQ=WEEKLY;COUNT=2'), /RRULE twice/],
    ['an exception rule', strange('RRULE:FREQ=DAILY;COUNT=2', 'EXRULE:FREQ=WEEKLY'), /EXRULE/],
    ['a bomb of hours, minutes and seconds', strange(bomb()), /longer than 500|entries of one day/],
    ['a small bomb', strange(`RRULE:FREQ=DAILY;BYHOUR=${upTo(23)};BYMINUTE=${upTo(9)}`), /240 entries of one day/],
    ['an hourly bomb', strange(`RRULE:FREQ=HOURLY;BYMINUTE=${upTo(9)}`), /240 entries of one day/],
    ['a rule without a start', ['BEGIN:VEVENT', 'UID:strange@x.test', 'RRULE:FREQ=DAILY', 'END:VEVENT'], /no DTSTART/],
    ['two starts', strange('DTSTART:20260601T180000Z', 'DTSTART:20260602T180000Z'), /DTSTART twice/],
    ['two equal starts', strange('DTSTART:20260601T180000Z', 'DTSTART:20260601T180000Z'), /DTSTART twice/],
    ['two ends', strange('DTEND:20260601T210000Z'), /DTEND twice/],
    ['two UIDs', strange('UID:other@x.test'), /UID twice/],
    ['no UID', ['BEGIN:VEVENT', 'DTSTART:20260601T180000Z', 'SUMMARY:Nobody', 'END:VEVENT'], /no UID/],
    ['the 31st of June', strange('DTSTART:20260631T180000Z'), /DTSTART is no date or time: 20260631/],
    ['a 25th hour', strange('DTSTART:20260601T250000Z'), /DTSTART is no date or time/],
    ['a start in words', strange('DTSTART:next Saturday'), /no date or time: next Saturday/],
    ['an empty start', strange('DTSTART:'), /DTSTART is no date or time/],
    ['a year out of reach', strange('DTSTART:00010101T000000Z'), /DTSTART is no date or time/],
    ['an end before its start', strange('DTSTART:20260601T180000Z', 'DTEND:20260601T170000Z'), /ends before it begins/],
    [
      'a date that ends at a time',
      strange('DTSTART;VALUE=DATE:20260601', 'DTEND:20260601T170000Z'),
      /one is a date and the other a time/,
    ],
    ['a time that says it is a date', strange('DTSTART;VALUE=DATE:20260601T180000'), /said to be a date/],
    ['a duration that is none', strange('DTSTART:20260601T180000Z', 'DURATION:3 hours'), /DURATION is none: 3 hours/],
    ['a zone that nobody knows', strange('DTSTART;TZID=Mars/Olympus:20260601T180000'), /"Mars\/Olympus"/],
    [
      'a customized zone without its rules',
      strange('DTSTART;TZID=Customized Time Zone:20260601T180000'),
      /"Customized Time Zone"/,
    ],
    ['a change of all later instances', strange('RECURRENCE-ID;RANGE=THISANDFUTURE:20260601T180000Z'), /THISANDFUTURE/],
    ['an original start that is none', strange('RECURRENCE-ID:yesterday'), /RECURRENCE-ID is no date or time/],
    ['a description of two megabytes', strange(`DESCRIPTION:${'x'.repeat(2_000_000)}`), /longer than 1 MB/],
  ])('%s', async (_, lines, problem) => {
    const reading = await read(around(lines))
    expect(uidsOf(reading)).toEqual(GOOD)
    expect(reading.setAside).toHaveLength(1)
    expect(reading.setAside[0]?.line).toBeGreaterThanOrEqual(12)
    expect(toldIn(reading)).toMatch(problem)
    expect(reading.whole).toBe(true)
  })

  test('the line named is that of the wrong property', async () => {
    const feed = around(strange('DESCRIPTION:folded\r\n  over\r\n  lines', 'RRULE:FREQ=SOMETIMES'))
    const { setAside } = await read(feed)
    const line = feed.split('\r\n').findIndex((each) => each.startsWith('RRULE')) + 1
    expect(setAside).toEqual([{ uid: 'strange@x.test', line, problem: expect.stringContaining('FREQ=SOMETIMES') }])
  })

  test('a series of more instances than anybody reads', async () => {
    const reading = await read(around(strange('RRULE:FREQ=HOURLY')), { to: '2026-12-31' })
    expect(uidsOf(reading)).toEqual(GOOD)
    expect(toldIn(reading)).toMatch(/more than 1000 times in this window/)
  })
})

test.each([
  'RRULE:FREQ=HOURLY;UNTIL=21990101T000000Z',
  'RRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12;UNTIL=21990101T000000Z',
  `RRULE:FREQ=YEARLY;BYMONTH=1,6;BYMONTHDAY=1,2,3,4,5,6,7;BYHOUR=${upTo(23)}`,
])('three centuries of %s are given up early', async (rule) => {
  const lines = vevent('old@x.test', ['DTSTART:19000101T000000Z', rule])
  for (const to of [undefined, '2199-12-31', '9999-12-31']) {
    const reading = await read(around(lines), { from: '1900-01-01', to })
    expect(toldIn(reading)).toMatch(/old@x.test.*more than 1000 times/)
    expect(uidsOf(reading)).toEqual(GOOD)
  }
})

describe('a problem that costs nothing is named all the same', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['two titles', around(strange('SUMMARY:Other')), /SUMMARY for the second time/],
    ['a line that is no property', around(strange('and so on')), /line 18: no property/],
    [
      'a gap that is no date',
      around(strange('RRULE:FREQ=DAILY;COUNT=2', 'EXDATE:soon')),
      /EXDATE is no date or time: soon/,
    ],
    [
      'a zone of the calendar that nobody knows',
      around(strange()).replace('WR-TIMEZONE:America/Los_Angeles', 'WR-TIMEZONE:Mars'),
      /X-WR-TIMEZONE is no zone: Mars/,
    ],
    [
      'times without a zone',
      around(strange('DTSTART:20260601T180000')),
      /1 times name no zone and are read in America\/Los_Angeles/,
    ],
    ['letters that are no UTF-8', Buffer.from(around(strange('LOCATION:Caf\xe9')), 'latin1'), /line 18: not UTF-8/],
  ])('%s', async (_, feed, problem) => {
    const reading = await read(feed)
    expect(uidsOf(reading)).toEqual(expect.arrayContaining([...GOOD, 'strange@x.test']))
    expect(reading.setAside).toEqual([])
    expect(toldIn(reading)).toMatch(problem)
    expect(reading.whole).toBe(true)
  })
})

describe('a feed is whole or is not', () => {
  test.each<[string, string | Uint8Array, RegExp, readonly string[]]>([
    ['nothing', '', /empty/, []],
    ['white space', '\r\n \r\n', /empty/, []],
    ['a sign-in page', '<!DOCTYPE html><html><title>Sign in</title></html>', /web page/, []],
    ['a sign-in page that begins late', '\n\n  <html><body>BEGIN</body></html>', /web page/, []],
    ['JSON', '{"error":"not found"}', /no calendar/, []],
    ['bytes of a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255, 254]), /no calendar/, []],
    ['a packed file', Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), /no calendar/, []],
    ['only its entries', [...QUINN, ''].join('\r\n'), /no calendar/, ['quinn@x.test']],
    ['no end', around().replace('END:VCALENDAR\r\n', ''), /feed ends before END:VCALENDAR/, GOOD],
    ['an end too many', around('END:VEVENT'), /END:VEVENT without its BEGIN/, GOOD],
    ['an entry that does not end', around(strange().slice(0, -1)), /before END:VEVENT/, GOOD],
    [
      'an alarm that does not end',
      around(strange('BEGIN:VALARM', 'ACTION:DISPLAY')),
      /before END:VALARM/,
      [...GOOD, 'strange@x.test'],
    ],
    ['a web page behind it', `${around()}<html></html>`, /something stands behind the end/, GOOD],
    [
      'an entry behind it',
      `${around()}${strange().join('\r\n')}`,
      /outside of any calendar/,
      [...GOOD, 'strange@x.test'],
    ],
    ['a calendar within a calendar', around('BEGIN:VCALENDAR'), /within a calendar/, GOOD],
  ])('%s', async (_, feed, problem, uids) => {
    const reading = await read(feed)
    expect(reading.whole).toBe(false)
    expect(toldIn(reading)).toMatch(problem)
    expect([...uidsOf(reading)].toSorted()).toEqual([...uids].toSorted())
  })

  test('cut off behind any byte, it is not whole, and the entries before the cut are there', async () => {
    const feed = Buffer.from(around(strange('DESCRIPTION:Zoë sails at 3')))
    const ends = [...feed.toString('latin1').matchAll(/END:VEVENT/g)].map(({ index }) => index + 'END:VEVENT'.length)
    const complete = feed.length - '\r\n'.length
    for (let length = 0; length < complete; length += 1) {
      const reading = await read(feed.subarray(0, length))
      const survivors = ends.filter((end) => end <= length).length
      expect([length, reading.whole, reading.entries.length]).toEqual([length, false, survivors])
      expect(reading.problems, `${length}`).not.toEqual([])
    }
  })

  test('suddenly half as long, it is not whole, though nothing is wrong with it', async () => {
    const feed = around(strange(), strange())
    expect((await read(feed, { countBefore: 7 })).whole).toBe(true)
    const halved = await read(feed, { countBefore: 8 })
    expect(halved.whole).toBe(false)
    expect(toldIn(halved)).toMatch(/4 entries, and held 8 before/)
  })

  test('an empty calendar is whole, unless it held entries before', async () => {
    expect(await read(calendar())).toMatchObject({ whole: true, entries: [], setAside: [], problems: [] })
    expect((await read(calendar(), { countBefore: 4 })).whole).toBe(false)
  })
})

describe('of several with one UID the latest counts', () => {
  const titled = (title: string, ...lines: string[]) =>
    vevent('twice@x.test', ['DTSTART:20260601T180000Z', `SUMMARY:${title}`, ...lines])

  test.each([
    [
      'by SEQUENCE',
      titled('New', 'SEQUENCE:2'),
      titled('Old', 'SEQUENCE:1', 'LAST-MODIFIED:20260520T000000Z'),
      /SEQUENCE is 2 and not 1/,
    ],
    [
      'by LAST-MODIFIED',
      titled('New', 'LAST-MODIFIED:20260520T000000Z'),
      titled('Old', 'LAST-MODIFIED:20260510T000000Z'),
      /changed later/,
    ],
    ['by its place, when nothing else tells', titled('Old'), titled('New'), /nothing tells which is newer/],
    ['copies', titled('New'), titled('New'), /a copy of the entry/],
  ])('%s', async (_, one, other, problem) => {
    const reading = await read(around(one, other))
    expect(reading.entries.filter(({ uid }) => uid === 'twice@x.test').map(({ title }) => title)).toEqual(['New'])
    expect(reading.setAside).toEqual([expect.objectContaining({ uid: 'twice@x.test', line: expect.any(Number) })])
    expect(toldIn(reading)).toMatch(problem)
    expect(uidsOf(reading)).toEqual(expect.arrayContaining([...GOOD]))
  })
})

describe('what a feed may be and still is read', () => {
  const feed = around(strange('DESCRIPTION:one\\, two'))

  test.each<[string, string | Uint8Array]>([
    ['a byte order mark', `\ufeff${feed}`],
    ['UTF-16', Buffer.from(`\ufeff${feed}`, 'utf16le')],
    ['LF alone', feed.replaceAll('\r\n', '\n')],
    ['CR alone', feed.replaceAll('\r\n', '\r')],
    ['LF and CRLF mixed', feed.replace('\r\n', '\n')],
    ['no line end at its end', feed.trimEnd()],
    ['empty lines between', feed.replaceAll('BEGIN:VEVENT', '\r\nBEGIN:VEVENT')],
    ['lower case', feed.replaceAll(/^(begin|end):(\w+)|^(uid|dtstart|dtend|summary)/gim, (word) => word.toLowerCase())],
    ['two calendars', `${feed}${calendar()}`],
    ['folds with tabs', feed.replace('one', 'o\r\n\tne')],
    ['every line folded', feed.replaceAll(/^(.)(.+)$/gm, '$1\r\n $2')],
  ])('%s', async (_, bytes) => {
    const plain = await read(feed)
    const reading = await read(bytes)
    expect(reading.entries).toEqual(plain.entries)
    expect(reading).toMatchObject({ whole: true, setAside: [], problems: [] })
  })

  test('a letter torn by a fold is whole again', async () => {
    const bytes = Buffer.from(around(strange('DESCRIPTION:Zoë')))
    const torn = bytes.indexOf('ë') + 1
    const { entries } = await read(Buffer.concat([bytes.subarray(0, torn), Buffer.from('\r\n '), bytes.subarray(torn)]))
    expect(entries.find(({ uid }) => uid === 'strange@x.test')?.description).toBe('Zoë')
  })
})

test('names that are no business of an entry do no harm', async () => {
  const odd = vevent('__proto__', ['DTSTART:20260601T180000Z', 'SUMMARY:Odd', '__PROTO__:x', 'X-CONSTRUCTOR:y'])
  const reading = await read(calendar(QUINN, odd, DANIKA, vevent('constructor', ['DTSTART:20260602T180000Z'])))
  expect(uidsOf(reading).toSorted()).toEqual(['__proto__', 'constructor', ...GOOD].toSorted())
  expect(({} as Record<string, unknown>).x).toBeUndefined()
})

function upTo(last: number): string {
  return Array.from({ length: last + 1 }, (_, index) => index).join(',')
}

/** 747 bytes that took a process down. */
function bomb(): string {
  return `RRULE:FREQ=YEARLY;BYMONTH=${upTo(12).slice(2)};BYHOUR=${upTo(23)};BYMINUTE=${upTo(59)};BYSECOND=${upTo(59)}`
}
