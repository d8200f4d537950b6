// The environment that points the app at a harbor, as an owner would set it for the real services.
import { createHash } from 'node:crypto'
import type { HarborAddresses } from './harbor/addresses.ts'

export function localEnv(harbor: HarborAddresses): Record<string, string> {
  const shared = {
    OPERATORS: harbor.operators.map(({ id }) => id).join(','),
    AWS_REGION: harbor.region,
    AWS_ACCESS_KEY_ID: harbor.accessKeyId,
    AWS_SECRET_ACCESS_KEY: harbor.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: harbor.dynamodb,
    AWS_ENDPOINT_URL_S3: harbor.s3,
    AWS_ENDPOINT_URL_CLOUDFRONT: harbor.cloudfront,
    AWS_ENDPOINT_URL_SES: harbor.ses,
    AWS_ENDPOINT_URL_SNS: harbor.snsFrom,
    DNS_URL: harbor.dns,
    SLACK_API_URL: harbor.slackApiUrl,
    GOOGLE_ROOT_URL: harbor.google,
    CLOCK_URL: harbor.clock,
    SNS_FROM: harbor.snsFrom,
    MAIL_POLL_SECONDS: '1',
  }
  return Object.assign(shared, ...harbor.operators.map(operatorEnv))
}

/** Where the invented businesses sail from. */
const POSITIONS: Readonly<Record<string, string>> = { jada: '32.72,-117.20', queen: '41.49,-71.32' }

/** As an owner tells guests how to find the boat. */
const DOCKS: Readonly<Record<string, { readonly DOCK: string; readonly PARKING: string }>> = {
  jada: {
    DOCK: 'Gate C, slip 14. Ring the bell; someone meets you.',
    PARKING: 'Free for four hours beside the fuel dock.',
  },
  queen: { DOCK: 'Pier 2, past the ice cream.', PARKING: 'In the garage on America’s Cup Avenue.' },
}

/** Whoever watches ashore, and what an hour in each seat costs. */
const WATCHES: Readonly<Record<string, { readonly ASHORE: string; readonly SEAT_RATES: string }>> = {
  jada: { ASHORE: 'harbor.watch@example-mail.test', SEAT_RATES: 'captain=45,first_mate=32.50,second_mate=28,host=25' },
  queen: { ASHORE: 'pier.watch@example-post.test', SEAT_RATES: 'captain=50,first_mate=35,second_mate=30,host=27.50' },
}

function operatorEnv(operator: HarborAddresses['operators'][number]): Record<string, string> {
  const values = {
    BRAND: operator.brand,
    BOAT: operator.boat,
    ACCENT: operator.accent,
    TIME_ZONE: operator.timeZone,
    ...DOCKS[operator.id],
    ...WATCHES[operator.id],
    POSITION: POSITIONS[operator.id] ?? '',
    APP_HOST: new URL(operator.app).host,
    GUEST_SITE: operator.cdn,
    INBOX: operator.inbox,
    MAIL_FROM: operator.from,
    SLACK_TEAM_ID: operator.slackTeam,
    SLACK_APP_ID: operator.slackAppId,
    SLACK_BOT_TOKEN: operator.slackBotToken,
    SLACK_SIGNING_SECRET: operator.slackSigningSecret,
    SLACK_CHANNEL: operator.channel,
    GOOGLE_CLIENT_ID: operator.googleClientId,
    GOOGLE_CLIENT_SECRET: operator.googleClientSecret,
    GOOGLE_REFRESH_TOKEN: operator.googleRefreshToken,
    GOOGLE_CALENDAR_ID: operator.calendarId,
    GOOGLE_ICAL_URL: operator.icalUrl,
    GOOGLE_PUSH_URL: operator.app,
    GMAIL_TOPIC: operator.gmailTopic,
    GMAIL_PUSH_ACCOUNT: operator.gmailPushAccount,
    DISPATCH_TABLE: operator.dispatchTable,
    CREW_TABLE: operator.crewTable,
    PAGES_BUCKET: operator.pagesBucket,
    WAIVERS_BUCKET: operator.waiversBucket,
    PHOTOS_BUCKET: operator.photosBucket,
    DISTRIBUTION_ID: operator.distributionId,
    SES_CONFIGURATION_SET: operator.sesConfigurationSet,
    SES_EVENTS_TOPIC: operator.sesTopic,
    LINK_SECRET: createHash('sha256').update(`links ${operator.slackSigningSecret}`).digest('hex'),
  }
  const prefix = `${operator.id.toUpperCase()}_`
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [prefix + key, value]))
}
