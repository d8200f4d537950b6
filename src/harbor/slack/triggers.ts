// Trigger ids: good for one view, for a short while. Kept in memory only, since none outlives a restart anyway.
import { randomBytes } from 'node:crypto'

export type TriggerProblem = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id'

export interface Triggers {
  readonly draw: (trigger: Trigger) => string
  /** Uses the trigger up, and gives who pulled it, or what is wrong with it. */
  readonly exchange: (id: string) => Trigger | TriggerProblem
}

export interface Trigger {
  /** Who pulled it, and who will see the view. */
  readonly user: string
}

type Drawn = Trigger & { readonly at: number; readonly used: boolean }

const KEPT = 1_000

/** `lifetime` in milliseconds of wall time. */
export function teamTriggers(lifetime: number, now: () => Date): Triggers {
  const drawn = new Map<string, Drawn>()

  return {
    draw(trigger) {
      const at = now().getTime()
      const id = `${at}.${randomBytes(5).readUIntBE(0, 5)}.${randomBytes(16).toString('hex')}`
      drawn.set(id, { ...trigger, at, used: false })
      const [oldest] = drawn.keys()
      if (drawn.size > KEPT && oldest) drawn.delete(oldest)
      return id
    },
    exchange(id) {
      const found = drawn.get(id)
      if (!found) return 'invalid_trigger_id'
      if (found.used) return 'exchanged_trigger_id'
      if (now().getTime() - found.at > lifetime) return 'expired_trigger_id'
      drawn.set(id, { ...found, used: true })
      return found
    },
  }
}
