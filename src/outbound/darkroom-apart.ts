// A darkroom in a process of its own: what a picture does to it is not done to us, and its memory is given back.
import { type ChildProcess, fork } from 'node:child_process'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from '../failure.ts'
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

interface Room {
  readonly process: ChildProcess
  /** False: it ended before it was open. Whatever ends it later is the picture's doing. */
  readonly opened: Promise<boolean>
}

/** Folders stand in a bundle as they do here; only the ending differs. */
const CHILD = fileURLToPath(new URL(`../outbound/darkroom-child${extname(import.meta.url)}`, import.meta.url))
const STDIO = ['ignore', 'ignore', 'ignore', 'ipc'] as const
const BROKEN: Developed = { kind: 'unfit', why: 'broken' }
const PATIENCE: Patience = { timeMs: 25_000, idleMs: 5_000 }

/** A picture at which two processes have ended is broken; one that can't be looked at here is left for later. */
export function darkroomApart({ timeMs, idleMs }: Patience = PATIENCE, child = CHILD): Darkroom {
  let room: Room | undefined
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
  async function answerOf(ask: Ask): Promise<Developed | undefined> {
    clearTimeout(idle)
    room = room?.process.connected ? room : begin(child)
    if (!(await room.opened)) {
      room = undefined
      throw notOpened()
    }
    const answer = await developed(room.process, ask, timeMs)
    if (answer === undefined) room = undefined
    else idle = setTimeout(close, idleMs).unref()
    return answer
  }

  function close(): void {
    if (room?.process.connected) room.process.disconnect()
    room = undefined
  }
}

function begin(file: string): Room {
  // No environment: what is in ours is none of its business.
  const child = fork(file, { serialization: 'advanced', env: {}, execArgv: ['--no-warnings'], stdio: [...STDIO] })
  const opened = new Promise<boolean>((resolve) => {
    child.once('message', () => resolve(true))
    child.once('exit', () => resolve(false))
    child.once('error', () => resolve(false))
  })
  return { process: child, opened: opened.finally(() => letGo(child)) }
}

function developed(child: ChildProcess, ask: Ask, timeMs: number): Promise<Developed | undefined> {
  return new Promise((resolve) => {
    const end = (answer?: Developed) => {
      clearTimeout(timer)
      child.removeAllListeners()
      resolve(answer)
    }
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      end()
    }, timeMs)
    child.once('message', (answer) => end(answer as Developed))
    child.once('exit', () => end())
    child.once('error', () => end())
    child.send(ask, () => {})
  })
}

/** It keeps nobody from ending. */
function letGo(child: ChildProcess): void {
  child.removeAllListeners()
  child.unref()
  child.channel?.unref()
}

function notOpened(): Failure {
  const facts = { service: 'The darkroom', operation: 'look at a photo', code: 'not-opened' } as const
  return new Failure({ ...facts, outcome: 'not-done', retry: 'later' })
}
