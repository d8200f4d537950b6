// RestoreTableToPointInTime, to the latest moment: a new table with what stands in the old one now, and none of its settings.
import type { Call, Reply } from '../stand-in.ts'
import type { Backups } from './continuous-backups.ts'
import type { Engine } from './engine.ts'
import { refuseRestore } from './refusals.ts'
import { type Attribute, requestOf } from './requests.ts'

const IN_ONE_WRITE = 25

export async function restoreTable(engine: Engine, backups: Backups, call: Call): Promise<Reply> {
  const { SourceTableName = '', TargetTableName = '', UseLatestRestorableTime } = requestOf(call)
  const ask = (operation: string, body: object) => asked(engine, call, operation, body)
  const source = await ask('DescribeTable', { TableName: SourceTableName })
  if (source.status !== 200) return refuseRestore('TableNotFoundException', `Table not found: ${SourceTableName}`)
  if (!backups.get(SourceTableName))
    return refuseRestore(
      'PointInTimeRecoveryUnavailableException',
      `Point in time recovery is not enabled for table '${SourceTableName}'`,
    )
  if (!UseLatestRestorableTime)
    return refuseRestore('InvalidRestoreTimeException', 'The harbor keeps no past: UseLatestRestorableTime alone')

  const made = await ask('CreateTable', { ...shapeOf(source), TableName: TargetTableName })
  if (String(made.body).includes('ResourceInUseException'))
    return refuseRestore('TableAlreadyExistsException', `Table already exists: ${TargetTableName}`)
  if (made.status !== 200) return made
  while (!isActive(await ask('DescribeTable', { TableName: TargetTableName }))) await new Promise(setImmediate)
  for await (const items of pages(ask, SourceTableName)) {
    const requests = items.map((Item) => ({ PutRequest: { Item } }))
    const put = await ask('BatchWriteItem', { RequestItems: { [TargetTableName]: requests } })
    if (put.status !== 200) return put
  }
  return made
}

function isActive({ body }: Reply): boolean {
  return (JSON.parse(String(body)) as { Table?: { TableStatus?: string } }).Table?.TableStatus === 'ACTIVE'
}

type Ask = (operation: string, body: object) => Promise<Reply>
type Item = Readonly<Record<string, Attribute>>

function asked(engine: Engine, call: Call, operation: string, body: object): Promise<Reply> {
  const headers = { ...call.headers, 'x-amz-target': `DynamoDB_20120810.${operation}` }
  return engine.carryOut({ ...call, headers, body: Buffer.from(JSON.stringify(body)) })
}

interface Described {
  readonly Table: {
    readonly AttributeDefinitions: unknown
    readonly KeySchema: unknown
    readonly GlobalSecondaryIndexes?: readonly { IndexName: string; KeySchema: unknown; Projection: unknown }[]
  }
}

function shapeOf({ body }: Reply): object {
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes = [] } = (JSON.parse(String(body)) as Described).Table
  const indexes = GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
    IndexName,
    KeySchema,
    Projection,
  }))
  return {
    AttributeDefinitions,
    KeySchema,
    BillingMode: 'PAY_PER_REQUEST',
    ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
  }
}

async function* pages(ask: Ask, TableName: string): AsyncGenerator<readonly Item[]> {
  let after: Item | undefined
  do {
    const page = await ask('Scan', { TableName, Limit: IN_ONE_WRITE, ...(after ? { ExclusiveStartKey: after } : {}) })
    const { Items = [], LastEvaluatedKey } = JSON.parse(String(page.body)) as {
      Items?: Item[]
      LastEvaluatedKey?: Item
    }
    if (Items.length > 0) yield Items
    after = LastEvaluatedKey
  } while (after)
}
