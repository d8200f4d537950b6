// Who sails when is a projection: written anew from the charters, the truth, whatever became of it.
import { localDate, shiftDate } from '../domain/times.ts'
import type { World } from '../ports.ts'
import { someAtATime } from './in-slices.ts'

const FIRST_DAY = '2000-01-01'
const COMING_DAYS = 800
const TOGETHER = 8

export interface Rebuilt {
  readonly charters: number
  /** Ids of those that could not be written. */
  readonly failed: readonly string[]
}

export async function rebuildAssignments(world: World): Promise<Rebuilt> {
  const today = localDate(world.clock.business(), world.operator.timeZone)
  const listed = await world.charters.between(FIRST_DAY, shiftDate(today, COMING_DAYS))
  const ended = await someAtATime(listed, TOGETHER, (charter) => world.assignments.project(charter))
  const failed = listed.filter((_, at) => ended[at]?.status === 'rejected').map(({ id }) => id)
  return { charters: listed.length, failed }
}
