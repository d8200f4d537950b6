// The charter's own photo code is changed: the old one opens nothing any more; each guest's own goes on.
import type { Charter } from '../charter.ts'

export type CodeChange = { readonly kind: 'changed'; readonly code: string } | { readonly kind: 'stale' }

interface CodeDecision {
  readonly next: Charter
  readonly outcome: CodeChange
}

/** `seen`: the code that was shown when the change was asked for; undefined for a change in any case. */
export function changeCode(charter: Charter, seen: string | undefined, code: string, now: Date): CodeDecision {
  if (seen !== undefined && seen !== charter.photoUploadCode) return { next: charter, outcome: { kind: 'stale' } }
  const next = { ...charter, photoUploadCode: code, updatedAt: now.toISOString() }
  return { next, outcome: { kind: 'changed', code } }
}
