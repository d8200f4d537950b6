// Opens the DynamoDB stand-in in a process of its own and writes until it is killed, printing what was acknowledged.
import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { dynamodbStandIn } from '../../src/harbor/dynamodb/dynamodb.ts'
import { ground } from '../../src/harbor/ground.ts'
import { serve } from '../../src/harbor/stand-in.ts'

const [dir = ''] = process.argv.slice(2)
const account = { region: 'us-west-2', accountId: '111122223333', accessKeyId: 'AKIAHARBOR', secretAccessKey: 'right' }
const land = ground(dir, new Date('2026-05-26T16:00:00Z'))
const { standIn } = await dynamodbStandIn(land, account)
const { port } = await serve(standIn, land, 0)
const client = new DynamoDBClient({
  endpoint: `http://127.0.0.1:${port}`,
  region: account.region,
  credentials: account,
  maxAttempts: 1,
})

await client.send(
  new CreateTableCommand({
    TableName: 'crew-dispatch',
    AttributeDefinitions: [
      { AttributeName: 'event_id', AttributeType: 'S' },
      { AttributeName: 'owes', AttributeType: 'S' },
    ],
    KeySchema: [{ AttributeName: 'event_id', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'by-owed',
        KeySchema: [{ AttributeName: 'owes', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
    BillingMode: 'PAY_PER_REQUEST',
  }),
)

for (let n = 1; ; n += 1) await Promise.all([0, 1, 2, 3].map((lane) => write(lane, n)))

/** Each write moves the charter to another place in the index. */
async function write(lane: number, n: number): Promise<void> {
  const Item = { event_id: { S: `charter-${lane}` }, revision: { N: String(n) }, owes: { S: `place-${n % 7}` } }
  await client.send(new PutItemCommand({ TableName: 'crew-dispatch', Item }))
  process.stdout.write(`${lane} ${n}\n`)
}
