// Whoever said something in Slack hears there what a manager made of it: a message of its own, since one that changes calls nobody.
import type { Charter } from '../../domain/charter.ts'
import type { Owed } from '../../domain/owed.ts'
import type { World } from '../../ports.ts'
import { verdictTold } from '../../views/verdict-told.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { threadOf } from './answer-said.ts'
import { postOnce } from './post-once.ts'

export async function tellVerdict(world: World, charter: Charter, debt: Owed, hand: Hand): Promise<Paid<Charter>> {
  const proposal = charter.proposals.find(({ id }) => id === debt.about)
  const said = proposal?.mail.said
  if (!proposal || !said) return DONE
  const { operator, clock } = world
  const people = await world.people.all()
  const message = verdictTold({ operator, charter, proposal, people, now: clock.business() })
  const key = `${charter.id}/verdict/${proposal.id}/${proposal.state}`
  if (message) await postOnce(world, hand, { to: said.channel, message, key }, threadOf(said))
  return DONE
}
