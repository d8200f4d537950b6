// The mail that answers a mail: its questions with what the charters say, or a receipt of what was understood.
import type { AskedOf } from '../domain/asked-of.ts'
import type { Charter } from '../domain/charter.ts'
import type { Mail } from '../domain/mail.ts'
import { isUnderstood } from '../domain/mail-reply.ts'
import type { Operator } from '../domain/operator.ts'
import { firstName, type Person } from '../domain/person.ts'
import type { Reading } from '../domain/reading/reading.ts'
import { answerTo } from './answer-to.ts'
import { partWords, seatsMeanwhile } from './cant-sail.ts'
import { changeWords } from './change-words.ts'
import { oneLine, shortened } from './plain-text.ts'
import { timeWindow } from './times.ts'

export interface AnswerMailInput {
  readonly operator: Operator
  readonly mail: Mail
  readonly writer: Person | undefined
  readonly asked: readonly AskedOf[]
  readonly charters: readonly Charter[]
  readonly people: readonly Person[]
}

export interface AnswerMail {
  readonly subject: string
  readonly text: string
}

const SUBJECT = 200

/** Undefined where nothing of it can be answered: then the card in the channel asks a person. */
export function answerMail(input: AnswerMailInput): AnswerMail | undefined {
  const answers = input.asked.filter(({ settled }) => settled).flatMap((asked) => answerLines(asked, input.writer))
  const receipt = input.operator.mailReceipts ? receiptLines(input) : []
  const said = [...answers, ...receipt]
  if (said.length === 0) return undefined
  const { operator, writer, mail } = input
  const greeting = writer ? [`${firstName(writer.name)},`, ''] : []
  const foot = [`${operator.brand}, answered by itself. A person reads what you write back to ${operator.inbox}, too.`]
  return {
    subject: shortened(`Re: ${mail.ref.subject.replace(/^(?:\s*re\s*:)+\s*/i, '') || 'your question'}`, SUBJECT),
    text: `${[...greeting, ...said, ...foot].join('\n')}\n`,
  }
}

function answerLines({ asks, charters }: AskedOf, writer: Person | undefined): readonly string[] {
  const none = asks.about === 'mine' ? 'You are on no charter then.' : 'No charter sails then.'
  const asker = { writer: writer?.id, voice: 'you', eyes: 'crew' } as const
  const said = charters.flatMap((charter) => [
    oneLine(`${charter.name}, ${timeWindow(charter)}`),
    `  ${oneLine(answerTo(asks, charter, asker))}`,
  ])
  return [`> ${oneLine(asks.evidence)}`, '', ...(said.length > 0 ? said : [none]), '']
}

function receiptLines({ mail, writer, charters, people }: AnswerMailInput): readonly string[] {
  const read = mail.reading.readings.filter(isUnderstood)
  if (read.length === 0) return []
  const lines = read.flatMap((reading) => {
    if (reading.charter === null) return daysOffLines(reading, { writer, charters, people })
    const charter = charters.find(({ id }) => id === reading.charter)
    const title = charter ? `${charter.name}, ${timeWindow(charter)}` : (reading.charter ?? '')
    return [
      oneLine(title),
      ...reading.changes.map((change) => `  ${oneLine(partWords(change, charter, people, writer?.id))}`),
    ]
  })
  return ['Your mail was understood so:', '', ...lines, '', 'A manager looks at it; nothing changes before.', '']
}

/** With the seats that they have on these days: those stay theirs until a manager opens them. */
function daysOffLines(
  { changes }: Reading,
  { writer, charters, people }: Pick<AnswerMailInput, 'writer' | 'charters' | 'people'>,
): readonly string[] {
  const seats = seatsMeanwhile(changes, charters, people, writer?.id)
  return [
    ...changes.map((change) => oneLine(changeWords(change, people))),
    ...seats.map((seat) => `  ${oneLine(seat)}`),
    ...(seats.length > 0 ? ['  It stays so until a manager opens the seat; then others are asked to cover.'] : []),
  ]
}
