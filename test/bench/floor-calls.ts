// The least that an action has to ask of the outside world, by raw clients, whatever is independent side by side.
import { CreateInvalidationCommand } from '@aws-sdk/client-cloudfront'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { SendRawEmailCommand } from '@aws-sdk/client-ses'
import { BatchGetCommand, BatchWriteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { KnownBlock } from '@slack/web-api'
import type { RawClients } from './raw-clients.ts'
import { FLOOR_ITEM, FLOOR_PAGE, type Scratch } from './scratch.ts'

export interface Mailing {
  /** Gmail's id of a mail to read. */
  readonly messageId: string
  readonly blocks: readonly Record<string, unknown>[]
}

/** From a mail that has arrived to its card: both writes come before the card, so that nothing is lost or posted twice. */
export async function mailCalls(clients: RawClients, scratch: Scratch, { messageId, blocks }: Mailing): Promise<void> {
  const { mailbox, documents, operator } = clients
  await Promise.all([
    mailbox.users.messages.get({ userId: 'me', id: messageId, format: 'raw' }),
    documents.send(byDate(clients, '2026-05-19', '2027-05-31')),
  ])
  const mail = { event_id: `mail:floor-${messageId}`, record: 'mail', value: blocks }
  await documents.send(new PutCommand({ TableName: operator.crewTable, Item: mail }))
  await putCharter(clients, scratch)
  await post(clients, operator.channel, blocks)
}

export interface Approving {
  /** Slack users who are told. */
  readonly users: readonly string[]
  /** Addresses of those who are told by mail. */
  readonly addresses: readonly string[]
  readonly blocks: readonly Record<string, unknown>[]
}

/**
 * From a click to everybody told: the decision, then all that follows from it, then the card that says so. Which
 * charters are near can be asked beside the decision; who sails on them only after it.
 */
export async function approveCalls(clients: RawClients, scratch: Scratch, approving: Approving): Promise<void> {
  const near = clients.documents.send(byDate(clients, '2026-05-29', '2026-06-01'))
  await Promise.all([putCharter(clients, scratch), near])
  await Promise.all([
    patchEntry(clients, scratch),
    publishPage(clients, scratch),
    putHistory(clients, scratch),
    putAssignments(clients),
    checkAndTell(clients, scratch, approving),
  ])
  await update(clients, scratch, approving.blocks)
  await putCharter(clients, scratch)
}

async function putCharter({ documents, operator }: RawClients, { item }: Scratch): Promise<void> {
  await documents.send(new PutCommand({ TableName: operator.dispatchTable, Item: item }))
}

async function patchEntry({ calendars, operator }: RawClients, { eventId }: Scratch): Promise<void> {
  const at = { calendarId: operator.calendarId, eventId }
  const { data } = await calendars.events.get(at)
  const requestBody = { description: `scratch ${performance.now()}` }
  await calendars.events.patch({ ...at, requestBody }, { headers: { 'If-Match': data.etag ?? '' } })
}

async function publishPage({ s3, cloudfront, operator }: RawClients, { page }: Scratch): Promise<void> {
  await s3.send(
    new PutObjectCommand({ Bucket: operator.pagesBucket, Key: FLOOR_PAGE, Body: page, ContentType: 'text/html' }),
  )
  const InvalidationBatch = {
    CallerReference: `floor-${performance.now()}`,
    Paths: { Quantity: 1, Items: [`/${FLOOR_PAGE}`] },
  }
  await cloudfront.send(new CreateInvalidationCommand({ DistributionId: operator.distributionId, InvalidationBatch }))
  await (await fetch(`${operator.cdn}/${FLOOR_PAGE}`)).text()
}

async function putHistory({ documents, operator }: RawClients, { item }: Scratch): Promise<void> {
  const Item = { event_id: FLOOR_ITEM, record: 'history#000002', entry: { before: item.seats, after: item.seats } }
  await documents.send(new PutCommand({ TableName: operator.crewTable, Item }))
}

/** With the revision before at hand nothing has to be read: the rows, and the charter's own, in one batch. */
async function putAssignments({ documents, operator }: RawClients): Promise<void> {
  const records = ['assignments', 'seat#captain#a', 'seat#first_mate#b', 'seat#second_mate#c', 'seat#host#d']
  const rows = records.map((record) => ({ PutRequest: { Item: { event_id: FLOOR_ITEM, record, date: '2026-05-30' } } }))
  await documents.send(new BatchWriteCommand({ RequestItems: { [operator.crewTable]: rows } }))
}

/** The conflict check comes before every notice, and a mail is claimed before it is sent. */
async function checkAndTell(clients: RawClients, scratch: Scratch, approving: Approving): Promise<void> {
  const { documents, operator } = clients
  const Keys = ['jonathan-may-30', 'danika-may-31'].map((event_id) => ({ event_id }))
  await documents.send(
    new BatchGetCommand({ RequestItems: { [operator.dispatchTable]: { Keys, ConsistentRead: true } } }),
  )
  await Promise.all([
    update(clients, scratch, approving.blocks),
    ...approving.users.map((user) => post(clients, user, approving.blocks)),
    ...approving.addresses.map((address) => claimAndSend(clients, scratch, address)),
  ])
}

async function claimAndSend(clients: RawClients, scratch: Scratch, address: string): Promise<void> {
  const { ses, operator } = clients
  await putCharter(clients, scratch)
  const raw = [`From: ${operator.from}`, `To: ${address}`, 'Subject: bench', '', 'You sail.'].join('\r\n')
  await ses.send(
    new SendRawEmailCommand({
      Source: operator.from,
      Destinations: [address],
      RawMessage: { Data: new TextEncoder().encode(raw) },
    }),
  )
}

async function post({ slack }: RawClients, channel: string, blocks: Approving['blocks']): Promise<void> {
  await slack.chat.postMessage({ channel, text: 'bench', blocks: blocks as unknown as KnownBlock[] })
}

async function update({ slack }: RawClients, { card }: Scratch, blocks: Approving['blocks']): Promise<void> {
  await slack.chat.update({ ...card, text: 'bench', blocks: blocks as unknown as KnownBlock[] })
}

function byDate({ operator }: RawClients, from: string, to: string): QueryCommand {
  return new QueryCommand({
    TableName: operator.dispatchTable,
    IndexName: 'by-date',
    KeyConditionExpression: 'operator_id = :operator AND starts BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':operator': operator.id, ':from': from, ':to': to },
  })
}
