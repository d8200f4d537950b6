// Beside the changes of an older mail: what was approved of the same from a newer one, by whom and when.
import type { Standing } from '../domain/fact-topic.ts'
import { type ApprovedWord, newerWords } from '../domain/newer-word.ts'
import { at, type StatusInput } from './approval-status.ts'
import { counted, listed } from './plain-text.ts'
import { holderWords, seatWords } from './seat-words.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { dateWords, hoursWords } from './times.ts'

export function newerLines(input: StatusInput): readonly Mrkdwn[] {
  const { charter, proposal } = input
  if (proposal.state !== 'waiting') return []
  return newerWords(charter, proposal).map((word) => newerLine(word, input))
}

function newerLine({ standing, mail, by, at: when }: ApprovedWord, { operator, proposal, now }: StatusInput): Mrkdwn {
  const held = listed(standing.map((one) => standingWords(one, operator.timeZone)))
  const title = mail.subject ? `“${mail.subject}” from ` : 'from '
  const newer = `${title}${mail.fromName || mail.from}, ${at(mail.date, operator, now)}`
  const approved = `${by} approved ${held}, ${at(when, operator, now)}`
  const stays = standing.some(({ topic }) => topic === 'cancelled')
  const then = stays ? 'It stays cancelled.' : 'Approve puts this over it.'
  return md`*Older*  This is from ${at(proposal.mail.date, operator, now)}. ${approved}, by what is newer: ${newer}. ${then}`
}

function standingWords({ topic, seats = [], times, date, guests }: Standing, timeZone: string): string {
  switch (topic) {
    case 'times':
      return times ? `the times ${hoursWords(times.startsAt, times.endsAt, timeZone)}` : 'the times'
    case 'date':
      return `the day${date ? ` ${dateWords(date)}` : ''}`
    case 'guests':
      return guests === undefined ? 'the number of guests' : counted(guests, 'guest')
    case 'cancelled':
      return 'that it is cancelled'
    case 'contact':
      return 'the guests’ contact'
    default:
      return `${seatWords(topic.slice('seat:'.length))} ${listed(seats.map(holderWords)) || 'open'}`
  }
}
