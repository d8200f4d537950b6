// Whether one word may be another one misspelt; good for a question, never for an assertion.

/** At most one slip in four to six letters, two in seven or more; a swap of neighbours is one slip. */
export function isNear(word: string, meant: string): boolean {
  const shorter = Math.min(word.length, meant.length)
  if (shorter < 4 || word.length > 30 || meant.length > 30 || word === meant) return false
  if (Math.abs(word.length - meant.length) > 2 || !beginAlike(word, meant)) return false
  return slips(word, meant) <= (shorter >= 7 ? 2 : 1)
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
