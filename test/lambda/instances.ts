// Instances of one function, two at most, each thawed for an event and frozen after it.
import { Worker } from 'node:worker_threads'

export interface Lambda {
  readonly invoke: (event: unknown) => Promise<unknown>
  /** Milliseconds from nothing to ready, of each instance. */
  readonly coldStarts: readonly number[]
  readonly stop: () => Promise<void>
}

const MOST = 2

interface Instance {
  readonly ask: (event: unknown) => Promise<unknown>
  readonly worker: Worker
}

export function lambda(file: string, env: Readonly<Record<string, string>>): Lambda {
  const idle: Instance[] = []
  const all: Instance[] = []
  const waiting: ((instance: Instance) => void)[] = []
  const begun = { count: 0 }
  const coldStarts: number[] = []

  return {
    coldStarts,
    async invoke(event) {
      const instance = await free()
      try {
        return await instance.ask(event)
      } finally {
        const next = waiting.shift()
        if (next) next(instance)
        else idle.push(instance)
      }
    },
    async stop() {
      await Promise.all(all.map(({ worker }) => worker.terminate()))
    },
  }

  async function free(): Promise<Instance> {
    const instance = idle.pop()
    if (instance) return instance
    return begun.count < MOST ? begunOne() : new Promise((resolve) => waiting.push(resolve))
  }

  async function begunOne(): Promise<Instance> {
    begun.count += 1
    const instance = instanceOf(file, env)
    all.push(instance)
    const { coldMs } = (await answerOf(instance.worker)) as { readonly coldMs: number }
    coldStarts.push(coldMs)
    return instance
  }
}

function instanceOf(file: string, env: Readonly<Record<string, string>>): Instance {
  const frozen = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL('runtime.ts', import.meta.url), {
    workerData: { file, frozen },
    env: { ...env },
    stdout: true,
  })
  return {
    worker,
    ask(event) {
      Atomics.store(frozen, 0, 1)
      Atomics.notify(frozen, 0)
      const answer = answerOf(worker)
      worker.postMessage(event)
      return answer
    },
  }
}

async function answerOf(worker: Worker): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<{ readonly result?: unknown; readonly error?: string }>()
  worker.once('message', resolve)
  worker.once('error', reject)
  try {
    const { result, error } = await promise
    if (error) throw new Error(error)
    return result
  } finally {
    worker.off('message', resolve)
    worker.off('error', reject)
  }
}
