// What was measured of a backlog, a line each: how fast it was paid, who was busy, and what that says of the limit.
import { cpus } from 'node:os'
import type { Busy } from './processors.ts'

export interface Setting {
  /** Milliseconds that each outside call takes beside its own. */
  readonly slow: number
  /** Orders that wake a deliverer at a time. */
  readonly batch: number
  /** Deliverers. */
  readonly count: number
}

export interface Paid extends Setting {
  readonly perSecond: number
  /** To the services, for one order. */
  readonly calls: number
  /** The harbor first, then each deliverer. */
  readonly busy: Busy
  /** Charters that still owe something. */
  readonly left: number
}

export const HEAD =
  'each call  a batch  deliverers  orders/s            calls each  harbor busy  a deliverer  machine  limited by'

export function lineOf({ slow, batch, count, perSecond, calls, busy, left }: Paid, alone: Paid): string {
  const [harbor = 0, ...each] = busy.each
  const times = count > 1 ? ` (${(perSecond / alone.perSecond).toFixed(1)} times)` : ''
  const cells = [
    `${slow > 0 ? `+${slow} ms` : 'as it is'}`.padStart(9),
    String(batch).padStart(7),
    String(count).padStart(10),
    `${perSecond.toFixed(1)}${times}`.padEnd(18),
    calls.toFixed(1).padStart(10),
    `${harbor} %`.padStart(11),
    `${Math.round(sum(each) / each.length)} %`.padStart(11),
    `${busy.machine} %`.padStart(7),
    limitOf(busy),
  ]
  return cells.join('  ') + (left > 0 ? `  ${left} still owe something` : '')
}

/** Where neither the harbor nor a processor was full, what remains is waiting for the calls. */
function limitOf({ each, machine }: Busy): string {
  const [harbor = 0] = each
  if (harbor > 85) return 'the harbor'
  if (machine <= 90) return 'the calls’ time'
  return sum(each) / cpus().length > machine / 2 ? 'processors' : 'others on this machine'
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
