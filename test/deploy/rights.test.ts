// Each function may do what its code can ask for, and nothing else: its bundle is read, and held against its role.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundles } from '../../src/deploy/bundle.ts'
import { FUNCTIONS, type FunctionName } from '../../src/deploy/functions.ts'
import { RIGHTS, type Thing } from '../../src/deploy/rights.ts'
import { DOCTOR, wanted } from './actions.ts'
import { reachable, type Sends } from './reachable.ts'

let dir: string
let sends: ReadonlyMap<FunctionName, readonly Sends[]>

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'bundles-'))
  sends = new Map((await bundles(dir, false)).map((one) => [one.name, reachable(one)]))
})

afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe.each(FUNCTIONS)('the function %s', (name) => {
  test('may do each thing that its code can ask for, and no other', () => {
    const may = RIGHTS[name].flatMap(({ on, actions }) =>
      on.flatMap((thing) => actions.map((action) => `${action} ${thing}`)),
    )
    expect([...may].sort()).toEqual([...wanted(sends.get(name) ?? [], name)].sort())
  })
})

test('each thing that doctor asks AWS for names the right that it wants', () => {
  const asked = (sends.get('slack') ?? []).filter(({ module }) => module.startsWith(DOCTOR))
  const modules = Object.entries(Object.groupBy(asked, ({ module }) => module))
  for (const [module, all = []] of modules) {
    const named = all.filter(({ command }) => command.includes(':'))
    expect([module, named.length]).toEqual([module, Math.max(named.length, all.length - named.length)])
  }
  expect(modules.length).toBeGreaterThan(4)
})

describe('the rights', () => {
  test('every thing is somebody’s', () => {
    const named = new Set<Thing>(Object.values(RIGHTS).flatMap((rights) => rights.flatMap(({ on }) => on)))
    expect(named.size).toBe(22)
  })
})
