// The keys of the configuration: what each has to look like, and what is wrong with it otherwise.
import { z } from 'zod'
import { isCurrency } from './domain/currency.ts'
import { isTimeZone } from './domain/times.ts'

export type Env = Readonly<Record<string, string | undefined>>
export type Shared = z.infer<typeof SHARED>
export type Each = z.infer<typeof EACH>

export interface Parsed<T> {
  readonly data?: T | undefined
  /** A sentence for each key, by its name; never a value. */
  readonly problems: readonly string[]
}

const NOT_CHARTERS = 'hold,cleaning,scout,maintenance,meeting,haul,survey,lesson,training,inspection,fuel,diver'

const text = z.string().trim().min(1)
const url = z.url().transform((value) => value.replace(/\/+$/, ''))
const secret = z.string().min(32, 'must be 32 characters or longer')
const seconds = z.coerce.number().int().positive()

/** Once for the whole program. */
export const SHARED = z.object({
  AWS_REGION: text,
  LISTEN: text.default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  PROXIES: z.coerce.number().int().min(1).max(5).default(1),
  MAIL_POLL_SECONDS: seconds.max(300).default(60),
  CLOCK_URL: url.optional(),
  SLACK_API_URL: z.url().optional(),
  GOOGLE_ROOT_URL: url.optional(),
  SNS_FROM: url.default('https://sns.'),
  AWS_ACCESS_KEY_ID: text.optional(),
  AWS_SECRET_ACCESS_KEY: text.optional(),
  AWS_ENDPOINT_URL_DYNAMODB: url.optional(),
  AWS_ENDPOINT_URL_S3: url.optional(),
  AWS_ENDPOINT_URL_CLOUDFRONT: url.optional(),
  AWS_ENDPOINT_URL_SES: url.optional(),
  AWS_ENDPOINT_URL_SNS: url.optional(),
  AWS_ENDPOINT_URL_SQS: url.optional(),
  DNS_URL: url.optional(),
  DEAD_LETTER_QUEUES: z
    .string()
    .regex(/^https?:\/\/[^\s,]+(\s*,\s*https?:\/\/[^\s,]+)*$/, 'must be URLs of SQS queues, a comma between')
    .optional(),
})

/** Once for each operator, behind its prefix. */
export const EACH = z.object({
  BRAND: text,
  BOAT: text,
  ACCENT: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #0b6e8f')
    .default('#0b6e8f'),
  TIME_ZONE: text.refine(isTimeZone, 'must be an IANA time zone such as America/Los_Angeles'),
  POSITION: z
    .string()
    .regex(/^\s*-?\d{1,2}(\.\d+)?\s*,\s*-?\d{1,3}(\.\d+)?\s*$/, 'must be latitude and longitude such as 32.72,-117.17')
    .optional(),
  APP_HOST: text,
  GUEST_SITE: url,
  INBOX: z.email(),
  MAIL_FROM: text.regex(
    /^[^<>]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/,
    'must be a mailbox such as JADA <boarding@example.test>',
  ),
  BOARDING_LEAD_HOURS: z.coerce.number().positive().default(24),
  REMINDER_HOURS: z
    .string()
    .regex(/^\s*(\d+\s*(,\s*\d+\s*)*)?$/, 'must be hours such as 48,24')
    .default('48,24'),
  GUEST_MONTHS: z.coerce.number().int().min(1).max(240).default(24),
  WAIVER_HOURS: z.coerce.number().positive().default(6),
  DOCK: text.optional(),
  PARKING: text.optional(),
  MAP_URL: z.url('must be the address of a map').optional(),
  CREW_MAY_SWAP: z.enum(['yes', 'no'], 'must be yes or no').default('no'),
  QUIET_HOURS: z
    .string()
    .regex(/^(?:off|([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)$/, 'must be hours such as 21:30-07:00, or off')
    .default('21:30-07:00'),
  NOT_CHARTERS: text.default(NOT_CHARTERS),
  DIGEST_AT: z
    .string()
    .regex(/^(?:off|([01]\d|2[0-3]):[0-5]\d)$/, 'must be a time such as 07:00, or off')
    .default('07:00'),
  MAIL_RECEIPTS: z.enum(['on', 'off'], 'must be on or off').default('off'),
  CURRENCY: text.refine(isCurrency, 'must be a currency such as USD').default('USD'),
  SEAT_RATES: text.optional(),
  ASHORE: z.email('must be a mail address').optional(),
  RETURN_GRACE_MINUTES: z.coerce.number().int().min(0).max(720).default(60),
  CHARTER_WORDS: text.optional(),
  PEOPLE_FILE: text.optional(),
  LINK_SECRET: secret,
  LINK_SECRET_BEFORE: secret.optional(),
  SLACK_TEAM_ID: text.regex(/^T/, 'must begin with T'),
  SLACK_APP_ID: text.regex(/^A/, 'must begin with A'),
  SLACK_BOT_TOKEN: text.regex(/^xoxb-/, 'must begin with xoxb-'),
  SLACK_SIGNING_SECRET: text,
  SLACK_APP_TOKEN: text.regex(/^xapp-/, 'must begin with xapp-').optional(),
  SLACK_CHANNEL: text.regex(/^[CG]/, 'must be a channel id, which begins with C'),
  SLACK_MANAGERS_CHANNEL: text.regex(/^[CG]/, 'must be a channel id, which begins with C or G').optional(),
  GOOGLE_CLIENT_ID: text,
  GOOGLE_CLIENT_SECRET: text,
  GOOGLE_REFRESH_TOKEN: text,
  GOOGLE_CALENDAR_ID: text,
  GOOGLE_ICAL_URL: z.url('must be the secret address in iCal format').optional(),
  GOOGLE_PUSH_URL: url.optional(),
  GMAIL_TOPIC: text.regex(/^projects\/[^/]+\/topics\/[^/]+$/, 'must be projects/…/topics/…').optional(),
  GMAIL_PUSH_ACCOUNT: z.email('must be the address of a service account').optional(),
  DISPATCH_TABLE: text.default('crew-dispatch'),
  CREW_TABLE: text.default('ShipCaptainCrew'),
  PAGES_BUCKET: text,
  WAIVERS_BUCKET: text,
  PHOTOS_BUCKET: text,
  WAIVER_YEARS: z.coerce.number().int().min(1).max(30).default(7),
  DISTRIBUTION_ID: text,
  SES_CONFIGURATION_SET: text.optional(),
  SES_EVENTS_TOPIC: text.optional(),
  SES_EVENTS_QUEUE: text.regex(/^arn:aws[\w-]*:sqs:/, 'must be the ARN of an SQS queue').optional(),
})

export function parse<S extends z.ZodObject>(schema: S, env: Env, prefix: string): Parsed<z.infer<S>> {
  const values = Object.fromEntries(Object.keys(schema.shape).map((key) => [key, env[prefix + key] || undefined]))
  const result = schema.safeParse(values)
  if (result.success) return { data: result.data, problems: [] }
  return {
    problems: result.error.issues.map(({ path, message }) => {
      const key = String(path[0])
      return values[key] === undefined ? `${prefix}${key} is missing` : `${prefix}${key}: ${message}`
    }),
  }
}
