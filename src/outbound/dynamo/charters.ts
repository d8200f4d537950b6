// Charters in `crew-dispatch`: found by any of their names, by date, or as they are this instant.
import { BatchGetCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Charter } from '../../domain/charter.ts'
import { isDatedForm } from '../../domain/charter-id.ts'
import { meantBy } from '../../domain/namesakes.ts'
import { localDate, shiftDate } from '../../domain/times.ts'
import type { Charters } from '../../ports/store.ts'
import { charterFromItem, charterItem, type TimeWindow } from './charter-item.ts'
import { heldCondition, reading, repeatable } from './client.ts'
import { dynamoLedger, type Item, type LedgerParts } from './ledger.ts'
import { sharedFor } from './shared-for.ts'

export interface ChartersAt extends LedgerParts {
  readonly table: string
  readonly operator: string
  readonly timeWindow: TimeWindow
}

/** The index itself may lag longer than this. */
export const NEAR_MS = 2_000
/** BatchGetItem takes so many keys at a time. */
const BATCH = 100

export function dynamoCharters({ table, operator, timeWindow, ...parts }: ChartersAt): Charters {
  const { documents } = parts
  const ledger = dynamoLedger<Charter>(
    {
      table,
      owing: 'charters',
      keyOf: (id) => ({ event_id: id }),
      toItem: (charter) => charterItem(charter, operator, timeWindow),
      fromItem: charterFromItem,
    },
    parts,
  )
  const near = sharedFor(NEAR_MS, async (date: string) => {
    const charters = await between(shiftDate(date, -1), shiftDate(date, 1))
    return charters.map(({ id }) => id)
  })
  return { ...ledger, find, between, near: near.ask, current, addAlias, ownerOf }

  async function find(name: string): Promise<Charter | undefined> {
    const item = await getItem(name)
    if (!item) return undefined
    const owner = typeof item.alias_of === 'string' ? await ledger.get(item.alias_of) : remembered(item)
    if (!owner?.namesakes || !isDatedForm(name)) return owner
    const meant = meantBy(name, owner, localDate(parts.clock.business(), owner.timeZone))
    return meant === owner.id ? owner : ((await ledger.get(meant)) ?? owner)
  }

  async function ownerOf(name: string): Promise<string | undefined> {
    const item = await getItem(name)
    return item && String(item.alias_of ?? item.event_id)
  }

  async function between(from: string, to: string): Promise<readonly Charter[]> {
    const found: Charter[] = []
    let after: Item | undefined
    do {
      const command = new QueryCommand({
        TableName: table,
        IndexName: 'by-date',
        KeyConditionExpression: 'operator_id = :operator AND starts BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':operator': operator, ':from': from, ':to': shiftDate(to, 1) },
        ...(after ? { ExclusiveStartKey: after } : {}),
      })
      const page = await reading(`list charters from ${from} to ${to}`, () => documents.send(command))
      found.push(...(page.Items ?? []).flatMap((item) => remembered(item) ?? []))
      after = page.LastEvaluatedKey
    } while (after)
    return found.filter(({ date }) => date <= to)
  }

  async function current(ids: readonly string[]): Promise<readonly Charter[]> {
    const found: Charter[] = []
    for (let at = 0; at < ids.length; at += BATCH) found.push(...(await batch(ids.slice(at, at + BATCH))))
    return found
  }

  async function addAlias(alias: string, charterId: string): Promise<boolean> {
    const command = new PutCommand({
      TableName: table,
      Item: { event_id: alias, alias_of: charterId },
      ConditionExpression: 'attribute_not_exists(event_id) OR alias_of = :charter',
      ExpressionAttributeValues: { ':charter': charterId },
    })
    return repeatable(`add the alias ${alias}`, () => heldCondition(documents.send(command)))
  }

  async function getItem(name: string): Promise<Item | undefined> {
    const command = new GetCommand({ TableName: table, Key: { event_id: name }, ConsistentRead: true })
    const { Item } = await reading(`read ${name}`, () => documents.send(command))
    return Item
  }

  async function batch(ids: readonly string[]): Promise<readonly Charter[]> {
    const found: Charter[] = []
    let keys: Item[] | undefined = ids.map((id) => ({ event_id: id }))
    while (keys && keys.length > 0) {
      const command = new BatchGetCommand({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } })
      const { Responses = {}, UnprocessedKeys = {} } = await reading(`read ${ids.length} charters`, () =>
        documents.send(command),
      )
      found.push(...(Responses[table] ?? []).flatMap((item) => remembered(item) ?? []))
      keys = UnprocessedKeys[table]?.Keys
    }
    return found
  }

  function remembered(item: Item): Charter | undefined {
    const charter = charterFromItem(item)
    if (charter) ledger.remember(charter)
    return charter
  }
}
