// Each morning at the operator's hour the desk owes the channel its digest.
import { DESK } from '../domain/desk.ts'
import { oweDigest } from '../domain/digest.ts'
import { localDate } from '../domain/times.ts'
import type { World } from '../ports.ts'
import { changeDesk } from './deliver-desk.ts'

/** `planned`: the local date for which the last look did it; without it, it is read from the desk. */
export async function planDigest(world: World, planned?: string): Promise<string | undefined> {
  const { clock, operator } = world
  const now = clock.business()
  const today = localDate(now, operator.timeZone)
  if (planned === today) return planned
  const known = await world.desk.get(DESK)
  if (!known) return undefined
  const plan = (desk: typeof known) => oweDigest(desk, now, operator.timeZone, operator.digestAt)
  if (plan(known) !== known) await changeDesk(world, plan)
  return plan(known).digest?.day === today ? today : undefined
}
