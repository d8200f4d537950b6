// The charters of a dispatch table, read past the log and the faults: looking on is no event.
import { Readable } from 'node:stream'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { HarborWorld } from '../harbor-world.ts'
import type { HarborOperator } from '../operators.ts'

export type CharterItem = Readonly<Record<string, unknown>>

interface SdkRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export type CharterReader = (operator: HarborOperator) => Promise<readonly CharterItem[]>

/** Soonest first, without the items that only point on to another; none before the app made its table. */
export function charterReader(world: HarborWorld): CharterReader {
  let opened: Promise<DynamoDBDocumentClient> | undefined

  return async ({ aws }) => {
    opened ??= openClient(world)
    const items = await scan(await opened, aws.dispatchTable)
    return items
      .filter((item) => item.alias_of === undefined && item.event_name !== undefined)
      .toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
  }
}

/** Loaded at the first look, so that the harbor opens sooner. */
async function openClient(world: HarborWorld): Promise<DynamoDBDocumentClient> {
  const [dynamodb, lib] = await Promise.all([import('@aws-sdk/client-dynamodb'), import('@aws-sdk/lib-dynamodb')])
  const { region, accessKeyId, secretAccessKey } = world.account
  const client = new dynamodb.DynamoDBClient({
    region,
    credentials: { accessKeyId, secretAccessKey },
    endpoint: 'http://dynamodb.test',
    maxAttempts: 1,
    requestHandler: { handle: (request: SdkRequest) => handOver(world, request) },
  })
  return lib.DynamoDBDocumentClient.from(client)
}

async function scan(client: DynamoDBDocumentClient, table: string): Promise<readonly CharterItem[]> {
  const { paginateScan } = await import('@aws-sdk/lib-dynamodb')
  const items: CharterItem[] = []
  try {
    for await (const page of paginateScan({ client }, { TableName: table })) items.push(...(page.Items ?? []))
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ResourceNotFoundException') throw error
  }
  return items
}

async function handOver({ dynamodb }: HarborWorld, { method, path, headers, body }: SdkRequest) {
  const reply = await dynamodb.answer({
    method,
    url: new URL(path, 'http://dynamodb.test'),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: bytesOf(body),
  })
  const answer = Readable.from([Buffer.from(reply.body ?? '')])
  return {
    response: { statusCode: reply.status, headers: { ...reply.headers } as Record<string, string>, body: answer },
  }
}

/** The SDK warns at any use of its bytes as a string, which Buffer.from() tries first. */
function bytesOf(body: string | Uint8Array = ''): Buffer {
  return typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
}

function startOf(item: CharterItem): string {
  return String(item.starts_at ?? item.date ?? '')
}
