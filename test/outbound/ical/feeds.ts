// Feeds made in code: a calendar with two good entries around whatever is to be tried.
import type { FeedReading } from '../../../src/domain/feed.ts'
import { type FeedQuestion, readFeed } from '../../../src/outbound/ical/read-feed.ts'

export const QUINN = vevent('quinn@x.test', [
  'DTSTART:20260530T220000Z',
  'DTEND:20260531T020000Z',
  'SUMMARY:Quinn paid 3-7pm',
])
export const DANIKA = vevent('danika@x.test', [
  'DTSTART;TZID=America/Los_Angeles:20260531T150000',
  'DTEND;TZID=America/Los_Angeles:20260531T190000',
  'SUMMARY:Danika paid 3-7pm',
])
export const GOOD = ['quinn@x.test', 'danika@x.test']

export const QUESTION: FeedQuestion = {
  from: '2026-05-01',
  to: '2026-06-30',
  timeZone: 'America/Los_Angeles',
  today: '2026-05-26',
}

export function vevent(uid: string, lines: readonly string[]): readonly string[] {
  return ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20260501T000000Z', ...lines, 'END:VEVENT']
}

/** The strange entry of a feed, at a good time unless it says otherwise. */
export function strange(...lines: readonly string[]): readonly string[] {
  const time = lines.some((line) => line.startsWith('DTSTART'))
    ? []
    : ['DTSTART:20260601T180000Z', 'DTEND:20260601T200000Z']
  return vevent('strange@x.test', [...time, 'SUMMARY:Strange', ...lines])
}

export function calendar(...lines: readonly (string | readonly string[])[]): string {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', 'X-WR-TIMEZONE:America/Los_Angeles']
  return [...head, ...lines.flat(), 'END:VCALENDAR', ''].join('\r\n')
}

/** Quinn before, Danika after. */
export function around(...lines: readonly (string | readonly string[])[]): string {
  return calendar(QUINN, ...lines, DANIKA)
}

export function read(feed: string | Uint8Array, question: Partial<FeedQuestion> = {}): Promise<FeedReading> {
  return readFeed(typeof feed === 'string' ? Buffer.from(feed) : feed, { ...QUESTION, ...question })
}

export function uidsOf({ entries }: FeedReading): readonly string[] {
  return [...new Set(entries.map(({ uid }) => uid))]
}

/** Everything that a person is told. */
export function toldIn({ setAside, problems }: FeedReading): string {
  return [...setAside.map(({ uid, line, problem }) => `${uid} line ${line}: ${problem}`), ...problems].join('\n')
}
