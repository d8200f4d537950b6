// `/crew`: the coming days, each charter with its gaps.
import type { Charter } from '../domain/charter.ts'
import type { Operator } from '../domain/operator.ts'
import type { Role } from '../domain/role.ts'
import { shiftDate } from '../domain/times.ts'
import { listed } from './plain-text.ts'
import { readiness } from './readiness.ts'
import { gapWords } from './seat-words.ts'
import { heading, lines, message, type Part, type SlackMessage } from './slack-blocks.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { dateWords, hoursWords } from './times.ts'

export interface WeekListInput {
  readonly operator: Operator
  readonly charters: readonly Charter[]
  /** Local date of the first day, `2026-05-26`. */
  readonly from: string
  readonly days: number
  /** Guests see when, and not who is missing. */
  readonly viewer: Role
}

export function weekList({ operator, charters, from, days, viewer }: WeekListInput): SlackMessage {
  const last = shiftDate(from, days - 1)
  const coming = charters.filter(({ date }) => date >= from && date <= last).sort(byTime)
  const title = `${operator.boat} · ${dateWords(from)} to ${dateWords(last)}`
  if (coming.length === 0)
    return message(md`${title}: no charters`, [heading(title), lines(md`No charters in these days.`)])

  const gaps = coming.filter((charter) => !charter.cancelled && gapWords(charter.seats).length > 0)
  return message(md`${title}: ${coming.length} on the calendar`, [
    heading(title),
    ...[...new Set(coming.map(({ date }) => date))].flatMap((date) => dayParts(date, coming, viewer)),
    ...(viewer === 'guest' ? [] : [lines(missing(gaps))]),
  ])
}

function missing(gaps: readonly Charter[]): Mrkdwn {
  if (gaps.length === 0) return md`No crew is missing.`
  return md`*Crew missing*  ${listed(gaps.map(({ name, date }) => `${name} (${dateWords(date)})`))}`
}

function dayParts(date: string, coming: readonly Charter[], viewer: Role): readonly Part[] {
  const day = coming.filter((charter) => charter.date === date)
  return [
    lines(md`*${dateWords(date)}*`),
    ...day.map(
      (charter): Part => ({
        kind: 'lines',
        lines: charterLines(charter, viewer),
        button: { label: 'Show', action: 'show_charter', value: charter.id },
      }),
    ),
  ]
}

function charterLines(charter: Charter, viewer: Role): readonly Mrkdwn[] {
  const { name, id, times, timeZone, cancelled, seats } = charter
  const hours = times ? hoursWords(times.startsAt, times.endsAt, timeZone) : 'time not set'
  const what = md`${hours}  *${name}*  ${id}`
  if (cancelled) return [what, md`cancelled`]
  if (viewer === 'guest') return [what]
  const gaps = gapWords(seats)
  if (gaps.length > 0) return [what, md`${gaps.join(', ')}`]
  return [what, readiness(charter).ready ? md`ready` : md`crew complete`]
}

function byTime(a: Charter, b: Charter): number {
  const when = ({ date, times }: Charter) => `${date} ${times?.startsAt ?? 'later'}`
  return when(a) < when(b) ? -1 : 1
}
