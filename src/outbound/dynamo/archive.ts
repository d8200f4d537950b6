// Mails by age, and history that is written over.
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Archive } from '../../ports/archive.ts'
import { heldCondition, reading, repeatable } from './client.ts'
import type { CrewTable } from './crew-table.ts'
import { historyKey } from './history.ts'
import type { Item } from './ledger.ts'

export function dynamoArchive({ table, documents }: CrewTable): Omit<Archive, 'removeManifests'> {
  return {
    mailsBefore: async (at) => (await Promise.all(['mail', 'said'].map((kind) => before(kind, at)))).flat(),
    async replaceHistory(charterId, entry) {
      const Item = { event_id: charterId, record: historyKey(entry), entry }
      const command = new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_exists(event_id)' })
      await repeatable(`write over the history of ${charterId}`, () => heldCondition(documents.send(command)))
    },
  }

  async function before(kind: string, at: string): Promise<readonly string[]> {
    const found: string[] = []
    let after: Item | undefined
    do {
      const command = new QueryCommand({
        TableName: table,
        IndexName: 'by-date',
        KeyConditionExpression: 'kind = :kind AND starts < :at',
        ExpressionAttributeValues: { ':kind': kind, ':at': at },
        ...(after ? { ExclusiveStartKey: after } : {}),
      })
      const page = await reading('find old mails', () => documents.send(command))
      found.push(...(page.Items ?? []).map(({ value }) => (value as { readonly id: string }).id))
      after = page.LastEvaluatedKey
    } while (after)
    return found
  }
}
