// A job runs at once, at each interval and when it is asked for, never twice at a time.
import { expect, onTestFinished, test } from 'vitest'
import { every } from '../../src/inbound/job.ts'
import { background } from '../../src/inbound/operator-door.ts'
import { fakeWorld } from '../fakes/world.ts'

const RARELY_MS = 3_600_000

/** A job whose runs end when they are told to. */
function begun() {
  const runs: PromiseWithResolvers<void>[] = []
  const behind = background()
  const work = () => {
    const run = Promise.withResolvers<void>()
    runs.push(run)
    return run.promise
  }
  const job = every({ name: 'mail', ms: RARELY_MS, work, world: fakeWorld().world(), background: behind })
  onTestFinished(job.stop)
  return { job, runs, settled: () => new Promise((resolve) => setImmediate(resolve)) }
}

test('asked for many times while it runs, it runs once more after', async () => {
  const { job, runs, settled } = begun()
  for (let times = 0; times < 5; times += 1) job.now()
  expect(runs).toHaveLength(1)
  runs[0]?.resolve()
  await settled()
  expect(runs).toHaveLength(2)
  runs[1]?.resolve()
  await settled()
  expect(runs).toHaveLength(2)
})

test('asked for while it fails, it runs once more all the same', async () => {
  const { job, runs, settled } = begun()
  job.now()
  runs[0]?.reject(new Error('no answer'))
  await settled()
  expect(runs).toHaveLength(2)
})
