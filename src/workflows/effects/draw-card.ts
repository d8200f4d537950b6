// A proposal's card: drawn once, drawn over when it would say something else.
import { BOARDING_CARD, boardingWord } from '../../domain/boarding-word.ts'
import { cardState } from '../../domain/card-state.ts'
import type { Charter } from '../../domain/charter.ts'
import { coverOf } from '../../domain/cover.ts'
import type { Edit } from '../../domain/edit.ts'
import { headsUpOf } from '../../domain/heads-up.ts'
import type { Owed } from '../../domain/owed.ts'
import type { Person } from '../../domain/person.ts'
import type { Proposal } from '../../domain/proposal.ts'
import { swapOf } from '../../domain/swap.ts'
import type { World } from '../../ports.ts'
import { approvalCard } from '../../views/approval-card.ts'
import { boardingCard } from '../../views/boarding-card.ts'
import { editCard } from '../../views/edit-card.ts'
import { headsUpWords } from '../../views/heads-up.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { neighbours } from './check-conflicts.ts'
import { drawCover, drawSwap } from './draw-cover.ts'
import { drawOver } from './draw-over.ts'
import { postedBefore } from './post-once.ts'

export async function drawCard(world: World, charter: Charter, debt: Owed, hand: Hand): Promise<Paid<Charter>> {
  if (debt.about === BOARDING_CARD) return drawBoardingCard(world, charter, hand)
  const cover = coverOf(charter, debt.about ?? '')
  if (cover) return drawCover(world, charter, cover, hand)
  const swap = swapOf(charter, debt.about ?? '')
  if (swap) return drawSwap(world, charter, swap, hand)
  const edit = charter.edits?.find(({ id }) => id === debt.about)
  if (edit) return drawEditCard(world, charter, edit, hand)
  const proposal = charter.proposals.find(({ id }) => id === debt.about)
  if (!proposal) return DONE

  const people = await world.people.all()
  const headsUp = await headsUpNow(world, charter, proposal, people)
  const shown = { ...proposal, headsUp }
  const now = world.clock.business()
  const message = approvalCard({
    operator: world.operator,
    charter,
    proposal: shown,
    people,
    now,
  })
  const card = await drawOver(world, hand, proposal.card, message, `${charter.id}/card/${proposal.id}`)
  const state = cardState(charter, now)
  return { ...DONE, learn: (item) => withCard(item, proposal.id, { ...card, state }) }
}

/** A card that is drawn again says what is so now, not what was so when the mail was read. */
async function headsUpNow(
  world: World,
  charter: Charter,
  { state, card, changes, headsUp }: Proposal,
  people: readonly Person[],
) {
  if (state !== 'waiting' || !card) return headsUp
  const date = changes.findLast((change) => change.kind === 'move')?.date ?? charter.date
  const [others, members] = await Promise.all([neighbours(world, { id: charter.id, date }), world.members.all()])
  const { position } = world.operator
  return headsUpWords(headsUpOf(charter, changes, { others, people, members, position }))
}

async function drawBoardingCard(world: World, charter: Charter, hand: Hand): Promise<Paid<Charter>> {
  const word = boardingWord(charter, world.clock.business())
  if (!word) return keptCard(world, charter, hand)
  const message = boardingCard({ operator: world.operator, charter, word })
  // A debt that is new may follow one that was paid and forgotten: there is one such card, and it is always looked for.
  const looking = { ...hand, fresh: false }
  const drawn = await drawOver(world, looking, charter.shown.boardingCard, message, `${charter.id}/boarding-card`)
  const card = { ...drawn, state: JSON.stringify(word) }
  return { ...DONE, learn: (item) => ({ ...item, shown: { ...item.shown, boardingCard: card } }) }
}

/** Nothing is to be said now; where it was said before is known for the next time. */
async function keptCard(world: World, charter: Charter, hand: Hand): Promise<Paid<Charter>> {
  if (charter.shown.boardingCard) return DONE
  const posted = await postedBefore(world, hand, { to: world.operator.channel, key: `${charter.id}/boarding-card` })
  const card = posted && { ...posted, hash: '', state: '' }
  return card ? { ...DONE, learn: (item) => ({ ...item, shown: { ...item.shown, boardingCard: card } }) } : DONE
}

async function drawEditCard(world: World, charter: Charter, edit: Edit, hand: Hand): Promise<Paid<Charter>> {
  const { operator, clock } = world
  const now = clock.business()
  const message = editCard({ operator, charter, edit, people: await world.people.all(), now })
  const drawn = await drawOver(world, hand, edit.card, message, `${charter.id}/card/${edit.id}`)
  const card = { ...drawn, state: cardState(charter, now) }
  const withCard = (one: Edit) => (one.id === edit.id ? { ...one, card } : one)
  return { ...DONE, learn: (item) => ({ ...item, edits: (item.edits ?? []).map(withCard) }) }
}

function withCard(charter: Charter, id: string, card: NonNullable<Proposal['card']>): Charter {
  return { ...charter, proposals: charter.proposals.map((other) => (other.id === id ? { ...other, card } : other)) }
}
