// An alarm that stands in the channel when the boat is back, or never left, is to say so: planned from what the charter knows of it.
import type { Charter } from './charter.ts'
import { owedKey } from './owed.ts'
import { owe } from './settle.ts'
import type { Voyage } from './voyage.ts'

type AlarmPost = NonNullable<Voyage['alarmPosts']>[string]

/** Of a boat that isn't out; the same charter when it is planned already. */
export function planAllClear(charter: Charter, now: Date): Charter {
  const stands = Object.keys(charter.voyage?.alarmPosts ?? {}).length > 0
  return stands && !charter.owed[owedKey('all-clear')] ? owe(charter, 'all-clear', now.toISOString()) : charter
}

export function alarmStands(charter: Charter, key: string, { channel, ts }: AlarmPost): Charter {
  const { voyage } = charter
  if (!voyage) return charter
  return { ...charter, voyage: { ...voyage, alarmPosts: { ...voyage.alarmPosts, [key]: { channel, ts } } } }
}

/** They say how it ended. */
export function alarmsCleared(charter: Charter, keys: readonly string[]): Charter {
  const { voyage } = charter
  if (!voyage?.alarmPosts) return charter
  const left = Object.entries(voyage.alarmPosts).filter(([key]) => !keys.includes(key))
  return { ...charter, voyage: { ...voyage, alarmPosts: Object.fromEntries(left) } }
}
