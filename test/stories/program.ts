// The whole program as a child process, on a harbor of its own: started, killed, started again.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HarborAddresses } from '../../src/harbor/addresses.ts'

export interface Program {
  readonly dir: string
  readonly harbor: HarborAddresses
  /** All that it has written to its terminal. */
  readonly said: () => string
  /** Dies at once, as with `kill -9`. */
  readonly kill: () => Promise<void>
}

const ROOT = new URL('../../', import.meta.url).pathname
const READY_MS = 120_000
const LONGEST_PAUSE_MS = 250

export function freshDir(): string {
  return mkdtempSync(join(tmpdir(), 'ship-captain-crew-'))
}

/** The addresses of the harbor that runs on `dir`. */
export function harborIn(dir: string): HarborAddresses {
  return JSON.parse(readFileSync(join(dir, 'harbor.json'), 'utf8')) as HarborAddresses
}

/** Starts on `dir`; a second start on the same one goes on where the first was. */
export async function startProgram(dir: string, env: Readonly<Record<string, string>> = {}): Promise<Program> {
  const file = join(dir, 'harbor.json')
  const port = existsSync(file) ? new URL(harborIn(dir).page).port : await freePorts()
  rmSync(file, { force: true })
  const child = spawn(process.execPath, ['--max-semi-space-size=4', 'src/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HARBOR_DIR: dir, HARBOR_PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  child.stdout?.on('data', (chunk) => said.push(String(chunk)))
  child.stderr?.on('data', (chunk) => said.push(String(chunk)))

  await until(() => existsSync(file) || child.exitCode !== null, READY_MS)
  if (!existsSync(file)) {
    await end(child)
    throw new Error(`The program did not start:\n${said.join('')}`)
  }
  return { dir, harbor: harborIn(dir), said: () => said.join(''), kill: () => end(child) }
}

/** Waits for what will be true in a moment, and looks the less often the longer it waits; says what it waited for when it never is. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
  ms = 60_000,
): Promise<T> {
  const began = performance.now()
  for (;;) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    const waited = performance.now() - began
    if (waited > ms) break
    await new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_PAUSE_MS, 30 + waited / 5)))
  }
  throw new Error(`Still not so: ${what}`)
}

/** The first of so many ports in a row as a harbor takes, all of them free now; none of those that outgoing connections take (32768 and above). */
async function freePorts(count = 11): Promise<number> {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 600) * 20
    const free = await Promise.all(Array.from({ length: count }, (_, at) => isFree(first + at)))
    if (free.every(Boolean)) return first
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

async function until(true_: () => boolean, ms: number): Promise<void> {
  const end = performance.now() + ms
  while (!true_() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20))
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
