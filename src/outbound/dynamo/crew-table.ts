// What `ShipCaptainCrew` keeps: mails, waivers, the desk, people, members, history, assignments, conflicts.
import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { HistoryEntry } from '../../domain/charter.ts'
import { DESK, type Desk } from '../../domain/desk.ts'
import type { Mail } from '../../domain/mail.ts'
import type { Member } from '../../domain/member.ts'
import type { Owing } from '../../domain/owed.ts'
import type { Person } from '../../domain/person.ts'
import type { Waiver } from '../../domain/waiver/waiver.ts'
import { WORDS, type Words } from '../../domain/words.ts'
import type { Conflicts, History, Ledger, Mails, Members, People } from '../../ports/store.ts'
import { type Documents, heldCondition, reading, repeatable } from './client.ts'
import { dynamoLedger, type Item, type LedgerParts } from './ledger.ts'
import { sharedFor } from './shared-for.ts'

export interface CrewTable extends LedgerParts {
  readonly table: string
}

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

/** The operator's own words, one item. */
export function dynamoWords({ table, ...parts }: CrewTable): Ledger<Words> {
  return whole<Words>({ table, ...parts }, 'words', () => ({ event_id: WORDS, record: WORDS }))
}

export function dynamoWaivers({ table, ...parts }: CrewTable): Ledger<Waiver> {
  return whole<Waiver>({ table, ...parts }, 'waivers', (id) => ({ event_id: `waiver:${id}`, record: 'waiver' }))
}

export function dynamoDesk({ table, ...parts }: CrewTable): Ledger<Desk> {
  return whole<Desk>({ table, ...parts }, 'desk', () => ({ event_id: DESK, record: DESK }))
}

/** All in one partition, so that who is away can be read as it is now in one query. */
export function dynamoMembers({ table, ...parts }: CrewTable): Members {
  const ledger = whole<Member>({ table, ...parts }, 'members', (id) => ({
    event_id: 'members',
    record: `member#${id}`,
  }))
  return {
    ...ledger,
    async all() {
      const items = await queryAll(parts.documents, table, 'members', 'member#')
      return items.map(({ value, version }) => ({ ...(value as Member), version: version as number }))
    },
  }
}

/** The roster is read at most once in this time. */
export const ROSTER_AGE_MS = 60_000

export function dynamoPeople({ table, documents, ids }: CrewTable): People {
  const roster = sharedFor(ROSTER_AGE_MS, current)
  return {
    all: async () => (await roster.ask('people')).filter(({ left }) => !left),
    everybody: () => roster.ask('people'),
    current,
    async enrol(person) {
      const command = new PutCommand({
        TableName: table,
        Item: personItem(person),
        ConditionExpression: 'attribute_not_exists(event_id)',
      })
      const added = await repeatable(`enrol ${person.id}`, () => heldCondition(documents.send(command)))
      roster.forget()
      return added
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
      roster.forget()
      return saved || (await isOurs(writeId)) ? next : undefined
    },
  }

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

/** An item that is one value, under its own name. */
function whole<T extends Owing>(
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

/** `history#000007`, then what was done while that revision stood: `history#000007.001`. */
export function historyKey({ revision, part }: HistoryEntry): string {
  const deed = part === undefined ? '' : `.${String(part).padStart(3, '0')}`
  return `history#${String(revision).padStart(6, '0')}${deed}`
}
