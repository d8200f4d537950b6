// A Slack post has no idempotency: what may have been posted already is looked for first.
import { asFailure, Failure } from '../../failure.ts'
import type { Posted, SlackMessage } from '../../ports/chat.ts'
import type { World } from '../../ports.ts'
import type { Hand } from '../carrier.ts'

export interface Posting {
  /** A channel's or a user's id. */
  readonly to: string
  readonly message: SlackMessage
  /** Left in the message's metadata; the same for the same debt. */
  readonly key: string
}

const LOOK_BACK_MS = 14 * 24 * 3_600_000

export async function postOnce(world: World, hand: Hand, posting: Posting, below?: Posted): Promise<Posted> {
  const posted = await postOne(world, hand, posting, below)
  for (const [at, message] of (posting.message.thread ?? []).entries()) {
    await postOne(world, hand, { ...posting, message, key: `${posting.key}/${at + 1}` }, below ?? posted)
  }
  return posted
}

/** Only once the debt itself is written down: what was decided a moment ago may be overtaken. Undefined: it was. */
export async function postClaimed(world: World, hand: Hand, posting: Posting): Promise<Posted | undefined> {
  const { to, key } = posting
  const claimed = await hand.claim({ key, says: 'asked', to, at: world.clock.business().toISOString() })
  return claimed ? postOnce(world, hand, posting) : undefined
}

async function postOne(world: World, hand: Hand, posting: Posting, below?: Posted): Promise<Posted> {
  const found = hand.fresh ? undefined : await findPosted(world, posting, below)
  const { to, message, key } = posting
  if (found) {
    await world.chat.update(found, message, key)
    return found
  }
  const wait = hand.alone()
  if (wait === undefined || (wait > 0 && !hand.fresh)) throw notYet(wait)
  try {
    return await world.chat.post(to, message, key, below)
  } catch (error) {
    if (asFailure(error, 'post to Slack').facts.outcome !== 'unknown') throw error
    const posted = await findPosted(world, posting, below)
    if (posted) return posted
    throw error
  }
}

/** By a process that died of it: looked for before anything is decided that would forget it. */
export async function postedBefore(world: World, hand: Hand, posting: Pick<Posting, 'to' | 'key'>) {
  if (hand.fresh) return undefined
  const found = await findPosted(world, posting)
  const wait = found ? 0 : hand.alone()
  if (wait !== 0) throw notYet(wait)
  return found
}

/** Somebody else's post may still be on its way, or this one would be beyond our time. */
function notYet(wait = 0): Failure {
  const remedy = 'An earlier try may still be under way; it is looked for again in a moment.'
  const operation = 'post the message'
  return new Failure({ service: 'Slack', operation, outcome: 'not-done', retry: 'later', retryAfter: wait, remedy })
}

/** Where a post stands that may have been made before; `below`: in that message's thread. */
export function findPosted(
  world: World,
  { to, key }: Pick<Posting, 'to' | 'key'>,
  below?: Posted,
): Promise<Posted | undefined> {
  return world.chat.find(to, key, new Date(world.clock.business().getTime() - LOOK_BACK_MS), below)
}
