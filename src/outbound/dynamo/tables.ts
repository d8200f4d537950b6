// The keys and indexes of the two tables.
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'

/** `crew-dispatch`: one item a charter, found by id, by date, and by what is due. */
export function dispatchTable(name: string): CreateTableCommandInput {
  return table(name, ['event_id'], {
    'by-date': ['operator_id', 'starts'],
    owing: ['owing', 'due'],
  })
}

/** `ShipCaptainCrew`: what is looked up by person or date, and what is kept. */
export function crewTable(name: string): CreateTableCommandInput {
  return table(name, ['event_id', 'record'], {
    'by-crew': ['crew_id', 'starts'],
    'by-date': ['kind', 'starts'],
    owing: ['owing', 'due'],
  })
}

/** Makes the tables that aren't there yet. */
export async function createTables(client: DynamoDBClient, tables: readonly CreateTableCommandInput[]): Promise<void> {
  await Promise.all(
    tables.map((input) =>
      client.send(new CreateTableCommand(input)).catch((error: unknown) => {
        if (!(error instanceof Error && error.name === 'ResourceInUseException')) throw error
      }),
    ),
  )
}

/** What doctor asks of the tables beside their keys: point-in-time recovery, and an end for what has one. */
export async function protectTables(
  client: DynamoDBClient,
  tables: readonly { readonly name: string; readonly expires?: string }[],
): Promise<void> {
  await Promise.all(
    tables.map(async ({ name: TableName, expires }) => {
      const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true }
      await client.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }))
      if (expires) await endItems(client, TableName, expires)
    }),
  )
}

/** Switched on twice it is refused, and stays on. */
async function endItems(client: DynamoDBClient, TableName: string, AttributeName: string): Promise<void> {
  const TimeToLiveSpecification = { Enabled: true, AttributeName }
  try {
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }))
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ValidationException')) throw error
  }
}

type Keys = readonly [hash: string, range?: string]

function table(TableName: string, key: Keys, indexes: Readonly<Record<string, Keys>>): CreateTableCommandInput {
  const attributes = [...new Set([key, ...Object.values(indexes)].flat())].filter((name) => name !== undefined)
  return {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    KeySchema: keySchema(key),
    GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, keys]) => ({
      IndexName,
      KeySchema: keySchema(keys),
      Projection: { ProjectionType: 'ALL' as const },
    })),
  }
}

function keySchema([hash, range]: Keys) {
  const schema = [{ AttributeName: hash, KeyType: 'HASH' as const }]
  return range ? [...schema, { AttributeName: range, KeyType: 'RANGE' as const }] : schema
}
