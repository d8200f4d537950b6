// Opens the store before dynalite does and completes what a kill interrupted: it writes an item and its indexes apart.
import type { Readable } from 'node:stream'
import {
  type Change,
  create,
  getIndexActions,
  type Index,
  type Item,
  type Store,
  type Sub,
  type Table,
} from 'dynalite/db/index.js'

/** Key attributes, hash first, by table name. */
export type KeyNames = ReadonlyMap<string, readonly string[]>

/** Makes every index agree with its items and ends half-done table changes. Throws when another process has the store. */
export async function mendStore(path: string): Promise<KeyNames> {
  const store = create({ path })
  await store.db.open()
  try {
    return await mend(store)
  } finally {
    await store.db.close()
  }
}

async function mend(store: Store): Promise<KeyNames> {
  const tables = (await read(store.tableDb.createValueStream())) as Table[]
  const gone = tables.filter(({ TableStatus }) => TableStatus === 'DELETING')
  const kept = tables.filter((table) => !gone.includes(table))

  for (const { TableName } of gone) await empty(store.getItemDb(TableName))
  await apply(store.tableDb, [...gone.map(({ TableName }) => dropped(TableName)), ...kept.filter(isStuck).map(settled)])
  for (const table of kept) await mendIndexes(store, table)
  return new Map(kept.map((table) => [table.TableName, table.KeySchema.map((key) => key.AttributeName)]))
}

async function mendIndexes(store: Store, table: Table): Promise<void> {
  const indexes = [
    ...(table.LocalSecondaryIndexes ?? []).map((index) => ({ kind: 'Local', index }) as const),
    ...(table.GlobalSecondaryIndexes ?? []).map((index) => ({ kind: 'Global', index }) as const),
  ]
  if (indexes.length === 0) return

  const items = (await read(store.getItemDb(table.TableName).createValueStream())) as Item[]
  for (const { kind, index } of indexes) {
    await mendIndex(store.getIndexDb(kind, table.TableName, index.IndexName), table, index, items)
  }
}

async function mendIndex(kept: Sub, table: Table, index: Index, items: readonly Item[]): Promise<void> {
  const due = items.flatMap((item) => getIndexActions([index], undefined, item, table).puts)
  const dueKeys = new Set(due.map(({ key }) => key))
  const orphans = ((await read(kept.createKeyStream())) as string[]).filter((key) => !dueKeys.has(key))
  await apply(kept, [
    ...orphans.map(dropped),
    ...due.map(({ key, item }) => ({ type: 'put', key, value: item }) as const),
  ])
}

async function empty(kept: Sub): Promise<void> {
  await apply(kept, ((await read(kept.createKeyStream())) as string[]).map(dropped))
}

function isStuck({ TableStatus }: Table): boolean {
  return TableStatus !== 'ACTIVE'
}

function settled(table: Table): Change {
  const indexes = table.GlobalSecondaryIndexes?.map((index) => ({ ...index, IndexStatus: 'ACTIVE' }))
  const value = { ...table, TableStatus: 'ACTIVE', ...(indexes ? { GlobalSecondaryIndexes: indexes } : {}) }
  return { type: 'put', key: table.TableName, value }
}

function dropped(key: string): Change {
  return { type: 'del', key }
}

async function read(stream: Readable): Promise<unknown[]> {
  const values: unknown[] = []
  for await (const value of stream) values.push(value)
  return values
}

function apply(sub: Sub, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    sub.batch(changes, (error) => (error ? reject(error) : resolve()))
  })
}
