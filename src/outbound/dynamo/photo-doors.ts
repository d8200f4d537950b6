// Codes that wait for a person, and how often photos were sent: small items that a time to live removes, or nobody.
import { BatchWriteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { PhotoRoom, WaitingCodes } from '../../ports/photo-room.ts'
import { heldCondition, reading, repeatable } from './client.ts'
import type { CrewTable } from './crew-table.ts'

const KEPT_SECONDS = 60 * 24 * 3_600

/** `keep` writes at most twelve at once, which is less than a batch takes. */
export function dynamoWaitingCodes({ table, documents, clock }: CrewTable): WaitingCodes {
  const keyOf = (charterId: string, hash: string) => ({ event_id: `photo-codes:${charterId}`, record: hash })
  return {
    async keep(charterId, hashes, waiver) {
      const expires_at = Math.floor(clock.wall().getTime() / 1_000) + KEPT_SECONDS
      const puts = hashes.map((hash) => ({ PutRequest: { Item: { ...keyOf(charterId, hash), waiver, expires_at } } }))
      const write = async () => {
        const command = new BatchWriteCommand({ RequestItems: { [table]: puts } })
        const { UnprocessedItems = {} } = await documents.send(command)
        if (Object.keys(UnprocessedItems).length > 0) throw new Error('Not all photo codes were taken.')
      }
      await repeatable('keep photo codes', write)
    },
    async waiverOf(charterId, hash) {
      const command = new GetCommand({ TableName: table, Key: keyOf(charterId, hash), ConsistentRead: true })
      const { Item } = await reading('find a photo code', () => documents.send(command))
      return Item?.waiver as string | undefined
    },
  }
}

export function dynamoPhotoRoom({ table, documents }: CrewTable): PhotoRoom {
  return {
    take(charterId, whose, most) {
      const command = () =>
        new UpdateCommand({
          TableName: table,
          Key: { event_id: `photo-room:${charterId}`, record: whose },
          UpdateExpression: 'SET taken = if_not_exists(taken, :none) + :one',
          ConditionExpression: 'attribute_not_exists(taken) OR taken < :most',
          ExpressionAttributeValues: { ':one': 1, ':none': 0, ':most': most },
        })
      return repeatable('take room for photos', () => heldCondition(documents.send(command())))
    },
  }
}
