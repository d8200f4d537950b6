// What follows from what became of a proposal, beside the charter's own facts.
import type { Charter } from './charter.ts'
import type { Proposal } from './proposal.ts'
import type { Change } from './reading/reading.ts'
import { owe } from './settle.ts'

/** Its card, a word to whoever said it in Slack, and the days off that it tells of. */
export function oweDecided(charter: Charter, proposal: Proposal, at: string): Charter {
  const { id, state, changes } = proposal
  const drawn = owe(charter, 'card', at, id)
  const told = isNews(proposal) ? owe(drawn, 'verdict', at, id) : drawn
  return (state === 'approved' || state === 'undone') && changes.some(isTimeOff) ? owe(told, 'absence', at, id) : told
}

export function isTimeOff(change: Change): change is Extract<Change, { kind: 'away' | 'free' }> {
  return change.kind === 'away' || change.kind === 'free'
}

/** Whoever said it doesn't know yet. */
function isNews({ state, mail, decision }: Proposal): boolean {
  const by = decision?.undone?.by ?? decision?.by
  return state !== 'waiting' && mail.said !== undefined && by?.slackUser !== mail.said.user
}
