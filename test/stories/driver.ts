// Drives one operator from outside, as its people and services do: Gmail import, signed HTTP, DynamoDB, S3, the CDN.
import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { BatchGetCommand, DynamoDBDocumentClient, GetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { calendar } from 'googleapis/build/src/apis/calendar/index.js'
import { auth, gmail } from 'googleapis/build/src/apis/gmail/index.js'
import type { HarborAddresses } from '../../src/harbor/addresses.ts'

type Operator = HarborAddresses['operators'][number]
type Json = Record<string, unknown>

export interface Card {
  readonly channel: string
  readonly ts: string
  readonly text: string
  readonly blocks: readonly Json[]
  readonly key: string
}

export type Driver = ReturnType<typeof driver>

export function driver(harbor: HarborAddresses, operatorId: string) {
  const operator = harbor.operators.find(({ id }) => id === operatorId) as Operator
  const client = new auth.OAuth2({
    clientId: operator.googleClientId,
    clientSecret: operator.googleClientSecret,
    endpoints: { oauth2TokenUrl: `${harbor.google}/token` },
  })
  client.setCredentials({ refresh_token: operator.driverRefreshToken })
  const google = { auth: client, rootUrl: `${harbor.google}/`, retry: false }
  const mailbox = gmail({ ...google, version: 'v1' })
  const calendars = calendar({ ...google, version: 'v3' })
  const dynamo = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      region: harbor.region,
      endpoint: harbor.dynamodb,
      credentials: { accessKeyId: harbor.accessKeyId, secretAccessKey: harbor.secretAccessKey },
    }),
  )

  return {
    operator,
    calendars,
    async importMail(raw: string): Promise<string> {
      const requestBody = { raw: Buffer.from(raw).toString('base64url') }
      const { data } = await mailbox.users.messages.import({ userId: 'me', requestBody })
      return data.id ?? ''
    },
    async item(eventId: string): Promise<Json | undefined> {
      const { Item } = await dynamo.send(
        new GetCommand({ TableName: operator.dispatchTable, Key: { event_id: eventId } }),
      )
      return Item
    },
    /** Those of them that there are. */
    async items(eventIds: readonly string[]): Promise<readonly Json[]> {
      const { dispatchTable } = operator
      const Keys = eventIds.map((event_id) => ({ event_id }))
      const { Responses } = await dynamo.send(new BatchGetCommand({ RequestItems: { [dispatchTable]: { Keys } } }))
      return Responses?.[dispatchTable] ?? []
    },
    async row(eventId: string, record: string): Promise<Json | undefined> {
      const Key = { event_id: eventId, record }
      return (await dynamo.send(new GetCommand({ TableName: operator.crewTable, Key }))).Item
    },
    /** All that a table holds. */
    async scan(TableName: string): Promise<readonly Json[]> {
      return (await dynamo.send(new ScanCommand({ TableName }))).Items ?? []
    },
    async entry(eventId: string) {
      return (await calendars.events.get({ calendarId: operator.calendarId, eventId })).data
    },
    /** `responseUrl`: where later answers arrive. */
    command: (user: string, text: string, responseUrl?: string) =>
      slack(operator, commandForm(operator, user, text, responseUrl)),
    press: (user: string, card: Card, action: Json, responseUrl: string) =>
      slack(
        operator,
        new URLSearchParams({ payload: JSON.stringify(pressPayload(operator, user, card, action, responseUrl)) }),
      ),
    messages: (channel: string) => history(harbor, operator, channel),
    async direct(user: string): Promise<readonly Card[]> {
      const { channel } = await api(harbor, operator, 'conversations.open', { users: user })
      return history(harbor, operator, (channel as { id: string }).id)
    },
    /** Somebody uploads a page by hand; the CDN goes on with what it has. */
    async upload(charter: string, html: string): Promise<void> {
      const { region, accessKeyId, secretAccessKey } = harbor
      const credentials = { accessKeyId, secretAccessKey }
      const s3 = new S3Client({ region, endpoint: harbor.s3, credentials, forcePathStyle: true })
      const object = { Bucket: operator.pagesBucket, Key: `${charter}.html`, Body: html, ContentType: 'text/html' }
      await s3.send(new PutObjectCommand(object))
    },
    /** Somebody clears the CDN's cache by hand. */
    async invalidate(paths: readonly string[]): Promise<void> {
      const { region, accessKeyId, secretAccessKey } = harbor
      const endpoint = harbor.cloudfront
      const cdn = new CloudFrontClient({ region, endpoint, credentials: { accessKeyId, secretAccessKey } })
      const InvalidationBatch = {
        CallerReference: `by-hand-${Date.now()}`,
        Paths: { Quantity: paths.length, Items: [...paths] },
      }
      await cdn.send(new CreateInvalidationCommand({ DistributionId: operator.distributionId, InvalidationBatch }))
    },
    async page(charter: string): Promise<string> {
      return (await fetch(`${operator.cdn}/${charter}.html`)).text()
    },
  }
}

/** The mails that left, oldest first. */
export async function sent(
  harbor: HarborAddresses,
  operatorId: string,
): Promise<readonly { to: string[]; subject: string; raw: string }[]> {
  return (await (await fetch(`${harbor.page}_harbor/sent?operator=${operatorId}`)).json()) as never
}

export async function control(harbor: HarborAddresses, path: string, body: Json): Promise<Json> {
  const response = await fetch(`${harbor.page}_harbor/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await response.json()) as Json
}

/** Where Slack's answers to a click arrive. */
export async function listener(): Promise<{ readonly url: string; readonly heard: Json[]; readonly stop: () => void }> {
  const heard: Json[] = []
  const server: Server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      heard.push(body === '' ? {} : JSON.parse(body))
      response.end('ok')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, heard, stop: () => server.close() }
}

export function buttonIn(card: Card, actionId: string): Json {
  const elements = card.blocks.flatMap((block) => (block.elements as Json[] | undefined) ?? [])
  const button = elements.find(({ action_id }) => action_id === actionId)
  if (!button) throw new Error(`No button ${actionId} on the card "${card.text}"`)
  return button
}

export async function slack(
  operator: Operator,
  form: URLSearchParams,
  secret = operator.slackSigningSecret,
): Promise<{ status: number; body: string }> {
  const body = form.toString()
  const timestamp = Math.floor(Date.now() / 1_000)
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  const response = await fetch(`${operator.app}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  })
  return { status: response.status, body: await response.text() }
}

export function commandForm(
  operator: Operator,
  user: string,
  text: string,
  responseUrl = 'http://127.0.0.1:9/none',
): URLSearchParams {
  return new URLSearchParams({
    command: '/crew',
    text,
    user_id: user,
    team_id: operator.slackTeam,
    api_app_id: operator.slackAppId,
    channel_id: operator.channel,
    response_url: responseUrl,
    trigger_id: 'none',
  })
}

function pressPayload(operator: Operator, user: string, card: Card, action: Json, responseUrl: string): Json {
  return {
    type: 'block_actions',
    team: { id: operator.slackTeam },
    user: { id: user },
    api_app_id: operator.slackAppId,
    channel: { id: card.channel },
    container: { type: 'message', channel_id: card.channel, message_ts: card.ts },
    message: { ts: card.ts, text: card.text, blocks: card.blocks },
    response_url: responseUrl,
    trigger_id: 'none',
    actions: [{ ...action, action_ts: '1.0' }],
  }
}

async function history(harbor: HarborAddresses, operator: Operator, channel: string): Promise<readonly Card[]> {
  const { messages } = await api(harbor, operator, 'conversations.history', {
    channel,
    include_all_metadata: 'true',
    limit: '200',
  })
  return ((messages ?? []) as Json[]).map((message) => ({
    channel,
    ts: String(message.ts),
    text: String(message.text),
    blocks: (message.blocks ?? []) as Json[],
    key: String((message.metadata as { event_payload?: { key?: string } } | undefined)?.event_payload?.key ?? ''),
  }))
}

async function api(
  harbor: HarborAddresses,
  operator: Operator,
  method: string,
  body: Record<string, string>,
): Promise<Json> {
  const response = await fetch(`${harbor.slackApiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${operator.slackBotToken}` },
    body: new URLSearchParams(body),
  })
  return (await response.json()) as Json
}
