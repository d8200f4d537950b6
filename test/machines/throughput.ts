// How many orders a second one deliverer pays, and how many several, while each outside call takes its time; and who is busy meanwhile.
import type { HarborAddresses } from '../../src/harbor/addresses.ts'
import { startHarborAlone } from '../bench/processes.ts'
import { watchLog } from '../bench/watch-log.ts'
import { control, type Driver, driver } from '../stories/driver.ts'
import { type Item, isSettled } from './agreement.ts'
import { type Backlog, backlog } from './backlog.ts'
import { machine, type Woken, woken } from './fleet.ts'
import { orderAt } from './orders.ts'
import { busyWhile } from './processors.ts'
import { portsFor, surrounded } from './surroundings.ts'
import { HEAD, lineOf, type Paid, type Setting } from './throughput-table.ts'

export interface Measuring {
  /** Each of another charter. */
  readonly orders: number
  /** Beside one alone. */
  readonly deliverers: number
  /** Milliseconds that each outside call takes beside its own. */
  readonly slow: readonly number[]
  /** Orders that wake a deliverer at a time. */
  readonly batches: readonly number[]
}

interface Fleet {
  readonly addresses: HarborAddresses
  readonly drive: Driver
  readonly debts: Backlog
  readonly charters: readonly string[]
  readonly order: (text: string) => Promise<void>
  readonly harbor: number
  readonly all: readonly Woken[]
}

const OPERATOR = 'jada'
const AT_ONCE = 8
const FOR_EVER = 10_000_000

/** Prints a line for each measurement; how many charters still owed something after theirs. */
export async function throughput({ orders, deliverers, slow, batches }: Measuring): Promise<number> {
  const { harbor, dir, pid, calendar, stop: stopHarbor } = await startHarborAlone()
  await calendar({ kind: 'insert', count: orders, charters: orders })
  const ports = portsFor(1)
  const { env, stop } = await surrounded(harbor, OPERATOR, { dir, ports })
  const web = ports.map((port) => machine('test/machines/web.ts', { ...env, WEB_PORT: String(port) }))
  const all: Woken[] = []
  for (let nth = 0; nth < deliverers; nth += 1) all.push(await woken('test/machines/woken.ts', env))
  const drive = driver(harbor, OPERATOR)
  const debts = backlog(harbor, drive.operator)
  const charters = await calendarRead(all, debts, orders)
  const fleet = { addresses: harbor, drive, debts, charters, order: orderAt(drive.operator, ports), harbor: pid, all }

  // The first time everybody is slower than ever after.
  let left = (await paid(fleet, { slow: 0, batch: 1, count: deliverers })).left
  console.log(HEAD)
  for (const setting of slow.flatMap((ms) => batches.map((batch) => ({ slow: ms, batch })))) {
    const alone = await paid(fleet, { ...setting, count: 1 })
    const together = await paid(fleet, { ...setting, count: deliverers })
    for (const one of [alone, together]) console.log(lineOf(one, alone))
    left += alone.left + together.left
  }
  for (const one of all) one.stop()
  await Promise.all(web.map((one) => one.stop()))
  stop()
  await stopHarbor()
  return left
}

/** All that the seeded weekend and the new charters owe is paid as well. */
async function calendarRead(all: readonly Woken[], debts: Backlog, orders: number): Promise<readonly string[]> {
  for (;;) {
    await all[0]?.wake({ source: 'minute' })
    const charters = await debts.known()
    if (charters.length >= orders && (await debts.records()).length === 0) return charters
  }
}

/** Each charter gets another captain; nobody delivers that until all are ordered. */
async function paid({ addresses, drive, debts, charters, order, harbor, all }: Fleet, setting: Setting): Promise<Paid> {
  await orderAll(drive, charters, order)
  const batches = inBatches(await debts.records(), setting.batch)
  const orders = batches.flat().length
  const { slow, count } = setting
  if (slow > 0) await control(addresses, 'faults', { service: '*', kind: 'slow', delay: slow, times: FOR_EVER })
  const some = all.slice(0, count)
  const log = watchLog(addresses)
  const mark = await log.mark()
  const busy = await busyWhile([harbor, ...some.map(({ pid }) => pid)], async () => {
    await Promise.all(
      some.map(async ({ wake }) => {
        for (let Records = batches.shift(); Records; Records = batches.shift()) await wake({ Records })
      }),
    )
  })
  await fetch(`${addresses.page}_harbor/faults`, { method: 'DELETE' })
  const calls = await log.since(mark)
  const items = await Promise.all(charters.map((id) => drive.item(id)))
  const left = items.filter((item) => !isSettled(item as Item | undefined)).length
  return { ...setting, busy, left, calls: calls.length / orders, perSecond: orders / (busy.ms / 1_000) }
}

async function orderAll(drive: Driver, charters: readonly string[], order: Fleet['order']): Promise<void> {
  const captains = drive.operator.people.filter(({ seats }) => seats.includes('captain')).map(({ name }) => name)
  const { captain } = ((await drive.item(charters[0] ?? '')) ?? {}) as Partial<Item>
  const next = captains[(captains.indexOf(captain ?? '') + 1) % captains.length]
  for (const some of inBatches(charters, AT_ONCE))
    await Promise.all(some.map((charter) => order(`${charter} set captain ${next} because it is their turn`)))
}

function inBatches<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
}
