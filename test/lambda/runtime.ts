// One instance of a function: its bundle in a thread of its own, frozen as soon as it has answered, as Lambda does.
import { parentPort, workerData } from 'node:worker_threads'

type Handler = (event: unknown) => Promise<unknown>

interface Given {
  readonly file: string
  /** 0 while nothing is asked of it. */
  readonly frozen: Int32Array
}

const { file, frozen } = workerData as Given
const began = performance.now()
const { handler } = (await import(file)) as { readonly handler: Handler }
parentPort?.on('message', async (event: unknown) => {
  const answer = await handler(event).then(
    (result) => ({ result }),
    (error: unknown) => ({ error: String(error) }),
  )
  Atomics.store(frozen, 0, 0)
  parentPort?.postMessage(answer)
  Atomics.wait(frozen, 0, 0)
})
parentPort?.postMessage({ result: { coldMs: performance.now() - began } })
