// A .env file: read, changed key by key, and written with every other line as it was.
import { parseEnv } from 'node:util'

export type Values = Readonly<Record<string, string>>

export function valuesIn(text: string): Values {
  return Object.fromEntries(Object.entries(parseEnv(text)).flatMap(([key, value]) => (value ? [[key, value]] : [])))
}

/** Keys that are there are changed in their place, others are added at the end. */
export function withValues(text: string, values: Values): string {
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n')
  const known = new Set(lines.flatMap((line) => keyOf(line) ?? []))
  const changed = lines.map((line) => {
    const key = keyOf(line)
    const value = key === undefined ? undefined : values[key]
    return key !== undefined && value !== undefined ? `${key}=${quoted(value)}` : line
  })
  const added = Object.entries(values).flatMap(([key, value]) => (known.has(key) ? [] : [`${key}=${quoted(value)}`]))
  return `${[...changed, ...added].join('\n')}\n`
}

function keyOf(line: string): string | undefined {
  return /^\s*(?:export\s+)?([A-Z][A-Z0-9_]*)\s*=/.exec(line)?.[1]
}

/** Node reads a value within quotes as it is. */
function quoted(value: string): string {
  if (/^[\w.:/@+,-]*$/.test(value)) return value
  const quote = ['"', "'", '`'].find((sign) => !value.includes(sign) && !(sign === '"' && value.includes('\\')))
  return quote ? `${quote}${value}${quote}` : JSON.stringify(value)
}
