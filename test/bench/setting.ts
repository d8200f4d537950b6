// What a benchmark works with: the running processes, a driver of the one operator, and the log.
import type { HarborAddresses } from '../../src/harbor/addresses.ts'
import type { Driver } from '../stories/driver.ts'
import type { LogWatch } from './watch-log.ts'

export interface Setting {
  readonly harbor: HarborAddresses
  readonly floor: string
  readonly drive: Driver
  readonly log: LogWatch
}

/** Every request to a stand-in takes so many milliseconds longer from now on. */
export async function injectDelay({ page }: HarborAddresses, ms: number): Promise<void> {
  const faults = `${page}_harbor/faults`
  await fetch(faults, { method: 'DELETE' })
  if (ms === 0) return
  const fault = { service: '*', kind: 'slow', delay: ms, times: 1_000_000 }
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(faults, { method: 'POST', headers, body: JSON.stringify(fault) })
  if (!response.ok) throw new Error(`The harbor took no delay: ${response.status}`)
}
