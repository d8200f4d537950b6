// What came of debts and is not written down yet, with those who wait for their claim to stand in the store.
import type { Claim, EffectKind, Owed, Owing, Result } from '../domain/owed.ts'
import { settle } from '../domain/settle.ts'

/** Repeating these after a crash costs nobody anything, so their results may wait for the next write. */
const HARMLESS: ReadonlySet<EffectKind> = new Set([
  'alias',
  'history',
  'assignments',
  'calendar',
  'page',
  'redirect',
  'conflicts',
  'count',
  'evidence',
  'post-sail',
  'departure',
  'manifest',
])

interface Unsaved<T> extends Result<T> {
  readonly kind: EffectKind
  readonly nth: number
}

/** What one write takes along. */
export interface Batch<T> {
  readonly results: readonly Unsaved<T>[]
  /** Tells those who wait: the item as it stands now, or undefined, and then nothing may be sent. */
  readonly answer: (saved: T | undefined) => void
}

export interface Results<T> {
  readonly note: (key: string, debt: Owed, came: Pick<Result<T>, 'end' | 'learn'>) => void
  /** Settles once a write has taken it along: whether it stands in the store. */
  readonly claim: (key: string, debt: Owed, claim: Claim) => Promise<boolean>
  /** The item with all of them. */
  readonly over: (saved: T, business: Date) => T
  /** As it is to be written: with what the batch has, and nothing that follows by itself. */
  readonly with: (saved: T, batch: Batch<T>) => T
  /** Something of it must not wait. */
  readonly arePressing: () => boolean
  readonly batch: () => Batch<T>
  readonly written: (batch: Batch<T>) => void
  readonly refused: (batch: Batch<T>) => void
}

/** The item with what was known at that moment. */
interface Expected<T> {
  readonly saved: T
  readonly noted: number
  readonly left: number
  readonly at: number
  /** With the results alone. */
  readonly settled: T
  readonly item: T
}

/** `after`: what follows from an item's state by itself. */
export function unwrittenResults<T extends Owing>(after: (item: T) => T): Results<T> {
  const unsaved: Unsaved<T>[] = []
  const waiting: ((saved: T | undefined) => void)[] = []
  let noted = 0
  let expected: Expected<T> | undefined

  return {
    note,
    claim(key, debt, claim) {
      note(key, debt, { end: { kind: 'claimed', claim } })
      return new Promise((resolve) => {
        waiting.push((saved) => resolve(saved?.owed[key]?.claimed?.key === claim.key))
      })
    },
    over(saved, business) {
      const at = business.getTime()
      const known = knownOf(saved)
      if (known?.at === at) return known.item
      // Each result is settled once: what was settled before is not settled again.
      const settled = known?.settled ?? settle(expected?.saved === saved ? expected.settled : saved, unsaved, after)
      expected = { saved, noted, left: unsaved.length, at, settled, item: after(settled) }
      return expected.item
    },
    with(saved, { results }) {
      const known = results.length === unsaved.length ? knownOf(saved) : undefined
      return known?.settled ?? settle(saved, results, after)
    },
    arePressing: () => waiting.length > 0 || unsaved.some(({ kind }) => !HARMLESS.has(kind)),
    batch() {
      const asked = waiting.splice(0)
      const answer = (saved: T | undefined) => {
        for (const tell of asked) tell(saved)
      }
      return { results: unsaved.slice(), answer }
    },
    written: ({ results }) => void unsaved.splice(0, results.length),
    refused({ results }) {
      // Whoever asked was told no: written down later, such a claim would look like a send of unknown end.
      const kept = unsaved.filter((result) => result.end.kind !== 'claimed' || !results.includes(result))
      unsaved.splice(0, unsaved.length, ...kept)
      expected = undefined
    },
  }

  /** With all that is known now. */
  function knownOf(saved: T): Expected<T> | undefined {
    const isNow = expected?.saved === saved && expected.noted === noted && expected.left === unsaved.length
    return isNow ? expected : undefined
  }

  function note(key: string, { kind, turn }: Owed, came: Pick<Result<T>, 'end' | 'learn'>): void {
    noted += 1
    unsaved.push({ key, kind, turn, ...came, nth: noted })
  }
}
