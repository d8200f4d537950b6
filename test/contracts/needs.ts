// What each suite needs of an operator's configuration, and that configuration with its gaps filled for the others.
import { type Config, type OperatorConfig, readConfig } from '../../src/config.ts'
import { type Env, SHARED } from '../../src/config-keys.ts'

export type Suite = keyof typeof NEEDS

const AWS = ['AWS_REGION'] as const
const GOOGLE = ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET', 'GOOGLE_REFRESH_TOKEN'] as const

export const NEEDS = {
  store: AWS,
  photos: AWS,
  'the ops page': AWS,
  vault: AWS,
  calendar: [...GOOGLE, 'GOOGLE_CALENDAR_ID'],
  mails: [...AWS, ...GOOGLE, 'INBOX', 'MAIL_FROM'],
  pages: [...AWS, 'PAGES_BUCKET', 'DISTRIBUTION_ID', 'GUEST_SITE'],
  chat: ['SLACK_BOT_TOKEN', 'SLACK_CHANNEL'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Keys that a suite can't do without, and that aren't set. */
export function missing(suite: Suite, env: Env): readonly string[] {
  return NEEDS[suite].filter((key) => !env[key])
}

/** One operator's keys without their prefix: `CONTRACTS_OPERATOR`, else the first. */
export function ownEnv({ OPERATORS = '', ...env }: Env): Env {
  const first = env.CONTRACTS_OPERATOR ?? OPERATORS.split(',')[0]?.trim() ?? ''
  if (first === '') return env
  const prefix = `${first.toUpperCase().replace(/-/g, '_')}_`
  const shared = Object.entries(env).filter(([key]) => key in SHARED.shape || key.startsWith('CONTRACTS_'))
  const own = Object.entries(env).flatMap(([key, value]) =>
    key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [],
  )
  return Object.fromEntries([...shared, ...own])
}

/** Never called: the suites of what is missing are skipped. */
const GAPS: Env = {
  AWS_REGION: 'us-west-2',
  BRAND: 'Contracts',
  BOAT: 'Contracts',
  TIME_ZONE: 'America/Los_Angeles',
  APP_HOST: 'contracts.invalid',
  GUEST_SITE: 'https://contracts.invalid',
  INBOX: 'nobody@contracts.invalid',
  MAIL_FROM: 'nobody@contracts.invalid',
  LINK_SECRET: 'x'.repeat(32),
  SLACK_TEAM_ID: 'T0',
  SLACK_APP_ID: 'A0',
  SLACK_BOT_TOKEN: 'xoxb-0',
  SLACK_SIGNING_SECRET: '0',
  SLACK_CHANNEL: 'C0',
  GOOGLE_CLIENT_ID: '0',
  GOOGLE_CLIENT_SECRET: '0',
  GOOGLE_REFRESH_TOKEN: '0',
  GOOGLE_CALENDAR_ID: '0',
  PAGES_BUCKET: 'none',
  WAIVERS_BUCKET: 'none',
  PHOTOS_BUCKET: 'none',
  DISTRIBUTION_ID: 'none',
}

/** Nothing of Google's is to reach anybody from here. */
const NO_PUSH: Env = { GOOGLE_PUSH_URL: undefined, GMAIL_TOPIC: undefined, GMAIL_PUSH_ACCOUNT: undefined }

export function configOf(env: Env): { readonly config: Config; readonly own: OperatorConfig } {
  const set = Object.entries(env).filter(([, value]) => value)
  const read = readConfig({ ...GAPS, ...Object.fromEntries(set), ...NO_PUSH })
  const own = read.kind === 'ready' ? read.config.operators[0] : undefined
  if (read.kind !== 'ready' || !own)
    throw new Error(
      `The configuration can’t be used: ${read.kind === 'problems' ? read.problems.join('; ') : 'no operator'}`,
    )
  return { config: read.config, own }
}
