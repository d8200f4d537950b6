// Where a pattern occurs in a text, everywhere; `matchAll` would copy the pattern for each text that it is tried on.

/** `pattern`: global, and never empty. */
export function everyMatch(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let next = pattern.exec(text); next; next = pattern.exec(text)) found.push(next)
  return found
}
