// Questions about a person on two boats: whoever is first asks.
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Conflicts } from '../../ports/store.ts'
import { heldCondition, reading, repeatable } from './client.ts'
import type { CrewTable } from './crew-table.ts'

export function dynamoConflicts({ table, documents, clock }: CrewTable): Conflicts {
  const keyOf = (crew: string, charters: readonly string[]) => ({
    event_id: `conflict:${charters.join('|')}`,
    record: crew,
  })

  return {
    async ask({ crew, charters }, charterId) {
      const Key = keyOf(crew, charters)
      const asked = { ...Key, asker: charterId, asked_at: clock.business().toISOString() }
      const put = new PutCommand({
        TableName: table,
        Item: asked,
        ConditionExpression: 'attribute_not_exists(event_id)',
      })
      if (await repeatable('ask about a double booking', () => heldCondition(documents.send(put))))
        return { asker: charterId }
      const get = new GetCommand({ TableName: table, Key, ConsistentRead: true })
      const { Item } = await reading('read a double booking', () => documents.send(get))
      return { asker: String(Item?.asker), allowedBy: Item?.allowed_by as string | undefined }
    },
    async allow({ crew, charters }, by) {
      const command = new UpdateCommand({
        TableName: table,
        Key: keyOf(crew, charters),
        UpdateExpression: 'SET allowed_by = :by, allowed_at = :at',
        ExpressionAttributeValues: { ':by': by, ':at': clock.business().toISOString() },
      })
      await repeatable('allow a double booking', () => documents.send(command))
    },
  }
}
