// A person says whose a waiver is that came without the party's link, or that it is nobody's.
import { owe } from '../settle.ts'
import type { Waiver } from './waiver.ts'

export type Match =
  | { readonly kind: 'matched' | 'dismissed' }
  | { readonly kind: 'already'; readonly by: string; readonly at: string; readonly matched: boolean }

interface MatchDecision {
  readonly next: Waiver
  readonly outcome: Match
}

export function matchWaiver(waiver: Waiver, charterId: string, by: string, now: Date): MatchDecision {
  return onWaiting(waiver, now, (at) => ({
    next: owe({ ...waiver, charterId, matched: { kind: 'person', by, at } }, 'count', at),
    outcome: { kind: 'matched' },
  }))
}

export function dismissWaiver(waiver: Waiver, by: string, now: Date): MatchDecision {
  return onWaiting(waiver, now, (at) => ({
    next: { ...waiver, dismissed: { by, at } },
    outcome: { kind: 'dismissed' },
  }))
}

function onWaiting(waiver: Waiver, now: Date, decide: (at: string) => MatchDecision): MatchDecision {
  const { matched, dismissed, at } = waiver
  if (matched) {
    const by = matched.kind === 'person' ? matched : { by: 'the party’s link', at }
    return { next: waiver, outcome: { kind: 'already', by: by.by, at: by.at, matched: true } }
  }
  if (dismissed) return { next: waiver, outcome: { kind: 'already', ...dismissed, matched: false } }
  const decided = decide(now.toISOString())
  return { ...decided, next: owe(decided.next, 'card', now.toISOString()) }
}
