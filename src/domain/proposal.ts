// A reading that waits for a manager, and what became of it.
import type { CharterFacts } from './charter-facts.ts'
import type { Asks, Change, Question, SenderStanding } from './reading/reading.ts'
import type { SaidAt } from './said.ts'
import type { Lesson } from './words.ts'

export interface Proposal {
  /** Made of the mail's id, so that the same mail proposes once. */
  readonly id: string
  readonly mail: MailRef
  readonly changes: readonly Change[]
  readonly questions: readonly Question[]
  /** What the writer wants to know. */
  readonly asks?: readonly Asks[] | undefined
  readonly notUnderstood: readonly string[]
  /** Words that an edit has explained, and who has kept them for good. */
  readonly lessons?: readonly Offer[] | undefined
  /** Things a manager should see before approving, as sentences. */
  readonly headsUp: readonly string[]
  readonly editedBy?: string | undefined
  /** A manager vouched for a mail whose sender could not be verified. */
  readonly vouchedBy?: string | undefined
  readonly state: 'waiting' | 'approved' | 'rejected' | 'undone'
  readonly decision?: ProposalDecision | undefined
  /** Where its card stands in Slack, the hash of what it shows, and the charter's `cardState` that it tells. */
  readonly card?:
    | { readonly channel: string; readonly ts: string; readonly hash: string; readonly state: string }
    | undefined
}

export interface Offer extends Lesson {
  readonly kept?: { readonly by: string; readonly at: string } | undefined
}

export interface MailRef {
  /** Gmail's id. */
  readonly id: string
  readonly from: string
  readonly fromName: string
  readonly subject: string
  readonly date: string
  readonly standing: SenderStanding
  readonly reason: string
  /** It was no mail but said in Slack, there. */
  readonly said?: SaidAt | undefined
}

export interface ProposalDecision {
  readonly by: Decider
  readonly at: string
  readonly why?: string | undefined
  /** The revision that the approval made, and the facts before and after it, for Undo. */
  readonly revision?: number | undefined
  readonly before?: CharterFacts | undefined
  readonly after?: CharterFacts | undefined
  readonly undone?: { readonly by: Decider; readonly at: string } | undefined
}

export interface Decider {
  readonly slackUser: string
  readonly name: string
}
