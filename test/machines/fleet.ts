// Processes that are killed with -9 and started again, for as long as they are wanted.
import { type ChildProcess, spawn } from 'node:child_process'

export interface Machine {
  readonly kill: () => void
  readonly kills: () => number
  readonly stop: () => Promise<void>
}

/** One that does what it is told, one thing at a time. */
export interface Woken {
  readonly pid: number
  /** Ends when it has been dealt with. */
  readonly wake: (event: object) => Promise<void>
  readonly stop: () => void
}

const ROOT = new URL('../../', import.meta.url).pathname

export function machine(file: string, env: Readonly<Record<string, string>>): Machine {
  let child: ChildProcess
  let kills = 0
  let isWanted = true
  start()
  return {
    kill() {
      kills += 1
      child.kill('SIGKILL')
    },
    kills: () => kills,
    stop() {
      isWanted = false
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      child.kill('SIGKILL')
      return ended
    },
  }

  function start(): void {
    child = spawn(process.execPath, ['--max-semi-space-size=4', file], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'ignore', process.env.MACHINES_LOG ? 'inherit' : 'ignore'],
    })
    child.once('exit', () => isWanted && start())
  }
}

/** Once it is ready. */
export async function woken(file: string, env: Readonly<Record<string, string>>): Promise<Woken> {
  const child = spawn(process.execPath, [file], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await said(child)
  return {
    pid: child.pid ?? 0,
    wake: async (event) => {
      child.send(event)
      await said(child)
    },
    stop: () => void child.kill('SIGKILL'),
  }
}

function said(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('A machine ended by itself.'))
    child.once('exit', ended)
    child.once('message', (word) => {
      child.off('exit', ended)
      resolve(word)
    })
  })
}
