// How calls end in a bad hour: each by itself, and whole services for hours.
import { LONGEST_CALL_MS } from '../../src/domain/lease.ts'
import type { Call, Chance, Fate } from '../fakes/calls.ts'
import { isLagging } from '../fakes/calls.ts'
import { HOUR, MINUTE } from '../fakes/clock.ts'
import type { Dice } from './chance.ts'

export interface Trouble {
  readonly chance: Chance
  /** From here on nothing goes wrong any more. */
  readonly end: () => void
  readonly count: () => number
  /** How long a request or its answer is under way, in milliseconds. */
  readonly latency: () => number
}

/** What stands here more often is so much more likely. */
const FATES: readonly Fate[] = [
  'not-done',
  'not-done',
  'throttled',
  'throttled',
  'unknown-happened',
  'unknown-happened',
  'unknown-not-happened',
  'unknown-not-happened',
  'unknown-happened',
  'unknown-happened',
  'not-done',
  'not-done',
  'stale',
  'stale',
  'stale',
  'stale',
  'contended',
  'contended',
  'crash-before',
  'crash-after',
]
const SERVICES = [
  /^(calendar|inbox)\./,
  /^chat\./,
  /^pages\./,
  /^mailer\./,
  /^(charters|mails|desk|history)\./,
] as const

/** Of all calls: a process that dies at every tenth call does nothing but begin. */
const MOST_CRASHES = 0.08

/** Nothing lags for longer. */
const LAG = MINUTE

/** `rate`: faults per call. `from` and `to` bound the outages, in milliseconds of virtual time. */
export function trouble(all: Dice, rate: number, now: () => number, to: number): Trouble {
  const [each, slow, big] = [all.apart('each call'), all.apart('latency'), all.apart('outages')]
  const outages = Array.from({ length: rate > 0 && big.happens(0.4) ? 1 : 0 }, () => {
    const from = big.between(0, to)
    return { service: big.pick(SERVICES), from, to: Math.min(to, from + big.between(0.5, 5) * HOUR) }
  })
  const asked = new Map<string, number>()
  let count = 0
  let ended = false
  return { chance, end, count: () => count, latency }

  function end(): void {
    ended = true
  }

  function chance(call: Call): Fate | undefined {
    if (ended) return undefined
    const fate = fateOf(call)
    if (fate) count += 1
    return fate
  }

  function fateOf({ operation, about }: Call): Fate | undefined {
    const mayLag = isLagging(operation) && askedBefore(`${operation} ${about}`)
    const drawn = each.happens(rate) ? each.pick(FATES) : undefined
    const fate = drawn?.startsWith('crash') && !each.happens(MOST_CRASHES / rate) ? 'not-done' : drawn
    const out = outages.some(({ service, from, to: end }) => from <= now() && now() < end && service.test(operation))
    if (out && (fate === undefined || fate === 'stale')) return each.pick(['not-done', 'unknown-not-happened'] as const)
    return fate === 'stale' && !mayLag ? 'not-done' : fate
  }

  function askedBefore(question: string): boolean {
    const last = asked.get(question) ?? Number.NEGATIVE_INFINITY
    asked.set(question, now())
    return now() - last < LAG
  }

  function latency(): number {
    if (ended || rate === 0) return Math.round(slow.between(2, 60))
    if (slow.happens(rate / 20)) return Math.round(slow.between(2_000, LONGEST_CALL_MS))
    return Math.round(slow.between(2, 200))
  }
}
