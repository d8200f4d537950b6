// Sessions of the ops page, which a time to live removes once they are over.
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Session } from '../../domain/ops-session.ts'
import type { Sessions } from '../../ports/sessions.ts'
import { heldCondition, reading, repeatable } from './client.ts'
import { type CrewTable, queryAll } from './crew-table.ts'

const PREFIX = 'session#'

export function dynamoSessions({ table, documents }: CrewTable): Sessions {
  return {
    async begin(session) {
      const command = new PutCommand({
        TableName: table,
        Item: { ...keyOf(session), session, expires_at: Math.floor(Date.parse(session.until) / 1_000) },
        ConditionExpression: 'attribute_not_exists(event_id)',
      })
      const begun = await repeatable('begin a session', () => heldCondition(documents.send(command)))
      // A write whose answer was lost, and that was tried again, meets itself.
      return begun || (await get(session.person, session.id))?.secret === session.secret
    },
    get,
    async end(person, at, id) {
      const ids = id === undefined ? await idsOf(person) : [id]
      await Promise.all(ids.map((one) => endOne(person, one, at)))
    },
  }

  async function get(person: string, id: string): Promise<Session | undefined> {
    const command = new GetCommand({ TableName: table, Key: keyOf({ person, id }), ConsistentRead: true })
    const { Item } = await reading('read a session', () => documents.send(command))
    return Item && ({ ...Item.session, ended: Item.ended } as Session)
  }

  async function idsOf(person: string): Promise<readonly string[]> {
    const items = await queryAll(documents, table, keyOf({ person, id: '' }).event_id, PREFIX)
    return items.map(({ record }) => String(record).slice(PREFIX.length))
  }

  async function endOne(person: string, id: string, at: string): Promise<void> {
    const command = new UpdateCommand({
      TableName: table,
      Key: keyOf({ person, id }),
      UpdateExpression: 'SET ended = if_not_exists(ended, :at)',
      ConditionExpression: 'attribute_exists(event_id)',
      ExpressionAttributeValues: { ':at': at },
    })
    await repeatable('end a session', () => heldCondition(documents.send(command)))
  }
}

function keyOf({ person, id }: Pick<Session, 'person' | 'id'>) {
  return { event_id: `sessions:${person}`, record: `${PREFIX}${id}` }
}
