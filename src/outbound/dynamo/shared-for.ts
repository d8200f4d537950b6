// One question that several ask within a moment is asked once.
interface Asked<T> {
  readonly answer: Promise<T>
  readonly until: number
}

export interface Shared<T> {
  readonly ask: (key: string) => Promise<T>
  readonly forget: () => void
}

/** Answers of the last `ms` of wall time are shared by key; a failed one is forgotten. */
export function sharedFor<T>(ms: number, find: (key: string) => Promise<T>): Shared<T> {
  const asked = new Map<string, Asked<T>>()

  return {
    ask(key) {
      const now = performance.now()
      for (const [old, { until }] of asked) if (until <= now) asked.delete(old)
      const known = asked.get(key)
      if (known) return known.answer

      const answer = find(key)
      asked.set(key, { answer, until: now + ms })
      answer.catch(() => asked.delete(key))
      return answer
    },
    forget: () => asked.clear(),
  }
}
