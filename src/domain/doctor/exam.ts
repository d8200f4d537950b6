// One examination: what a check is given, and what it finds.
import type { Operator } from '../operator.ts'
import type { Sights } from './sights.ts'

export interface Exam {
  readonly operator: Operator
  readonly setup: Setup
  /** Business time. */
  readonly now: Date
  /** A moment as people read it, with its zone. */
  readonly said: (moment: string) => string
  /** What could be looked at. */
  readonly seen: Partial<Sights>
}

/** How an operator's services are called; no secrets. */
export interface Setup {
  /** One that is started and goes on, or functions that `crew deploy` made. */
  readonly runsAs: 'program' | 'functions'
  readonly region: string
  readonly teamId: string
  readonly socketMode: boolean
  readonly pushes: { readonly mail: boolean; readonly calendar: boolean }
  readonly dispatchTable: string
  readonly crewTable: string
  readonly pagesBucket: string
  readonly waiversBucket: string
  readonly photosBucket: string
  readonly distributionId: string
  readonly configurationSet?: string | undefined
  readonly eventsTopic?: string | undefined
  /** ARN of the queue that the topic fills, where it posts to no address. */
  readonly eventsQueue?: string | undefined
}

export type Area = 'program' | 'google' | 'slack' | 'mail' | 'store' | 'site' | 'people'

export interface Finding {
  /** The same trouble has the same name each time. */
  readonly id: string
  readonly area: Area
  /** A sentence each: what is wrong, what follows from it, and the exact command or click that mends it. */
  readonly what: string
  readonly follows: string
  readonly mend: string
}

export type Check = (exam: Exam) => readonly Finding[]

/** What only the owner can answer; no trouble by itself. */
export interface Question {
  readonly id: string
  readonly text: string
}

export interface Checkup {
  /** Business time, ISO 8601. */
  readonly at: string
  readonly findings: readonly Finding[]
  readonly questions: readonly Question[]
  /** Looks that nothing here is set up for. */
  readonly notLooked: readonly string[]
}

/** `found(a && b, …)`: a finding where it is so. */
export function found(isSo: boolean, finding: Finding): readonly Finding[] {
  return isSo ? [finding] : []
}
