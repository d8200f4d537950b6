// Each function may do what its code can ask for, and nothing else: its bundle is read, and held against its role.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FUNCTIONS, type FunctionName } from '../../src/deploy/functions.ts'
import { RIGHTS, type Thing } from '../../src/deploy/rights.ts'
import { wanted } from './actions.ts'
import { reachable, type Sends } from './reachable.ts'
import { sampleTemplate } from './sample.ts'

let dir: string
let sends: ReadonlyMap<FunctionName, readonly Sends[]>

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'bundles-'))
  sends = new Map(await Promise.all(FUNCTIONS.map(async (name) => [name, await reachable(name, dir)] as const)))
}, 60_000)

afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe.each(FUNCTIONS)('the function %s', (name) => {
  test('may do each thing that its code can ask for, and no other', () => {
    const may = RIGHTS[name].flatMap(({ on, actions }) =>
      on.flatMap((thing) => actions.map((action) => `${action} ${thing}`)),
    )
    expect([...may].sort()).toEqual([...wanted(sends.get(name) ?? [], name)].sort())
  })
})

describe('the roles', () => {
  test('name their actions and things in full: a star stands only for files, streams of a log, and routes of one API', () => {
    const roles = Object.values(sampleTemplate().findResources('AWS::IAM::Role'))
    const statements = roles.flatMap(({ Properties }) =>
      (Properties.Policies as { PolicyDocument: { Statement: { Action: string[]; Resource: unknown[] }[] } }[]).flatMap(
        ({ PolicyDocument }) => PolicyDocument.Statement,
      ),
    )
    expect(roles).toHaveLength(FUNCTIONS.length + 1)
    for (const { Action, Resource } of statements) {
      expect(Action.filter((action) => action.includes('*'))).toEqual([])
      for (const one of Resource.map((each) => JSON.stringify(each))) {
        expect(one).not.toBe('"*"')
        if (one.includes('*')) expect(one).toMatch(/"\/(quarantine\/)?\*"\]|:log-stream:\*"/)
      }
    }
    expect(roles.filter(({ Properties }) => Properties.ManagedPolicyArns)).toEqual([])
  })

  test('every thing is somebody’s', () => {
    const named = new Set<Thing>(Object.values(RIGHTS).flatMap((rights) => rights.flatMap(({ on }) => on)))
    expect(named.size).toBe(19)
  })
})
