// A crew member's calendar is the same, byte for byte, whatever zone the machine is in.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const PRINT = fileURLToPath(new URL('./print-feed.ts', import.meta.url))

test('the machine’s zone does not matter', () => {
  const [first, ...others] = ['UTC', 'America/Los_Angeles', 'Pacific/Auckland'].map((TZ) =>
    execFileSync(process.execPath, [PRINT], { env: { ...process.env, TZ }, encoding: 'utf8' }),
  )
  expect(first).toContain('DTSTART;TZID=America/Los_Angeles:20260530T143000')
  expect(first).toContain('DTSTART;VALUE=DATE:20260606')
  expect(first).toContain('DTSTAMP:20260526T160000Z')
  for (const other of others) expect(other).toBe(first)
})
