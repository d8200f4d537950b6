// Photos that were sent, beside their charter's other records; and tries at its codes, which a time to live removes.
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Batch } from '../../domain/photo/batch.ts'
import { LOCKED_MS, TRIES } from '../../domain/photo/codes.ts'
import type { Guesses, Photos } from '../../ports/photos.ts'
import { heldCondition, repeatable } from './client.ts'
import { type CrewTable, queryAll } from './crew-table.ts'
import { dynamoLedger, type Item } from './ledger.ts'

/** A batch's id is its charter's, a slash and its own. */
export function dynamoPhotos({ table, ...parts }: CrewTable): Photos {
  const ledger = dynamoLedger<Batch>(
    { table, owing: 'photos', keyOf, toItem: (value) => ({ ...keyOf(value.id), value }), fromItem },
    parts,
  )
  return {
    ...ledger,
    async of(charterId) {
      const items = await queryAll(parts.documents, table, charterId, 'photos#')
      return items.map(fromItem).sort((a, b) => (a.at < b.at ? -1 : 1))
    },
  }
}

/** A try whose answer was lost counts twice at worst. */
export function dynamoGuesses({ table, documents, clock }: CrewTable): Guesses {
  return {
    async take(charterId, address) {
      const now = Math.floor(clock.wall().getTime() / 1_000)
      const values = { ':one': 1, ':until': now + LOCKED_MS / 1_000 }
      const another = update(charterId, address, {
        UpdateExpression: 'SET tries = if_not_exists(tries, :none) + :one, expires_at = :until',
        ConditionExpression: 'attribute_not_exists(tries) OR (tries < :most AND expires_at >= :now)',
        ExpressionAttributeValues: { ...values, ':none': 0, ':most': TRIES, ':now': now },
      })
      if (await another()) return true
      const anew = update(charterId, address, {
        UpdateExpression: 'SET tries = :one, expires_at = :until',
        ConditionExpression: 'expires_at < :now',
        ExpressionAttributeValues: { ...values, ':now': now },
      })
      return anew()
    },
    async giveBack(charterId, address) {
      await update(charterId, address, {
        UpdateExpression: 'SET tries = tries - :one',
        ConditionExpression: 'tries > :none',
        ExpressionAttributeValues: { ':one': 1, ':none': 0 },
      })()
    },
  }

  function update(charterId: string, address: string, change: Omit<Change, 'TableName' | 'Key'>) {
    const Key = { event_id: `photo-guesses:${charterId}`, record: address }
    const command = () => documents.send(new UpdateCommand({ TableName: table, Key, ...change }))
    return () => repeatable('count a try at a photo code', () => heldCondition(command()))
  }
}

type Change = ConstructorParameters<typeof UpdateCommand>[0]

function keyOf(id: string): Item {
  const [charterId, own] = id.split('/')
  return { event_id: charterId, record: `photos#${own}` }
}

function fromItem(item: Item): Batch {
  return { ...(item.value as Batch), version: item.version as number }
}
