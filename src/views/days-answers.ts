// What somebody reads who writes down when they are away or free.
import type { CharterFacts } from '../domain/charter-facts.ts'
import type { Absence, Days } from '../domain/member.ts'
import type { Operator } from '../domain/operator.ts'
import { firstName, type Person } from '../domain/person.ts'
import { localDate } from '../domain/times.ts'
import { daysWords } from './ladder-words.ts'
import { listed } from './plain-text.ts'
import { lines, message, type SlackMessage } from './slack-blocks.ts'
import { md } from './slack-text.ts'
import { timeWindow } from './times.ts'

export interface DaysNoted {
  readonly kind: 'away' | 'free'
  readonly days: readonly Days[]
  readonly who: Person
  /** They wrote it down themselves. */
  readonly own: boolean
  /** Where they have a seat on these days. */
  readonly sailing: readonly CharterFacts[]
}

export function daysNoted({ kind, days, who, own, sailing }: DaysNoted): SlackMessage {
  const when = listed(days.map(daysWords))
  const subject = own ? 'you are' : `${firstName(who.name)} is`
  const words = md`Noted: ${subject} ${kind} ${when}.`
  if (sailing.length === 0 || kind === 'free') return message(words, [lines(words)])
  const where = listed(sailing.map((charter) => `${charter.name}, ${timeWindow(charter)}`))
  const then = own ? 'You have a seat on' : `${firstName(who.name)} has a seat on`
  return message(words, [
    lines(words, md`${then} ${where}. It stays for now; a card in the channel asks a manager about cover.`),
  ])
}

export function daysNotUnderstood(kind: 'away' | 'free', words: string): SlackMessage {
  const said =
    words === ''
      ? md`Say on which days, such as “/crew ${kind} Jun 3-5” or “/crew ${kind} Sat and Sun”.`
      : md`“${words}” could not be read as days to come, so nothing was noted. Try “/crew ${kind} Jun 3-5”, “/crew ${kind} Sat and Sun” or “/crew ${kind} next week”.`
  return message(said, [lines(said)])
}

export function ownDays(away: readonly Absence[], now: Date, { timeZone }: Operator): SlackMessage {
  const coming = away.filter(({ to }) => to >= localDate(now, timeZone))
  const words =
    coming.length === 0
      ? md`You are down as away on no day to come. “/crew away Jun 3-5” changes that.`
      : md`You are down as away ${listed(coming.map(daysWords))}. “/crew free” with the days takes them back.`
  return message(words, [lines(words)])
}
