// Somebody the operator knows: crew, ops lead or manager.
import type { SeatName } from './seat.ts'

export interface Person {
  readonly id: string
  /** Formal name, given name first; one word is enough. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly emails: readonly string[]
  /** Seats this person is qualified for, the preferred one first. */
  readonly seats: readonly SeatName[]
  /** `assign`: their mail may name crew. `approve`: a manager. `ashore`: gets the manifest at cast off. */
  readonly may: readonly Permission[]
  readonly slackUser?: string | undefined
  /** For the manifest: their own number, and whom to call if something happens to them. */
  readonly phone?: string | undefined
  readonly emergency?: string | undefined
  /** The lower, the earlier they are asked for cover. */
  readonly coverOrder?: number | undefined
  /** Grows with every edit; undefined while nobody has edited them. */
  readonly version?: number | undefined
  /** No longer with us: what they did stays known, and nothing more is asked or taken of them. */
  readonly left?: { readonly by: string; readonly at: string } | undefined
}

export type Permission = 'assign' | 'approve' | 'ashore'

export function isManager(person: Person | undefined): boolean {
  return person?.may.includes('approve') ?? false
}

/** What guests see of a person. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}
