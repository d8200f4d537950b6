// Pays one debt: what came of it, also where it failed, and a line for whoever counts.
import type { Owed, Owing } from '../domain/owed.ts'
import { retryAt } from '../domain/retry.ts'
import { asFailure } from '../failure.ts'
import type { World } from '../ports.ts'
import type { Carrier, Hand, Paid } from './carrier.ts'

export async function payOne<T extends Owing>(
  world: World,
  carrier: Carrier<T>,
  item: T,
  owed: Owed,
  hand: Hand,
): Promise<Paid<T>> {
  const paid = await carrier.pay(world, item, owed, hand).catch((error: unknown) => setback<T>(world, owed, error))
  tellPaid(world, owed, paid)
  return paid
}

/** What it was, how late, after how many tries. */
function tellPaid<T>(world: World, { kind, attempts, due }: Owed, { end }: Paid<T>): void {
  if (end.kind !== 'done') return
  const ms = Math.max(0, world.clock.business().getTime() - Date.parse(due))
  world.log.info('paid', { operator: world.operator.id, effect: kind, attempts, ms })
}

function setback<T>(world: World, { kind, attempts }: Owed, error: unknown): Paid<T> {
  const failure = asFailure(error, `carry out ${kind}`)
  world.log.warn('effect not done', { operator: world.operator.id, effect: kind, attempts, problem: failure.message })
  const { retry, retryAfter } = failure.facts
  const due = retryAt({ attempts, retry, retryAfter }, world.clock.business())
  return { end: { kind: 'later', due, problems: [failure.message] } }
}
