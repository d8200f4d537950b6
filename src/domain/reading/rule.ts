// What a rule of reading is: one line in, what it says out; undefined where the rule does not apply.
import type { Person } from '../person.ts'
import type { Asks, Book, BookedCharter, Change, Question } from './reading.ts'

/** Which of the rules spoke; `explain.ts` says it to a person. */
export type RuleName =
  | 'label'
  | 'name-first'
  | 'one-line'
  | 'without-seats'
  | 'headed'
  | 'slashes'
  | 'table'
  | 'sentence'
  | 'same'
  | 'outright'
  | 'answer'
  | 'form'

export type Rule = (line: string, context: Context) => Found | undefined

export interface Context {
  readonly book: Book
  /** The charter that the line is about, where that is settled. */
  readonly charter: BookedCharter | undefined
  /** Who writes, where they are in the book. */
  readonly self?: Person | undefined
}

export interface Found {
  readonly changes: readonly Change[]
  readonly questions: readonly Question[]
  readonly asks?: readonly Asks[]
}

export const NOTHING: Found = { changes: [], questions: [] }

/** Understood as something that can't stand here: to be shown, and nothing else. */
export const UNFIT: Found = { changes: [], questions: [] }

export function change(...changes: readonly Change[]): Found {
  return { changes, questions: [] }
}

export function ask(...questions: readonly Question[]): Found {
  return { changes: [], questions }
}

/** Read of a part, and said by the whole of it. */
export function saidBy(evidence: string, found: Found): Found {
  const by = <T extends object>(items: readonly T[]) => items.map((item) => ({ ...item, evidence }))
  return { ...found, changes: by(found.changes), questions: by(found.questions) }
}

export function joined(found: readonly Found[]): Found {
  const asks = found.flatMap((one) => one.asks ?? [])
  return {
    changes: found.flatMap(({ changes }) => changes),
    questions: found.flatMap(({ questions }) => questions),
    ...(asks.length > 0 ? { asks } : {}),
  }
}
