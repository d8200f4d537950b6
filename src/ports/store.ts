// What is kept, in order and with what it owes. State and debts are one conditional write.
import type { Charter, HistoryEntry } from '../domain/charter.ts'
import type { Mail } from '../domain/mail.ts'
import type { Member } from '../domain/member.ts'
import type { Lease, Owing } from '../domain/owed.ts'
import type { Person } from '../domain/person.ts'
import type { SeaTimeRow } from '../domain/sea-time.ts'

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
