// Beside the seats of an older mail: what was approved for them from a newer one, by whom and when.
import type { CharterFacts } from '../domain/charter-facts.ts'
import { type NewerWord, newerWords } from '../domain/newer-word.ts'
import type { SeatName } from '../domain/seat.ts'
import { at, type StatusInput } from './approval-status.ts'
import { listed } from './plain-text.ts'
import { holderWords, seatWords } from './seat-words.ts'
import { type Mrkdwn, md } from './slack-text.ts'

export function newerLines(input: StatusInput): readonly Mrkdwn[] {
  const { charter, proposal } = input
  if (proposal.state !== 'waiting') return []
  return newerWords(charter, proposal).map((word) => newerLine(word, input))
}

function newerLine({ seats, mail, decision }: NewerWord, { operator, proposal, now }: StatusInput): Mrkdwn {
  const held = listed(seats.map((seat) => holding(seat, decision.after)))
  const title = mail.subject ? `“${mail.subject}” from ` : 'from '
  const newer = `${title}${mail.fromName || mail.from}, ${at(mail.date, operator, now)}`
  const approved = `${decision.by.name} approved ${held} ${at(decision.at, operator, now)}`
  return md`*Older*  This is from ${at(proposal.mail.date, operator, now)}. ${approved}, by what is newer: ${newer}. Approve puts this over it.`
}

function holding(seat: SeatName, after: CharterFacts | undefined): string {
  const holders = after?.seats.filter((one) => one.seat === seat) ?? []
  return [seatWords(seat), ...(after ? [listed(holders.map(holderWords)) || 'open'] : [])].join(' ')
}
