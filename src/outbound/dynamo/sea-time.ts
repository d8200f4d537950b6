// The sea-time ledger: a row for each person and charter, found by person and date, and by date.
import { PutCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import type { SeaTimeRow } from '../../domain/sea-time.ts'
import type { SeaTime } from '../../ports/store.ts'
import { reading, repeatable } from './client.ts'
import type { CrewTable } from './crew-table.ts'
import type { Item } from './ledger.ts'

const KIND = 'hours'

export function dynamoSeaTime({ table, documents }: CrewTable): SeaTime {
  return {
    async keep(row) {
      const Item = {
        event_id: `${KIND}:${row.crew}`,
        record: `${row.date}#${row.charter}`,
        kind: KIND,
        starts: row.date,
        ...row,
      }
      await repeatable(`keep the hours of ${row.crew}`, () =>
        documents.send(new PutCommand({ TableName: table, Item })),
      )
    },
    between: (from, to, crew) => (crew === undefined ? all(from, to) : ofOne(crew, from, to)),
  }

  function ofOne(crew: string, from: string, to: string): Promise<readonly SeaTimeRow[]> {
    return query({
      KeyConditionExpression: 'event_id = :id AND #record BETWEEN :from AND :to',
      ExpressionAttributeNames: { '#record': 'record' },
      ExpressionAttributeValues: { ':id': `${KIND}:${crew}`, ':from': from, ':to': `${to}#\uffff` },
      ConsistentRead: true,
    })
  }

  function all(from: string, to: string): Promise<readonly SeaTimeRow[]> {
    return query({
      IndexName: 'by-date',
      KeyConditionExpression: 'kind = :kind AND starts BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':kind': KIND, ':from': from, ':to': to },
    })
  }

  async function query(question: Omit<QueryCommandInput, 'TableName'>): Promise<readonly SeaTimeRow[]> {
    const found: Item[] = []
    let after: Item | undefined
    do {
      const command = new QueryCommand({
        TableName: table,
        ...question,
        ...(after ? { ExclusiveStartKey: after } : {}),
      })
      const page = await reading('read the hours', () => documents.send(command))
      found.push(...(page.Items ?? []))
      after = page.LastEvaluatedKey
    } while (after)
    return found.map(rowOf)
  }
}

function rowOf({ event_id, record, kind, starts, ...row }: Item): SeaTimeRow {
  return row as unknown as SeaTimeRow
}
