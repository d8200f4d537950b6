// The whole program as a child process, on a harbor of its own: started, killed, started again.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HarborAddresses } from '../../src/harbor/addresses.ts'

export interface Program {
  readonly dir: string
  readonly harbor: HarborAddresses
  /** Dies at once, as with `kill -9`. */
  readonly kill: () => Promise<void>
}

const ROOT = new URL('../../', import.meta.url).pathname
const READY_MS = 30_000

export function freshDir(): string {
  return mkdtempSync(join(tmpdir(), 'ship-captain-crew-'))
}

/** Starts on `dir`; a second start on the same one goes on where the first was. */
export async function startProgram(dir: string, env: Readonly<Record<string, string>> = {}): Promise<Program> {
  const file = join(dir, 'harbor.json')
  rmSync(file, { force: true })
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HARBOR_DIR: dir, HARBOR_PORT: '0', ...env },
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
  return { dir, harbor: JSON.parse(readFileSync(file, 'utf8')) as HarborAddresses, kill: () => end(child) }
}

/** Waits for what will be true in a moment; says what it waited for when it never is. */
export async function eventually<T>(what: string, look: () => Promise<T | undefined> | T | undefined, ms = 15_000): Promise<T> {
  const end = performance.now() + ms
  while (performance.now() < end) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
  throw new Error(`Still not so: ${what}`)
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
