// A map that survives kill -9: every change is appended to a file before the call returns.
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Shelf<T> {
  readonly get: (key: string) => T | undefined
  readonly set: (key: string, value: T) => void
  readonly delete: (key: string) => void
  /** In the order in which the keys were first set. */
  readonly entries: () => (readonly [string, T])[]
  readonly values: () => T[]
  readonly size: () => number
}

type Line<T> = { readonly k: string; readonly v?: T }

/** Opens the shelf kept in `file` (one JSON line a change), leaving out a last line that was torn by a crash. */
export function openShelf<T>(file: string): Shelf<T> {
  mkdirSync(dirname(file), { recursive: true })
  const kept = replay<T>(file)
  compact(file, kept)

  return {
    get: (key) => kept.get(key),
    set(key, value) {
      append(file, { k: key, v: value })
      kept.set(key, value)
    },
    delete(key) {
      if (!kept.has(key)) return
      append(file, { k: key })
      kept.delete(key)
    },
    entries: () => [...kept.entries()],
    values: () => [...kept.values()],
    size: () => kept.size,
  }
}

function replay<T>(file: string): Map<string, T> {
  const kept = new Map<string, T>()
  if (!existsSync(file)) return kept

  for (const text of readFileSync(file, 'utf8').split('\n')) {
    const line = readLine<T>(text)
    if (!line) continue
    if (line.v === undefined) kept.delete(line.k)
    else kept.set(line.k, line.v)
  }
  return kept
}

function readLine<T>(text: string): Line<T> | undefined {
  if (text === '') return undefined
  try {
    return JSON.parse(text) as Line<T>
  } catch {
    return undefined
  }
}

function compact<T>(file: string, kept: ReadonlyMap<string, T>): void {
  const lines = [...kept].map(([k, v]) => `${JSON.stringify({ k, v })}\n`)
  writeFileSync(`${file}.new`, lines.join(''))
  renameSync(`${file}.new`, file)
}

function append<T>(file: string, line: Line<T>): void {
  appendFileSync(file, `${JSON.stringify(line)}\n`)
}
