// The cards of cover and of swaps: the ladder as it would go now, and what both have agreed to.
import type { Charter } from '../../domain/charter.ts'
import { type Cover, coverOf, withCover } from '../../domain/cover.ts'
import { type Ladder, ladderOf } from '../../domain/ladder.ts'
import { awayOn, type Member } from '../../domain/member.ts'
import { type Swap, swapOf, withSwap } from '../../domain/swap.ts'
import type { World } from '../../ports.ts'
import { coverCard } from '../../views/cover-card.ts'
import { swapCard } from '../../views/swap-messages.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { neighbours } from './check-conflicts.ts'
import { drawOver } from './draw-over.ts'

export async function drawCover(world: World, charter: Charter, cover: Cover, hand: Hand): Promise<Paid<Charter>> {
  const { ladder, members } = await ladderNow(world, charter, cover)
  const absent = members.find(({ id }) => id === cover.left?.crew)
  const message = coverCard({ operator: world.operator, charter, cover, ladder, away: awayOn(absent, charter) })
  const card = await drawOver(world, hand, cover.card, message, `${charter.id}/card/${cover.id}`, managersOf(world))
  return {
    ...DONE,
    learn: (item) => {
      const known = coverOf(item, cover.id)
      return known ? withCover(item, { ...known, card }) : item
    },
  }
}

export async function drawSwap(world: World, charter: Charter, swap: Swap, hand: Hand): Promise<Paid<Charter>> {
  const message = swapCard({ operator: world.operator, charter, swap })
  const card = await drawOver(world, hand, swap.card, message, `${charter.id}/card/${swap.id}`, managersOf(world))
  return {
    ...DONE,
    learn: (item) => {
      const known = swapOf(item, swap.id)
      return known ? withSwap(item, { ...known, card }) : item
    },
  }
}

/** Where managers decide among themselves, if they have such a place. */
export function managersOf({ operator }: World): string {
  return operator.managersChannel ?? operator.channel
}

/** Who could be asked, as people, their days off and the charters around are now. */
export async function ladderNow(
  world: World,
  charter: Charter,
  cover: Cover,
): Promise<{ readonly ladder: Ladder; readonly members: readonly Member[] }> {
  const [people, members, others] = await Promise.all([
    world.people.all(),
    world.members.all(),
    neighbours(world, charter),
  ])
  return { ladder: ladderOf({ charter, cover, people, members, others }), members }
}
