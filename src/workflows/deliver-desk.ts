// Delivers what an operator's desk owes: alerts and drifts to the channel, and the watches that Google tells us by.
import { DESK, type Desk, emptyDesk } from '../domain/desk.ts'
import type { World } from '../ports.ts'
import { alert } from '../views/alert.ts'
import { type Carrier, DONE, type Paid } from './carrier.ts'
import { deliver } from './deliver.ts'
import { endWatch, keepWatch } from './effects/keep-watch.ts'
import { postDigest } from './effects/post-digest.ts'
import { postOnce } from './effects/post-once.ts'
import { tellDrift } from './effects/tell-drift.ts'

export const DESKS: Carrier<Desk> = {
  name: 'desk',
  ledger: (world) => world.desk,
  async pay(world, desk, debt, hand): Promise<Paid<Desk>> {
    const about = debt.about ?? ''
    if (debt.kind === 'watch') return keepWatch(world, desk, debt)
    if (debt.kind === 'unwatch') return endWatch(world, desk, about)
    if (debt.kind === 'digest') return postDigest(world, desk, debt, hand)
    if (debt.kind === 'drift') return tellDrift(world, desk, debt, hand)
    const told = desk.alerts[about]
    const { channel: to, timeZone } = world.operator
    if (told) await postOnce(world, hand, { to, message: alert(told, timeZone), key: `alert/${about}` })
    return DONE
  },
}

/** One conditional write, on a new desk where there is none yet; then what it owes is delivered. */
export async function changeDesk(world: World, decide: (desk: Desk) => Desk): Promise<Desk | undefined> {
  const changed = await inTurn(world, () => written(world, decide))
  return changed && deliver(world, DESKS, changed)
}

const lastTurns = new WeakMap<World, Promise<unknown>>()

/** All jobs of a process write here, often at the same moment: side by side they would only beat one another. */
function inTurn<T>(world: World, act: () => Promise<T>): Promise<T> {
  const turn = (lastTurns.get(world) ?? Promise.resolve()).then(act, act)
  lastTurns.set(world, turn)
  return turn
}

async function written(world: World, decide: (desk: Desk) => Desk) {
  return (
    (await world.desk.change(DESK, (desk) => ({ next: decide(desk), outcome: 'changed' as const }))) ??
    (await world.desk.create(decide(emptyDesk())))
  )
}
