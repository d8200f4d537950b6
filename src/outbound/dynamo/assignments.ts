// Who sails when, readable by charter, by date and by crew member: rows made from one revision of a charter.
import { BatchWriteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Charter } from '../../domain/charter.ts'
import { isTaken, type Seat } from '../../domain/seat.ts'
import type { SailingFacts } from '../../ports/look-up.ts'
import type { Assignments, SeatRow } from '../../ports/store.ts'
import { heldCondition, reading, repeatable } from './client.ts'
import { type CrewTable, queryAll } from './crew-table.ts'
import type { Item } from './ledger.ts'

/** BatchWriteItem takes so many at a time. */
const BATCH = 25

/** Column names of the seats, as the crew database has always had them. */
const COLUMNS: Readonly<Record<string, string>> = {
  captain: 'Captain',
  first_mate: 'FirstMate',
  second_mate: 'SecondMate',
  host: 'Host',
  deckhand: 'Deckhand',
}

export function dynamoAssignments({ table, documents }: CrewTable): Assignments {
  return {
    async project(charter) {
      const main = new PutCommand({
        TableName: table,
        Item: mainRow(charter),
        ConditionExpression: 'attribute_not_exists(event_id) OR revision <= :revision',
        ExpressionAttributeValues: { ':revision': charter.revision },
      })
      if (!(await repeatable(`project ${charter.id}`, () => heldCondition(documents.send(main))))) return

      const before = await queryAll(documents, table, charter.id, 'seat#')
      const requests = rowChanges(before, charter)
      for (let at = 0; at < requests.length; at += BATCH) await writeAll(requests.slice(at, at + BATCH))
    },
    async sailing(crew, from) {
      const found: Item[] = []
      let after: Item | undefined
      do {
        const command = new QueryCommand({
          TableName: table,
          IndexName: 'by-crew',
          KeyConditionExpression: 'crew_id = :crew AND starts >= :from',
          ExpressionAttributeValues: { ':crew': crew, ':from': from },
          ...(after ? { ExclusiveStartKey: after } : {}),
        })
        const page = await reading(`find where ${crew} sails`, () => documents.send(command))
        found.push(...(page.Items ?? []))
        after = page.LastEvaluatedKey
      } while (after)
      return found.map(seatRowOf)
    },
  }

  /** What DynamoDB left over is asked for again. */
  async function writeAll(requests: readonly Request[]): Promise<void> {
    let left: readonly Request[] = requests
    while (left.length > 0) {
      const write = new BatchWriteCommand({ RequestItems: { [table]: [...left] } })
      const { UnprocessedItems } = await repeatable('project the crew', () => documents.send(write))
      left = (UnprocessedItems?.[table] ?? []) as readonly Request[]
    }
  }
}

function mainRow(charter: Charter): Item {
  const seats = Object.fromEntries(
    Object.entries(COLUMNS).map(([seat, column]) => [column, nameIn(charter.seats, seat)]),
  )
  return {
    event_id: charter.id,
    record: 'assignments',
    kind: 'charter',
    starts: charter.times?.startsAt ?? charter.date,
    event_name: charter.name,
    date: charter.date,
    ...seats,
    standing: Object.fromEntries(charter.seats.map(({ seat, standing }) => [seat, standing])),
    email_source: [...new Set(charter.seats.flatMap(({ source }) => source?.mailId ?? []))],
    revision: charter.revision,
    updated_at: charter.updatedAt,
  }
}

type Request =
  | { readonly PutRequest: { Item: Record<string, unknown> } }
  | { readonly DeleteRequest: { Key: Record<string, unknown> } }

/** A row that a later revision wrote is left alone. */
function rowChanges(before: readonly Item[], charter: Charter): readonly Request[] {
  if (before.some(({ revision }) => Number(revision) > charter.revision)) return []
  const rows = charter.cancelled ? [] : charter.seats.filter(isTaken).map((seat) => seatRow(charter, seat))
  const kept = new Set(rows.map(({ record }) => record))
  const gone = before.filter(({ record }) => !kept.has(String(record)))
  return [
    ...rows.map((Item) => ({ PutRequest: { Item } })),
    ...gone.map(({ event_id, record }) => ({ DeleteRequest: { Key: { event_id, record } } })),
  ]
}

function seatRow(
  charter: Charter,
  { seat, crew, name, standing }: Seat,
): Record<string, unknown> & { readonly record: string } {
  return {
    event_id: charter.id,
    record: `seat#${seat}#${crew}`,
    crew_id: crew,
    crew_name: name,
    seat,
    standing,
    starts: charter.times?.startsAt ?? charter.date,
    date: charter.date,
    event_name: charter.name,
    revision: charter.revision,
    facts: sailingFacts(charter),
  }
}

/** What a list of somebody's charters shows, so that it needs no other read; nothing of the guests but their number. */
function sailingFacts({ name, date, times, timeZone, guestCount, seats, cancelled }: Charter): SailingFacts {
  const shown = seats.map(({ source: _, ...seat }) => seat)
  return { name, date, times, timeZone, guestCount, seats: shown, cancelled }
}

function seatRowOf({ event_id, event_name, date, starts, seat, standing }: Item): SeatRow {
  return {
    charterId: String(event_id),
    charterName: String(event_name),
    date: String(date),
    startsAt: starts === date ? undefined : String(starts),
    seat: String(seat),
    standing: String(standing),
  }
}

function nameIn(seats: readonly Seat[], seat: string): string | undefined {
  const names = seats.filter((other) => other.seat === seat && isTaken(other)).map(({ name }) => name)
  return names.length > 0 ? names.join(', ') : undefined
}
