// One operator's deployment, from one file: the configuration's own keys, and what only a stack needs.
import { z } from 'zod'
import { EACH } from '../config-keys.ts'

/** What the stack makes, and so fills in by itself. */
export const MADE = [
  'APP_HOST',
  'GUEST_SITE',
  'GOOGLE_PUSH_URL',
  'DISTRIBUTION_ID',
  'SES_CONFIGURATION_SET',
  'SES_EVENTS_TOPIC',
  'SES_EVENTS_QUEUE',
  'PEOPLE_FILE',
] as const

/** What stands in Secrets Manager alone. */
export const SECRETS = [
  'SLACK_BOT_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_APP_TOKEN',
  'GOOGLE_CLIENT_SECRET',
  'GOOGLE_REFRESH_TOKEN',
  'GOOGLE_ICAL_URL',
  'LINK_SECRET',
  'LINK_SECRET_BEFORE',
] as const

const text = z.string().trim().min(1)
const host = z.string().regex(/^[a-z0-9.-]+$/, 'must be a host such as guest.sailjada.com')
const certificate = z.string().regex(/^arn:aws:acm:/, 'must be the ARN of a certificate')

const STACK = z.strictObject({
  operator: z.string().regex(/^[a-z][a-z0-9-]{1,20}$/, 'must be a short name such as jada'),
  region: text,
  /** Where the functions' code is uploaded to. */
  artifacts: text,
  /** The guests' own host, with its certificate in us-east-1; without it, CloudFront's. */
  guests: z.strictObject({ host, certificate }).optional(),
  /** Slack's and Google's, with its certificate in the region; without it, API Gateway's. */
  app: z.strictObject({ host, certificate }).optional(),
  /** Whom alarms are mailed to. */
  alarms: z.email().optional(),
  /** JSON, as PEOPLE_FILE. */
  people: text.optional(),
})

const OWN = EACH.omit(Object.fromEntries([...MADE, ...SECRETS].map((key) => [key, true])) as never)
const FILE = z.strictObject({ stack: STACK, settings: z.record(z.string(), z.string()) })

export interface OperatorFile {
  readonly stack: z.infer<typeof STACK>
  /** By the configuration's keys, without prefix. */
  readonly settings: Readonly<Record<string, string>>
}

export type ReadFile =
  | { readonly kind: 'ready'; readonly file: OperatorFile }
  | { readonly kind: 'problems'; readonly problems: readonly string[] }

/** The entry of Secrets Manager. */
export function secretNameOf({ operator }: OperatorFile['stack']): string {
  return `crew-${operator}`
}

/** All that is wrong at once. */
export function readOperatorFile(json: string): ReadFile {
  const read = FILE.safeParse(parsed(json))
  if (!read.success) return problems(read.error.issues)
  const { stack, settings } = read.data
  const known = Object.keys(OWN.shape)
  const strange = Object.keys(settings).filter((key) => !known.includes(key))
  const checked = OWN.safeParse(settings)
  const wrong = [...strange.map(strangeKey), ...(checked.success ? [] : words(checked.error.issues, 'settings.'))]
  if (!checked.success || wrong.length > 0) return { kind: 'problems', problems: wrong }
  const all = Object.entries(checked.data as Readonly<Record<string, unknown>>)
  const filled = all.filter(([, value]) => value !== undefined).map(([key, value]) => [key, String(value)])
  return { kind: 'ready', file: { stack, settings: Object.fromEntries(filled) } }
}

function strangeKey(key: string): string {
  if ((SECRETS as readonly string[]).includes(key)) return `settings.${key} is a secret: it goes into Secrets Manager`
  if ((MADE as readonly string[]).includes(key)) return `settings.${key} is made by the stack: leave it out`
  return `settings.${key} is no key of the configuration`
}

function problems(issues: readonly z.core.$ZodIssue[]): ReadFile {
  return { kind: 'problems', problems: words(issues, '') }
}

function words(issues: readonly z.core.$ZodIssue[], before: string): readonly string[] {
  return issues.map(({ path, message }) => `${before}${path.join('.') || 'the file'}: ${message}`)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
