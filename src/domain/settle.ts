// Owing, and writing down what came of it.
import { UNSTAMPED } from './lease.ts'
import { type Claim, type EffectKind, type Owed, type Owing, owedKey, type Result } from './owed.ts'

type Later = Extract<Result<never>['end'], { kind: 'later' }>

/** Adds a debt, or asks again for the one with the same key. */
export function owe<T extends Owing>(item: T, kind: EffectKind, due: string, about?: string): T {
  const debt: Owed = { kind, about, turn: 1, due, fence: UNSTAMPED, attempts: 0 }
  const before = item.owed[owedKey(kind, about)]
  return { ...item, owed: { ...item.owed, [owedKey(kind, about)]: before ? again(before, debt) : debt } }
}

/** Once begun, a debt keeps its fence and claim: what may have happened is looked for first. */
function again(before: Owed, debt: Owed): Owed {
  return { ...debt, turn: before.turn + 1, fence: before.fence, attempts: before.attempts, claimed: before.claimed }
}

export function forgive<T extends Owing>(item: T, key: string): T {
  if (!Object.hasOwn(item.owed, key)) return item
  const { [key]: _, ...owed } = item.owed
  return { ...item, owed }
}

/** Writes results down, each once under its lease; a debt that was owed again meanwhile stays. `after`: what follows from an item's state by itself. */
export function settle<T extends Owing>(item: T, results: readonly Result<T>[], after: (item: T) => T = asIs): T {
  const { lease } = item
  const fresh = results.filter(({ nth }) => nth === undefined || nth > (lease?.settled ?? 0))
  const settled = fresh.reduce((before, result) => settleOne(owing(before, result, after), result), item)
  const last = fresh.at(-1)?.nth
  return lease && last !== undefined ? { ...settled, lease: { ...lease, settled: last } } : settled
}

function asIs<T>(item: T): T {
  return item
}

/** What only followed from the results before it, no write has seen: forgotten, it would be begun anew as if it never had been. */
function owing<T extends Owing>(item: T, { key }: Result<T>, after: (item: T) => T): T {
  return Object.hasOwn(item.owed, key) ? item : after(item)
}

function settleOne<T extends Owing>(item: T, { key, turn, end, learn }: Result<T>): T {
  const learnt = learn ? learn(item) : item
  const debt = learnt.owed[key]
  if (!debt) return learnt
  if (debt.turn > turn) return replace(learnt, key, overtaken(debt, end))

  switch (end.kind) {
    case 'done':
      return forgive(learnt, key)
    case 'claimed':
      return replace(learnt, key, { ...debt, claimed: end.claim })
    case 'later':
      return replace(learnt, key, later(debt, end))
    case 'held':
      return replace(learnt, key, { ...debt, held: true, problems: end.problems, attempts: debt.attempts + 1 })
  }
}

/** Owed again meanwhile: what the earlier turn came to is still known of it. */
function overtaken(debt: Owed, end: Result<never>['end']): Owed {
  if (end.kind === 'done') return { ...debt, attempts: 0, claimed: undefined }
  return end.kind === 'later' ? { ...debt, attempts: debt.attempts + 1, claimed: claimAfter(debt, end) } : debt
}

function later(debt: Owed, end: Later): Owed {
  const { due, problems } = end
  return { ...debt, due, problems, attempts: debt.attempts + 1, claimed: claimAfter(debt, end) }
}

function claimAfter({ claimed }: Owed, { unsent }: Later): Claim | undefined {
  return unsent ? undefined : claimed
}

function replace<T extends Owing>(item: T, key: string, debt: Owed): T {
  return { ...item, owed: { ...item.owed, [key]: debt } }
}
