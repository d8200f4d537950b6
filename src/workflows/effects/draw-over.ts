// One message for one thing: drawn once, drawn over when it would say something else.
import { sha256 } from '../../domain/sha256.ts'
import type { Posted, SlackMessage } from '../../ports/chat.ts'
import type { World } from '../../ports.ts'
import type { Hand } from '../carrier.ts'
import { postOnce } from './post-once.ts'

export type Card = Posted & { readonly hash: string }

/** One message for one thing: nothing is sent when it shows the same already. */
export async function drawOver(
  world: World,
  hand: Hand,
  card: Card | undefined,
  message: SlackMessage,
  key: string,
  to = world.operator.channel,
): Promise<Card> {
  const hash = hashOf(message)
  if (card?.hash === hash) return card
  if (!card) return { ...(await postOnce(world, hand, { to, message, key })), hash }
  await world.chat.update(card, message, key)
  return { ...card, hash }
}

export function hashOf(message: SlackMessage): string {
  return sha256(JSON.stringify(message)).slice(0, 16)
}
