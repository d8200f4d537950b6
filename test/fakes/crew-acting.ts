// What crew members and managers press on the messages that they were sent, over a fake world.
import type { AnswerWord } from '../../src/domain/answer.ts'
import { idsIn } from '../../src/views/slack-buttons.ts'
import { answerOwnPart } from '../../src/workflows/answer-part.ts'
import { answerCover, findCover, leaveOpen } from '../../src/workflows/find-cover.ts'
import { answerToSwap, judgeProposedSwap } from '../../src/workflows/swap-places.ts'
import { buttonOn, posts } from './acting.ts'
import type { Standing } from './chat.ts'
import type { FakeWorld } from './world.ts'

export const ANGELA = 'U0JANGE006'
export const DAN = 'U0JDANR007'
export const MARISOL = 'U0JMARI005'
export const KEELY = 'U0JKEEL008'

type Answer = { readonly outcome: { readonly kind: string }; readonly delivered: Promise<unknown> }

const WORDS: Readonly<Record<string, AnswerWord>> = { answer_yes: 'accept', answer_no: 'decline', answer_seen: 'seen' }

/** Presses a button as it stands in Slack now: the newest message with it, unless said. */
export async function pressing(fake: FakeWorld, action: string, by: string, on?: Standing): Promise<string> {
  const value = buttonOn(fake, { action, on })
  if (value === undefined) throw new Error(`no button ${action} in Slack`)
  return pressingOld(fake, action, value, by)
}

/** The same with a value that a message had once. */
export async function pressingOld(fake: FakeWorld, action: string, value: string, by: string): Promise<string> {
  const { outcome, delivered } = await begun(fake, action, value, by)
  await delivered
  return outcome.kind
}

function begun(fake: FakeWorld, action: string, value: string, slackUser: string): Promise<Answer> {
  const world = fake.world()
  const [charterId = '', second = '', third = ''] = idsIn(value)
  const cover = { charterId, coverId: second, slackUser }
  const swap = { charterId, swapId: second, slackUser, yes: action === 'swap_yes' || action === 'swap_approve' }
  const word = WORDS[action]
  if (word) return answerOwnPart(world, { charterId, crew: second, word, shown: third, slackUser })
  if (action === 'cover_start') return findCover(world, cover)
  if (action === 'cover_only') return findCover(world, cover, third)
  if (action === 'cover_dismiss') return leaveOpen(world, cover)
  if (action.startsWith('offer_')) return answerCover(world, { ...cover, takes: action === 'offer_yes' })
  return action === 'swap_yes' || action === 'swap_no' ? answerToSwap(world, swap) : judgeProposedSwap(world, swap)
}

/** The message of the last notice to somebody, or of the offer that was made to them. */
export function lastTo(fake: FakeWorld, part: string): Standing {
  const found = posts(fake, part).at(-1)
  if (!found) throw new Error(`nothing was posted with ${part}`)
  return found
}
