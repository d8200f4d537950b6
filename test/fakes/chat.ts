// Slack in memory: what stands in the channel and in direct messages, each post with its key.
import { Failure } from '../../src/failure.ts'
import type { Chat, SlackMessage } from '../../src/ports/chat.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Process } from './calls.ts'
import { frozen } from './disk.ts'

export interface Standing {
  readonly channel: string
  readonly ts: string
  readonly key: string
  /** The message that it stands below, in its thread. */
  readonly below?: string | undefined
  /** Business time. */
  readonly at: Date
  message: SlackMessage
  updates: number
}

/** Oldest first. */
export type Workspace = Standing[]

export function fakeChat(workspace: Workspace, process: Process, clock: Clock): Chat {
  return {
    post: (to, message, key, below) =>
      process.call('chat.post', key, () => {
        const posted = { channel: channelOf(to), ts: `17800${workspace.length + 1}.000100` }
        workspace.push({
          ...posted,
          key,
          below: below?.ts,
          at: clock.business(),
          message: frozen(message),
          updates: 0,
        })
        return posted
      }),
    find: (to, key, notBefore, below) =>
      process.call('chat.find', key, () => {
        const found = workspace.find(
          (one) => one.channel === channelOf(to) && one.key === key && one.below === below?.ts && one.at >= notBefore,
        )
        return found && { channel: found.channel, ts: found.ts }
      }),
    update: ({ channel, ts }, message, key) =>
      process.call('chat.update', key, () => {
        const found = workspace.find((one) => one.channel === channel && one.ts === ts)
        if (!found) throw noMessage()
        found.message = frozen(message)
        found.updates += 1
      }),
  }
}

function channelOf(to: string): string {
  return to.startsWith('U') ? `D${to.slice(1)}` : to
}

function noMessage(): Failure {
  return new Failure({
    service: 'Slack',
    operation: 'update the message',
    outcome: 'not-done',
    retry: 'never',
    code: 'message_not_found',
  })
}
