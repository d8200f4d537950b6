// A mail as we keep it: de-duplication, its reading, and the proposals or the card that it owes.
import type { HoursReply } from './hours-reply.ts'
import type { Reply } from './mail-reply.ts'
import type { Owing } from './owed.ts'
import type { MailRef } from './proposal.ts'
import type { MailReading } from './reading/reading.ts'

export interface Mail extends Owing {
  readonly ref: MailRef
  readonly reading: MailReading
  /** By charter's id: what a manager should see before approving. */
  readonly headsUp: Readonly<Record<string, readonly string[]>>
  /** The first lines of its text, for the card of a mail that could not be placed. */
  readonly excerpt: string
  /** The charter that a person placed it on, where the reading didn't. */
  readonly placed?: { readonly charter: string; readonly by: string; readonly at: string } | undefined
  /** The days off that it tells of were written down. */
  readonly noted?: { readonly by: string; readonly at: string } | undefined
  readonly dismissed?: { readonly by: string; readonly at: string } | undefined
  /** It only says how long somebody sailed. */
  readonly hours?: HoursReply | undefined
  /** Where an answer goes, while one is owed and after. */
  readonly reply?: Reply | undefined
  /** It was answered by mail. */
  readonly answered?: { readonly at: string; readonly to: string; readonly messageId: string } | undefined
  /** Why it was not, as a sentence. */
  readonly unanswered?: string | undefined
  /** `state`: what it told of the answer. */
  readonly card?:
    | { readonly channel: string; readonly ts: string; readonly hash: string; readonly state?: string | undefined }
    | undefined
  readonly createdAt: string
}
