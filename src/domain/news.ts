// What the channel is told once of a calendar entry: what its debt is about says which news it is.
import type { Charter } from './charter.ts'
import { sha256 } from './sha256.ts'

export type News =
  /** A revision that the calendar made. */
  | { readonly kind: 'revision'; readonly revision: number }
  /** It is no charter by its title now. */
  | { readonly kind: 'title' }
  /** It names other crew than the charter has. */
  | { readonly kind: 'crew' }

export function revisionNews({ revision }: Charter): string {
  return `revision-${revision}`
}

export function titleNews({ revision, entry }: Charter): string {
  return `title-${revision}-${digest(entry.says?.title)}`
}

export function crewNews({ revision, entry }: Charter): string {
  return `crew-${revision}-${digest(entry.says?.crew)}`
}

export function readNews(about: string): News {
  const [kind, revision] = about.split('-')
  if (kind === 'revision') return { kind, revision: Number(revision) }
  return { kind: kind === 'crew' ? 'crew' : 'title' }
}

function digest(value: unknown): string {
  return sha256(JSON.stringify(value ?? null)).slice(0, 8)
}
