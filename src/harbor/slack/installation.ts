// How the app stands in its team: what it was installed with, and what its channel lets it do. Until the harbor's next start.
import type { Channel } from './channels.ts'

export interface Installation {
  readonly scopes: readonly string[]
  /** Of another team than the operator's own, when somebody took the wrong token. */
  readonly teamId?: string | undefined
  /** A token that was revoked opens nothing. */
  readonly revoked: boolean
  /** Of the app's channel. */
  readonly channel: 'open' | 'left' | 'archived' | 'read-only' | 'gone'
  /** Milliseconds that the service's clock is ahead. */
  readonly clockAhead: number
}

/** What manifest.yml asks for, and a few more that owners often leave ticked. */
export const INSTALLED: Installation = {
  scopes: [
    'app_mentions:read',
    'channels:history',
    'channels:read',
    'chat:write',
    'commands',
    'groups:history',
    'groups:read',
    'im:history',
    'im:read',
    'im:write',
    'reactions:write',
    'users:read',
    'users:read.email',
  ],
  teamId: undefined,
  revoked: false,
  channel: 'open',
  clockAhead: 0,
}

/** What a post meets there. */
export function postFault({ channel }: Installation, to: Channel): string | undefined {
  if (to.kind !== 'channel') return undefined
  switch (channel) {
    case 'gone':
      return 'channel_not_found'
    case 'left':
      return 'not_in_channel'
    case 'archived':
      return 'is_archived'
    case 'read-only':
      return 'restricted_action_read_only_channel'
    case 'open':
      return undefined
  }
}

/** The scope that a method wants, by the kind of conversation that it is about. */
export function scopeFor(method: string, kind: Channel['kind']): string | undefined {
  const own = { channel: 'channels', im: 'im' }[kind]
  switch (method) {
    case 'conversations.info':
      return `${own}:read`
    case 'conversations.history':
    case 'conversations.replies':
      return `${own}:history`
    case 'conversations.open':
      return 'im:write'
    case 'users.info':
    case 'users.list':
      return 'users:read'
    case 'users.lookupByEmail':
      return 'users:read.email'
    case 'reactions.add':
      return 'reactions:write'
    default:
      return /^chat\.(post|update|delete)/.test(method) ? 'chat:write' : undefined
  }
}
