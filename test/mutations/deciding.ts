// Who decides, once, and on what they saw.
import type { Guard } from './guard.ts'

const DECIDE = 'src/domain/decide.ts'
const PROPOSALS = 'test/workflows/proposals.test.ts'

export const DECIDING: readonly Guard[] = [
  {
    pitfall: 'clicks',
    rule: 'A button carries the revision that was looked at; an old one decides nothing',
    file: DECIDE,
    cut: 'if (charter.revision !== judgement.seen) return',
    leave: 'if (false as boolean) return',
    test: 'test/domain/decide.test.ts',
  },
  {
    pitfall: 'clicks',
    rule: 'The second of two managers is told who was first',
    file: DECIDE,
    cut: `  if (proposal.decision)
    return { next: charter, outcome: { kind: 'already-decided', proposal, decision: proposal.decision } }
  return judge(proposal)`,
    leave: '  return judge(proposal)',
    test: PROPOSALS,
  },
  {
    pitfall: 'forged',
    rule: 'An unverified mail has no approval until a manager vouches',
    file: DECIDE,
    cut: "return mail.standing !== 'unverified' || vouchedBy !== undefined",
    leave: 'return mail !== undefined || vouchedBy !== undefined',
    test: PROPOSALS,
  },
  {
    pitfall: 'clicks',
    rule: 'Nothing is approved once the boat has left',
    file: DECIDE,
    cut: "    if (hasDeparted(charter, judgement.now)) return { next: charter, outcome: { kind: 'sailed' } }\n",
    leave: '',
    test: 'test/domain/decide.test.ts',
  },
  {
    pitfall: 'deliveries',
    rule: 'The same press twice is one change',
    file: 'src/domain/edit.ts',
    cut: "  if (same) return { next: charter, outcome: { kind: 'already', edit: same } }\n",
    leave: '',
    test: 'test/workflows/overrides.test.ts',
  },
  {
    pitfall: 'two-places',
    rule: 'A person in two places is asked about before anybody is told',
    file: 'src/domain/due.ts',
    cut: "  notice: ['conflicts'],\n",
    leave: '',
    test: 'test/workflows/conflicts.test.ts',
  },
  {
    pitfall: 'history',
    rule: 'Each entry of the history names the hash of the one before',
    file: 'src/domain/history-entry.ts',
    cut: "previous, hash: '' }",
    leave: "previous: previous.slice(1), hash: '' }",
    test: 'test/workflows/verify-history.test.ts',
  },
  {
    pitfall: 'robots',
    rule: 'A mail is answered at most three times a day in a thread',
    file: 'src/domain/answer-turns.ts',
    cut: "  if (inThread.length >= PER_THREAD || toAddress.length >= PER_ADDRESS) return { next: desk, outcome: 'enough' }\n",
    leave: '',
    test: 'test/workflows/mail-answers.test.ts',
  },
]
