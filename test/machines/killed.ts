// Deliverers, and those who answer, on one harbor, killed with -9 at random; at the end everything is there once.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startHarbor } from '../../src/harbor/start-harbor.ts'
import { localConfig, prepareTables } from '../../src/local.ts'
import { type Driver, driver } from '../stories/driver.ts'
import { problemsAtEnd } from './agreement.ts'
import { machine } from './fleet.ts'
import { ordering, pause } from './orders.ts'
import { portsFor, surrounded } from './surroundings.ts'

export interface Killing {
  readonly seconds: number
  readonly deliverers: number
  readonly web: number
  /** Milliseconds between two; 0: none. */
  readonly kill: number
}

const OPERATOR = 'jada'
/** A slow machine is no finding: it only ends what hangs. */
const SETTLES_MS = 600_000

/** Prints what it came to; how many things are not as they should be. */
export async function killed({ seconds, deliverers, web, kill }: Killing): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'ship-captain-crew-machines-'))
  const harbor = await startHarbor({ dir, port: 0 })
  await prepareTables(localConfig(harbor.addresses))
  const ports = portsFor(web)
  const { env, stop } = await surrounded(harbor.addresses, OPERATOR, { dir, ports })
  const machines = [
    ...Array.from({ length: deliverers }, () => machine('test/machines/deliverer.ts', env)),
    ...ports.map((port) => machine('test/machines/web.ts', { ...env, WEB_PORT: String(port) })),
  ]

  const drive = driver(harbor.addresses, OPERATOR)
  const charters = await knownCharters(drive)
  const orders = ordering(drive.operator, ports, charters)
  const began = performance.now()
  const killOne = () => machines[Math.floor(Math.random() * machines.length)]?.kill()
  const killing = kill > 0 ? setInterval(killOne, kill) : undefined
  await pause(seconds * 1_000)
  clearInterval(killing)
  await orders.stop()
  const ordered = performance.now() - began
  const problems = await problemsAtEnd({ harbor: harbor.addresses, drive, charters, ms: SETTLES_MS })
  const took = performance.now() - began

  const kills = machines.reduce((sum, one) => sum + one.kills(), 0)
  for (const problem of problems) console.log(`  ${problem}`)
  console.log(
    `${orders.acknowledged()} orders in ${(ordered / 1_000).toFixed(0)} s, all done ${((took - ordered) / 1_000).toFixed(1)} s later; ` +
      `${deliverers} deliverers, ${web} web, ${kills} kills; problems ${problems.length}`,
  )
  await Promise.all(machines.map((one) => one.stop()))
  stop()
  await harbor.stop()
  rmSync(dir, { recursive: true, force: true })
  return problems.length
}

/** Those of the seeded weekend, once a deliverer has read the calendar. */
async function knownCharters(drive: Driver): Promise<readonly string[]> {
  const wanted = ['quinn-may-30', 'danika-may-31', 'keely-may-24']
  for (let tries = 0; tries < 1_200; tries += 1) {
    const found = await Promise.all(wanted.map(async (id) => ((await drive.item(id)) ? [id] : [])))
    if (found.flat().length >= 2) return found.flat()
    await pause(500)
  }
  throw new Error('The calendar was not read.')
}
