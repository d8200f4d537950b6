// Whether what a mail says is so already: then there is nothing to approve, and nothing to undo.
import { applyChanges } from './apply-changes.ts'
import type { Charter } from './charter.ts'
import { heardNo } from './cover-mail.ts'
import { isTimeOff } from './decided.ts'
import type { Person } from './person.ts'
import type { Proposal } from './proposal.ts'
import { sameFacts } from './revise.ts'

/** Of one that is decided: whether anything followed from it. */
export function changesNothing(charter: Charter, proposal: Proposal, people: readonly Person[]): boolean {
  const { changes, mail, decision } = proposal
  if (changes.some(isTimeOff)) return false
  if (decision && changes.some(({ kind }) => kind === 'decline')) return false
  if (decision) return decision.before !== undefined && sameFacts(decision.before, decision.after ?? decision.before)
  const source = { kind: 'mail', mailId: mail.id, by: '', at: mail.date } as const
  const isHeard = heardNo(charter, changes, mail.date) !== charter
  return changes.length > 0 && !isHeard && sameFacts(charter, applyChanges(charter, changes, { people, source }))
}
