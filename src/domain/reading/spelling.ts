// Whether one word may be another one misspelt; good for a question, never for an assertion.

const MAX_KNOWN = 5000

/** At most one slip in four to six letters, two in seven or more; a swap of neighbours is one slip. */
export function isNear(word: string, meant: string): boolean {
  const shorter = Math.min(word.length, meant.length)
  if (shorter < 4 || word.length > 30 || meant.length > 30 || word === meant) return false
  if (Math.abs(word.length - meant.length) > 2 || !beginAlike(word, meant)) return false
  return slips(word, meant) <= (shorter >= 7 ? 2 : 1)
}

/** Which of many words one word may be, found among those that begin alike; what was asked before is remembered. */
export function nearIn(words: Iterable<string>): (word: string) => readonly string[] {
  const all = [...new Set(words)].filter((word) => word.length >= 4)
  const first = Map.groupBy(all, (word) => word[0])
  const second = Map.groupBy(all, (word) => word[1])
  const known = new Map<string, readonly string[]>()
  return (word) => {
    const before = known.get(word)
    if (before || word.length < 4) return before ?? []
    const [a, b] = word
    const alike = [first.get(a), first.get(b), second.get(a), second.get(b)]
    const near = [...new Set(alike.flatMap((some) => some?.filter((other) => isNear(word, other)) ?? []))]
    if (known.size > MAX_KNOWN) known.clear()
    known.set(word, near)
    return near
  }
}

/** Cheap, and true of every pair with one slip in its first letters. */
function beginAlike(a: string, b: string): boolean {
  return a[0] === b[0] || a[1] === b[1] || a[0] === b[1] || a[1] === b[0]
}

function slips(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
