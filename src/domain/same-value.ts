// Whether two values say the same, whatever the order of their fields.

export function sameValue(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

/** The same text for the same value; what is undefined is not there. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
