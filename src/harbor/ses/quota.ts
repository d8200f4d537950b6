// How fast and how much an account may send; what counts is recipients, by wall time.
import type { Shelf } from '../shelf.ts'
import type { Refusal } from './query.ts'
import { overDailyQuota, tooFast } from './refusals.ts'

export interface Allowance {
  readonly max24Hour: number
  /** Recipients a second. */
  readonly maxRate: number
}

export interface Quota {
  readonly allowed: () => Allowance
  readonly allow: (allowance: Partial<Allowance>) => void
  /** Refuses, or counts these recipients against the rate. */
  readonly take: (recipients: number, lastDay: number, wall: Date) => Refusal | undefined
}

const FIRST: Allowance = { max24Hour: 50_000, maxRate: 14 }

export function quota(kept: Shelf<Allowance>): Quota {
  const allowed = () => kept.get('allowance') ?? FIRST
  let room = allowed().maxRate
  let since = 0

  return {
    allowed,
    allow: (allowance) => {
      kept.set('allowance', { ...allowed(), ...allowance })
      room = allowed().maxRate
    },
    take(recipients, lastDay, wall) {
      const { max24Hour, maxRate } = allowed()
      if (lastDay + recipients > max24Hour) return overDailyQuota()
      room = Math.min(maxRate, room + ((wall.getTime() - since) / 1_000) * maxRate)
      since = wall.getTime()
      // One mail to more recipients than a second's worth passes when nothing else went out just before.
      if (room < Math.min(recipients, maxRate)) return tooFast()
      room -= recipients
      return undefined
    },
  }
}
