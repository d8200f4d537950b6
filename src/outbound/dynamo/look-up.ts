// Look-ups by day and by crew member: one Query each, over an index.
import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Charter } from '../../domain/charter.ts'
import type { SeatStanding } from '../../domain/seat.ts'
import type { LookUp, Mark, PageAsked, Paged, Sailing, SailingFacts } from '../../ports/look-up.ts'
import { charterFromItem } from './charter-item.ts'
import { type Documents, reading } from './client.ts'
import type { Item } from './ledger.ts'

export interface LookUpAt {
  readonly documents: Documents
  readonly dispatchTable: string
  readonly crewTable: string
  readonly operator: string
}

/** After every time of a day. */
const DAY_END = '~'

export function dynamoLookUp({ documents, dispatchTable, crewTable, operator }: LookUpAt): LookUp {
  return {
    byDate: (asked) =>
      page<Charter>({ TableName: dispatchTable, IndexName: 'by-date' }, ['operator_id', operator], asked, (item) =>
        charterFromItem(item),
      ),
    byCrew: (crew, asked) =>
      page<Sailing>({ TableName: crewTable, IndexName: 'by-crew' }, ['crew_id', crew], asked, sailingOf),
  }

  /** One row more is asked for than is answered: so it is known whether there are more. */
  async function page<T>(
    at: Pick<QueryCommandInput, 'TableName' | 'IndexName'>,
    [hash, value]: readonly [string, string],
    { from, to, most, after }: PageAsked,
    rowOf: (item: Item) => T | undefined,
  ): Promise<Paged<T>> {
    const command = new QueryCommand({
      ...at,
      KeyConditionExpression: '#hash = :value AND starts BETWEEN :from AND :to',
      ExpressionAttributeNames: { '#hash': hash },
      ExpressionAttributeValues: { ':value': value, ':from': from, ':to': `${to}${DAY_END}` },
      Limit: most + 1,
      ...(after ? { ExclusiveStartKey: { [hash]: value, ...keyOf(after) } } : {}),
    })
    const { Items = [], LastEvaluatedKey } = await reading(`look up ${value}`, () => documents.send(command))
    const rows = Items.slice(0, most)
    const last = Items.length > most || LastEvaluatedKey ? rows.at(-1) : undefined
    return { rows: rows.flatMap((item) => rowOf(item) ?? []), next: last && markOf(last) }
  }
}

function markOf({ starts, event_id, record }: Item): Mark {
  return { starts: String(starts), id: String(event_id), ...(record === undefined ? {} : { record: String(record) }) }
}

function keyOf({ starts, id, record }: Mark): Item {
  return { starts, event_id: id, ...(record === undefined ? {} : { record }) }
}

/** A row that was written before rows had the facts has its own seat at least. */
function sailingOf(item: Item): Sailing {
  const { event_id, event_name, date, seat, crew_id, crew_name, standing, revision } = item
  const own = { seat: String(seat), crew: String(crew_id), name: String(crew_name), standing: standing as SeatStanding }
  const facts: SailingFacts = (item.facts as SailingFacts | undefined) ?? {
    name: String(event_name),
    date: String(date),
    timeZone: 'UTC',
    seats: [own],
    cancelled: false,
  }
  return { ...facts, id: String(event_id), revision: Number(revision) }
}
