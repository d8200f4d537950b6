// A kill between an index and its item leaves them apart in dynalite; opening the stand-in again brings them together.
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { type Change, create, type Sub } from 'dynalite/db/index.js'
import { expect, test } from 'vitest'
import { dynamodbStandIn } from '../../src/harbor/dynamodb/dynamodb.ts'
import { mendStore } from '../../src/harbor/dynamodb/mend.ts'
import { ground } from '../../src/harbor/ground.ts'
import { serve } from '../../src/harbor/stand-in.ts'

const ACCOUNT = { region: 'us-west-2', accountId: '111122223333', accessKeyId: 'AKIAHARBOR', secretAccessKey: 'right' }
const TABLE = {
  TableName: 'crew-dispatch',
  TableStatus: 'CREATING',
  AttributeDefinitions: [
    { AttributeName: 'event_id', AttributeType: 'S' },
    { AttributeName: 'owes', AttributeType: 'S' },
  ],
  KeySchema: [{ AttributeName: 'event_id', KeyType: 'HASH' }],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'by-owed',
      IndexStatus: 'CREATING',
      KeySchema: [{ AttributeName: 'owes', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
}
const QUINN = { event_id: { S: 'quinn-may-30' }, owes: { S: 'jada' } }
const GHOST = { event_id: { S: 'ghost-may-30' }, owes: { S: 'jada' } }

test('an index without its item goes, an item without its index is found again, a table half made is usable', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'harbor-dynamodb-'))
  await leaveApart(join(dir, 'dynamodb'))

  const land = ground(dir, new Date('2026-05-26T16:00:00Z'))
  const harbor = await dynamodbStandIn(land, ACCOUNT)
  const listening = await serve(harbor.standIn, land, 0)
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${listening.port}`,
    region: ACCOUNT.region,
    credentials: ACCOUNT,
    maxAttempts: 1,
  })
  const owed = await client.send(new ScanCommand({ TableName: 'crew-dispatch', IndexName: 'by-owed' }))
  expect(owed.Items).toEqual([QUINN])

  await listening.stop()
  await harbor.stop()
  land.clock.stop()
})

test('a store that is open elsewhere is refused', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'harbor-dynamodb-'))
  const store = create({ path: dir })
  await store.db.open()
  await expect(mendStore(dir)).rejects.toMatchObject({ code: 'LEVEL_DATABASE_NOT_OPEN' })
  await store.db.close()
})

async function leaveApart(path: string): Promise<void> {
  mkdirSync(path)
  const store = create({ path })
  await store.db.open()
  await write(store.tableDb, { type: 'put', key: 'crew-dispatch', value: TABLE })
  await write(store.getItemDb('crew-dispatch'), { type: 'put', key: 'aaa/quinn', value: QUINN })
  await write(store.getIndexDb('Global', 'crew-dispatch', 'by-owed'), { type: 'put', key: 'bbb/ghost', value: GHOST })
  await store.db.close()
}

function write(sub: Sub, change: Change): Promise<void> {
  return new Promise((resolve, reject) => {
    sub.batch([change], (error) => (error ? reject(error) : resolve()))
  })
}
