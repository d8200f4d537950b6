// What DynamoDB's stand-in acknowledged outlives kill -9, and its indexes agree with the items afterwards.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type AttributeValue, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import { dynamodbStandIn } from '../../src/harbor/dynamodb/dynamodb.ts'
import { ground } from '../../src/harbor/ground.ts'
import { serve } from '../../src/harbor/stand-in.ts'

const ACCOUNT = { region: 'us-west-2', accountId: '111122223333', accessKeyId: 'AKIAHARBOR', secretAccessKey: 'right' }
const ACKNOWLEDGED = 60

test('a kill in the middle of writing loses nothing that was acknowledged', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'harbor-dynamodb-'))
  const acknowledged = await writeUntilKilled(dir)

  const items = await scan(dir)
  for (const [charter, revision] of acknowledged) {
    const item = items.table.find(({ event_id }) => event_id?.S === charter)
    expect(Number(item?.revision?.N)).toBeGreaterThanOrEqual(revision)
  }
  expect(items.index.map(place).sort()).toEqual(items.table.map(place).sort())
})

/** The last acknowledged revision of each charter. */
async function writeUntilKilled(dir: string): Promise<ReadonlyMap<string, number>> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'dynamodb-writer.ts'), dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(writer, 'exit')
  const acknowledged = new Map<string, number>()
  let lines = 0
  for await (const line of createInterface(writer.stdout)) {
    const [lane, revision] = line.split(' ')
    acknowledged.set(`charter-${lane}`, Number(revision))
    lines += 1
    if (lines === ACKNOWLEDGED) writer.kill('SIGKILL')
  }
  await exited
  return acknowledged
}

async function scan(dir: string) {
  const land = ground(dir, new Date('2026-05-26T16:00:00Z'))
  const harbor = await dynamodbStandIn(land, ACCOUNT)
  const listening = await serve(harbor.standIn, land, 0)
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${listening.port}`,
    region: ACCOUNT.region,
    credentials: ACCOUNT,
    maxAttempts: 1,
  })
  const table = await client.send(new ScanCommand({ TableName: 'crew-dispatch' }))
  const index = await client.send(new ScanCommand({ TableName: 'crew-dispatch', IndexName: 'by-owed' }))
  await listening.stop()
  await harbor.stop()
  land.clock.stop()
  return { table: table.Items ?? [], index: index.Items ?? [] }
}

function place(item: Record<string, AttributeValue>): string {
  return `${item.event_id?.S} ${item.owes?.S}`
}
