// How calls end in a bad hour: each by itself, and whole services for hours.
import { LONGEST_CALL_MS } from '../../src/domain/lease.ts'
import type { Call, Chance, Fate } from '../fakes/calls.ts'
import { isLagging } from '../fakes/calls.ts'
import { HOUR, MINUTE } from '../fakes/clock.ts'
import type { Dice } from './chance.ts'
import type { Window } from './windows.ts'

export interface Trouble {
  readonly chance: Chance
  /** From here on nothing goes wrong any more. */
  readonly end: () => void
  /** How often, by kind of call. */
  readonly struck: ReadonlyMap<string, number>
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
  /^(waivers|photos|members|words|people|assignments|conflicts|seaTime)\./,
] as const

/** Of all calls: a process that dies at every tenth call does nothing but begin. */
const MOST_CRASHES = 0.04
/** Each kind of fault is left out of so many stories, and each service of some: what is left comes the thicker. */
const LEFT_OUT = 0.5
const ALL_SERVICES = 0.5
/** Calls that take long, for each that fails; in some stories many do. */
const SLOW = [0.05, 0.05, 0.05, 0.25] as const

/** Nothing lags for longer. */
const LAG = MINUTE

/** `rate`: faults per call, within the windows. */
export function trouble(all: Dice, rate: number, now: () => number, windows: readonly Window[]): Trouble {
  const [each, slow, big] = [all.apart('each call'), all.apart('latency'), all.apart('outages')]
  const outages = Array.from({ length: rate > 0 && big.happens(0.4) ? 1 : 0 }, () => {
    const within = big.pick(windows)
    const from = big.between(within.from, within.to)
    return { service: big.pick(SERVICES), from, to: Math.min(within.to, from + big.between(0.5, 5) * HOUR) }
  })
  const fates = someOf(FATES, big)
  const services = big.happens(ALL_SERVICES) ? undefined : someOf(SERVICES, big)
  const slowly = rate * big.pick(SLOW)
  const asked = new Map<string, number>()
  const struck = new Map<string, number>()
  let ended = rate === 0
  return { chance, end, struck, latency }

  function end(): void {
    ended = true
  }

  function isOn(): boolean {
    return !ended && windows.some(({ from, to }) => from <= now() && now() < to)
  }

  function chance(call: Call): Fate | undefined {
    const mayLag = isLagging(call.operation) && askedBefore(`${call.operation} ${call.about}`)
    if (!isOn()) return undefined
    const fate = fateOf(call, mayLag)
    if (fate) struck.set(call.operation, (struck.get(call.operation) ?? 0) + 1)
    return fate
  }

  function fateOf({ operation }: Call, mayLag: boolean): Fate | undefined {
    const isHit = each.happens(rate) && (!services || services.some((service) => service.test(operation)))
    const drawn = isHit ? each.pick(fates) : undefined
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
    if (!isOn()) return Math.round(slow.between(2, 60))
    if (slow.happens(slowly)) return Math.round(slow.between(2_000, LONGEST_CALL_MS))
    return Math.round(slow.between(2, 200))
  }
}

/** At least one; what stands there more often is in or out as one. */
function someOf<T>(all: readonly T[], dice: Dice): readonly T[] {
  const left = new Set([...new Set(all)].filter(() => !dice.happens(LEFT_OUT)))
  const some = all.filter((one) => left.has(one))
  return some.length > 0 ? some : [dice.pick(all)]
}
