// The channel is told when a boarding mail waits, why, and how that ended; one message, kept true. Crew read it too: no address.
import type { BoardingWord } from '../domain/boarding-word.ts'
import type { Charter } from '../domain/charter.ts'
import type { Operator } from '../domain/operator.ts'
import { lines, message, type SlackMessage } from './slack-blocks.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { moment, timeWindow } from './times.ts'

export interface BoardingCardInput {
  readonly operator: Operator
  readonly charter: Charter
  readonly word: BoardingWord
}

export function boardingCard({ operator, charter, word }: BoardingCardInput): SlackMessage {
  const about = `${charter.name} · ${timeWindow(charter)}`
  const said = sentence(word, operator, charter)
  const reasons = word.kind === 'left' ? [] : word.reasons
  return message(md`${about}: ${said}`, [
    lines(md`*${about}*  ${said}`, ...reasons.map((reason): Mrkdwn => md`• ${reason}`)),
  ])
}

function sentence(word: BoardingWord, { timeZone }: Operator, { shown }: Charter): string {
  switch (word.kind) {
    case 'held':
      return 'The guests’ boarding mail is due and waits. It leaves by itself once this is mended:'
    case 'left':
      return `The guests’ boarding mail left ${moment(word.at, timeZone)}.`
    case 'missed':
      if (shown.boarding) return 'Boarding has begun and the guests never heard of the last change, because:'
      return 'Boarding has begun and the guests never got their boarding mail, because:'
  }
}
