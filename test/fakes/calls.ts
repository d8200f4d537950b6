// Every call to the outside world, counted; each can be made to go wrong, and any can be the one at which the process dies.
import { remembered } from '../../src/domain/remembered.ts'
import { Failure } from '../../src/failure.ts'

/** How a call ends: known not to have happened, unknown either way, the process dies before or after it happened, what lags answers as before, or somebody else was quicker (409, 412). */
export type Fate =
  | 'not-done'
  | 'throttled'
  | 'unknown-happened'
  | 'unknown-not-happened'
  | 'crash-before'
  | 'crash-after'
  | 'stale'
  | 'contended'

export interface Call {
  /** From 1, over all processes. */
  readonly n: number
  /** `charters.change`, `chat.post`. */
  readonly operation: string
  readonly about: string
  fate?: Fate
}

/** Strikes the call with this number, or the next one of this operation (where this is part of what it is about). */
export interface Fault {
  readonly at?: number
  readonly operation?: string
  readonly about?: string
  readonly fate: Fate
}

/** What lets other work go first, before a call happens and before its answer is there. */
export type Gap = (operation: string) => Promise<void>

/** Decides about each call where no fault was planned. */
export type Chance = (call: Call) => Fate | undefined

export interface Calls {
  readonly list: readonly Call[]
  readonly plan: (fault: Fault) => void
  /** A process of the app: once dead, nothing it calls is heard any more. */
  readonly newProcess: () => Process
}

export interface Process {
  readonly isDead: () => boolean
  readonly gap: (operation: string) => Promise<void>
  readonly call: <T>(operation: string, about: string, happen: () => T | Promise<T>) => Promise<T>
}

const CRASH = 'Crash'
const FAILS: ReadonlySet<Fate | undefined> = new Set(['not-done', 'throttled', 'contended', 'unknown-not-happened'])
/** What an index, a cache or a projection answers, and what may therefore be as it was a moment ago. */
const LAGGING =
  /^(charters\.(find|between|near)|\w+\.due|mails\.latest|people\.all|members\.all|assignments\.sailing|lookUp\.\w+|feed\.read)$/
export const isLagging = remembered((operation: string) => LAGGING.test(operation), 200)
const THROTTLED_MS = 20_000

export function isCrash(error: unknown): boolean {
  return error instanceof Error && (error.name === CRASH || isCrash(error.cause))
}

export function countedCalls(gap: Gap = () => Promise.resolve(), chance: Chance = () => undefined): Calls {
  const list: Call[] = []
  const answers = new Map<string, unknown>()
  let faults: readonly Fault[] = []

  return {
    list,
    plan: (fault) => {
      faults = [...faults, fault]
    },
    newProcess,
  }

  function newProcess(): Process {
    let dead = false
    return { isDead: () => dead, gap, call }

    async function call<T>(operation: string, about: string, happen: () => T | Promise<T>): Promise<T> {
      if (dead) throw crash(operation)
      const made: Call = { n: list.length + 1, operation, about }
      list.push(made)
      const fate = strike(made) ?? chance(made)
      if (fate) made.fate = fate

      await gap(operation)
      if (fate === 'crash-before') dead = true
      if (dead) throw crash(operation)
      if (FAILS.has(fate)) throw failure(operation, fate as Fate)
      const value = fate === 'stale' ? await before(made, happen) : kept(made, await happen())
      await gap(operation)
      if (fate === 'crash-after') dead = true
      if (dead) throw crash(operation)
      if (fate === 'unknown-happened') throw failure(operation, fate)
      return value
    }
  }

  async function before<T>({ operation, about }: Call, happen: () => T | Promise<T>): Promise<T> {
    const known = answers.get(`${operation} ${about}`)
    return known === undefined ? happen() : (known as T)
  }

  function kept<T>({ operation, about }: Call, value: T): T {
    if (isLagging(operation)) answers.set(`${operation} ${about}`, value)
    return value
  }

  function strike({ n, operation, about }: Call): Fate | undefined {
    if (faults.length === 0) return undefined
    const struck = faults.find(
      (fault) =>
        (fault.at === undefined || fault.at === n) &&
        (fault.operation === undefined || fault.operation === operation) &&
        (fault.about === undefined || about.includes(fault.about)),
    )
    faults = faults.filter((fault) => fault !== struck)
    return struck?.fate
  }
}

function failure(operation: string, fate: Fate): Failure {
  const outcome = fate.startsWith('unknown') ? 'unknown' : 'not-done'
  const code = fate === 'contended' && operation === 'calendar.patch' ? 'stale-etag' : fate
  const wait = fate === 'throttled' ? { retryAfter: THROTTLED_MS } : {}
  return new Failure({ service: 'The fake world', operation, outcome, retry: 'later', code, ...wait })
}

function crash(operation: string): Error {
  const error = new Error(`the process died around ${operation}`)
  error.name = CRASH
  return error
}
