// How busy processes and the whole machine were for a while.
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'

export interface Busy {
  /** Of one processor, in percent, in the order of the processes; NaN where the system doesn't say. */
  readonly each: readonly number[]
  /** Of all processors, in percent: whoever used them. */
  readonly machine: number
  readonly ms: number
}

/** A tick of the system's clock, as Linux has it. */
const TICK_MS = 10

export async function busyWhile(pids: readonly number[], work: () => Promise<void>): Promise<Busy> {
  const before = { each: pids.map(spentBy), all: spentByAll(), at: performance.now() }
  await work()
  const ms = performance.now() - before.at
  const each = pids.map((pid, at) => percent(spentBy(pid) - (before.each[at] ?? 0), ms))
  const { busy, whole } = spentByAll()
  return { each, machine: percent(busy - before.all.busy, whole - before.all.whole), ms }
}

/** Milliseconds, its own and the system's for it. */
function spentBy(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS
  } catch {
    return Number.NaN
  }
}

function spentByAll(): { readonly busy: number; readonly whole: number } {
  const times = cpus().map(({ times: { idle, ...used } }) => [idle, ...Object.values(used)])
  const whole = times.flat().reduce((sum, one) => sum + one, 0)
  return { whole, busy: whole - times.reduce((sum, [idle = 0]) => sum + idle, 0) }
}

function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 100)
}
