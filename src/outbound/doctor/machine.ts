// The machine as it is: Node, what it knows of time zones, and its clock beside others'.
import type { ClockSight, Machine } from '../../domain/doctor/sights.ts'
import { isTimeZone } from '../../domain/times.ts'
import { fetched } from './fetched.ts'

export async function machineSight(timeZone: string): Promise<Machine> {
  return { node: process.versions.node, zoneData: process.versions.tz, knowsZone: isTimeZone(timeZone) }
}

/** By the `Date` that a service answers with, which is of whole seconds. */
export async function clockSight(service: string, address: string): Promise<readonly ClockSight[] | undefined> {
  const before = Date.now()
  const { status, headers } = await fetched(address)
  const theirs = Date.parse(headers.date ?? '')
  if (status === 0 || Number.isNaN(theirs)) return undefined
  return [{ service, ahead: Math.round((before + Date.now()) / 2) - theirs }]
}
