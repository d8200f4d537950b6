// The conversations of one team: its channel, and a direct message with the bot for each user, opened on demand.
import type { HarborOperator } from '../operators.ts'
import type { Shelf } from '../shelf.ts'
import type { Users } from './users.ts'

export interface Channel {
  readonly id: string
  readonly kind: 'channel' | 'im'
  /** A direct message has none; commands call it `directmessage`. */
  readonly name: string
  /** The person at the other end of a direct message. */
  readonly user?: string
}

export interface Channels {
  readonly find: (id: string) => Channel | undefined
  /** By id, by user id (which opens the direct message), or by name with or without #. */
  readonly addressed: (to: string) => Channel | undefined
  /** A user's direct message, open or not. */
  readonly directOf: (user: string) => Channel
  readonly openDirect: (user: string) => Channel
  readonly isOpen: (user: string) => boolean
  readonly all: () => readonly Channel[]
  readonly hasMember: (channel: Channel, user: string) => boolean
}

/** When each direct message was opened, by user id. */
export type OpenedDirects = { readonly opened: string }

export function teamChannels(
  { slack }: HarborOperator,
  users: Users,
  opened: Shelf<OpenedDirects>,
  now: () => Date,
): Channels {
  const main: Channel = { id: slack.channelId, kind: 'channel', name: slack.channelName }
  const all = () => [main, ...opened.entries().map(([user]) => direct(user))]
  const find = (id: string) => all().find((channel) => channel.id === id)

  const openDirect = (user: string) => {
    if (!opened.get(user)) opened.set(user, { opened: now().toISOString() })
    return direct(user)
  }

  return {
    all,
    find,
    directOf: direct,
    openDirect,
    isOpen: (user) => opened.get(user) !== undefined,
    addressed(to) {
      if (to === main.name || to === `#${main.name}`) return main
      const person = users.find(to)
      return person && !person.is_bot ? openDirect(person.id) : find(to)
    },
    hasMember: (channel, user) => channel.kind === 'channel' || [channel.user, slack.botUserId].includes(user),
  }
}

/** The id follows from the user's, so that it stays the same. */
function direct(user: string): Channel {
  return { id: `D${user.slice(1)}`, kind: 'im', name: 'directmessage', user }
}
