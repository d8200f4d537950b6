// The configuration: one typed record per service and operator, or every problem at once. Values are never printed.
import { EACH, type Each, type Env, type Parsed, parse, SHARED, type Shared } from './config-keys.ts'
import type { Operator } from './domain/operator.ts'
import { seatRatesIn } from './domain/seat-rates.ts'

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
  /** URL of the queue of what nobody could handle. */
  readonly deadLetterQueue?: string | undefined
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

export interface SlackConfig {
  readonly teamId: string
  readonly appId: string
  readonly botToken: string
  readonly signingSecret: string
  /** With one, the app is reached by Socket Mode instead of HTTP. */
  readonly appToken?: string | undefined
  readonly apiUrl?: string | undefined
}

export interface GoogleConfig {
  readonly clientId: string
  readonly clientSecret: string
  readonly refreshToken: string
  /** The calendar's secret address in iCal format; whoever has it reads the calendar. */
  readonly icalUrl?: string | undefined
  /** Of a stand-in for Google, for both its APIs and its token endpoint. */
  readonly rootUrl?: string | undefined
}

export interface PushConfig {
  /** Where the calendar's notices are posted to. */
  readonly calendarAddress: string
  /** Where Pub/Sub posts to, which is also the audience of its tokens. */
  readonly gmailAddress: string
  readonly gmailTopic?: string | undefined
  /** The service account in whose name Pub/Sub posts. */
  readonly gmailAccount?: string | undefined
}

export interface StoreConfig {
  readonly dispatchTable: string
  readonly crewTable: string
  readonly pagesBucket: string
  readonly waiversBucket: string
  readonly photosBucket: string
  /** How long a record can't be removed, where its bucket has object lock. */
  readonly waiverYears: number
  readonly distributionId: string
  readonly configurationSet?: string | undefined
  /** The SNS topic that mail events come from. */
  readonly eventsTopic?: string | undefined
  /** Prefix of the only addresses that an SNS certificate or confirmation may come from. */
  readonly eventsFrom: string
}

export interface LinksConfig {
  readonly secret: string
  readonly previous?: string | undefined
}

export interface AwsAccess {
  readonly client: {
    readonly region: string
    readonly maxAttempts: 1
    readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string }
    readonly requestHandler: {
      readonly connectionTimeout: number
      readonly requestTimeout: number
      readonly throwOnRequestTimeout: true
    }
  }
  readonly endpoints: Readonly<Partial<Record<AwsService, string>>>
}
export type AwsService = 'dynamodb' | 's3' | 'cloudfront' | 'ses' | 'sns' | 'sqs'

export type ReadConfig =
  | { readonly kind: 'ready'; readonly config: Config }
  /** No service is configured at all: the harbor is meant. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'problems'; readonly problems: readonly string[] }

/** Without the last one the SDK only warns, and waits for ever. */
const AWS_TIMEOUTS = { connectionTimeout: 3_000, requestTimeout: 15_000, throwOnRequestTimeout: true } as const

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

/** What two operators must not share, for a request is routed by it. */
function clashes(each: readonly (Parsed<Each> & { readonly id: string })[]): readonly string[] {
  return (
    [
      'APP_HOST',
      'SLACK_APP_ID',
      'DISPATCH_TABLE',
      'CREW_TABLE',
      'PAGES_BUCKET',
      'WAIVERS_BUCKET',
      'PHOTOS_BUCKET',
    ] as const
  ).flatMap((key) => {
    const values = each.flatMap(({ data }) => (data ? [data[key]] : []))
    return new Set(values).size < values.length ? [`${key} is the same for two operators`] : []
  })
}

/** Mail events are asked for and heard, or neither; a push of Gmail's has an address, a topic and an account, or none. */
function halves(each: readonly Parsed<Each>[]): readonly string[] {
  return each.flatMap(({ data }) => {
    if (!data) return []
    const { BRAND, GOOGLE_PUSH_URL, GMAIL_TOPIC, GMAIL_PUSH_ACCOUNT } = data
    return [
      ...((data.SES_CONFIGURATION_SET === undefined) !== (data.SES_EVENTS_TOPIC === undefined)
        ? [`${BRAND}: SES_CONFIGURATION_SET and SES_EVENTS_TOPIC go together`]
        : []),
      ...((GMAIL_TOPIC === undefined) !== (GMAIL_PUSH_ACCOUNT === undefined)
        ? [`${BRAND}: GMAIL_TOPIC and GMAIL_PUSH_ACCOUNT go together`]
        : []),
      ...(GOOGLE_PUSH_URL && new URL(GOOGLE_PUSH_URL).host !== data.APP_HOST
        ? [`${BRAND}: GOOGLE_PUSH_URL has to be an address of APP_HOST`]
        : []),
      ...(seatRatesIn(data.SEAT_RATES ?? '', data.CURRENCY)
        ? []
        : [`${BRAND}: SEAT_RATES has to be amounts in ${data.CURRENCY} an hour, such as captain=45,first_mate=32.50`]),
      ...(GMAIL_TOPIC && !GOOGLE_PUSH_URL ? [`${BRAND}: GMAIL_TOPIC wants GOOGLE_PUSH_URL`] : []),
    ]
  })
}

function sharedConfig(shared: Shared): Omit<Config, 'operators'> {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = shared
  return {
    clockUrl: shared.CLOCK_URL,
    listen: shared.LISTEN,
    port: shared.PORT,
    proxies: shared.PROXIES,
    mailPollSeconds: shared.MAIL_POLL_SECONDS,
    dnsUrl: shared.DNS_URL,
    deadLetterQueue: shared.DEAD_LETTER_QUEUE,
    aws: {
      client: {
        region: shared.AWS_REGION,
        maxAttempts: 1,
        requestHandler: AWS_TIMEOUTS,
        ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
      },
      endpoints: present({
        dynamodb: shared.AWS_ENDPOINT_URL_DYNAMODB,
        s3: shared.AWS_ENDPOINT_URL_S3,
        cloudfront: shared.AWS_ENDPOINT_URL_CLOUDFRONT,
        ses: shared.AWS_ENDPOINT_URL_SES,
        sns: shared.AWS_ENDPOINT_URL_SNS,
        sqs: shared.AWS_ENDPOINT_URL_SQS,
      }),
    },
  }
}

/** `21:30-07:00`, or `off`. */
function quietHoursIn(words: string): Operator['quietHours'] {
  const [from = '', to] = words.split('-')
  return to === undefined ? undefined : { from, to }
}

function operatorConfig(id: string, each: Each, shared: Shared): OperatorConfig {
  return {
    operator: {
      id,
      brand: each.BRAND,
      boat: each.BOAT,
      accent: each.ACCENT,
      timeZone: each.TIME_ZONE,
      position: positionIn(each.POSITION),
      inbox: each.INBOX,
      from: each.MAIL_FROM,
      guestSite: each.GUEST_SITE,
      appSite: siteOf(each.APP_HOST),
      channel: each.SLACK_CHANNEL,
      managersChannel: each.SLACK_MANAGERS_CHANNEL,
      calendarId: each.GOOGLE_CALENDAR_ID,
      quietHours: quietHoursIn(each.QUIET_HOURS),
      crewMaySwap: each.CREW_MAY_SWAP === 'yes',
      boardingLeadHours: each.BOARDING_LEAD_HOURS,
      reminderHours: each.REMINDER_HOURS.split(',')
        .map(Number)
        .filter((hours) => hours > 0),
      waiverHours: each.WAIVER_HOURS,
      dock: each.DOCK,
      parking: each.PARKING,
      mapUrl: each.MAP_URL,
      notCharters: wordsIn(each.NOT_CHARTERS),
      charterWords: wordsIn(each.CHARTER_WORDS ?? ''),
      digestAt: each.DIGEST_AT,
      mailReceipts: each.MAIL_RECEIPTS === 'on',
      currency: each.CURRENCY,
      seatRates: seatRatesIn(each.SEAT_RATES ?? '', each.CURRENCY) ?? {},
      ashore: each.ASHORE,
      returnGraceMinutes: each.RETURN_GRACE_MINUTES,
      guestMonths: each.GUEST_MONTHS,
    },
    host: each.APP_HOST,
    slack: {
      teamId: each.SLACK_TEAM_ID,
      appId: each.SLACK_APP_ID,
      botToken: each.SLACK_BOT_TOKEN,
      signingSecret: each.SLACK_SIGNING_SECRET,
      appToken: each.SLACK_APP_TOKEN,
      apiUrl: shared.SLACK_API_URL,
    },
    google: {
      clientId: each.GOOGLE_CLIENT_ID,
      clientSecret: each.GOOGLE_CLIENT_SECRET,
      refreshToken: each.GOOGLE_REFRESH_TOKEN,
      icalUrl: each.GOOGLE_ICAL_URL,
      rootUrl: shared.GOOGLE_ROOT_URL,
    },
    push: pushConfig(each),
    store: {
      dispatchTable: each.DISPATCH_TABLE,
      crewTable: each.CREW_TABLE,
      pagesBucket: each.PAGES_BUCKET,
      waiversBucket: each.WAIVERS_BUCKET,
      photosBucket: each.PHOTOS_BUCKET,
      waiverYears: each.WAIVER_YEARS,
      distributionId: each.DISTRIBUTION_ID,
      configurationSet: each.SES_CONFIGURATION_SET,
      eventsTopic: each.SES_EVENTS_TOPIC,
      eventsFrom: shared.SNS_FROM,
    },
    links: { secret: each.LINK_SECRET, previous: each.LINK_SECRET_BEFORE },
    peopleFile: each.PEOPLE_FILE,
  }
}

function wordsIn(list: string): readonly string[] {
  return list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

/** TLS stands before every host but one on loopback. */
function siteOf(host: string): string {
  return `${/^(?:127\.0\.0\.1|localhost)(?::|$)/.test(host) ? 'http' : 'https'}://${host}`
}

function pushConfig({ GOOGLE_PUSH_URL: base, GMAIL_TOPIC, GMAIL_PUSH_ACCOUNT }: Each): PushConfig | undefined {
  if (!base) return undefined
  return {
    calendarAddress: `${base}/google/calendar`,
    gmailAddress: `${base}/google/gmail`,
    gmailTopic: GMAIL_TOPIC,
    gmailAccount: GMAIL_PUSH_ACCOUNT,
  }
}

function present<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}

function positionIn(text: string | undefined) {
  const [latitude, longitude] = (text ?? '').split(',').map(Number)
  return text === undefined || latitude === undefined || longitude === undefined ? undefined : { latitude, longitude }
}
