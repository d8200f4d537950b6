// What doctor looks with: each instrument takes one reading and changes nothing. They throw Failure, as every adapter.
import type { Setup } from '../domain/doctor/exam.ts'
import type { Sights } from '../domain/doctor/sights.ts'

/** Of one operator. */
export interface Doctor {
  readonly setup: Setup
  /** Taken up when somebody is to be examined. */
  readonly instruments: () => Promise<Instruments>
}

/** What isn't set up has no instrument, or one that comes back with nothing. */
export type Instruments = {
  readonly [K in OutsideSight]?: ((about: Subject) => Promise<Sights[K] | undefined>) | undefined
}

/** All but what the program's own store tells. */
type OutsideSight = Exclude<keyof Sights, 'desk' | 'overdue' | 'coming' | 'people'>

/** Whom and what the readings are about. */
export interface Subject {
  /** Path of a guest page that was put. */
  readonly page?: string | undefined
  /** Path at which an open page asks which revision counts. */
  readonly note?: string | undefined
  /** Addresses that mails go to. */
  readonly recipients: readonly string[]
  /** Domains that crew mails come from. */
  readonly writers: readonly string[]
}
