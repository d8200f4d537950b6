// What each call of the production clients comes to under each fault on the wire, and how often the service was asked.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FaultKind } from '../../src/harbor/faults.ts'
import { person } from '../fakes/jada.ts'
import { openWire, type Wire } from './wire.ts'
import { ANSWERS, PORTS, prepare, ROWS } from './wire-rows.ts'

const KINDS: readonly FaultKind[] = ['reset', 'accepted-then-reset', 'cut', '500', '429', '403', 'expired']
/** What the ledgers have for themselves: nobody is asked. */
const OWN = /\.remember$/

let wire: Wire
beforeAll(async () => {
  wire = await openWire()
  await prepare(wire.world)
}, 30_000)
afterAll(() => wire.stop())

test.each(ROWS.map((row) => [row.method, row] as const))('%s', async (_, { struck, comesTo, call }) => {
  const played: string[] = []
  for (const kind of KINDS) played.push(await wire.play(struck, kind, () => call(wire.world, `wire-${kind}`)))
  expect(played).toEqual(comesTo)
})

test('while the store stays broken, each of its methods says that nothing is known, and when to come back', async () => {
  const rows = ROWS.filter(({ struck }) => struck.service === 'dynamodb')
  const calls = rows.map(
    ({ call }) =>
      () =>
        call(wire.world, 'lasting'),
  )
  expect(await wire.lasting('dynamodb', '500', calls)).toEqual(rows.map(() => 'unknown, later'))
})

test.each(ANSWERS)('%s is answered %i and comes to “%s”', async (_, status, comesTo, call) => {
  expect(await wire.answered(status, () => call(wire.world, 'answered'))).toBe(comesTo)
})

test('each method of each port has its row', () => {
  const methods = PORTS.flatMap((port) => Object.keys(wire.world[port]).map((name) => `${port}.${name}`))
  expect(ROWS.map(({ method }) => method).sort()).toEqual(methods.filter((name) => !OWN.test(name)).sort())
})

test('whoever was added by a write whose answer was lost is not said to be known already', async () => {
  const { people } = wire.world
  const added: boolean[] = []
  for (const kind of ['reset', 'accepted-then-reset', 'cut', '500'] as const)
    await wire.play({ service: 'dynamodb', operation: 'PutItem' }, kind, async () => {
      added.push(await people.enrol(person(`wire-${kind}`, 'New Comer', ['host'])))
    })
  expect(added).toEqual([true, true, true, true])
  expect(await people.enrol(person('wire-cut', 'Somebody Else', ['captain']))).toBe(false)
})
