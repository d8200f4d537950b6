// What a manager has approved for the same seats from a newer mail: an older one, approved after it, would go over that.
import { applyChanges } from './apply-changes.ts'
import type { Charter } from './charter.ts'
import { type CharterFacts, factsOf } from './charter-facts.ts'
import type { MailRef, Proposal, ProposalDecision } from './proposal.ts'
import type { Change } from './reading/reading.ts'
import { sameValue } from './same-value.ts'
import type { SeatName } from './seat.ts'

export interface NewerWord {
  /** Those that the older mail would change. */
  readonly seats: readonly SeatName[]
  readonly mail: MailRef
  readonly decision: ProposalDecision
}

/** The newest for each seat, by mail. */
export function newerWords(charter: Charter, proposal: Proposal): readonly NewerWord[] {
  const newer = charter.proposals
    .filter(({ state, mail }) => state === 'approved' && isOlder(proposal.mail, mail))
    .sort((a, b) => Date.parse(b.mail.date) - Date.parse(a.mail.date))
  const open = new Set(changedSeats(charter, proposal))
  return newer.flatMap(({ mail, decision, changes }) => {
    const seats = [...new Set(changes.flatMap((change) => seatsIn(change, decision?.before ?? charter)))]
    const taken = seats.filter((seat) => open.delete(seat))
    return decision && taken.length > 0 ? [{ seats: taken, mail, decision }] : []
  })
}

function isOlder(one: MailRef, other: MailRef): boolean {
  return Date.parse(one.date) < Date.parse(other.date)
}

function changedSeats(charter: Charter, { changes, mail }: Proposal): readonly SeatName[] {
  const before = factsOf(charter)
  const source = { kind: 'mail', mailId: mail.id, by: '', at: mail.date } as const
  const after = applyChanges(before, changes, { people: [], source })
  const named = changes.flatMap((change) => seatsIn(change, before))
  return named.filter((seat) => !sameValue(heldBy(before, seat), heldBy(after, seat)))
}

function seatsIn(change: Change, { seats }: CharterFacts): readonly SeatName[] {
  if ('seat' in change) return [change.seat]
  const isOwn = change.kind === 'accept' || change.kind === 'decline'
  return isOwn ? seats.filter(({ crew }) => crew === change.crew).map(({ seat }) => seat) : []
}

function heldBy({ seats }: CharterFacts, name: SeatName) {
  return seats.filter(({ seat }) => seat === name).map(({ crew, standing }) => ({ crew, standing }))
}
