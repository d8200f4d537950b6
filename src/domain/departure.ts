// Until when a charter's crew can change: the moment at which its paid hours begin; and when they are over.
import type { CharterFacts } from './charter-facts.ts'

export function hasDeparted({ times }: Pick<CharterFacts, 'times'>, now: Date): boolean {
  return times !== undefined && new Date(times.startsAt) <= now
}

export function hasEnded({ times }: Pick<CharterFacts, 'times'>, now: Date): boolean {
  return times !== undefined && new Date(times.endsAt) <= now
}
