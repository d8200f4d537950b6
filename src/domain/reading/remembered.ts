// The same words are looked at by many rules: what was found for them last is kept for a while.

const LONGEST = 400

/** `most`: as many answers are kept before all are forgotten; none for long texts. */
export function remembered<T>(find: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > LONGEST) return find(text)
    const before = known.get(text)
    if (before !== undefined) return before
    const found = find(text)
    if (known.size >= most) known.clear()
    known.set(text, found)
    return found
  }
}
