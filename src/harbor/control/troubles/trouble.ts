// One thing that goes wrong in an operator's accounts, by its name, until it is mended.
import type { Fault } from '../../faults.ts'
import type { HarborWorld } from '../../harbor-world.ts'
import type { HarborOperator } from '../../operators.ts'

/** Plants it, and comes back with what mends it. */
export type Trouble = (world: HarborWorld, operator: HarborOperator) => () => unknown

/** Until it is mended, every such request is struck. */
export function striking(fault: Omit<Fault, 'times'>): Trouble {
  return ({ ground: { faults } }) => {
    const planted: Fault = { ...fault, times: 1_000_000 }
    faults.plant(planted)
    return () =>
      faults.lift(
        ({ service, kind, operation }) =>
          service === planted.service && kind === planted.kind && operation === planted.operation,
      )
  }
}
