// Doctor at a harbor: nothing where all is well, and for each trouble that is planted its own finding and mend alone.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startLocal } from '../../src/local.ts'
import type { World } from '../../src/ports.ts'
import { examine } from '../../src/workflows/examine.ts'
import { eventually } from '../stories/program.ts'
import { EXPECTED } from './troubles.ts'

const dir = mkdtempSync(join(tmpdir(), 'doctor-'))
let program: Awaited<ReturnType<typeof startLocal>>
let world: World

beforeAll(async () => {
  program = await startLocal({ dir, port: 0, logLevel: 'silent', pollSeconds: '300' })
  const [first] = program.worlds
  if (!first) throw new Error('The harbor has no operator')
  world = first
  await eventually('all is well', async () => (await examine(world)).findings.length === 0, 20_000)
}, 40_000)

afterAll(async () => {
  await program?.stop()
  rmSync(dir, { recursive: true, force: true })
})

test('a healthy harbor has no finding', async () => {
  for (const each of program.worlds) expect((await examine(each)).findings).toEqual([])
})

test('every trouble that the harbor knows is expected here', async () => {
  const { known } = await troubles('GET')
  expect(known.toSorted()).toEqual(Object.keys(EXPECTED).toSorted())
  expect(known.length).toBeGreaterThanOrEqual(25)
})

describe('a trouble is found with its mend, and nothing else is', () => {
  test.each(Object.entries(EXPECTED))('%s', async (trouble, [id, mend]) => {
    await troubles('POST', { operator: world.operator.id, trouble })
    try {
      const { findings } = await examine(world)
      expect(findings.map((finding) => finding.id)).toEqual([id])
      expect(findings[0]?.mend).toMatch(mend)
    } finally {
      await troubles('DELETE')
    }
  })

  test('and once they are mended, all is well again', async () => {
    expect((await examine(world)).findings).toEqual([])
  })
})

async function troubles(method: string, body?: object): Promise<{ readonly known: string[] }> {
  const response = await fetch(`${program.page}_harbor/troubles`, {
    method,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  })
  expect(response.status).toBe(200)
  return (await response.json()) as { known: string[] }
}
