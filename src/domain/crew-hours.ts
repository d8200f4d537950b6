// The hours that each crew member sailed: prefilled when a charter has ended and its boat is back, then right or changed, in quarter hours.
import type { Charter } from './charter.ts'
import { boardsAt, seatsOf } from './charter-facts.ts'
import { lateReturn, overAt } from './late-return.ts'
import { owedKey } from './owed.ts'
import { sailing } from './reminder.ts'
import { forgive, owe } from './settle.ts'
import { quarterOf } from './times.ts'

export interface CrewHours {
  /** ISO 8601 with the operator's offset. */
  readonly from: string
  readonly to: string
  /** In quarters, such as 4.75. */
  readonly hours: number
  /** Seats at the time. */
  readonly seats: readonly string[]
  readonly standing: 'prefilled' | 'confirmed'
  readonly by?: string | undefined
  readonly at?: string | undefined
  /** Where they were asked. */
  readonly asked?: AskedHours | undefined
}

export type AskedHours =
  | { readonly kind: 'slack'; readonly channel: string; readonly ts: string; readonly hash: string }
  | { readonly kind: 'mail' }

export type HoursOutcome = 'noted' | 'noted-before' | 'not-aboard' | 'not-yet' | 'not-hours'

export const MOST_HOURS = 24
/** After the guests have gone there are lines to coil. */
const AFTER_MS = 15 * 60_000
/** Nobody is asked about a charter that ended longer ago. */
const ASKED_WITHIN_MS = 3 * 24 * 3_600_000

/** Owed once it is over, as long as there is anybody to ask. */
export function planHours(charter: Charter, now: Date): Charter {
  const key = owedKey('hours')
  const ends = charter.times?.endsAt
  const isTime = ends !== undefined && Date.parse(ends) > now.getTime() - ASKED_WITHIN_MS
  const due = isTime && unasked(charter).length > 0 ? overAt(charter) : undefined
  if (due === charter.owed[key]?.due) return charter
  return due ? owe(forgive(charter, key), 'hours', due) : forgive(charter, key)
}

/** It has ended: each who sailed is owed the question. */
export function oweHours(charter: Charter, now: Date): Charter {
  return unasked(charter).reduce((item, crew) => owe(item, 'hours', now.toISOString(), crew), charter)
}

/** Undefined where somebody didn't sail, or the times are not known. */
export function hoursOf(charter: Charter, crew: string): CrewHours | undefined {
  const known = charter.hours?.[crew]
  const { times, timeZone } = charter
  const seats = seatsOf(charter, crew).map(({ seat }) => seat)
  if (known || !times || seats.length === 0) return known
  const from = quarterOf(boardsAt(charter) ?? times.startsAt, timeZone)
  const ended = lateReturn(charter)?.at ?? times.endsAt
  const to = quarterOf(new Date(Date.parse(ended) + AFTER_MS), timeZone)
  return { from, to, hours: (Date.parse(to) - Date.parse(from)) / 3_600_000, seats, standing: 'prefilled' }
}

export interface HoursSaid {
  readonly crew: string
  readonly hours: number
  readonly by: string
  /** Business time. */
  readonly now: Date
}

export function sayHours(
  charter: Charter,
  { crew, hours, by, now }: HoursSaid,
): { readonly next: Charter; readonly outcome: HoursOutcome } {
  const same = (outcome: HoursOutcome) => ({ next: charter, outcome })
  const known = hoursOf(charter, crew)
  if (!known) return same('not-aboard')
  if (!charter.times || new Date(charter.times.endsAt) > now) return same('not-yet')
  if (!isHours(hours)) return same('not-hours')
  if (known.standing === 'confirmed' && known.hours === hours) return same('noted-before')
  const said: CrewHours = { ...known, hours, standing: 'confirmed', by, at: now.toISOString() }
  const next = { ...charter, hours: { ...charter.hours, [crew]: said } }
  return { next: owe(next, 'hours', now.toISOString(), crew), outcome: 'noted' }
}

/** They were asked by mail, which has no buttons. */
export function askedByMail(charter: Charter, crew: string): Charter {
  return asked(charter, crew, { kind: 'mail' })
}

export function asked(charter: Charter, crew: string, where: AskedHours): Charter {
  const known = hoursOf(charter, crew)
  return known ? { ...charter, hours: { ...charter.hours, [crew]: { ...known, asked: where } } } : charter
}

/** Quarter hours, and no more than a day has. */
export function isHours(hours: number): boolean {
  return hours >= 0 && hours <= MOST_HOURS && Number.isInteger(hours * 4)
}

/** Everybody who sails, or whose hours are known. */
export function aboard(charter: Charter): readonly string[] {
  return [...new Set([...sailing(charter), ...Object.keys(charter.hours ?? {})])]
}

function unasked(charter: Charter): readonly string[] {
  return sailing(charter).filter((crew) => !charter.hours?.[crew])
}
