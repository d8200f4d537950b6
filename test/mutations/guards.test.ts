// Each guard of the mutation check stands where it says, once; that its test misses it is what `npm run mutations` shows.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { GUARDS } from './guards.ts'

const ROOT = new URL('../..', import.meta.url).pathname

test.each(GUARDS.map((guard) => [guard.rule, guard] as const))('%s', (_, { file, cut, leave, test: path }) => {
  expect(readFileSync(join(ROOT, file), 'utf8').split(cut)).toHaveLength(2)
  expect(leave).not.toBe(cut)
  expect(existsSync(join(ROOT, path))).toBe(true)
})
