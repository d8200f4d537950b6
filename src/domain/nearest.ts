// Charters whose names are near to what somebody typed.
import { slug } from './charter-id.ts'

interface Named {
  readonly id: string
  readonly name: string
  readonly date: string
  readonly aliases: readonly string[]
}

const OFFERED = 3

/** Nearest first; among equally near ones the sooner. */
export function nearest<T extends Named>(words: string, charters: readonly T[]): readonly T[] {
  const typed = slug(words)
  const near = charters.flatMap((charter) => {
    const distance = Math.min(...[charter.id, slug(charter.name), ...charter.aliases].map((name) => apart(typed, name)))
    return distance < 1 ? [{ charter, distance }] : []
  })
  return near
    .sort((a, b) => a.distance - b.distance || a.charter.date.localeCompare(b.charter.date))
    .slice(0, OFFERED)
    .map(({ charter }) => charter)
}

/** 0 for the same name, 1 and more for another one altogether. */
function apart(typed: string, name: string): number {
  if (typed === name) return 0
  if (typed.length >= 3 && name.startsWith(typed)) return 0.1
  return edits(typed, name) / Math.max(2, Math.min(typed.length, name.length) * 0.4)
}

/** Levenshtein's distance. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
