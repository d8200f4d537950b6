// The configuration: one typed record per service and operator, or every problem at once. Values are never printed.
import { type AwsAccess, awsAccess } from './config/aws.ts'
import { clashes, halves } from './config/contradictions.ts'
import { type GoogleConfig, googleConfig, type PushConfig, pushConfig } from './config/google.ts'
import { operatorOf } from './config/operator.ts'
import { type SlackConfig, slackConfig } from './config/slack.ts'
import { type StoreConfig, storeConfig } from './config/store.ts'
import { EACH, type Each, type Env, parse, SHARED, type Shared } from './config-keys.ts'
import type { Operator } from './domain/operator.ts'

export interface Config {
  readonly operators: readonly OperatorConfig[]
  readonly aws: AwsAccess
  /** Where business time is read, if it isn't wall time. */
  readonly clockUrl?: string | undefined
  /** Address and port to listen on, where an operator's host doesn't name its own port on loopback. */
  readonly listen: string
  readonly port: number
  /** How many proxies before this program each add to `X-Forwarded-For`. */
  readonly proxies: number
  /** Seconds between two looks into an inbox. */
  readonly mailPollSeconds: number
  /** Answers TXT records as JSON, where the machine's own resolver is not meant. */
  readonly dnsUrl?: string | undefined
  /** URLs of the queues of what nobody could handle. */
  readonly deadLetterQueues: readonly string[]
}

export interface OperatorConfig {
  readonly operator: Operator
  /** `host:port` under which this app is reached for this operator. */
  readonly host: string
  readonly slack: SlackConfig
  readonly google: GoogleConfig
  /** Missing: nothing of Google's reaches us from outside, and there is only the poll. */
  readonly push?: PushConfig | undefined
  readonly store: StoreConfig
  readonly links: LinksConfig
  readonly peopleFile?: string | undefined
}

export interface LinksConfig {
  readonly secret: string
  readonly previous?: string | undefined
}

export type ReadConfig =
  | { readonly kind: 'ready'; readonly config: Config }
  /** No service is configured at all: the harbor is meant. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'problems'; readonly problems: readonly string[] }

/** `OPERATORS=jada,queen` names several, each with its keys behind `JADA_` and `QUEEN_`; one alone needs no prefix. */
export function readConfig(env: Env): ReadConfig {
  const named = operatorsIn(env)
  const stray = named.length > 0 ? [] : strayKeys(env)
  if (named.length === 0 && stray.length === 0 && !Object.keys(EACH.shape).some((key) => env[key]))
    return { kind: 'nothing' }

  const shared = parse(SHARED, env, '')
  const each = (named.length > 0 ? named : [ALONE]).map(({ id, prefix }) => ({ id, ...parse(EACH, env, prefix) }))
  const problems = [
    ...stray,
    ...shared.problems,
    ...each.flatMap((one) => one.problems),
    ...clashes(each),
    ...halves(each),
  ]
  if (problems.length > 0 || !shared.data) return { kind: 'problems', problems }

  const { data } = shared
  const operators = each.flatMap((one) => (one.data ? [operatorConfig(one.id, one.data, data)] : []))
  return { kind: 'ready', config: { ...sharedConfig(data), operators } }
}

interface Named {
  readonly id: string
  readonly prefix: string
}

const ALONE: Named = { id: 'operator', prefix: '' }

function operatorsIn({ OPERATORS = '' }: Env): readonly Named[] {
  const ids = OPERATORS.split(',').map((id) => id.trim().toLowerCase())
  return ids.filter((id) => id !== '').map((id) => ({ id, prefix: `${id.toUpperCase().replace(/-/g, '_')}_` }))
}

/** Keys that look like an operator's while none is named: a harbor in their place would be a surprise. */
function strayKeys(env: Env): readonly string[] {
  const known =
    /^(\w+)_(SLACK_(BOT_TOKEN|SIGNING_SECRET|TEAM_ID|APP_ID)|GOOGLE_(REFRESH_TOKEN|CALENDAR_ID)|PAGES_BUCKET)$/
  return Object.keys(env)
    .filter((key) => env[key] && known.test(key))
    .map((key) => `${key} is set, but OPERATORS names no such operator`)
}

function sharedConfig(shared: Shared): Omit<Config, 'operators'> {
  return {
    clockUrl: shared.CLOCK_URL,
    listen: shared.LISTEN,
    port: shared.PORT,
    proxies: shared.PROXIES,
    mailPollSeconds: shared.MAIL_POLL_SECONDS,
    dnsUrl: shared.DNS_URL,
    deadLetterQueues: shared.DEAD_LETTER_QUEUES?.split(',').map((url) => url.trim()) ?? [],
    aws: awsAccess(shared),
  }
}

function operatorConfig(id: string, each: Each, shared: Shared): OperatorConfig {
  return {
    operator: operatorOf(id, each),
    host: each.APP_HOST,
    slack: slackConfig(each, shared),
    google: googleConfig(each, shared),
    push: pushConfig(each),
    store: storeConfig(each, shared),
    links: { secret: each.LINK_SECRET, previous: each.LINK_SECRET_BEFORE },
    peopleFile: each.PEOPLE_FILE,
  }
}
