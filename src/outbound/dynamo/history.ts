// A charter's history: one entry a revision or deed, never rewritten.
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { HistoryEntry } from '../../domain/charter.ts'
import type { History } from '../../ports/store.ts'
import { heldCondition, repeatable } from './client.ts'
import { type CrewTable, queryAll } from './crew-table.ts'

export function dynamoHistory({ table, documents }: CrewTable): History {
  return {
    async write(charterId, entry) {
      const Item = { event_id: charterId, record: historyKey(entry), entry }
      const command = new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(event_id)' })
      await repeatable(`write the history of ${charterId}`, () => heldCondition(documents.send(command)))
    },
    async read(charterId) {
      const items = await queryAll(documents, table, charterId, 'history#')
      return items.map(({ entry }) => entry as HistoryEntry)
    },
  }
}

/** `history#000007`, then what was done while that revision stood: `history#000007.001`. */
export function historyKey({ revision, part }: HistoryEntry): string {
  const deed = part === undefined ? '' : `.${String(part).padStart(3, '0')}`
  return `history#${String(revision).padStart(6, '0')}${deed}`
}
