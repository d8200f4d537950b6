// The operator's own item: how far mail and calendar were read, how each job is doing, and alerts that are owed.
import type { AnswerTurns } from './answer-turns.ts'
import type { CalendarRead } from './calendar-read.ts'
import type { DigestMemory } from './digest.ts'
import type { Checkup } from './doctor/exam.ts'
import type { FeedMark } from './feed.ts'
import type { KnownDrift } from './known-drift.ts'
import type { Owing } from './owed.ts'
import type { PurgeNote } from './purge.ts'
import type { TokenAge } from './token-age.ts'
import type { Watches } from './watches.ts'

export interface Desk extends Owing {
  readonly mailCursor?: string | undefined
  /** Mails behind the cursor that are kept already, by Gmail's id: when. A look that failed half-way is gone on with. */
  readonly mailsKept?: Readonly<Record<string, string>> | undefined
  readonly calendarToken?: string | undefined
  readonly calendarRead?: CalendarRead | undefined
  /** Of the last reading of the feed that was whole. */
  readonly feedMark?: FeedMark | undefined
  readonly jobs: Readonly<Record<string, JobHealth>>
  readonly digest?: DigestMemory | undefined
  /** Mails that were answered by themselves today. */
  readonly answers?: AnswerTurns | undefined
  /** Drifts that the channel was told of and that still stand, by charter. */
  readonly drifts?: Readonly<Record<string, KnownDrift>> | undefined
  /** What was or is to be told in the channel, by key. */
  readonly alerts: Readonly<Record<string, DeskAlert>>
  /** Trouble that was told and is not over, by its code. */
  readonly outages?: Readonly<Record<string, Outage>> | undefined
  readonly token?: TokenAge | undefined
  readonly watches?: Watches | undefined
  /** What doctor found when it was last asked in Slack. */
  readonly checkup?: Checkup | undefined
  /** The last purges, oldest first. */
  readonly purges?: readonly PurgeNote[] | undefined
}

export interface JobHealth {
  readonly lastOk?: string | undefined
  readonly trouble?: { readonly since: string; readonly words: string; readonly code?: string | undefined } | undefined
}

export type DeskAlert =
  | { readonly kind: 'trouble'; readonly words: string }
  | ({ readonly kind: 'healed' } & Healed)
  | { readonly kind: 'token-dies'; readonly dies: string; readonly days: number }

/** Lasts until each job that met it has gone well again. */
export interface Outage extends CaughtUp {
  readonly since: string
  /** What is in trouble, as in "… works again". */
  readonly what: string
  /** The operator's local date on which it was last told. */
  readonly told: string
  /** Jobs that still meet it. */
  readonly jobs: readonly string[]
  readonly looked: boolean
  /** When the first of them went well again. */
  readonly back?: string | undefined
}

export interface Healed extends CaughtUp {
  readonly what: string
  /** A look at inbox or calendar had met it, so what came meanwhile is counted. */
  readonly looked: boolean
  readonly since: string
  readonly back: string
}

/** What came meanwhile and was found afterwards. */
export interface CaughtUp {
  readonly mails: number
  readonly entries: number
}

export const DESK = 'desk'

export function emptyDesk(): Desk {
  return { id: DESK, version: 0, owed: {}, fence: 0, jobs: {}, alerts: {} }
}
