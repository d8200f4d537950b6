// Every surface before and after an approval, for whoever wants to see it all first.
import type { Charter } from '../domain/charter.ts'
import { partOf, written } from '../domain/crew-part.ts'
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import type { Proposal } from '../domain/proposal.ts'
import { calendarBlock } from './calendar-block.ts'
import { consequencesOf, guestMailWords } from './consequences.ts'
import { noticeFor } from './crew-notice.ts'
import { factsDifference } from './facts-difference.ts'
import { pageSentence } from './guest-words.ts'
import { heading, lines, message, type SlackMessage } from './slack-blocks.ts'
import { type Mrkdwn, md, quotedLines } from './slack-text.ts'

export interface FullDifferenceInput {
  readonly operator: Operator
  readonly charter: Charter
  readonly proposal: Proposal
  readonly people: readonly Person[]
  readonly now: Date
}

export function fullDifference(input: FullDifferenceInput): SlackMessage {
  const { operator, charter, proposal, people, now } = input
  const consequences = consequencesOf(charter, proposal, people)
  const { before, after } = consequences
  const base: Charter = { ...charter, ...before }
  const next: Charter = { ...charter, ...after, revision: charter.revision + 1 }
  const block = (one: Charter) => quotedLines(calendarBlock({ operator, charter: one }))
  const differences = factsDifference(before, after)
  return message(md`The full difference for ${charter.name}`, [
    heading(`${charter.name}: revision ${charter.revision} → ${next.revision}`),
    lines(
      ...(differences.length > 0 ? differences.map((words) => md`${words}`) : [md`Nothing in the charter changes.`]),
    ),
    lines(md`*Calendar text, now*`, ...block(base)),
    lines(md`*Calendar text, then*`, ...block(next)),
    lines(md`*Guest page, now*  ${pageSentence(before)}`, md`*Guest page, then*  ${pageSentence(after)}`),
    lines(md`*Notices*`, ...notices(input, base, next)),
    lines(md`*Guest mail*  ${guestMailWords(operator, charter, after, now)}`),
    lines(md`*Stays as it is*  the calendar's title and every line outside our block; waivers; who is not named above`),
  ])
}

function notices(
  { operator, charter, people, proposal }: FullDifferenceInput,
  base: Charter,
  next: Charter,
): readonly Mrkdwn[] {
  const { told } = consequencesOf(charter, proposal, people)
  const words = told.map(({ id, name }) => {
    const person = people.find((one) => one.id === id) ?? { id, name }
    const notice = noticeFor({
      operator,
      charter: next,
      person,
      toldBefore: charter.told[id] ?? written(partOf(base, id)),
    })
    return md`${name}: “${notice?.subject ?? 'nothing new'}”`
  })
  return words.length > 0 ? words : [md`nobody needs telling`]
}
