// Time as the world has it: nothing waits, the clock goes to whatever is next, and every timer of the program obeys it.

export interface VirtualTime {
  /** Milliseconds since the beginning. */
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
  readonly at: (ms: number, run: () => void) => void
  /** Does what is next, in order of time, until then; `step` after each. */
  readonly playUntil: (ms: number, step: () => void) => Promise<void>
}

interface Event {
  readonly at: number
  readonly run: () => void
  cancelled: boolean
  /** As a timer has them. */
  readonly unref: () => Event
  readonly ref: () => Event
}

/** One at a time in a process; `body` sees only this time. `pass`: time goes by. */
export async function inVirtualTime<T>(
  pass: (ms: number) => void,
  body: (time: VirtualTime) => Promise<T>,
): Promise<T> {
  const before = { setTimeout, clearTimeout, setImmediate, performance }
  const queue: Event[] = []
  let now = 0
  const time: VirtualTime = { now: () => now, sleep, at: (ms, run) => void add(ms, run), playUntil }

  Object.assign(globalThis, {
    setTimeout: (run: () => void, ms = 0) => add(now + ms, run),
    clearTimeout: (event: Event | undefined) => {
      if (event) event.cancelled = true
    },
    setImmediate: (run: () => void) => add(now, run),
  })
  Object.defineProperty(globalThis, 'performance', { value: { now: () => now }, configurable: true, writable: true })
  try {
    return await body(time)
  } finally {
    const { performance: real, ...timers } = before
    Object.assign(globalThis, timers)
    Object.defineProperty(globalThis, 'performance', { value: real, configurable: true, writable: true })
  }

  function sleep(ms: number): Promise<void> {
    return new Promise((resolve) => void add(now + ms, resolve))
  }

  /** After everything that is due at the same instant. */
  function add(at: number, run: () => void): Event {
    const event: Event = { at, run, cancelled: false, unref: itself, ref: itself }
    let place = queue.length
    while (place > 0 && (queue[place - 1] as Event).at > at) place -= 1
    queue.splice(place, 0, event)
    return event
  }

  async function playUntil(ms: number, step: () => void): Promise<void> {
    await drained()
    for (let next = queue[0]; next && next.at <= ms; next = queue[0]) {
      queue.shift()
      if (next.cancelled) continue
      pass(next.at - now)
      now = next.at
      next.run()
      await drained()
      step()
    }
    pass(Math.max(0, ms - now))
    now = Math.max(now, ms)
  }
}

function itself(this: Event): Event {
  return this
}

/** Everything that waits for nothing has run: the next tick comes after every promise that is ready. */
function drained(): Promise<void> {
  return new Promise(nextTick)
}

function nextTick(run: () => void): void {
  process.nextTick(run)
}
