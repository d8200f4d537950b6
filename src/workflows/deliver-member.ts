// When somebody says that they are away, the cards of the charters on which they have a seat ask what is to be done.
import type { Charter } from '../domain/charter.ts'
import { seatsOf } from '../domain/charter-facts.ts'
import { endCover, proposeCover } from '../domain/cover.ts'
import { crewingOf } from '../domain/crewing.ts'
import { hasDeparted } from '../domain/departure.ts'
import { awayOn, type Member } from '../domain/member.ts'
import type { Owed } from '../domain/owed.ts'
import { shiftDate } from '../domain/times.ts'
import type { Changed } from '../ports/store.ts'
import type { World } from '../ports.ts'
import { type Carrier, DONE, type Paid } from './carrier.ts'
import { deliver } from './deliver.ts'
import { deliverCharter } from './deliver-charter.ts'

export function deliverMember(world: World, changed: Changed<Member, unknown>): Promise<Member> {
  return deliver(world, MEMBERS, changed)
}

export const MEMBERS: Carrier<Member> = { name: 'members', ledger: (world) => world.members, pay: lookAtCharters }

/** A charter that ends past midnight may have begun the day before. */
async function lookAtCharters(world: World, member: Member, { about = '' }: Owed): Promise<Paid<Member>> {
  const [from = '', to = ''] = about.split('..')
  const near = await world.charters.between(shiftDate(from, -1), to)
  const now = world.clock.business()
  for (const { id } of near) {
    const changed = await world.charters.change(id, (charter) => ({
      next: asked(charter, member, now),
      outcome: 'seen',
    }))
    if (changed) await deliverCharter(world, changed)
  }
  return DONE
}

function asked(charter: Charter, member: Member, now: Date): Charter {
  if (charter.cancelled || hasDeparted(charter, now)) return charter
  const { covers } = crewingOf(charter)
  const open = covers.filter(
    ({ why, left, state }) => why === 'away' && left?.crew === member.id && state === 'proposed',
  )
  const end = { kind: 'returned' as const, at: now.toISOString() }
  if (!awayOn(member, charter)) return open.reduce((item, cover) => endCover(item, cover, end), charter)
  return seatsOf(charter, member.id).reduce(
    (item, { seat, crew = '', name = crew }) => proposeCover(item, { seat, left: { crew, name }, why: 'away' }, now),
    charter,
  )
}
