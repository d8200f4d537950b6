// The outside world on one page: what the workflows need, by role. Adapters throw Failure and nothing else.
import type { TypedEntry } from './domain/calendar-entry.ts'
import type { Charter, HistoryEntry } from './domain/charter.ts'
import type { Desk } from './domain/desk.ts'
import type { FeedMark, FeedReading, FeedWindow } from './domain/feed.ts'
import type { Link, LinkKind, LinkOf } from './domain/link.ts'
import type { Mail } from './domain/mail.ts'
import type { Member } from './domain/member.ts'
import type { Operator } from './domain/operator.ts'
import type { Lease, Owing } from './domain/owed.ts'
import type { Person } from './domain/person.ts'
import type { Batch, PhotoType, Unfit } from './domain/photo/batch.ts'
import type { PlainMail } from './domain/reading/reading.ts'

import type { SeaTimeRow } from './domain/sea-time.ts'
import type { TokenSeen } from './domain/token-age.ts'
import type { EvidenceFile } from './domain/waiver/evidence.ts'
import type { Waiver, WaiverText } from './domain/waiver/waiver.ts'
import type { Words } from './domain/words.ts'
import type { Archive } from './ports-archive.ts'
import type { Doctor } from './ports-doctor.ts'
import type { LookUp } from './ports-look-up.ts'
import type { PhotoRoom, WaitingCodes } from './ports-photos.ts'
import type { Sessions } from './ports-sessions.ts'

/** One operator's world. Nothing in it reaches another operator's. */
export interface World {
  readonly operator: Operator
  readonly charters: Charters
  readonly mails: Mails
  readonly waivers: Ledger<Waiver>
  readonly vault: Vault
  readonly photos: Photos
  readonly guesses: Guesses
  readonly waitingCodes: WaitingCodes
  readonly photoRoom: PhotoRoom
  readonly photoStore: PhotoStore
  readonly darkroom: Darkroom
  readonly desk: Ledger<Desk>
  readonly words: Ledger<Words>
  readonly people: People
  readonly members: Members
  readonly sessions: Sessions
  readonly lookUp: LookUp
  readonly history: History
  readonly assignments: Assignments
  readonly conflicts: Conflicts
  readonly seaTime: SeaTime
  readonly inbox: Inbox
  readonly calendar: Calendar
  /** The operator's own, where its secret address is known. */
  readonly feed?: Feed | undefined
  readonly access: Access
  /** Missing where nothing reaches this program from outside: then there is only the poll. */
  readonly pushes?: Pushes | undefined
  readonly pages: Pages
  readonly chat: Chat
  readonly mailer: Mailer
  readonly templates: Templates
  readonly printer: Printer
  readonly links: Links
  readonly doctor: Doctor
  readonly archive: Archive
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  /** Business time of the next thing due, as far as this process knows: the scheduler's alarm. */
  readonly alarm: Alarm
  /** Ids of the items that this process is delivering for right now. */
  readonly delivering: Set<string>
}

// ── The store ──────────────────────────────────────────────────────────────────────────────────

export interface Decision<T, R> {
  /** The same object as before means that there is nothing to save. */
  readonly next: T
  readonly outcome: R
}

export interface Changed<T, R> {
  readonly item: T
  readonly outcome: R
  /** Ours, when this write took the right to deliver what the item owes. */
  readonly lease?: Lease | undefined
}

/** Items that owe. State and debts are one conditional write, which also takes the lease when it is free. */
export interface Ledger<T extends Owing> {
  readonly get: (id: string) => Promise<T | undefined>
  /** Loads, decides, saves; decides again when somebody else was quicker. Undefined: no such item. */
  readonly change: <R>(id: string, decide: (item: T) => Decision<T, R>) => Promise<Changed<T, R> | undefined>
  /** Saves a new item with its debts and takes its lease. Undefined: there is one already, and nothing was written. */
  readonly create: (item: T) => Promise<Changed<T, 'created'> | undefined>
  /** Ids of items with something due, oldest first. A hint that may lag; the item itself decides. */
  readonly due: (businessTime: Date, most: number) => Promise<readonly string[]>
}

export interface Mails extends Ledger<Mail> {
  /** The newest ones, newest first; an index that may lag. */
  readonly latest: (most: number) => Promise<readonly Mail[]>
}

export interface Charters extends Ledger<Charter> {
  /** By canonical id or alias, any case: one read for the one, two for the other. */
  readonly find: (name: string) => Promise<Charter | undefined>
  /** By local date, both included, in order of date and time. */
  readonly between: (from: string, to: string) => Promise<readonly Charter[]>
  /** Ids of the charters on this local date and the days beside it; may be as old as two seconds. */
  readonly near: (date: string) => Promise<readonly string[]>
  /** As they are now, not as an index may still show them. */
  readonly current: (ids: readonly string[]) => Promise<readonly Charter[]>
  /** Makes `alias` find `charterId`. False: the name belongs to another charter. */
  readonly addAlias: (alias: string, charterId: string) => Promise<boolean>
  /** Id of the charter that a name belongs to, whichever namesake it may mean. */
  readonly ownerOf: (name: string) => Promise<string | undefined>
}

export interface People {
  /** Everybody who is with the operator; may be as old as a minute. */
  readonly all: () => Promise<readonly Person[]>
  /** Those too who are no longer; as old. */
  readonly everybody: () => Promise<readonly Person[]>
  /** Everybody, as they are this instant. */
  readonly current: () => Promise<readonly Person[]>
  /** Adds a person; one who is known already is left as they are: false. */
  readonly enrol: (person: Person) => Promise<boolean>
  /** Over the version that the person carries; with the next one they come back. Undefined: somebody else was quicker. */
  readonly save: (person: Person) => Promise<Person | undefined>
}

/** What is kept of each crew member: when they are away, which link to their calendar is good. */
export interface Members extends Ledger<Member> {
  readonly all: () => Promise<readonly Member[]>
}

/** One entry a revision, never rewritten. */
export interface History {
  /** Writing the same entry twice is harmless. */
  readonly write: (charterId: string, entry: HistoryEntry) => Promise<void>
  readonly read: (charterId: string) => Promise<readonly HistoryEntry[]>
}

/** Who sails when, for look-ups by person and date; a projection that an older revision can't replace. */
export interface Assignments {
  readonly project: (charter: Charter) => Promise<void>
  /** Where somebody sails, in order of time. `from`: local date. The index may lag for a moment. */
  readonly sailing: (crew: string, from: string) => Promise<readonly SeatRow[]>
}

export interface SeatRow {
  readonly charterId: string
  readonly charterName: string
  /** Local date. */
  readonly date: string
  /** ISO 8601 with offset; undefined while the times aren't set. */
  readonly startsAt?: string | undefined
  readonly seat: string
  readonly standing: string
}

/** The ledger of who sailed how long. */
export interface SeaTime {
  /** The same row again takes its place. */
  readonly keep: (row: SeaTimeRow) => Promise<void>
  /** By local date, both included, oldest first; of one person, or of all. */
  readonly between: (from: string, to: string, crew?: string) => Promise<readonly SeaTimeRow[]>
}

/** A person in two places at once is asked about once, whichever charter sees it first. */
export interface Conflicts {
  /** Asks, or finds who asked before and whether a manager has allowed it since. */
  readonly ask: (question: ConflictKey, charterId: string) => Promise<ConflictAnswer>
  readonly allow: (question: ConflictKey, by: string) => Promise<void>
}

export interface ConflictAnswer {
  /** The charter whose card asks. */
  readonly asker: string
  readonly allowedBy?: string | undefined
}

export interface ConflictKey {
  readonly crew: string
  readonly charters: readonly [string, string]
}

// ── Google ─────────────────────────────────────────────────────────────────────────────────────

export interface Inbox {
  /** Ids of mails that arrived since the cursor, oldest first, with the cursor that follows; `bounded` by time when the cursor had expired. */
  readonly since: (cursor: string | undefined, notBefore: Date) => Promise<Arrivals>
  readonly read: (id: string) => Promise<PlainMail>
  /** Ids of all mails that arrived between, archived ones too, oldest first. */
  readonly between: (from: Date, to: Date) => Promise<readonly string[]>
}

export interface Arrivals {
  readonly ids: readonly string[]
  readonly cursor: string
  readonly bounded: boolean
}

export interface Calendar {
  readonly get: (eventId: string) => Promise<CalendarEntry | undefined>
  /** Changes an entry only while it is as `etag` says; a stale one throws Failure `stale-etag`, not done. */
  readonly patch: (eventId: string, etag: string, patch: CalendarPatch) => Promise<CalendarEntry>
  /** Makes an entry under its own id; where there is one already, even a deleted one, that comes back as it is. */
  readonly insert: (entry: NewEntry) => Promise<CalendarEntry>
  /** Everything changed since the token, or everything from `notBefore` on without one (or when it had expired); series as instances, deleted entries as cancelled. */
  readonly changes: (token: string | undefined, notBefore: Date) => Promise<CalendarChanges>
}

export interface CalendarEntry extends TypedEntry {
  readonly id: string
  readonly iCalUID: string
  readonly etag: string
  readonly status: 'confirmed' | 'tentative' | 'cancelled'
  /** Of an instance of a series: when its rule has it, ISO 8601 in UTC or a date. With the UID it names the instance in feeds too. */
  readonly originalStart?: string | undefined
  /** Wall time of its last change, ISO 8601. */
  readonly updated?: string | undefined
}

export interface NewEntry {
  /** Ours, of the letters a to v and digits: the same entry is made once. */
  readonly id: string
  readonly summary: string
  readonly description: string
  readonly location?: string | undefined
  readonly start: string
  readonly end: string
  readonly timeZone: string
}

export interface CalendarPatch {
  readonly summary?: string
  readonly description?: string
  readonly start?: string
  readonly end?: string
  readonly timeZone?: string
  readonly location?: string
}

export interface CalendarChanges {
  readonly entries: readonly CalendarEntry[]
  readonly token: string
  readonly full: boolean
  /** False: the calendar is shared with us for reading alone. */
  readonly mayWrite: boolean
}

/** The operator's Google account, as far as its token tells. */
export interface Access {
  /** The token as it was last seen to work; undefined before its first use. */
  readonly seen: () => TokenSeen | undefined
}

/** What tells us of changes by itself. Only hints: a push may be lost, late, doubled or out of order. */
export interface Pushes {
  readonly calendar: {
    /** Where notices are to be posted. */
    readonly address: string
    /** Opens a channel that brings `token` along with each notice; the same id twice is refused. */
    readonly watch: (id: string, token: string) => Promise<{ readonly resourceId: string; readonly expires: Date }>
  }
  readonly inbox?:
    | {
        readonly topic: string
        /** Begins, or goes on for as long again. */
        readonly watch: () => Promise<{ readonly expires: Date }>
      }
    | undefined
  /** One that is gone already is stopped. */
  readonly stop: (channel: { readonly id: string; readonly resourceId: string }) => Promise<void>
}

/** The calendar as its secret address gives it: read only, behind the API by minutes, without the API's ids. */
export interface Feed {
  /** Undefined: unchanged since `mark`. Throws Failure, in which the address never stands. */
  readonly read: (question: FeedRequest) => Promise<FeedAnswer | undefined>
}

export interface FeedRequest extends FeedWindow {
  /** Of the last reading that was whole. */
  readonly mark?: FeedMark | undefined
  /** Local date. */
  readonly today: string
}

export interface FeedAnswer {
  readonly reading: FeedReading
  /** To ask with next time; undefined when the feed isn't whole. */
  readonly mark?: FeedMark | undefined
}

// ── Guest pages ────────────────────────────────────────────────────────────────────────────────

export interface Pages {
  /** Puts a page only over the version that `etag` names (none: only where there is none). A newer revision found there throws `superseded`; an older one is replaced. */
  readonly put: (page: Page, etag: string | undefined) => Promise<{ readonly etag: string }>
  /** Every version of a page that was ever put, newest first. */
  readonly versions: (path: string) => Promise<readonly PageVersion[]>
  readonly version: (path: string, version: string) => Promise<ServedPage & { readonly html: string }>
  /** The same reference and paths twice are one invalidation. */
  readonly invalidate: (paths: readonly string[], reference: string) => Promise<void>
  /** Several publishings as one invalidation; the same ones twice are one. */
  readonly invalidateAll: (all: readonly Invalidation[]) => Promise<void>
  /** What the public address says, through the CDN; `unchanged` while it serves the version that `etag` names; undefined when there is none. */
  readonly look: (path: string, etag?: string) => Promise<ServedPage | 'unchanged' | undefined>
  /** Follows a link of ours: undefined when it leads where it should, else the status that came. Others' addresses aren't asked. */
  readonly follow: (address: string) => Promise<number | undefined>
}

export interface Invalidation {
  readonly paths: readonly string[]
  /** Names the publishing. */
  readonly reference: string
}

export interface ServedPage {
  /** Its visible words, by what they speak of. */
  readonly says: Readonly<Record<string, readonly string[]>>
  /** SHA-256 of the whole page, hex. */
  readonly hash: string
  readonly revision?: number | undefined
}

export interface Page {
  readonly path: string
  readonly revision: number
  readonly html: string
  /** The revision in whose place an older one is put. */
  readonly insteadOf?: number | undefined
  /** Path that whoever asks for this page is led to. */
  readonly redirect?: string | undefined
}

export interface PageVersion {
  readonly version: string
  readonly revision: number
  /** ISO 8601, wall time. */
  readonly at: string
  readonly insteadOf?: number | undefined
}

/** Records of signatures: each is put once and stays as it is. */
export interface Vault {
  /** Puts a record where there is none; the same one twice is harmless. `other`: something else stands there. */
  readonly keep: (file: EvidenceFile) => Promise<'kept' | 'other'>
  readonly all: () => Promise<readonly EvidenceFile[]>
  /** Undefined: there is none. */
  readonly read: (key: string) => Promise<string | undefined>
}

// ── Photos ─────────────────────────────────────────────────────────────────────────────────────

export interface Photos extends Ledger<Batch> {
  /** Everything that was sent for a charter, as it is now, oldest first. */
  readonly of: (charterId: string) => Promise<readonly Batch[]>
}

/** Tries at a charter's photo codes, by address. */
export interface Guesses {
  /** Takes one of the few; false: none is left for now. */
  readonly take: (charterId: string, address: string) => Promise<boolean>
  /** It was no wrong one. */
  readonly giveBack: (charterId: string, address: string) => Promise<void>
}

/** A bucket that nobody reads but us; strangers put files where they were invited to, and nowhere else. */
export interface PhotoStore {
  /** For one file of this type under this key, until then (wall time). */
  readonly invite: (key: string, type: PhotoType, until: Date) => Promise<UploadForm>
  /** Where uploads are posted to, without a path: for the page that may do it. */
  readonly origin: () => Promise<string>
  /** Undefined: there is none. */
  readonly read: (key: string, mostBytes: number) => Promise<Uint8Array | 'too-large' | undefined>
  /** Puts it where there is nothing; keys name their content, so what stands there already is the same. */
  readonly keep: (key: string, jpeg: Uint8Array) => Promise<void>
  /** Removes what begins so, with every earlier version, save for these keys. */
  readonly clear: (prefix: string, except?: ReadonlySet<string>) => Promise<void>
}

/** A browser's form: its fields come first, then the file. */
export interface UploadForm {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
}

/** Makes of a picture from outside one of our own, without anything that it said of its place or camera. */
export interface Darkroom {
  readonly develop: (bytes: Uint8Array, mostPixels: number) => Promise<Developed>
}

export type Developed =
  | {
      readonly kind: 'developed'
      readonly full: Uint8Array
      readonly thumb: Uint8Array
      readonly width: number
      readonly height: number
    }
  | { readonly kind: 'unfit'; readonly why: Unfit }

// ── Slack ──────────────────────────────────────────────────────────────────────────────────────

export interface SlackMessage {
  /** What notifications and screen readers say. */
  readonly text: string
  readonly blocks: readonly SlackBlock[]
  /** What didn't fit, below the message, in this order. */
  readonly thread?: readonly SlackMessage[]
}
export type SlackBlock = Readonly<Record<string, unknown>>

export interface Posted {
  readonly channel: string
  readonly ts: string
}

export interface Chat {
  /** Posts once to a channel or a user, or below a message; `key` is left in its metadata, to find it by. */
  readonly post: (to: string, message: SlackMessage, key: string, below?: Posted) => Promise<Posted>
  /** Where a message with this key stands, if it stands anywhere since `notBefore`, or below a message. */
  readonly find: (to: string, key: string, notBefore: Date, below?: Posted) => Promise<Posted | undefined>
  readonly update: (at: Posted, message: SlackMessage, key: string) => Promise<void>
}

// ── Mail out ───────────────────────────────────────────────────────────────────────────────────

export interface Mailer {
  /** Sends once, without any retry; an answer that was lost is a Failure whose outcome is unknown. */
  readonly send: (mail: OutgoingMail) => Promise<{ readonly messageId: string }>
}

export interface OutgoingMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string | undefined
  readonly ics?: string | undefined
  readonly inReplyTo?: string | undefined
  /** The whole thread, oldest first; else only what it replies to. */
  readonly references?: readonly string[] | undefined
  /** RFC 3834: an answer to a mail; else `auto-generated`. */
  readonly autoSubmitted?: 'auto-replied' | undefined
  readonly attachment?: Attachment | undefined
  /** Which debt this pays: comes back in the provider's events. */
  readonly charterId: string
  readonly key: string
}

export interface Attachment {
  readonly filename: string
  /** As `application/pdf`. */
  readonly type: string
  readonly content: Uint8Array
}

// ── What makes it repeatable ───────────────────────────────────────────────────────────────────

export interface Templates {
  /** Fills a file of `templates/`; everything from outside is escaped. */
  readonly render: (name: string, data: object) => string
  readonly event: (event: IcsEvent) => string
  /** Every version of the operator's waiver, the one in force last. */
  readonly waiverTexts: (operator: Operator) => readonly WaiverText[]
  /** A script of the guests' pages, as `waiver/form.js`; undefined: there is none. */
  readonly script: (name: string) => string | undefined
  readonly feed: (feed: IcsFeed) => string
}

/** What is read from paper: codes and documents. */
export interface Printer {
  /** A QR code as SVG. */
  readonly qr: (text: string) => string
  readonly pdf: (document: PrintedDocument) => Promise<Uint8Array>
}

export interface PrintedDocument {
  readonly title: string
  readonly subtitle: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly text: string
  readonly signatures: readonly PrintedSignature[]
  readonly foot: string
}

export interface PrintedSignature {
  readonly caption: string
  readonly typed?: string | undefined
  /** An SVG path within width and height. */
  readonly drawn?: { readonly path: string; readonly width: number; readonly height: number } | undefined
}

/** A calendar that others subscribe to. */
export interface IcsFeed {
  readonly name: string
  /** IANA name, of the events that name none. */
  readonly timeZone: string
  readonly events: readonly IcsEvent[]
}

/** One VEVENT in RFC 5545's words. */
export interface IcsEvent {
  readonly uid: string
  readonly sequence: number
  /** ISO 8601; a date for a whole day. */
  readonly start: string
  readonly end: string
  readonly timeZone: string
  readonly summary: string
  readonly description: string
  readonly location?: string | undefined
  readonly url: string
  readonly cancelled: boolean
  readonly organizer?: { readonly name: string; readonly email: string } | undefined
  readonly attendee?: string | undefined
  readonly stamp: string
  /** Not sure yet. */
  readonly tentative?: boolean | undefined
}

/** Wall time signs and expires; business time schedules, gates and says "Saturday". */
export interface Clock {
  readonly wall: () => Date
  readonly business: () => Date
}

export interface Ids {
  /** Unguessable, URL-safe. */
  readonly next: () => string
  /** Four groups of four characters of Crockford's base32. */
  readonly code: () => string
}

/** What is personal stands behind a link that is signed and expires by wall time. */
export interface Links {
  /** URL-safe. */
  readonly sign: (link: Link, until: Date) => string
  /** Undefined: forged, expired, or a link to something else. */
  readonly open: <K extends LinkKind>(token: string, kind: K) => LinkOf<K> | undefined
}

export interface Alarm {
  /** The earliest one set for an item counts. */
  readonly set: (kind: LedgerName, id: string, due: string) => void
  readonly clear: (kind: LedgerName, id: string) => void
}
export type LedgerName = 'charters' | 'mails' | 'waivers' | 'photos' | 'desk' | 'words' | 'members'

export interface Log {
  readonly info: (what: string, facts?: Readonly<Record<string, unknown>>) => void
  readonly warn: (what: string, facts?: Readonly<Record<string, unknown>>) => void
}
