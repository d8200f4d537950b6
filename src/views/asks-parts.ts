// What a mail's writer wants to know, and what the charter says of it now.
import type { Person } from '../domain/person.ts'
import type { Asks } from '../domain/reading/reading.ts'
import { type Answering, answerTo } from './answer-to.ts'
import { lines, type Part } from './slack-blocks.ts'
import { md } from './slack-text.ts'
import { timeWindow } from './times.ts'

export interface Asked {
  readonly charter: Answering
  readonly asks: readonly Asks[]
}

/** On the card of a mail that is no proposal: each charter by its name. */
export function askedParts(asked: readonly Asked[], address: string, people: readonly Person[]): readonly Part[] {
  const writer = writerOf(address, people)
  return asked.flatMap(({ charter, asks }) => [
    lines(md`*${charter.name}*, ${timeWindow(charter)}`),
    ...asksParts(asks, charter, writer),
  ])
}

/** Asked without any charter that it could be about. */
export function loosely(asks: readonly Asks[]): readonly Part[] {
  return asks.length > 0 ? [lines(...asks.map(({ evidence }) => md`*Asks*  “${evidence}”`))] : []
}

/** `address`: of a mail, or a Slack user's id. */
export function writerOf(address: string, people: readonly Person[]): string | undefined {
  return people.find(
    ({ emails, slackUser }) =>
      slackUser === address || emails.some((email) => email.toLowerCase() === address.toLowerCase()),
  )?.id
}

/** `writer`: a person's id, for what they ask of themselves. */
export function asksParts(asks: readonly Asks[] | undefined, charter: Answering, writer?: string): readonly Part[] {
  if (!asks || asks.length === 0) return []
  return [
    lines(
      ...asks.flatMap((one) => [
        md`*Asks*  “${one.evidence}”`,
        md`> ${answerTo(one, charter, { writer, voice: 'they', eyes: 'crew' })}`,
      ]),
    ),
  ]
}
