// What managers decide about a proposal. Pure: charter in, next charter with its debts and the answer out.
import { applyChanges } from './apply-changes.ts'
import type { Charter } from './charter.ts'
import { factsOf } from './charter-facts.ts'
import { heardNo } from './cover-mail.ts'
import { isTimeOff, oweDecided } from './decided.ts'
import { hasDeparted } from './departure.ts'
import { lessonsOf } from './lessons.ts'
import type { Person } from './person.ts'
import type { Decider, Offer, Proposal, ProposalDecision } from './proposal.ts'
import type { Change, Question } from './reading/reading.ts'
import { oweWaitingCards, revise, sameFacts } from './revise.ts'
import { owe } from './settle.ts'
import { undoneFacts } from './undo.ts'
import { type Word, wordKey } from './words.ts'

export type Verdict =
  | { readonly kind: 'approved'; readonly revision: number }
  | { readonly kind: 'rejected' | 'edited' | 'vouched' | 'undone' }
  | { readonly kind: 'already-decided'; readonly proposal: Proposal; readonly decision: ProposalDecision }
  | { readonly kind: 'no-such-proposal' }
  /** The charter changed since the card was drawn; it is being drawn again. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'not-vouched' | 'nothing-to-approve' | 'sailed' | 'departed' | 'overtaken' | 'not-approved' }

export interface Judgement {
  readonly proposalId: string
  /** The revision that the manager saw. */
  readonly seen: number
  readonly by: Decider
  /** Business time. */
  readonly now: Date
  readonly people: readonly Person[]
  readonly boardingLeadHours: number
}

export interface Judged {
  readonly next: Charter
  readonly outcome: Verdict
}

export function approve(charter: Charter, judgement: Judgement): Judged {
  return onWaiting(charter, judgement, (proposal) => {
    if (charter.revision !== judgement.seen) return redraw(charter, proposal, judgement, { kind: 'stale' })
    if (hasDeparted(charter, judgement.now)) return { next: charter, outcome: { kind: 'sailed' } }
    if (!isVouched(proposal)) return { next: charter, outcome: { kind: 'not-vouched' } }
    if (proposal.changes.length === 0) return { next: charter, outcome: { kind: 'nothing-to-approve' } }
    return carry(charter, proposal, judgement)
  })
}

export function reject(charter: Charter, judgement: Judgement, why: string): Judged {
  return onWaiting(charter, judgement, (proposal) => {
    const decision = { by: judgement.by, at: judgement.now.toISOString(), why }
    return redraw(charter, { ...proposal, state: 'rejected', decision }, judgement, { kind: 'rejected' })
  })
}

/** The manager's own changes take the place of the reading's; whatever was asked is answered by them. */
export function edit(charter: Charter, judgement: Judgement, changes: readonly Change[]): Judged {
  return onWaiting(charter, judgement, (proposal) => {
    const lessons = taught(proposal, proposal, changes, judgement)
    const edited = { ...proposal, changes, questions: [], lessons, editedBy: judgement.by.name }
    return redraw(charter, edited, judgement, { kind: 'edited' })
  })
}

/** "Who is host?" is answered by a person, "Which seat has Marisol?" by a seat: either way by one of the candidates. */
export function answer(charter: Charter, judgement: Judgement, seat: string, crew: string): Judged {
  return onWaiting(charter, judgement, (proposal) => {
    const asked = proposal.questions.find((question) => isAnswer(question, seat, crew))
    if (!asked) return { next: charter, outcome: { kind: 'stale' } }
    const assigned: Change = { kind: 'assign', seat, crew, evidence: asked.evidence }
    const others = proposal.changes.filter((change) => !('seat' in change && change.seat === seat))
    const questions = proposal.questions.filter((question) => question !== asked)
    const answered = { ...proposal, questions: [asked], notUnderstood: [] }
    const lessons = taught(proposal, answered, [assigned], judgement)
    const next = { ...proposal, changes: [...others, assigned], questions, lessons }
    return redraw(charter, next, judgement, { kind: 'edited' })
  })
}

/** What was offered before stays offered. */
function taught(
  { lessons = [] }: Proposal,
  read: Pick<Proposal, 'changes' | 'questions' | 'notUnderstood'>,
  changes: readonly Change[],
  { people }: Judgement,
): readonly Offer[] {
  const found = lessonsOf(read, changes, people)
  return [...lessons, ...found.filter((one) => !lessons.some((other) => wordKey(other) === wordKey(one)))]
}

/** A word was kept for good: the card says by whom. */
export function lessonKept(charter: Charter, proposalId: string, word: Word): Charter {
  const proposal = charter.proposals.find(({ id }) => id === proposalId)
  if (!proposal) return charter
  const isIt = (offer: Offer) => wordKey(offer) === wordKey(word) && !offer.kept
  if (!proposal.lessons?.some(isIt)) return charter
  const { by, at } = word
  const lessons = proposal.lessons.map((offer) => (isIt(offer) ? { ...offer, kept: { by, at } } : offer))
  return owe(replaced(charter, { ...proposal, lessons }), 'card', at, proposalId)
}

function isAnswer({ about, seat, crew, candidates }: Question, chosenSeat: string, chosenCrew: string): boolean {
  if (about === 'seat') return crew === chosenCrew && candidates.includes(chosenSeat)
  return seat === chosenSeat && candidates.includes(chosenCrew)
}

export function vouch(charter: Charter, judgement: Judgement): Judged {
  return onWaiting(charter, judgement, (proposal) =>
    redraw(charter, { ...proposal, vouchedBy: judgement.by.name }, judgement, { kind: 'vouched' }),
  )
}

/** Takes back what one approval changed, as long as the boat has not left; later changes of the same seats stay. */
export function undo(charter: Charter, judgement: Judgement): Judged {
  const proposal = charter.proposals.find(({ id }) => id === judgement.proposalId)
  if (!proposal) return { next: charter, outcome: { kind: 'no-such-proposal' } }
  if (proposal.state === 'undone' && proposal.decision)
    return { next: charter, outcome: { kind: 'already-decided', proposal, decision: proposal.decision } }
  if (proposal.state !== 'approved' || !proposal.decision) return { next: charter, outcome: { kind: 'not-approved' } }
  if (hasDeparted(charter, judgement.now)) return { next: charter, outcome: { kind: 'departed' } }

  const source = {
    kind: 'undo',
    mailId: proposal.mail.id,
    by: judgement.by.name,
    at: judgement.now.toISOString(),
  } as const
  const facts = undoneFacts(charter, proposal.decision, source)
  const isSame = proposal.decision.before && proposal.decision.after && sameFacts(facts, charter)
  if (isSame && !proposal.changes.some(isTimeOff)) return { next: charter, outcome: { kind: 'overtaken' } }
  const by = judgement.by
  const why = `Undo of "${proposal.mail.subject}"`
  const undone: Proposal = {
    ...proposal,
    state: 'undone',
    decision: { ...proposal.decision, undone: { by, at: judgement.now.toISOString() } },
  }
  const revised = isSame ? charter : revise(charter, facts, { ...judgement, by: by.name, why })
  return redraw(revised, undone, judgement, { kind: 'undone' })
}

export function isVouched({ mail, vouchedBy }: Proposal): boolean {
  return mail.standing !== 'unverified' || vouchedBy !== undefined
}

function onWaiting(charter: Charter, { proposalId }: Judgement, judge: (proposal: Proposal) => Judged): Judged {
  const proposal = charter.proposals.find(({ id }) => id === proposalId)
  if (!proposal) return { next: charter, outcome: { kind: 'no-such-proposal' } }
  if (proposal.decision)
    return { next: charter, outcome: { kind: 'already-decided', proposal, decision: proposal.decision } }
  return judge(proposal)
}

function carry(charter: Charter, proposal: Proposal, judgement: Judgement): Judged {
  const at = judgement.now.toISOString()
  const source = {
    kind: proposal.editedBy ? 'edit' : 'mail',
    mailId: proposal.mail.id,
    by: judgement.by.name,
    at,
  } as const
  const before = factsOf(charter)
  const after = applyChanges(before, proposal.changes, { people: judgement.people, source })
  const why = `Mail from ${proposal.mail.fromName || proposal.mail.from}: "${proposal.mail.subject}"`
  const changed = !sameFacts(before, after)

  const decided = { ...proposal, state: 'approved' as const }
  const revised = changed
    ? revise(replaced(charter, decided), after, { ...judgement, by: judgement.by.name, why })
    : oweWaitingCards(charter, at)
  const decision = { by: judgement.by, at, revision: revised.revision, before, after }
  const outcome: Verdict = { kind: 'approved', revision: revised.revision }
  const heard = heardNo(revised, proposal.changes, at)
  return redraw(heard, { ...decided, decision }, judgement, outcome)
}

function redraw(charter: Charter, proposal: Proposal, { now }: Judgement, outcome: Verdict): Judged {
  return { next: oweDecided(replaced(charter, proposal), proposal, now.toISOString()), outcome }
}

function replaced(charter: Charter, proposal: Proposal): Charter {
  return { ...charter, proposals: charter.proposals.map((other) => (other.id === proposal.id ? proposal : other)) }
}
