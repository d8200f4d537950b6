// Three processes, so that neither the app nor its floor shares an event loop with the harbor or with the clock.
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HarborAddresses } from '../../src/harbor/addresses.ts'
import { localEnv } from '../../src/local-env.ts'

export interface Processes {
  readonly harbor: HarborAddresses
  /** Address of the floor's own server, without a slash at the end. */
  readonly floor: string
  /** What a person does at the calendar, by the thousand. */
  readonly calendar: (order: CalendarOrder) => Promise<void>
  readonly stop: () => Promise<void>
}

export type CalendarOrder =
  | { readonly kind: 'insert'; readonly count: number; readonly charters: number }
  /** Moves the first so many charters by hours from where they were inserted. */
  | { readonly kind: 'move'; readonly count: number; readonly hours: number }
  /** Every sync token is too old. */
  | { readonly kind: 'expire' }

interface Child {
  readonly child: ChildProcess
  readonly ready: Promise<unknown>
}

const ROOT = new URL('../../', import.meta.url).pathname
/** The one operator that is measured; what another one's polls would add is noise. */
export const OPERATOR = 'jada'
/** So seldom that no poll falls into a measurement: the clock's turn wakes the app instead. */
const POLL_SECONDS = '300'
const READY_MS = 30_000

/** Starts all three, or, when one doesn't start, ends those that did. */
export async function startProcesses(): Promise<Processes> {
  const dir = mkdtempSync(join(tmpdir(), 'ship-captain-crew-bench-'))
  const children: ChildProcess[] = []
  const killAll = () => {
    for (const child of children) child.kill('SIGKILL')
    rmSync(dir, { recursive: true, force: true })
  }
  process.once('exit', killAll)
  const stop = async () => {
    for (const child of children.splice(0).reverse()) await end(child)
    process.off('exit', killAll)
    rmSync(dir, { recursive: true, force: true })
  }

  const begin = async ({ child, ready }: Child): Promise<unknown> => {
    children.push(child)
    return ready
  }
  try {
    const first = started(['test/bench/harbor-process.ts', dir], {})
    await begin(first)
    const harbor = JSON.parse(readFileSync(join(dir, 'harbor.json'), 'utf8')) as HarborAddresses
    await begin(started(['--max-semi-space-size=4', 'src/main.ts'], appEnv(harbor, dir), 'said'))
    const floor = String(await begin(started(['test/bench/floor-process.ts', join(dir, 'harbor.json')], {})))
    return { harbor, floor, calendar: (order) => ordered(first.child, order), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Ends once it is done. */
function ordered(child: ChildProcess, order: CalendarOrder): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  child.once('message', () => resolve())
  child.send(order)
  return promise
}

export interface HarborAlone extends Pick<Processes, 'harbor' | 'calendar' | 'stop'> {
  readonly dir: string
  readonly pid: number
}

/** The harbor in a process of its own, and nothing beside it. */
export async function startHarborAlone(): Promise<HarborAlone> {
  const dir = mkdtempSync(join(tmpdir(), 'ship-captain-crew-bench-'))
  const { child, ready } = started(['test/bench/harbor-process.ts', dir], {})
  const killed = () => child.kill('SIGKILL')
  process.once('exit', killed)
  const stop = async () => {
    await end(child)
    process.off('exit', killed)
    rmSync(dir, { recursive: true, force: true })
  }
  try {
    await ready
    const harbor = JSON.parse(readFileSync(join(dir, 'harbor.json'), 'utf8')) as HarborAddresses
    return { harbor, dir, pid: child.pid ?? 0, calendar: (order) => ordered(child, order), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function appEnv(harbor: HarborAddresses, dir: string): Record<string, string> {
  const operator = harbor.operators.find(({ id }) => id === OPERATOR)
  const file = join(dir, 'people.json')
  writeFileSync(file, JSON.stringify(operator?.people))
  return {
    ...localEnv(harbor),
    OPERATORS: OPERATOR,
    MAIL_POLL_SECONDS: POLL_SECONDS,
    LOG_LEVEL: 'warn',
    [`${OPERATOR.toUpperCase()}_PEOPLE_FILE`]: file,
  }
}

/** Ready once it sends a message, or, if that is how it tells, once it says the first thing. */
function started(args: readonly string[], env: Record<string, string>, by: 'message' | 'said' = 'message'): Child {
  const stdio: StdioOptions = ['ignore', 'pipe', 'inherit', 'ipc']
  const child = spawn(process.execPath, [...args], { cwd: ROOT, env: { PATH: process.env.PATH, ...env }, stdio })
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const late = setTimeout(() => reject(new Error(`${args.at(-1)} was not ready in time`)), READY_MS)
  child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended by itself, with ${code}`)))
  if (by === 'message') child.once('message', resolve)
  else child.stdout?.once('data', resolve)
  return { child, ready: promise.finally(() => clearTimeout(late)) }
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    const late = setTimeout(() => child.kill('SIGKILL'), 3_000)
    child.once('exit', () => {
      clearTimeout(late)
      resolve()
    })
    child.kill('SIGTERM')
  })
}
