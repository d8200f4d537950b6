// What each function does once: reads its configuration, the operator's secrets with it, and makes its clock and log.
import { type Config, type OperatorConfig, readConfig } from '../config.ts'
import { turnedClock, wallClock } from '../outbound/clock.ts'
import { randomIds } from '../outbound/ids.ts'
import { pinoLog } from '../outbound/log.ts'
import type { Secrets } from '../outbound/secrets.ts'
import type { Alarm } from '../ports/clock.ts'
import type { Making } from '../world/making.ts'

export type Env = Readonly<Record<string, string | undefined>>

export interface Started extends Configured, Pick<Making, 'clock' | 'log' | 'ids'> {}

/** What another secret changes. */
export interface Configured extends Pick<Making, 'aws'> {
  readonly all: Config
  readonly config: OperatorConfig
  readonly edge: { readonly host: string; readonly word: string | undefined }
  /** Of the environment, where the function can't do without it. */
  readonly need: (key: string) => string
}

export async function coldStart(env: Env, secrets: Secrets): Promise<Started> {
  const configured = configuredBy(env, secrets)
  const { clockUrl } = configured.all
  return {
    ...configured,
    clock: clockUrl ? await turnedClock(clockUrl) : wallClock(),
    log: pinoLog(env.LOG_LEVEL ?? 'info'),
    ids: randomIds(),
  }
}

/** Throws a sentence that names keys and no values. */
export function configuredBy(env: Env, secrets: Secrets): Configured {
  const whole: Env = { ...env, ...ofOperator(secrets, env.OPERATORS), EDGE_WORD: secrets.EDGE_WORD }
  const all = configIn(whole)
  const [config, ...others] = all.operators
  if (!config || others.length > 0) throw new Error('A function serves one operator: set no OPERATORS, or one.')
  return {
    all,
    aws: all.aws,
    config,
    edge: { host: config.host, word: whole.EDGE_WORD },
    need: (key) => whole[key] ?? missing(key),
  }
}

/** For those who answer: what is owed sets no alarm here. */
export const NO_ALARM: Alarm = { set: () => {}, clear: () => {} }

function configIn(env: Env): Config {
  const read = readConfig(env)
  if (read.kind === 'ready') return read.config
  const problems = read.kind === 'problems' ? read.problems : ['nothing is configured']
  throw new Error(`The configuration is not complete: ${problems.join('; ')}`)
}

/** In their own entry they need no prefix. */
function ofOperator(secrets: Env, operator = ''): Env {
  const prefix = operator === '' ? '' : `${operator.toUpperCase().replace(/-/g, '_')}_`
  return Object.fromEntries(Object.entries(secrets).map(([key, value]) => [prefix + key, value]))
}

function missing(key: string): never {
  throw new Error(`${key} is missing from the function's environment.`)
}
