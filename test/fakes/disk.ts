// What stands in the store: items as they come back from DynamoDB, plain and in no order, which nobody can change.

export type Item = Readonly<Record<string, unknown>>

/** It outlives every process. */
export type Disk = Map<string, Item>

/** Shares nothing with whoever wrote it. DynamoDB keeps no order among fields: here it is never the one in which they were written. */
export function stored<T>(value: T): T {
  return (isPart(value) ? kept(value) : value) as T
}

/** The same text for the same facts. */
export function textOf(value: unknown): string {
  return JSON.stringify(stored(value))
}

/** The very same thing, which from now on nobody can change. */
export function frozen<T>(value: T): T {
  if (!isPart(value) || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

/** What came from here is taken back as it is: a write costs what it changed. */
function kept(value: object): object {
  if (Object.isFrozen(value)) return value
  return Object.freeze(Array.isArray(value) ? value.map((part: unknown) => stored(part) ?? null) : fieldsOf(value))
}

function fieldsOf(value: object): object {
  const fields = value as Record<string, unknown>
  const copy: Record<string, unknown> = {}
  for (const name of backwards(Object.keys(fields))) {
    const part = fields[name]
    if (part !== undefined) copy[name] = isPart(part) ? kept(part) : part
  }
  return copy
}

/** What came from here is in that order already; most other things come with the same names again and again. */
function backwards(names: readonly string[]): readonly string[] {
  for (let at = 1; at < names.length; at += 1)
    if ((names[at - 1] as string) < (names[at] as string)) return sorted(names)
  return names
}

/** By how many names and the first of them: each list as it was met, and in order. */
const met = new Map<string, { readonly as: readonly string[]; readonly sorted: readonly string[] }[]>()

function sorted(names: readonly string[]): readonly string[] {
  const key = `${names.length}${names[0]}`
  const like = met.get(key) ?? []
  const known = like.find(({ as }) => as.every((name, at) => name === names[at]))
  if (known) return known.sorted
  const now = names.toSorted().reverse()
  if (like.length < MOST_ALIKE) met.set(key, [...like, { as: names, sorted: now }])
  return now
}

const MOST_ALIKE = 20

function isPart(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
