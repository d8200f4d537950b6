// Until when a charter's crew can change: the moment at which its paid hours begin; and when they are over.
import type { CharterFacts } from './charter-facts.ts'
import { msOf } from './times.ts'

export function hasDeparted({ times }: Pick<CharterFacts, 'times'>, now: Date): boolean {
  return times !== undefined && msOf(times.startsAt) <= now.getTime()
}

export function hasEnded({ times }: Pick<CharterFacts, 'times'>, now: Date): boolean {
  return times !== undefined && msOf(times.endsAt) <= now.getTime()
}
