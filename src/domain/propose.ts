// A mail proposes; nothing changes until a manager approves.
import type { Charter } from './charter.ts'
import { asOffered } from './cover-mail.ts'
import type { Mail } from './mail.ts'
import { rememberedWords } from './newer-word.ts'
import type { Proposal } from './proposal.ts'
import type { Reading } from './reading/reading.ts'
import { owe } from './settle.ts'

/** Decided proposals that stay in the item, for "why" and Undo; of earlier ones only what was approved is remembered. */
const KEPT = 5

/** The proposal that a mail makes to one charter; the same mail makes it once. */
export function propose(
  charter: Charter,
  mail: Mail,
  reading: Reading,
  headsUp: readonly string[],
  now: Date,
): Charter {
  const id = proposalId(mail)
  if (charter.proposals.some((proposal) => proposal.id === id)) return charter

  const proposal: Proposal = {
    id,
    mail: mail.ref,
    changes: reading.changes.map((change) => asOffered(charter, change)),
    questions: reading.questions,
    ...(reading.asks ? { asks: reading.asks } : {}),
    notUnderstood: mail.reading.notUnderstood,
    headsUp,
    state: 'waiting',
  }
  return owe(withKept(charter, [...charter.proposals, proposal]), 'card', now.toISOString(), id)
}

export function proposalId(mail: Mail): string {
  return `p-${mail.id}`
}

function withKept(charter: Charter, proposals: readonly Proposal[]): Charter {
  const decided = proposals.filter(({ state }) => state !== 'waiting')
  const dropped = decided.slice(0, Math.max(0, decided.length - KEPT))
  if (dropped.length === 0) return { ...charter, proposals }
  const left = proposals.filter((proposal) => !dropped.includes(proposal))
  return { ...charter, proposals: left, approvedBefore: rememberedWords(charter, dropped) }
}
