// Mails, and what was said in Slack: each an item of its own, the newest found by date.
import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Mail } from '../../domain/mail.ts'
import type { Mails } from '../../ports/store.ts'
import { reading } from './client.ts'
import { type CrewTable, whole } from './crew-table.ts'
import type { Item } from './ledger.ts'

/** Each mail is an item of its own, under the key that the same mail always has. */
export function dynamoMails({ table, ...parts }: CrewTable): Mails {
  const keyOf = (id: string) => ({ event_id: `mail:${id}`, record: 'mail' })
  const found = ({ createdAt, ref }: Mail) => ({ kind: ref.said ? 'said' : 'mail', starts: createdAt })
  return {
    ...whole<Mail>({ table, ...parts }, 'mails', keyOf, found),
    async latest(most) {
      const items: Item[] = []
      let after: Item | undefined
      do {
        const command = new QueryCommand({
          TableName: table,
          IndexName: 'by-date',
          KeyConditionExpression: 'kind = :mail',
          ExpressionAttributeValues: { ':mail': 'mail' },
          ScanIndexForward: false,
          Limit: most - items.length,
          ...(after ? { ExclusiveStartKey: after } : {}),
        })
        const page = await reading('find the last mails', () => parts.documents.send(command))
        items.push(...(page.Items ?? []))
        after = page.LastEvaluatedKey
      } while (after && items.length < most)
      return items.map(({ value }) => value as Mail)
    },
  }
}
