// Undo of any revision, whatever made it: a mail's approval, an order in Slack, the calendar.
import type { Charter, HistoryEntry } from './charter.ts'
import { oweDecided } from './decided.ts'
import { type Edited, type EditOrder, edit } from './edit.ts'
import { owedKey } from './owed.ts'
import type { Decider } from './proposal.ts'
import type { SeatSource } from './seat.ts'
import { forgive, owe } from './settle.ts'
import { undoneFacts } from './undo.ts'

export type Revised = Pick<HistoryEntry, 'revision' | 'before' | 'after'>

/** The first revision is the charter's beginning: there is nothing before it. */
export function takeBack(charter: Charter, { revision, before, after }: Revised, order: EditOrder): Edited {
  if (!before) return { next: charter, outcome: { kind: 'unchanged' } }
  const at = order.now.toISOString()
  const source: SeatSource = { kind: 'undo', by: order.by.name, at }
  const edited = edit(charter, { ...order, kind: 'undo', act: undoAct(revision) }, (facts) =>
    undoneFacts(facts, { before, after }, source),
  )
  if (edited.outcome.kind !== 'edited') return edited
  const next = marked(edited.next, revision, order.by, at)
  return { ...edited, next: next ?? edited.next }
}

/** Taking one revision back counts once, whoever presses. */
export function undoAct(revision: number): string {
  return `undo-${revision}`
}

/** The card of what was taken back says so, in place of a card of its own; undefined where it never had one. */
function marked(charter: Charter, revision: number, by: Decider, at: string): Charter | undefined {
  const undone = { by, at }
  const proposals = charter.proposals.map((proposal) =>
    proposal.state === 'approved' && proposal.decision?.revision === revision
      ? { ...proposal, state: 'undone' as const, decision: { ...proposal.decision, undone } }
      : proposal,
  )
  const edits = (charter.edits ?? []).map((edit) => (edit.revision === revision ? { ...edit, undone } : edit))
  const judged = proposals.filter((proposal, index) => proposal !== charter.proposals[index])
  const ordered = edits.filter((edit, index) => edit !== charter.edits?.[index])
  if (judged.length + ordered.length === 0) return undefined
  const silent: Charter = forgive({ ...charter, proposals, edits }, owedKey('card', charter.edits?.at(-1)?.id))
  const told = judged.reduce((item, proposal) => oweDecided(item, proposal, at), silent)
  return ordered.reduce((item, { id }) => owe(item, 'card', at, id), told)
}
