// Many small pieces of work in short stretches, so that whoever else is served by this process hardly waits.

/** Milliseconds at a stretch. */
const STRETCH_MS = 8

export async function inSlices<T, R>(items: readonly T[], work: (item: T) => R): Promise<R[]> {
  const done: R[] = []
  let until = performance.now() + STRETCH_MS
  for (const item of items) {
    done.push(work(item))
    if (performance.now() < until) continue
    await new Promise((resolve) => setImmediate(resolve))
    until = performance.now() + STRETCH_MS
  }
  return done
}

/** Some at a time, each begun in order; what fails stops none of the others. */
export async function someAtATime<T, R>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<R>,
): Promise<readonly PromiseSettledResult<R>[]> {
  const ended: PromiseSettledResult<R>[] = []
  let next = 0
  const worker = async () => {
    for (let at = next++; at < items.length; at = next++) {
      const [result] = await Promise.allSettled([work(items[at] as T)])
      ended[at] = result
    }
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker))
  return ended
}
