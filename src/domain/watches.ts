// What Google was asked to tell us of by itself: hints to look, each renewed long before it ends.
import { timingSafeEqual } from 'node:crypto'
import type { Desk } from './desk.ts'
import type { EffectKind } from './owed.ts'
import { forgive, owe } from './settle.ts'
import { sha256 } from './sha256.ts'

export interface Watches {
  readonly mail?: MailWatch | undefined
  readonly calendar?: CalendarChannel | undefined
  /** Channels that a newer one has taken over from, by id with their resource's id, until they are stopped. */
  readonly old: Readonly<Record<string, string>>
}

export interface MailWatch {
  readonly topic: string
  /** Business time. */
  readonly expires: string
}

export interface CalendarChannel {
  readonly id: string
  readonly resourceId: string
  readonly address: string
  /** SHA-256, hex. */
  readonly tokenHash: string
  /** Business time. */
  readonly expires: string
}

/** What is to be watched, where something can reach this program from outside. */
export interface Wanted {
  readonly mail?: string | undefined
  readonly calendar?: string | undefined
}

const NAMES = ['mail', 'calendar'] as const
const KIND: EffectKind = 'watch'
const DAY_MS = 24 * 3_600_000
const SOONEST_MS = 10 * 60_000

/** Owes what is wanted and doesn't stand yet, and forgives what is wanted no more. The same desk: nothing to do. */
export function wantWatches(desk: Desk, wanted: Wanted, now: Date): Desk {
  return NAMES.reduce((item, name) => {
    const owed = item.owed[`${KIND}:${name}`]
    if (wanted[name] === undefined) return owed ? forgive(item, `${KIND}:${name}`) : item
    return owed && standsFor(item, name) === wanted[name] ? item : owe(item, KIND, now.toISOString(), name)
  }, desk)
}

export function mailWatched(desk: Desk, mail: MailWatch, now: Date): Desk {
  return again({ ...desk, watches: { ...watchesOf(desk), mail } }, 'mail', mail, now)
}

/** The channel before it is stopped only now that this one stands. Learnt twice, as after a write whose answer was lost, it is the same. */
export function calendarWatched(desk: Desk, calendar: CalendarChannel, now: Date): Desk {
  const { calendar: last, old, ...others } = watchesOf(desk)
  const before = last?.id === calendar.id ? undefined : last
  const stopping = before ? { ...old, [before.id]: before.resourceId } : old
  const next = again({ ...desk, watches: { ...others, calendar, old: stopping } }, 'calendar', calendar, now)
  return before ? owe(next, 'unwatch', now.toISOString(), before.id) : next
}

export function unwatched(desk: Desk, id: string): Desk {
  const { [id]: _, ...old } = watchesOf(desk).old
  return { ...desk, watches: { ...watchesOf(desk), old } }
}

export function hashOf(token: string): string {
  return sha256(token)
}

/** Compared in constant time. */
export function isOf(channel: CalendarChannel | undefined, id: string, token: string): boolean {
  if (channel?.id !== id) return false
  return timingSafeEqual(Buffer.from(channel.tokenHash), Buffer.from(hashOf(token)))
}

/** Each day, or at half of what is left where that is sooner. */
function again(desk: Desk, name: 'mail' | 'calendar', { expires }: { readonly expires: string }, now: Date): Desk {
  const half = (Date.parse(expires) - now.getTime()) / 2
  const wait = Math.min(DAY_MS, Math.max(SOONEST_MS, half))
  return owe(desk, KIND, new Date(now.getTime() + wait).toISOString(), name)
}

function standsFor({ watches }: Desk, name: 'mail' | 'calendar'): string | undefined {
  return name === 'mail' ? watches?.mail?.topic : watches?.calendar?.address
}

function watchesOf({ watches }: Desk): Watches {
  return watches ?? { old: {} }
}
