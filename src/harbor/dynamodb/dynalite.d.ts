// The part of dynalite 4.0 that is used here; the package ships no types.
declare module 'dynalite' {
  import type { Server } from 'node:http'

  interface Options {
    /** Folder of the LevelDB store; in memory when left out. */
    readonly path?: string
    readonly createTableMs?: number
    readonly deleteTableMs?: number
    readonly updateTableMs?: number
  }
  function dynalite(options?: Options): Server
  export = dynalite
}

declare module 'dynalite/db/index.js' {
  import type { Readable } from 'node:stream'

  type Item = Readonly<Record<string, Readonly<Record<string, unknown>>>>
  type Change = { readonly type: 'put' | 'del'; readonly key: string; readonly value?: unknown }
  interface Index {
    readonly IndexName: string
  }
  interface Table {
    readonly TableName: string
    readonly TableStatus: string
    readonly KeySchema: readonly { readonly AttributeName: string; readonly KeyType: string }[]
    readonly LocalSecondaryIndexes?: readonly Index[]
    readonly GlobalSecondaryIndexes?: readonly Index[]
  }
  interface Sub {
    readonly batch: (changes: readonly Change[], done: (error: Error | null) => void) => void
    readonly createKeyStream: () => Readable
    readonly createValueStream: () => Readable
  }
  interface Store {
    readonly db: { readonly open: () => Promise<void>; readonly close: () => Promise<void> }
    readonly tableDb: Sub
    readonly getItemDb: (table: string) => Sub
    readonly getIndexDb: (kind: 'Local' | 'Global', table: string, index: string) => Sub
  }
  function create(options: { readonly path: string }): Store
  /** Under which an item stands. */
  function createKey(item: Item, table: Table): string
  /** What an item puts into each of these indexes. */
  function getIndexActions(
    indexes: readonly Index[],
    existing: undefined,
    item: Item,
    table: Table,
  ): { readonly puts: readonly { readonly index: string; readonly key: string; readonly item: unknown }[] }
}
