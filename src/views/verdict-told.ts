// What became of something said in Slack, told where it was said.
import type { Charter } from '../domain/charter.ts'
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import type { Proposal } from '../domain/proposal.ts'
import { at } from './approval-status.ts'
import { changeWords } from './change-words.ts'
import { lines, message, type SlackMessage } from './slack-blocks.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { timeWindow } from './times.ts'

export interface VerdictInput {
  readonly operator: Operator
  readonly charter: Charter
  readonly proposal: Proposal
  readonly people: readonly Person[]
  readonly now: Date
}

export function verdictTold(input: VerdictInput): SlackMessage | undefined {
  const { charter, proposal, people } = input
  const words = verdictWords(input)
  if (!words) return undefined
  const said = proposal.changes.map((change) => md`• ${changeWords(change, people)}`)
  return message(words, [lines(words, md`*${charter.name}*, ${timeWindow(charter)}`, ...said)])
}

function verdictWords({ operator, charter, proposal, now }: VerdictInput): Mrkdwn | undefined {
  const { state, decision } = proposal
  if (!decision) return undefined
  const when = (moment: string) => at(moment, operator, now)
  switch (state) {
    case 'approved':
      return md`${decision.by.name} approved this for ${charter.name}, ${when(decision.at)}. Whoever it concerns hears of it from me.`
    case 'rejected':
      return md`${decision.by.name} said no to this for ${charter.name}, ${when(decision.at)}${decision.why ? `: “${decision.why}”` : ''}. Nothing was changed.`
    case 'undone': {
      const { undone } = decision
      return undone && md`${undone.by.name} took this back for ${charter.name}, ${when(undone.at)}.`
    }
    case 'waiting':
      return undefined
  }
}
