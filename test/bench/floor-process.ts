// The floors, in a process of their own: a bare Bolt handler with one GetItem, and the other actions' calls by raw clients.
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { App, HTTPReceiver, LogLevel } from '@slack/bolt'
import type { HarborAddresses } from '../../src/harbor/addresses.ts'
import { type Approving, approveCalls, type Mailing, mailCalls } from './floor-calls.ts'
import { rawClients } from './raw-clients.ts'
import { FLOOR_ITEM, prepareScratch } from './scratch.ts'

const harbor = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as HarborAddresses
const clients = rawClients(harbor)
const scratch = await prepareScratch(clients)
const { operator, documents } = clients

const receiver = new HTTPReceiver({
  signingSecret: operator.slackSigningSecret,
  logLevel: LogLevel.ERROR,
  customRoutes: [
    route('/mail', (body) => mailCalls(clients, scratch, body as Mailing)),
    route('/approve', (body) => approveCalls(clients, scratch, body as Approving)),
  ],
})
const app = new App({
  receiver,
  token: operator.slackBotToken,
  clientOptions: { slackApiUrl: harbor.slackApiUrl },
  logLevel: LogLevel.ERROR,
})
app.command('/crew', async ({ ack }) => {
  const command = new GetCommand({
    TableName: operator.dispatchTable,
    Key: { event_id: FLOOR_ITEM },
    ConsistentRead: true,
  })
  const { Item } = await documents.send(command)
  const words = JSON.stringify(Item).slice(0, 3_000)
  await ack({
    response_type: 'ephemeral',
    blocks: [{ type: 'section', text: { type: 'plain_text', text: words } }],
  })
})

const server = await app.start(0)
process.once('SIGTERM', () => process.exit(0))
process.once('disconnect', () => process.exit(0))
process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)

function route(path: string, answer: (body: unknown) => Promise<void>) {
  const handler = async (request: IncomingMessage, response: ServerResponse) => {
    await answer(JSON.parse(await text(request)))
    response.end('ok')
  }
  return { path, method: ['POST'], handler }
}
