// The roster: added once, edited over the version that was seen.
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Person } from '../../domain/person.ts'
import type { People } from '../../ports/store.ts'
import { heldCondition, repeatable } from './client.ts'
import { type CrewTable, queryAll } from './crew-table.ts'
import type { Item } from './ledger.ts'
import { sharedRoster } from './shared-roster.ts'

export function dynamoPeople({ table, documents, ids }: CrewTable): People {
  return sharedRoster({
    current,
    async enrol(person) {
      const writeId = ids.next()
      const command = new PutCommand({
        TableName: table,
        Item: { ...personItem(person), write_id: writeId },
        // A write whose answer was lost, and that is tried again, meets itself.
        ConditionExpression: 'attribute_not_exists(event_id) OR write_id = :write',
        ExpressionAttributeValues: { ':write': writeId },
      })
      return repeatable(`enrol ${person.id}`, () => heldCondition(documents.send(command)))
    },
    async save(person) {
      const { version } = person
      const writeId = ids.next()
      const next: Person = { ...person, version: (version ?? 0) + 1 }
      const known =
        version === undefined
          ? { ConditionExpression: 'attribute_exists(event_id) AND attribute_not_exists(version)' }
          : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': version } }
      const command = new PutCommand({
        TableName: table,
        Item: { ...personItem(next), version: next.version, write_id: writeId },
        ...known,
      })
      const saved = await repeatable(`save ${person.id}`, () => heldCondition(documents.send(command)))
      return saved || (await isOurs(writeId)) ? next : undefined
    },
  })

  async function current(): Promise<readonly Person[]> {
    return (await items()).map(({ person }) => person as Person)
  }

  /** A write whose answer was lost, and that was tried again, meets itself. */
  async function isOurs(writeId: string): Promise<boolean> {
    return (await items()).some(({ write_id }) => write_id === writeId)
  }

  function items(): Promise<readonly Item[]> {
    return queryAll(documents, table, 'people', 'person#')
  }
}

function personItem(person: Person): Item {
  return { event_id: 'people', record: `person#${person.id}`, person }
}
