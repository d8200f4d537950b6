// The whole thing on one machine: the harbor, its tables, and the configuration that points the app at it.
import type { Config, ReadConfig } from './config.ts'
import { readConfig } from './config.ts'
import { type HarborAddresses, writeAddresses } from './harbor/addresses.ts'
import { startHarbor } from './harbor/start-harbor.ts'
import { dynamoClient } from './outbound/dynamo/client.ts'
import { createTables, crewTable, dispatchTable } from './outbound/dynamo/tables.ts'
import { type Running, run } from './run.ts'

export interface LocalOptions {
  /** Where the harbor keeps its state, and leaves `harbor.json`. */
  readonly dir: string
  /** The first of the ports; 0 takes free ones. */
  readonly port: number
  readonly logLevel: string
}

/** Starts both; `harbor.json` is written last, when all is ready. */
export async function startLocal({ dir, port, logLevel }: LocalOptions): Promise<Running & { readonly page: string }> {
  const harbor = await startHarbor({ dir, port })
  const config = localConfig(harbor.addresses)
  await prepareTables(config)
  const people = Object.fromEntries(harbor.addresses.operators.map((operator) => [operator.id, operator.people]))
  const app = await run({ config, people, logLevel })
  writeAddresses(dir, harbor.addresses)

  const stop = async () => {
    await app.stop()
    await harbor.stop()
  }
  return { page: harbor.addresses.page, stop }
}

/** The configuration of an app whose services are all in the harbor. */
export function localConfig(harbor: HarborAddresses): Config {
  const read: ReadConfig = readConfig(localEnv(harbor))
  if (read.kind !== 'ready') throw new Error(`The harbor's configuration: ${JSON.stringify(read)}`)
  return read.config
}

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
    SLACK_API_URL: harbor.slackApiUrl,
    GOOGLE_ROOT_URL: harbor.google,
    CLOCK_URL: harbor.clock,
    SNS_FROM: harbor.snsFrom,
    MAIL_POLL_SECONDS: '1',
  }
  return Object.assign(shared, ...harbor.operators.map(operatorEnv))
}

/** Makes the tables that the harbor's DynamoDB hasn't got yet. */
export async function prepareTables({ aws, operators }: Config): Promise<void> {
  const tables = operators.flatMap(({ store }) => [dispatchTable(store.dispatchTable), crewTable(store.crewTable)])
  await createTables(dynamoClient(aws), tables)
}

function operatorEnv(operator: HarborAddresses['operators'][number]): Record<string, string> {
  const values = {
    BRAND: operator.brand,
    BOAT: operator.boat,
    ACCENT: operator.accent,
    TIME_ZONE: operator.timeZone,
    HOST: new URL(operator.app).host,
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
    DISPATCH_TABLE: operator.dispatchTable,
    CREW_TABLE: operator.crewTable,
    PAGES_BUCKET: operator.pagesBucket,
    DISTRIBUTION_ID: operator.distributionId,
    SES_CONFIGURATION_SET: operator.sesConfigurationSet,
    SES_EVENTS_TOPIC: operator.sesTopic,
  }
  const prefix = `${operator.id.toUpperCase()}_`
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [prefix + key, value]))
}
