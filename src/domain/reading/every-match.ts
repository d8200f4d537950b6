// Where a pattern occurs in a text, everywhere; `matchAll` would copy the pattern for each text that it is tried on.

const NONE: readonly RegExpExecArray[] = []

/** `pattern`: global, and never empty. */
export function everyMatch(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  const first = pattern.exec(text)
  if (!first) return NONE
  const found = [first]
  for (let next = pattern.exec(text); next; next = pattern.exec(text)) found.push(next)
  return found
}
