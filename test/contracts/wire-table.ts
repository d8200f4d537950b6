// Plays the rows of the table: each call under each fault on the wire, and how often the service was asked.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FaultKind } from '../../src/harbor/faults.ts'
import type { World } from '../../src/ports.ts'
import { openWire, type Wire } from './wire.ts'
import type { Row } from './wire-row.ts'

const KINDS: readonly FaultKind[] = ['reset', 'accepted-then-reset', 'cut', '500', '429', '403', 'expired', 'slow']
/** A call under a fault mostly waits until it may try again: so many harbors, and on each its rows one after another. */
const LANES = 4
/** What the ledgers have for themselves: nobody is asked. And what is made here. */
const OWN = /\.remember$|^photoStore\.(invite|origin)$/

export interface Table {
  readonly ports: readonly (keyof World)[]
  readonly rows: readonly Row[]
  readonly prepare: (world: World) => Promise<void>
}

export function tableHolds({ ports, rows, prepare }: Table): () => Wire {
  const lanes: Lane[] = []
  const first = () => lanes[0]!.wire
  beforeAll(async () => {
    for (let at = 0; at < LANES; at += 1) {
      const wire = await openWire()
      await prepare(wire.world)
      lanes.push({ wire, before: Promise.resolve() })
    }
  })
  afterAll(() => Promise.all(lanes.map(({ wire }) => wire.stop())))

  test.concurrent.each(rows.map((row, at) => [row.method, row, at] as const))(
    '%s',
    async (_, { struck, comesTo, call }, at) => {
      const lane = lanes[at % LANES]!
      const { wire, before } = lane
      const all = before.then(async () => {
        const played: string[] = []
        for (const kind of KINDS) played.push(await wire.play(struck, kind, () => call(wire.world, `wire-${kind}`)))
        return played
      })
      lane.before = all.catch(() => undefined)
      expect(await all).toEqual(comesTo)
    },
  )

  test('each method of each port has its row', () => {
    const methods = ports.flatMap((port) => methodsOf(port, first().world[port]))
    expect(rows.map(({ method }) => method).sort()).toEqual(methods.filter((name) => !OWN.test(name)).sort())
  })
  return first
}

interface Lane {
  readonly wire: Wire
  before: Promise<unknown>
}

function methodsOf(name: string, part: unknown): readonly string[] {
  if (typeof part === 'function') return [name]
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([own, value]) => methodsOf(`${name}.${own}`, value))
}
