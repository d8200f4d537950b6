// The table `ShipCaptainCrew`: items of one value under their own name, and what stands together in one partition.
import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Owing } from '../../domain/owed.ts'
import type { Ledger } from '../../ports/store.ts'
import { type Documents, reading } from './client.ts'
import { dynamoLedger, type Item, type LedgerParts } from './ledger.ts'

export interface CrewTable extends LedgerParts {
  readonly table: string
}

/** An item that is one value, under its own name. */
export function whole<T extends Owing>(
  { table, ...parts }: CrewTable,
  owing: string,
  keyOf: (id: string) => Item,
  found: (value: T) => Item = () => ({}),
): Ledger<T> {
  const fromItem = (item: Item) => ({ ...(item.value as T), version: item.version as number })
  return dynamoLedger<T>(
    { table, owing, keyOf, toItem: (value) => ({ ...keyOf(value.id), ...found(value), value }), fromItem },
    parts,
  )
}

export async function queryAll(
  documents: Documents,
  table: string,
  id: string,
  prefix: string,
): Promise<readonly Item[]> {
  const found: Item[] = []
  let after: Item | undefined
  do {
    const command = new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'event_id = :id AND begins_with(#record, :prefix)',
      ExpressionAttributeNames: { '#record': 'record' },
      ExpressionAttributeValues: { ':id': id, ':prefix': prefix },
      ConsistentRead: true,
      ...(after ? { ExclusiveStartKey: after } : {}),
    })
    const page = await reading(`read ${prefix} of ${id}`, () => documents.send(command))
    found.push(...(page.Items ?? []))
    after = page.LastEvaluatedKey
  } while (after)
  return found
}
