// One sailing: the facts, what waits for a manager, what is owed, and what was last shown where.
import type { BoardingSaid } from './boarding.ts'
import type { CharterFacts } from './charter-facts.ts'
import type { CrewHours } from './crew-hours.ts'
import type { Crewing } from './crewing.ts'
import type { Deed } from './deed.ts'
import type { Edit } from './edit.ts'
import type { EntrySays } from './entry-says.ts'
import type { GuestMails } from './guest-mails.ts'
import type { Learnt } from './learnt.ts'
import type { Manifest } from './manifest/manifest.ts'
import type { Money } from './money.ts'
import type { Namesake } from './namesakes.ts'
import type { ApprovedWord } from './newer-word.ts'
import type { Owing } from './owed.ts'
import type { Proposal } from './proposal.ts'
import type { Voyage } from './voyage.ts'
import type { WaiverRegister } from './waiver/register.ts'

export interface Charter extends Owing, CharterFacts {
  readonly aliases: readonly string[]
  /** Charters of other years that its dated name may mean as well. */
  readonly namesakes?: readonly Namesake[] | undefined
  /** The calendar entry it is one with. */
  readonly entry: CalendarEntryRef
  /** Grows by one with every change of the facts. */
  readonly revision: number
  readonly proposals: readonly Proposal[]
  /** What was approved by proposals that no longer stand here, the newest mail's word on each thing. */
  readonly approvedBefore?: readonly ApprovedWord[] | undefined
  /** The last changes made in Slack itself, oldest first. */
  readonly edits?: readonly Edit[] | undefined
  /** History entries that are not yet safely written, oldest first. */
  readonly untold: readonly HistoryEntry[]
  /** Hash of the last history entry; empty before the first. */
  readonly historyHash: string
  /** Deeds since the last revision: they are entries too. */
  readonly parts?: number | undefined
  /** Who learnt what since the last entry, oldest first. */
  readonly learnt?: readonly Learnt[] | undefined
  /** For managers alone. */
  readonly money?: Money | undefined
  /** The last time that the boat cast off with these guests. */
  readonly voyage?: Voyage | undefined
  /** Manifests that are frozen and not yet safely kept, oldest first. */
  readonly frozen?: readonly Manifest[] | undefined
  /** What crew members were asked and have answered, and who is looked for. */
  readonly crewing?: Crewing | undefined
  /** What each crew member was last told of their part, by person's id. */
  readonly told: Readonly<Record<string, string>>
  /** Boarding times of which crew members were reminded, by lead and person. */
  readonly reminded?: Readonly<Record<string, string>> | undefined
  /** By person's id, from the charter's end on. */
  readonly hours?: Readonly<Record<string, CrewHours>> | undefined
  readonly shown: Shown
  /** What the guests were written beside the boarding mail, and what a manager said of it. */
  readonly guestMails?: GuestMails | undefined
  /** By guest, as in `SIGNED`, `PENDING_GUARDIAN`. */
  readonly waiverStatus: Readonly<Record<string, string>>
  readonly waivers: WaiverRegister
  readonly photoUploadCode: string
  readonly createdAt: string
  readonly updatedAt: string
}

export interface CalendarEntryRef {
  readonly eventId: string
  readonly iCalUID: string
  /** As the entry was last read or written by us: ISO 8601, or a date when all-day. */
  readonly start: string
  readonly end: string
  /** When an instance of a series would have been by its rule: with the UID it names it also where there are no ids. */
  readonly originalStart?: string | undefined
  /** The charter was begun in Slack, and its entry is not on the calendar yet. */
  readonly toMake?: boolean | undefined
  /** What it said when it was last read. */
  readonly says?: EntrySays | undefined
}

export interface HistoryEntry {
  readonly revision: number
  /** Counts the deeds since that revision; absent for the revision itself. */
  readonly part?: number | undefined
  /** What was done without changing a fact. */
  readonly deed?: Deed | undefined
  /** Who learnt what since the entry before. */
  readonly learnt?: readonly Learnt[] | undefined
  readonly at: string
  readonly by: string
  readonly why: string
  readonly before: CharterFacts | null
  readonly after: CharterFacts
  /** SHA-256 of the entry before, hex; empty for the first. */
  readonly previous: string
  /** Of the entry as it was written. */
  readonly hash: string
  /** Whose guests they were was taken out when it was old; `seal` is the hash of what is left. */
  readonly purged?: { readonly at: string; readonly seal: string } | undefined
}

/** What stands on the surfaces, as far as we know. */
export interface Shown {
  readonly page?:
    | {
        readonly revision: number
        readonly etag: string
        readonly hash: string
        readonly live: boolean
        /** Absent while the charter is coming. */
        readonly face?: 'post' | undefined
      }
    | undefined
  /** The post-sail page under its own address, once it was there. */
  readonly post?: { readonly etag: string; readonly hash: string } | undefined
  /** An older version of the page stands in its place until the next revision. */
  readonly rolledBack?: RolledBack | undefined
  readonly summary?: { readonly channel: string; readonly ts: string }
  /** `block` is the hash of our lines in the entry. */
  readonly calendar?: { readonly revision: number; readonly block?: string | undefined }
  /** Why the boarding mail never left, once boarding has begun. */
  readonly missed?: readonly string[] | undefined
  /** The message that says that it waits, and how that ended. */
  readonly boardingCard?:
    | { readonly channel: string; readonly ts: string; readonly hash: string; readonly state: string }
    | undefined
  /** The last boarding mail that left: what it said, its hash, and the .ics SEQUENCE. */
  readonly boarding?: {
    /** Names this very send. */
    readonly key: string
    readonly revision: number
    readonly facts: string
    readonly said?: BoardingSaid | undefined
    readonly sequence: number
    readonly at: string
    readonly to: string
    /** RFC 5322's, as the provider set it. */
    readonly messageId: string
    /** The first mail of the same conversation. */
    readonly thread?: string | undefined
    /** A bounce or a complaint, as a sentence. */
    readonly trouble?: string | undefined
  }
}

export interface RolledBack {
  /** The page's version as its store names it, and the revision that it shows. */
  readonly version: string
  readonly to: number
  /** The revision that it stands in for: the next one takes its place. */
  readonly from: number
  readonly by: string
  readonly at: string
}
