// The operator's own item: how far mail and calendar were read, how each job is doing, and alerts that are owed.
import type { AnswerTurns } from './answer-turns.ts'
import type { KnownDrift } from './known-drift.ts'
import type { Owing } from './owed.ts'

export interface Desk extends Owing {
  readonly mailCursor?: string | undefined
  readonly calendarToken?: string | undefined
  readonly jobs: Readonly<Record<string, JobHealth>>
  /** Alerts not yet posted, by key; one a day for each trouble. */
  readonly alerts: Readonly<Record<string, string>>
  /** Mails that were answered by themselves today. */
  readonly answers?: AnswerTurns | undefined
  /** Drifts that the channel was told of and that still stand, by charter. */
  readonly drifts?: Readonly<Record<string, KnownDrift>> | undefined
}

export interface JobHealth {
  readonly lastOk?: string | undefined
  readonly trouble?: { readonly since: string; readonly words: string; readonly code?: string | undefined } | undefined
}

export const DESK = 'desk'

export function emptyDesk(): Desk {
  return { id: DESK, version: 0, owed: {}, fence: 0, jobs: {}, alerts: {} }
}
