// Pays what is due, and what comes due in a moment, until there is nothing more to wait for.
import { resume } from '../../workflows/resume.ts'
import type { Deliverer } from './deliver.ts'

export interface Patience {
  readonly soonMs: number
  readonly mostMs: number
}

const TICK_MS = 100

export async function drain(
  { world, alarms, kinds }: Pick<Deliverer, 'world' | 'alarms' | 'kinds'>,
  { soonMs, mostMs }: Patience,
) {
  const end = performance.now() + mostMs
  const going = new Set<Promise<void>>()
  while (performance.now() < end) {
    const now = world.clock.business()
    for (const { kind, id } of alarms.take(now).filter((alarm) => kinds.has(alarm.kind))) {
      const paying = resume(world, kind, id)
        .catch((error: unknown) =>
          world.log.warn('left for later', { operator: world.operator.id, id, problem: String(error) }),
        )
        .finally(() => going.delete(paying))
      going.add(paying)
    }
    const next = alarms.next()
    const isSoon = next !== undefined && Date.parse(next) - now.getTime() <= soonMs
    if (going.size === 0 && !isSoon) return
    await Promise.race([...going, pause(TICK_MS)])
  }
  await Promise.all(going)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
