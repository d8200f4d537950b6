// What stands in the store: items as they come back from DynamoDB, plain and in no order, which nobody can change.

export type Item = Readonly<Record<string, unknown>>

/** It outlives every process. */
export type Disk = Map<string, Item>

/** Shares nothing with whoever wrote it. DynamoDB keeps no order among fields: here it is never the one in which they were written. */
export function stored<T>(value: T): T {
  return (isPart(value) ? kept(value) : value) as T
}

/** As `stored`, of fields that were just put together for the store and are read by their names: there is no order to lose. */
export function storedAsIs(item: Record<string, unknown>): Item {
  for (const name of Object.keys(item)) item[name] = stored(item[name])
  return Object.freeze(item)
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

/** By the first of their names: each list as it was met, and in order. */
const met = new Map<string, { readonly as: readonly string[]; readonly sorted: readonly string[] }[]>()

function sorted(names: readonly string[]): readonly string[] {
  const first = names[0] as string
  const like = met.get(first) ?? []
  for (const known of like) if (isSame(known.as, names)) return known.sorted
  const now = names.toSorted().reverse()
  if (like.length < MOST_ALIKE) met.set(first, [...like, { as: names, sorted: now }])
  return now
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false
  return true
}

const MOST_ALIKE = 60

function isPart(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
