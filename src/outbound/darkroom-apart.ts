// A darkroom in a process of its own: what a picture does to it is not done to us, and its memory is given back.
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Darkroom, Developed } from '../ports/photos.ts'

export interface Ask {
  readonly bytes: Uint8Array
  readonly mostPixels: number
}

export interface Patience {
  /** For one picture. */
  readonly timeMs: number
  /** After the last one. */
  readonly idleMs: number
}

const CHILD = fileURLToPath(new URL('./darkroom-child.ts', import.meta.url))
const STDIO = ['ignore', 'ignore', 'ignore', 'ipc'] as const
const BROKEN: Developed = { kind: 'unfit', why: 'broken' }

/** A picture at which two processes have ended is broken. */
export function darkroomApart({ timeMs, idleMs }: Patience = { timeMs: 60_000, idleMs: 5_000 }): Darkroom {
  let child: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()
  return {
    develop(bytes, mostPixels) {
      const ask = { bytes, mostPixels }
      const next = last.then(async () => (await answerOf(ask)) ?? (await answerOf(ask)) ?? BROKEN)
      last = next.catch(() => undefined)
      return next
    },
  }

  /** Undefined: the process ended before it answered. */
  function answerOf(ask: Ask): Promise<Developed | undefined> {
    clearTimeout(idle)
    const room = open()
    return new Promise((resolve) => {
      const timer = setTimeout(() => room.kill('SIGKILL'), timeMs)
      const end = (answer?: Developed) => {
        clearTimeout(timer)
        room.removeAllListeners()
        if (answer === undefined) child = undefined
        else idle = setTimeout(close, idleMs).unref()
        resolve(answer)
      }
      room.once('message', (answer) => end(answer as Developed))
      room.once('exit', () => end())
      room.once('error', () => end())
      room.send(ask, () => {})
    })
  }

  function open(): ChildProcess {
    if (child?.connected) return child
    // No environment: what is in ours is none of its business.
    child = fork(CHILD, { serialization: 'advanced', env: {}, execArgv: ['--no-warnings'], stdio: [...STDIO] })
    child.unref()
    child.channel?.unref()
    return child
  }

  function close(): void {
    if (child?.connected) child.disconnect()
    child = undefined
  }
}
