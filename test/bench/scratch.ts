// What the floors write to: copies of the sample charter's item, page and entry, as large as the real ones.
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { RawClients } from './raw-clients.ts'

export interface Scratch {
  /** The charter's item under another key, outside every index. */
  readonly item: Readonly<Record<string, unknown>>
  readonly page: string
  readonly eventId: string
  readonly card: { readonly channel: string; readonly ts: string }
}

export const FLOOR_ITEM = 'floor-quinn-may-30'
export const FLOOR_PAGE = 'floor-quinn-may-30.html'
const CHARTER = 'quinn-may-30'

export async function prepareScratch(clients: RawClients): Promise<Scratch> {
  const [item, page, eventId, card] = await Promise.all([
    copiedItem(clients),
    pageOf(clients),
    scratchEntry(clients),
    scratchMessage(clients),
  ])
  return { item, page, eventId, card }
}

async function copiedItem({ documents, operator }: RawClients): Promise<Scratch['item']> {
  const TableName = operator.dispatchTable
  const { Item } = await documents.send(new GetCommand({ TableName, Key: { event_id: CHARTER } }))
  const { operator_id: _operator, starts: _starts, owing: _owing, due: _due, lease: _lease, ...rest } = Item ?? {}
  const item = { ...rest, event_id: FLOOR_ITEM }
  await documents.send(new PutCommand({ TableName, Item: item }))
  return item
}

async function pageOf({ s3, operator }: RawClients): Promise<string> {
  const page = await s3.send(new GetObjectCommand({ Bucket: operator.pagesBucket, Key: `${CHARTER}.html` }))
  return (await page.Body?.transformToString()) ?? ''
}

/** A hold, which the calendar sync doesn't take for a charter. */
async function scratchEntry({ calendars, operator }: RawClients): Promise<string> {
  const at = (hour: string) => ({ dateTime: `2026-06-20T${hour}:00:00-07:00` })
  const requestBody = { summary: 'HOLD - bench', description: 'scratch', start: at('09'), end: at('10') }
  const { data } = await calendars.events.insert({ calendarId: operator.calendarId, requestBody })
  return data.id ?? ''
}

async function scratchMessage({ slack, operator }: RawClients): Promise<Scratch['card']> {
  const { channel = '', ts = '' } = await slack.chat.postMessage({ channel: operator.channel, text: 'bench' })
  return { channel, ts }
}
