// What it takes to answer people: the store and paper with codes; what is owed is left to the deliverer.
import { codePrinter } from '../outbound/codes.ts'
import type { Printer } from '../ports/paper.ts'
import type { World } from '../ports.ts'
import { baseOf } from './base.ts'
import { elsewhere } from './elsewhere.ts'
import type { Making } from './making.ts'
import { storeOf } from './store.ts'

export function answering(making: Making): Partial<World> {
  return {
    ...baseOf(making),
    ...storeOf(making),
    printer: elsewhere<Printer>('The printer', codePrinter()),
    feed: undefined,
    pushes: undefined,
  }
}
