// Charters a page at a time, by day or by who sails: one query each, however many there are. The indexes may lag for a moment.
import type { Charter } from '../domain/charter.ts'
import type { CharterFacts } from '../domain/charter-facts.ts'

export interface LookUp {
  readonly byDate: (asked: PageAsked) => Promise<Paged<Charter>>
  /** A row for each seat that they have, in the charter's order of time. */
  readonly byCrew: (crew: string, asked: PageAsked) => Promise<Paged<Sailing>>
}

/** Local dates, both included. */
export interface PageAsked {
  readonly from: string
  readonly to: string
  readonly most: number
  /** The last row of the page before. */
  readonly after?: Mark | undefined
}

export interface Paged<T> {
  readonly rows: readonly T[]
  /** Undefined: there are no more. */
  readonly next?: Mark | undefined
}

/** Where a row stands in its index. */
export interface Mark {
  readonly starts: string
  readonly id: string
  readonly record?: string | undefined
}

/** A projection of what is so of a charter, without anything of its guests but their number. */
export type SailingFacts = Omit<CharterFacts, 'place' | 'contact'>

export interface Sailing extends SailingFacts {
  readonly id: string
  readonly revision: number
}
