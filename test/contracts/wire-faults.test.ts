// What each call of the production clients comes to under each fault on the wire, and how often the service was asked.
import { expect, test } from 'vitest'
import { person } from '../fakes/jada.ts'
import { ANSWERS, PORTS, prepare, ROWS } from './wire-rows.ts'
import { tableHolds } from './wire-table.ts'

const wire = tableHolds({ ports: PORTS, rows: ROWS, prepare })

test('while the store stays broken, each of its methods says that nothing is known, and when to come back', async () => {
  const rows = ROWS.filter(({ struck }) => struck.service === 'dynamodb')
  const calls = rows.map(
    ({ call }) =>
      () =>
        call(wire().world, 'lasting'),
  )
  expect(await wire().lasting('dynamodb', '500', calls)).toEqual(rows.map(() => 'unknown, later'))
})

test.each(ANSWERS)('%s is answered %i and comes to “%s”', async (_, status, comesTo, call) => {
  expect(await wire().answered(status, () => call(wire().world, 'answered'))).toBe(comesTo)
})

test('whoever was added by a write whose answer was lost is not said to be known already', async () => {
  const { people } = wire().world
  const added: boolean[] = []
  for (const kind of ['reset', 'accepted-then-reset', 'cut', '500'] as const)
    await wire().play({ service: 'dynamodb', operation: 'PutItem' }, kind, async () => {
      added.push(await people.enrol(person(`wire-${kind}`, 'New Comer', ['host'])))
    })
  expect(added).toEqual([true, true, true, true])
  expect(await people.enrol(person('wire-cut', 'Somebody Else', ['captain']))).toBe(false)
})
