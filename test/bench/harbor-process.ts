// The harbor alone, in a process of its own: `node harbor-process.ts <dir>`; says `ready` once its tables are there.
import { writeAddresses } from '../../src/harbor/addresses.ts'
import { startHarbor } from '../../src/harbor/start-harbor.ts'
import { localConfig, prepareTables } from '../../src/local.ts'
import type { CalendarOrder } from './processes.ts'

/** The one that is measured. */
const OPERATOR = 'jada'

const dir = process.argv[2] ?? ''
const harbor = await startHarbor({ dir, port: 0 })
await prepareTables(localConfig(harbor.addresses))
writeAddresses(dir, harbor.addresses)

const stop = () => {
  harbor.stop().finally(() => process.exit(0))
}
process.once('SIGTERM', stop)
process.once('disconnect', stop)
process.on('message', (order: CalendarOrder) => {
  carryOut(order)
  process.send?.('done')
})
process.send?.('ready')

function carryOut(order: CalendarOrder): void {
  const { calendar } = harbor
  if (order.kind === 'expire') {
    calendar.expireSyncTokens(OPERATOR)
    return
  }
  const from = order.kind === 'insert' ? 0 : order.hours
  for (let nth = 0; nth < order.count; nth += 1) {
    const isCharter = order.kind === 'move' || nth < order.charters
    const entry = isCharter ? charterEntry(nth, from) : holdEntry(nth)
    if (order.kind === 'insert') calendar.insert(OPERATOR, entry)
    else calendar.edit(OPERATOR, entry.id, entry)
  }
}

function charterEntry(nth: number, hours: number) {
  const at = (hour: number) => new Date(Date.UTC(2026, 7, 1 + nth, hour)).toISOString()
  const description = `Boarding: 7:30 AM\nGuests: 6\nContact: Guest ${nth} <guest${nth}@guests.test>`
  const times = { start: { dateTime: at(16 + hours) }, end: { dateTime: at(19 + hours) } }
  return { id: `benchcharter${nth}`, summary: `Guest${nth} paid`, description, ...times }
}

function holdEntry(nth: number) {
  const day = (ahead: number) => new Date(Date.UTC(2026, 5, 1 + (nth % 700) + ahead)).toISOString().slice(0, 10)
  return {
    id: `benchhold${nth}`,
    summary: `HOLD ${nth}`,
    description: 'Words that somebody typed by hand.\nGuests: none\nCaptain: nobody yet',
    start: { date: day(0) },
    end: { date: day(1) },
  }
}
