// Buttons of crew members about their own part, and of managers about cover and swaps.
import type { SlackMessage } from '../ports/chat.ts'
import { coverAnswer, offerAnswer, partAnswer, swapAnswer } from '../views/answer-words.ts'
import { feedRenewed } from '../views/feed-parts.ts'
import { notAllowed } from '../views/replies.ts'
import { type Answered, answerOwnPart } from '../workflows/answer-part.ts'
import { renewFeed } from '../workflows/crew-feed.ts'
import { answerCover, findCover, leaveOpen } from '../workflows/find-cover.ts'
import { answerToSwap, judgeProposedSwap, type SwapAnswer } from '../workflows/swap-places.ts'
import type { SlackDoor } from './commands/asking.ts'
import type { OnPress, Press } from './slack-buttons.ts'

export const CREW_BUTTONS: Readonly<Record<string, OnPress>> = {
  answer_yes: (door, press) => part(door, press, 'accept'),
  answer_no: (door, press) => part(door, press, 'decline'),
  answer_seen: (door, press) => part(door, press, 'seen'),
  offer_yes: (door, press) => offer(door, press, true),
  offer_no: (door, press) => offer(door, press, false),
  cover_start: async (door, press) => cover(door, press, await findCover(door.world, coverPress(press))),
  cover_only: async (door, press) => cover(door, press, await findCover(door.world, coverPress(press), press.ids[2])),
  cover_dismiss: async (door, press) => cover(door, press, await leaveOpen(door.world, coverPress(press))),
  swap_yes: async (door, press) => swap(door, press, await answerToSwap(door.world, swapPress(press, true))),
  swap_no: async (door, press) => swap(door, press, await answerToSwap(door.world, swapPress(press, false))),
  swap_approve: async (door, press) => swap(door, press, await judgeProposedSwap(door.world, swapPress(press, true))),
  swap_reject: async (door, press) => swap(door, press, await judgeProposedSwap(door.world, swapPress(press, false))),
  feed_renew: async ({ world }, { slackUser, tell }) => {
    const person = (await world.people.all()).find((one) => one.slackUser === slackUser)
    await tell(person ? feedRenewed(await renewFeed(world, person)) : notAllowed('have a calendar here'))
  },
}

async function part(door: SlackDoor, press: Press, word: 'accept' | 'decline' | 'seen'): Promise<void> {
  const [charterId = '', crew = '', shown = ''] = press.ids
  const answered = await answerOwnPart(door.world, { charterId, crew, word, shown, slackUser: press.slackUser })
  const own = answered.person?.slackUser === press.slackUser
  after(door, press, answered, partAnswer(answered.outcome, answered.charter, answered.person, own))
}

async function offer(door: SlackDoor, press: Press, takes: boolean): Promise<void> {
  const answered = await answerCover(door.world, { ...coverPress(press), takes })
  after(door, press, answered, offerAnswer(answered.outcome, answered.charter))
}

function cover(door: SlackDoor, press: Press, answered: Awaited<ReturnType<typeof findCover>>): void {
  after(door, press, answered, coverAnswer(answered.outcome, door.world.operator))
}

function swap(door: SlackDoor, press: Press, answered: SwapAnswer): void {
  after(door, press, answered, swapAnswer(answered.outcome, answered.charter, door.world.operator))
}

/** What the message itself will say in a moment is not said beside it as well. */
const DRAWN = new Set(['accepted', 'declined', 'seen', 'taken', 'agreed', 'refused', 'done', 'void'])

function after(
  { world, background }: SlackDoor,
  { tell, isAside }: Press,
  { delivered, outcome }: Answered<{ readonly kind: string }>,
  words: SlackMessage | undefined,
): void {
  background.add(delivered, world)
  if (words && (isAside || !DRAWN.has(outcome.kind))) background.add(tell(words, 'instead'), world)
}

function coverPress({ ids, slackUser }: Press) {
  const [charterId = '', coverId = ''] = ids
  return { charterId, coverId, slackUser }
}

function swapPress({ ids, slackUser }: Press, yes: boolean) {
  const [charterId = '', swapId = ''] = ids
  return { charterId, swapId, slackUser, yes }
}
