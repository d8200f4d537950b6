// Each guard of the mutation check stands where it says, once, and each pitfall has one; that its test misses it is what `npm run mutations` shows.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { GUARDS } from './guards.ts'
import { PITFALLS } from './pitfalls.ts'
import { guardsPage } from './table.ts'

const ROOT = new URL('../..', import.meta.url).pathname

test.each(GUARDS.map((guard) => [guard.rule, guard] as const))('%s', (_, { file, cut, leave, test: path }) => {
  expect(readFileSync(join(ROOT, file), 'utf8').split(cut)).toHaveLength(2)
  expect(leave).not.toBe(cut)
  expect(existsSync(join(ROOT, path))).toBe(true)
})

test('each pitfall has a guard', () => {
  const guarded = new Set(GUARDS.map(({ pitfall }) => pitfall))
  expect(Object.keys(PITFALLS).filter((name) => !guarded.has(name as never))).toEqual([])
})

test('the page of guards says what the guards say', async () => {
  await expect(guardsPage(GUARDS)).toMatchFileSnapshot('../../src/decisions/guards.md')
})
