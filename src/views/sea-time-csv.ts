// The sea-time ledger as a table for a spreadsheet.
import type { SeaTimeRow } from '../domain/sea-time.ts'
import { csv } from './csv.ts'
import { seatWords } from './seat-words.ts'

const HEAD = [
  'person',
  'date',
  'boat',
  'charter',
  'seats',
  'from',
  'to',
  'zone',
  'hours',
  'standing',
  'said by',
  'said at',
]

export function seaTimeCsv(rows: readonly SeaTimeRow[]): string {
  return csv([
    HEAD,
    ...rows.map((row) => [
      row.name,
      row.date,
      row.boat,
      row.charterName,
      row.seats.map(seatWords).join(' + '),
      row.from,
      row.to,
      row.timeZone,
      row.hours,
      row.standing,
      row.by ?? '',
      row.at ?? '',
    ]),
  ])
}
