// When the charter ends, there, its page gives way to thanks: planned with the charter, and planned again when it moves.
import type { Charter } from './charter.ts'
import { owedKey } from './owed.ts'
import { forgive, owe } from './settle.ts'
import { inUtc, msOf } from './times.ts'

export type PageFace = 'coming' | 'post'

export function faceAt({ times, cancelled }: Charter, now: Date): PageFace {
  return times && !cancelled && msOf(times.endsAt) <= now.getTime() ? 'post' : 'coming'
}

/** The same charter when it is planned already. */
export function planPostSail(charter: Charter, now: Date): Charter {
  const key = owedKey('post-sail')
  const debt = charter.owed[key]
  const due = dueOf(charter, now)
  if (due === undefined) return debt ? forgive(charter, key) : charter
  const isPlanned = debt && (debt.attempts > 0 || debt.due === due)
  return isPlanned ? charter : owe(charter, 'post-sail', due)
}

function dueOf(charter: Charter, now: Date): string | undefined {
  const { times, cancelled, shown } = charter
  if (!times || cancelled || shown.page?.face === 'post') return undefined
  if (faceAt(charter, now) === 'post' && charter.owed[owedKey('page')]) return undefined
  return inUtc(times.endsAt)
}
