// What every stand-in stands on: the two clocks, the log, the faults, and a place on disk.
import { join } from 'node:path'
import { type HarborClock, harborClock } from './clock.ts'
import { type Faults, faults } from './faults.ts'
import { type RequestLog, requestLog } from './log.ts'
import { openShelf, type Shelf } from './shelf.ts'

export interface Ground {
  /** The folder that holds the harbor's state. */
  readonly dir: string
  readonly clock: HarborClock
  readonly log: RequestLog
  readonly faults: Faults
  /** A durable map of its own for each name, such as `gmail/messages`. */
  readonly shelf: <T>(name: string) => Shelf<T>
}

export function ground(dir: string, firstBusinessTime: Date): Ground {
  const shelf = <T>(name: string) => openShelf<T>(join(dir, `${name}.jsonl`))
  return { dir, clock: harborClock(shelf('clock'), firstBusinessTime), log: requestLog(), faults: faults(), shelf }
}
