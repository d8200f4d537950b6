// Tables and indexes that are as good as deleted: nobody finds them any more, and what is in them stays.
import type { Call, Reply } from '../stand-in.ts'
import { noSuchIndex, noSuchTable } from './refusals.ts'
import { operationOf, requestOf } from './requests.ts'

export interface Hiding {
  readonly hide: (table: string, index?: string) => void
  readonly show: (table: string) => void
  readonly refusal: (call: Call) => Reply | undefined
  /** The description of a table without its hidden indexes. */
  readonly without: (call: Call, reply: Reply) => Reply
}

export function hiding(): Hiding {
  const tables = new Set<string>()
  const indexes = new Map<string, string>()

  return {
    hide(table, index) {
      if (index) indexes.set(table, index)
      else tables.add(table)
    },
    show(table) {
      tables.delete(table)
      indexes.delete(table)
    },
    refusal(call) {
      if (tables.size + indexes.size === 0) return undefined
      const { TableName = '', IndexName, RequestItems = {} } = requestOf(call)
      if ([TableName, ...Object.keys(RequestItems)].some((name) => tables.has(name))) return noSuchTable()
      return IndexName && indexes.get(TableName) === IndexName ? noSuchIndex(IndexName) : undefined
    },
    without(call, reply) {
      const gone = indexes.get(requestOf(call).TableName ?? '')
      if (!gone || operationOf(call) !== 'DescribeTable' || reply.status !== 200) return reply
      const { Table } = JSON.parse(String(reply.body)) as {
        Table: { GlobalSecondaryIndexes?: { IndexName: string }[] }
      }
      const GlobalSecondaryIndexes = (Table.GlobalSecondaryIndexes ?? []).filter(({ IndexName }) => IndexName !== gone)
      return { ...reply, body: JSON.stringify({ Table: { ...Table, GlobalSecondaryIndexes } }) }
    },
  }
}
