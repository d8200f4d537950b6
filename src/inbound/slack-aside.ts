// An answer beside a card, for the one who pressed: by the press's own address, else as an ephemeral message.
import type { BlockAction, RespondFn } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import type { SlackMessage } from '../ports/chat.ts'
import type { Log } from '../ports/clock.ts'
import { continued, privately } from './slack-command.ts'

/** `instead`: in the place of the message whose button was pressed, which was for them alone. */
export type Tell = (message: SlackMessage, instead?: 'instead') => Promise<void>

export interface Aside {
  /** Missing where the press came without an address; refuses after 30 minutes or five uses. */
  readonly respond: RespondFn | undefined
  readonly client: WebClient
  readonly body: BlockAction
  readonly log: Log
}

/** Never throws: what was done is done, whether or not its answer arrives. */
export function answerAside({ respond, client, body, log }: Aside): Tell {
  return async (message, instead) => {
    const replace_original = instead !== undefined && isForOne(body)
    try {
      if (respond && body.response_url) {
        await respond({ ...privately(message), replace_original })
        await continued(message, respond)
      } else await ephemeral(client, body, message)
    } catch {
      await ephemeral(client, body, message).catch((error: unknown) =>
        log.warn('answer not delivered', { problem: String(error) }),
      )
    }
  }
}

function isForOne({ container }: BlockAction): boolean {
  return container.is_ephemeral === true
}

/** A press on the Home tab stands in no channel: its answer comes as a direct message. */
async function ephemeral(client: WebClient, { channel, user }: BlockAction, message: SlackMessage): Promise<void> {
  const { text, blocks } = { ...message, blocks: [...message.blocks] as never }
  if (channel) await client.chat.postEphemeral({ channel: channel.id, user: user.id, text, blocks })
  else await client.chat.postMessage({ channel: user.id, text, blocks })
}
