// A store with very many charters, made from one real one: its items as the app writes them, put straight into the files.
import { type AttributeValue, type DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import {
  type Change,
  create,
  createKey,
  getIndexActions,
  type Item,
  type Store,
  type Sub,
  type Table,
} from 'dynalite/db/index.js'

/** Charters of one day. */
export const A_DAY = 5
const FIRST_DAY = Date.UTC(1999, 0, 1)
const DAY_MS = 86_400_000
const AT_ONCE = 500

type Attributes = Record<string, AttributeValue>

/** One charter and its seat rows, as they stand in the store. */
export interface Sample {
  readonly charter: Attributes
  readonly seats: readonly Attributes[]
}

export async function sampleIn(
  client: DynamoDBClient,
  tables: { readonly dispatch: string; readonly crew: string },
  id: string,
): Promise<Sample> {
  const got = await client.send(new GetItemCommand({ TableName: tables.dispatch, Key: { event_id: { S: id } } }))
  const rows = await client.send(
    new QueryCommand({
      TableName: tables.crew,
      KeyConditionExpression: 'event_id = :id AND begins_with(#record, :seat)',
      ExpressionAttributeNames: { '#record': 'record' },
      ExpressionAttributeValues: { ':id': { S: id }, ':seat': { S: 'seat#' } },
    }),
  )
  const { owing: _owing, due: _due, ...charter } = got.Item ?? {}
  return { charter, seats: rows.Items ?? [] }
}

/** Into both tables, of which `path` is the store; no engine may have it open. */
export async function fill(
  path: string,
  tables: { readonly dispatch: string; readonly crew: string },
  sample: Sample,
  count: number,
): Promise<void> {
  const store = create({ path })
  await store.db.open()
  await put(await shelfIn(store, tables.dispatch), count, (nth) => [charterItem(sample, nth)])
  await put(await shelfIn(store, tables.crew), count, (nth) => seatItems(sample, nth))
  await store.db.close()
}

export function idOf(nth: number): string {
  return `made-${nth}`
}

/** `day` counts from the first. */
export function dateOf(day: number): string {
  return new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10)
}

interface Shelf {
  readonly table: Table
  readonly items: Sub
  readonly indexes: readonly { readonly name: string; readonly sub: Sub }[]
}

async function shelfIn(store: Store, name: string): Promise<Shelf> {
  const tables: Table[] = []
  for await (const table of store.tableDb.createValueStream()) tables.push(table as Table)
  const table = tables.find(({ TableName }) => TableName === name)
  if (!table) throw new Error(`There is no table ${name}`)
  const indexes = (table.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => ({
    name: IndexName,
    sub: store.getIndexDb('Global', name, IndexName),
  }))
  return { table, items: store.getItemDb(name), indexes }
}

interface Place {
  readonly key: string
  readonly nth: number
  /** Which of the rows of the nth charter. */
  readonly row: number
}

/** In the order of keys, so that nothing that was written is moved again; each row is made when its turn comes. */
async function put({ table, items, indexes }: Shelf, count: number, rowsOf: (nth: number) => readonly Attributes[]) {
  const byKey: Place[] = []
  const byIndex = new Map(indexes.map(({ name }) => [name, [] as Place[]]))
  for (let nth = 0; nth < count; nth += 1)
    for (const [row, attributes] of rowsOf(nth).entries()) {
      const item = attributes as unknown as Item
      byKey.push({ key: createKey(item, table), nth, row })
      for (const { index, key } of getIndexActions(table.GlobalSecondaryIndexes ?? [], undefined, item, table).puts)
        byIndex.get(index)?.push({ key, nth, row })
    }
  await write(items, byKey, rowsOf)
  for (const { name, sub } of indexes) await write(sub, byIndex.get(name) ?? [], rowsOf)
}

async function write(
  sub: Sub,
  places: readonly Place[],
  rowsOf: (nth: number) => readonly Attributes[],
): Promise<void> {
  const sorted = places.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  for (let at = 0; at < sorted.length; at += AT_ONCE)
    await batch(
      sub,
      sorted.slice(at, at + AT_ONCE).map(({ key, nth, row }) => ({ type: 'put', key, value: rowsOf(nth)[row] })),
    )
}

function batch(sub: Sub, changes: readonly Change[]): Promise<void> {
  return new Promise((resolve, reject) => sub.batch(changes, (error) => (error ? reject(error) : resolve())))
}

function charterItem({ charter }: Sample, nth: number): Attributes {
  const { date, startsAt, endsAt } = whenOf(nth)
  return {
    ...charter,
    event_id: { S: idOf(nth) },
    date: { S: date },
    starts: { S: startsAt },
    starts_at: { S: startsAt },
    ends_at: { S: endsAt },
    boards_at: { S: startsAt },
  }
}

/** Each person of the sample is as many as there are charters a day, so that nobody sails twice on one. */
function seatItems({ seats }: Sample, nth: number): readonly Attributes[] {
  const { date, startsAt, endsAt } = whenOf(nth)
  const times = { M: { startsAt: { S: startsAt }, endsAt: { S: endsAt } } }
  return seats.map((row) => {
    const crew = crewOf(row.crew_id?.S ?? '', nth)
    const facts = { M: { ...row.facts?.M, date: { S: date }, times } }
    const record = { S: `seat#${row.seat?.S}#${crew}` }
    return {
      ...row,
      event_id: { S: idOf(nth) },
      record,
      crew_id: { S: crew },
      date: { S: date },
      starts: { S: startsAt },
      facts,
    }
  })
}

export function crewOf(person: string, nth: number): string {
  return `${person}-${nth % A_DAY}`
}

function whenOf(nth: number) {
  const date = dateOf(Math.floor(nth / A_DAY))
  const hour = 10 + (nth % A_DAY)
  return { date, startsAt: `${date}T${hour}:00:00-07:00`, endsAt: `${date}T${hour + 3}:00:00-07:00` }
}
