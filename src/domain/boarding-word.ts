// What has to be said of a boarding mail without being asked: that it waits, why, and how it ended.
import { boardingFacts } from './boarding.ts'
import type { Charter } from './charter.ts'
import { type Owed, owedKey } from './owed.ts'
import { owe } from './settle.ts'
import { msOf } from './times.ts'

export type BoardingWord =
  | { readonly kind: 'held'; readonly reasons: readonly string[] }
  | { readonly kind: 'left'; readonly at: string }
  | { readonly kind: 'missed'; readonly reasons: readonly string[] }

/** The card's name among those that are owed. */
export const BOARDING_CARD = 'boarding'

const LASTING_MS = 60_000
const WAITS_FOR = ['conflicts', 'page', 'calendar'] as const

/** Undefined while there is nothing to say. */
export function boardingWord(charter: Charter, now: Date): BoardingWord | undefined {
  const { boarding, missed } = charter.shown
  const debt = charter.owed[owedKey('boarding')]
  if (!debt && boarding && boarding.facts === boardingFacts(charter)) return { kind: 'left', at: boarding.at }
  if (missed) return { kind: 'missed', reasons: missed }
  if (!debt || debt.held) return undefined

  const late = msOf(debt.due) <= now.getTime() ? WAITS_FOR.map((kind) => charter.owed[owedKey(kind)]) : []
  const reasons = [debt, ...late].filter((owed) => isLasting(owed, now)).flatMap((owed) => owed?.problems ?? [])
  return reasons.length > 0 ? { kind: 'held', reasons } : undefined
}

/** What is tried again in a moment is not worth a word. */
function isLasting(owed: Owed | undefined, now: Date): boolean {
  return owed?.problems !== undefined && msOf(owed.due) - now.getTime() >= LASTING_MS
}

/** Said when it first waits, or was missed; once said, it is kept true. */
export function oweBoardingWord(charter: Charter, now: Date): Charter {
  const word = boardingWord(charter, now)
  const card = charter.shown.boardingCard
  if (!word || charter.owed[owedKey('card', BOARDING_CARD)]) return charter
  const isNews = card ? card.state !== JSON.stringify(word) : word.kind !== 'left'
  return isNews ? owe(charter, 'card', now.toISOString(), BOARDING_CARD) : charter
}
