// At the start: whatever should tell us of changes and doesn't yet is owed, and what is wanted no more is not.
import { wantWatches } from '../domain/watches.ts'
import type { World } from '../ports.ts'
import { changeDesk } from './deliver-desk.ts'

export async function beginWatches(world: World): Promise<void> {
  const { pushes } = world
  const wanted = { mail: pushes?.inbox?.topic, calendar: pushes?.calendar.address }
  await changeDesk(world, (desk) => wantWatches(desk, wanted, world.clock.business()))
}
