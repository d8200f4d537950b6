// A Slack post has no idempotency: what may have been posted already is looked for first.
import { asFailure } from '../../failure.ts'
import type { Posted, SlackMessage, World } from '../../ports.ts'
import type { Hand } from '../deliver.ts'

export interface Posting {
  /** A channel's or a user's id. */
  readonly to: string
  readonly message: SlackMessage
  /** Left in the message's metadata; the same for the same debt. */
  readonly key: string
}

const LOOK_BACK_MS = 14 * 24 * 3_600_000

export async function postOnce(world: World, hand: Hand, { to, message, key }: Posting): Promise<Posted> {
  const found = hand.fresh ? undefined : await find(world, to, key)
  if (found) return found
  try {
    return await world.chat.post(to, message, key)
  } catch (error) {
    if (asFailure(error, 'post to Slack').facts.outcome !== 'unknown') throw error
    const posted = await find(world, to, key)
    if (posted) return posted
    throw error
  }
}

function find(world: World, to: string, key: string): Promise<Posted | undefined> {
  return world.chat.find(to, key, new Date(world.clock.business().getTime() - LOOK_BACK_MS))
}
