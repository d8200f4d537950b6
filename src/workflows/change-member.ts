// Writes down something of one crew member; the first time makes their item.
import { type Member, newMember } from '../domain/member.ts'
import type { Changed, Decision } from '../ports/store.ts'
import type { World } from '../ports.ts'

export async function changeMember<R>(
  world: World,
  id: string,
  decide: (member: Member) => Decision<Member, R>,
): Promise<Changed<Member, R>> {
  const changed = await world.members.change(id, decide)
  if (changed) return changed
  const fresh = newMember(id)
  const { next, outcome } = decide(fresh)
  const created = await world.members.create(next)
  return created ? { ...created, outcome } : changeMember(world, id, decide)
}
