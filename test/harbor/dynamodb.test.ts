// DynamoDB's stand-in under the real client.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { dynamodbStandIn } from '../../src/harbor/dynamodb/dynamodb.ts'
import { openEngine } from '../../src/harbor/dynamodb/engine.ts'
import { type Ground, ground } from '../../src/harbor/ground.ts'
import { type Call, type Listening, serve } from '../../src/harbor/stand-in.ts'

const ACCOUNT = { region: 'us-west-2', accountId: '111122223333', accessKeyId: 'AKIAHARBOR', secretAccessKey: 'right' }
const TABLE = 'crew-dispatch'

let land: Ground
let listening: Listening
let stop: () => Promise<void>
let client: DynamoDBDocumentClient
let plainClient: DynamoDBClient

beforeAll(async () => {
  land = ground(mkdtempSync(join(tmpdir(), 'harbor-dynamodb-')), new Date('2026-05-26T16:00:00Z'))
  const harbor = await dynamodbStandIn(land, ACCOUNT)
  listening = await serve(harbor.standIn, land, 0)
  stop = harbor.stop
  plainClient = clientWith('right')
  client = DynamoDBDocumentClient.from(plainClient)
  await plainClient.send(new CreateTableCommand(CHARTERS))
  await waitUntilTableExists(
    { client: plainClient, maxWaitTime: 20, minDelay: 0.05, maxDelay: 0.2 },
    { TableName: TABLE },
  )
})

beforeEach(() => land.faults.clear())

afterAll(async () => {
  land.clock.stop()
  await listening.stop()
  await stop()
})

const CHARTERS: CreateTableCommandInput = {
  TableName: TABLE,
  AttributeDefinitions: [
    { AttributeName: 'event_id', AttributeType: 'S' },
    { AttributeName: 'owes', AttributeType: 'S' },
    { AttributeName: 'due_at', AttributeType: 'S' },
  ],
  KeySchema: [{ AttributeName: 'event_id', KeyType: 'HASH' }],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'by-due',
      KeySchema: [
        { AttributeName: 'owes', KeyType: 'HASH' },
        { AttributeName: 'due_at', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
  BillingMode: 'PAY_PER_REQUEST',
}

function clientWith(secretAccessKey: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint: `http://127.0.0.1:${listening.port}`,
    region: ACCOUNT.region,
    credentials: { accessKeyId: ACCOUNT.accessKeyId, secretAccessKey },
    maxAttempts: 1,
  })
}

function put(id: string, more: Record<string, unknown> = {}) {
  return client.send(new PutCommand({ TableName: TABLE, Item: { event_id: id, ...more } }))
}

async function read(id: string) {
  return (await client.send(new GetCommand({ TableName: TABLE, Key: { event_id: id } }))).Item
}

test('a table is described with the account’s own ARN', async () => {
  const { Table } = await plainClient.send(new DescribeTableCommand({ TableName: TABLE }))
  expect(Table).toMatchObject({
    TableStatus: 'ACTIVE',
    TableArn: 'arn:aws:dynamodb:us-west-2:111122223333:table/crew-dispatch',
  })
})

test('an item with every kind of value comes back as it was put', async () => {
  const item = { event_id: 'zoë-may-30', n: 4, list: [1, { deep: true }], none: null, crew: new Set(['Zoë', 'Inês']) }
  await put(item.event_id, item)
  expect(await read('zoë-may-30')).toEqual(item)
})

test('of two conditional writes on one revision, the second is refused', async () => {
  await put('quinn-may-30', { revision: 1 })
  const next = () =>
    client.send(
      new UpdateCommand({
        TableName: TABLE,
        Key: { event_id: 'quinn-may-30' },
        UpdateExpression: 'SET revision = revision + :one',
        ConditionExpression: 'revision = :was',
        ExpressionAttributeValues: { ':one': 1, ':was': 1 },
      }),
    )
  const outcomes = await Promise.allSettled([next(), next()])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(next()).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' })
  expect(await read('quinn-may-30')).toMatchObject({ revision: 2 })
  expect(land.log.after(0).findLast(({ operation }) => operation === 'UpdateItem')).toMatchObject({ unmet: true })
  expect(land.log.after(0).filter(({ unmet }) => unmet)).toHaveLength(2)
})

test('a sparse index is read page by page, in either direction', async () => {
  const hours = ['08', '09', '10', '11', '12']
  for (const hour of hours) await put(`owing-${hour}`, { owes: 'jada', due_at: `2026-05-30T${hour}:00:00Z` })
  await put('owes-nothing')
  expect(await pages(true)).toEqual(hours.map((hour) => `owing-${hour}`))
  expect(await pages(false)).toEqual(hours.map((hour) => `owing-${hour}`).reverse())
})

async function pages(forward: boolean): Promise<string[]> {
  const found: string[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: TABLE,
        IndexName: 'by-due',
        KeyConditionExpression: 'owes = :owes AND due_at <= :now',
        ExpressionAttributeValues: { ':owes': 'jada', ':now': '2026-05-30T23:00:00Z' },
        ScanIndexForward: forward,
        Limit: 2,
        ExclusiveStartKey: from,
      }),
    )
    found.push(...(page.Items ?? []).map((item) => String(item.event_id)))
    from = page.LastEvaluatedKey
  } while (from)
  return found
}

test('the log names the operation, the table and the key', async () => {
  const before = land.log.after(0).at(-1)?.id ?? 0
  await put('keely-may-24')
  await read('keely-may-24')
  await client.send(
    new QueryCommand({
      TableName: TABLE,
      IndexName: 'by-due',
      KeyConditionExpression: 'owes = :owes',
      ExpressionAttributeValues: { ':owes': 'queen' },
    }),
  )
  await client.send(
    new BatchWriteCommand({ RequestItems: { [TABLE]: [{ PutRequest: { Item: { event_id: 'a-1' } } }] } }),
  )
  await client.send(new BatchGetCommand({ RequestItems: { [TABLE]: { Keys: [{ event_id: 'a-1' }] } } }))
  expect(land.log.after(before).map(({ operation, key, status }) => `${operation} ${key} ${status}`)).toEqual([
    'PutItem crew-dispatch keely-may-24 200',
    'GetItem crew-dispatch keely-may-24 200',
    'Query crew-dispatch by-due queen 200',
    'BatchWriteItem crew-dispatch a-1 200',
    'BatchGetItem crew-dispatch a-1 200',
  ])
})

test('a wrong secret and an unknown key are refused', async () => {
  const describe = new DescribeTableCommand({ TableName: TABLE })
  await expect(clientWith('wrong').send(describe)).rejects.toMatchObject({ name: 'InvalidSignatureException' })
  const stranger = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${listening.port}`,
    region: ACCOUNT.region,
    credentials: { accessKeyId: 'AKIASTRANGER', secretAccessKey: 'right' },
    maxAttempts: 1,
  })
  await expect(stranger.send(describe)).rejects.toMatchObject({ name: 'UnrecognizedClientException' })
})

test('an unknown table, a bad key and a transaction are refused in the service’s words', async () => {
  await expect(
    client.send(new GetCommand({ TableName: 'no-such-table', Key: { event_id: 'x' } })),
  ).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  await expect(client.send(new GetCommand({ TableName: TABLE, Key: { wrong: 'x' } }))).rejects.toMatchObject({
    name: 'ValidationException',
  })
  await expect(
    client.send(new TransactWriteCommand({ TransactItems: [{ Put: { TableName: TABLE, Item: { event_id: 'x' } } }] })),
  ).rejects.toMatchObject({ name: 'UnknownOperationException' })
})

test('time to live can be set once and described', async () => {
  const set = new UpdateTimeToLiveCommand({
    TableName: TABLE,
    TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
  })
  const describe = new DescribeTimeToLiveCommand({ TableName: TABLE })
  expect((await client.send(describe)).TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'DISABLED' })
  await client.send(set)
  expect((await client.send(describe)).TimeToLiveDescription).toEqual({
    AttributeName: 'expires',
    TimeToLiveStatus: 'ENABLED',
  })
  await expect(client.send(set)).rejects.toMatchObject({ name: 'ValidationException' })
})

test('a table is restored to now under another name, where its recovery is on: keys, indexes and items, and no settings', async () => {
  const restore = (but = {}) =>
    client.send(
      new RestoreTableToPointInTimeCommand({
        SourceTableName: TABLE,
        TargetTableName: 'again',
        UseLatestRestorableTime: true,
        ...but,
      }),
    )
  for (let nth = 0; nth < 30; nth += 1) await put(`kept-${nth}`)
  await expect(restore()).rejects.toMatchObject({ name: 'PointInTimeRecoveryUnavailableException' })
  const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true }
  await client.send(new UpdateContinuousBackupsCommand({ TableName: TABLE, PointInTimeRecoverySpecification }))
  const past = { UseLatestRestorableTime: false, RestoreDateTime: new Date() }
  await expect(restore(past)).rejects.toMatchObject({ name: 'InvalidRestoreTimeException' })
  await restore()
  const { Item } = await client.send(new GetCommand({ TableName: 'again', Key: { event_id: 'kept-29' } }))
  expect(Item).toEqual(await read('kept-29'))
  const { Table } = await client.send(new DescribeTableCommand({ TableName: 'again' }))
  expect(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName)).toEqual(['by-due'])
  const backups = await client.send(new DescribeContinuousBackupsCommand({ TableName: 'again' }))
  expect(backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus).toBe(
    'DISABLED',
  )
  await expect(restore()).rejects.toMatchObject({ name: 'TableAlreadyExistsException' })
})

test.each([
  ['500', 'InternalServerError'],
  ['429', 'ProvisionedThroughputExceededException'],
  ['403', 'AccessDeniedException'],
  ['expired', 'ExpiredTokenException'],
] as const)('the fault %s is a %s and nothing is written', async (kind, name) => {
  land.faults.plant({ service: 'dynamodb', kind, times: 1, operation: 'PutItem' })
  await expect(put(`refused-${kind}`)).rejects.toMatchObject({ name })
  expect(await read(`refused-${kind}`)).toBeUndefined()
})

test('after a reset nothing is written, after accepted-then-reset everything is', async () => {
  land.faults.plant({ service: 'dynamodb', kind: 'reset', times: 1 })
  await expect(put('lost-may-30')).rejects.toThrow()
  expect(await read('lost-may-30')).toBeUndefined()

  land.faults.plant({ service: 'dynamodb', kind: 'accepted-then-reset', times: 1 })
  await expect(put('kept-may-30')).rejects.toThrow()
  expect(await read('kept-may-30')).toEqual({ event_id: 'kept-may-30' })
})

test('a slow request is answered in the end', async () => {
  land.faults.plant({ service: 'dynamodb', kind: 'slow', times: 1, delay: 30 })
  await put('slow-may-30')
  expect(land.log.after(0).at(-1)).toMatchObject({ operation: 'PutItem', fault: 'slow', status: 200 })
})

test('it is stopped while requests are under way: they are carried out first, and nothing falls over', async () => {
  const engine = await openEngine(mkdtempSync(join(tmpdir(), 'harbor-dynamodb-')))
  const ask = (operation: string, body: object) => engine.carryOut(unsigned(operation, body))
  await ask('CreateTable', CHARTERS)
  await vi.waitUntil(async () => String((await ask('DescribeTable', { TableName: TABLE })).body).includes('"ACTIVE"'))
  const query = {
    TableName: TABLE,
    KeyConditionExpression: 'event_id = :id',
    ExpressionAttributeValues: { ':id': { S: 'quinn-may-30' } },
  }
  const queries = Array.from({ length: 400 }, () => ask('Query', query))
  await engine.close()
  expect(new Set((await Promise.all(queries)).map(({ status }) => status))).toEqual(new Set([200]))
  expect((await ask('Query', query)).status).toBe(503)
})

function unsigned(operation: string, body: object): Call {
  return {
    method: 'POST',
    url: new URL('http://127.0.0.1/'),
    headers: {
      host: '127.0.0.1',
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      'x-amz-date': '20260526T160000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=a/20260526/us-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: Buffer.from(JSON.stringify(body)),
  }
}
