// Look-ups in memory: by day, and by who sails.
import type { Charter } from '../../src/domain/charter.ts'
import { isTaken } from '../../src/domain/seat.ts'
import type { LookUp, Mark, PageAsked, Paged } from '../../src/ports/look-up.ts'
import type { Process } from './calls.ts'
import { type ChartersOnDisk, charterOn } from './charters.ts'

export function fakeLookUp(disks: ChartersOnDisk, process: Process): LookUp {
  const all = () => [...disks.charters.keys()].flatMap((id) => charterOn(disks, id) ?? [])
  return {
    byDate: (asked) => process.call('lookUp.byDate', asked.from, () => page(all(), asked, markOf)),
    byCrew: (crew, asked) =>
      process.call('lookUp.byCrew', crew, () => {
        const rows = all()
          .filter(({ cancelled }) => !cancelled)
          .flatMap((charter) =>
            charter.seats
              .filter((seat) => isTaken(seat) && seat.crew === crew)
              .map(({ seat }) => ({ ...charter, record: `seat#${seat}#${crew}` })),
          )
        return page(rows, asked, (row) => ({ ...markOf(row), record: row.record }))
      }),
  }
}

function page<T extends Charter>(
  rows: readonly T[],
  { from, to, most, after }: PageAsked,
  mark: (row: T) => Mark,
): Paged<T> {
  const found = rows
    .filter(({ date }) => from <= date && date <= to)
    .map((row) => ({ row, at: mark(row) }))
    .sort((a, b) => (order(a.at) < order(b.at) ? -1 : 1))
    .filter(({ at }) => !after || order(at) > order(after))
  const last = found.length > most ? found[most - 1] : undefined
  return { rows: found.slice(0, most).map(({ row }) => row), next: last?.at }
}

function order({ starts, id, record = '' }: Mark): string {
  return `${starts} ${id} ${record}`
}

function markOf({ times, date, id }: Charter): Mark {
  return { starts: times?.startsAt ?? date, id }
}
