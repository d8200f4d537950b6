// The messages of one team, in channels and threads, with those that only one person sees.
import type { Shelf } from '../shelf.ts'
import type { Json } from './json.ts'

/** A message as Slack's history shows it. */
export interface SlackMessage extends Json {
  readonly type: 'message'
  readonly user: string
  readonly ts: string
  readonly text: string
  readonly team: string
  readonly bot_id?: string
  readonly blocks?: readonly Json[]
  readonly metadata?: Json
  readonly thread_ts?: string
  /** `thread_broadcast` is a reply that the channel shows too. */
  readonly subtype?: string
  readonly edited?: { readonly user: string; readonly ts: string }
  readonly reactions?: readonly { readonly name: string; readonly users: readonly string[]; readonly count: number }[]
}

export interface KeptMessage {
  readonly channel: string
  /** Ephemeral: the only user who sees it. */
  readonly onlyFor?: string
  readonly message: SlackMessage
}

export interface Messages {
  /** A `ts` above every earlier one, taken from business time. */
  readonly nextTs: () => string
  readonly put: (kept: KeptMessage) => void
  readonly find: (channel: string, ts: string) => KeptMessage | undefined
  readonly remove: (channel: string, ts: string) => void
  /** Oldest first, ephemeral ones among them. */
  readonly inChannel: (channel: string) => readonly KeptMessage[]
}

export type LastTs = { readonly micros: number }

export function teamMessages(
  kept: Shelf<KeptMessage>,
  lastTs: Shelf<LastTs>,
  now: () => Date,
  changed: (channel: string) => void,
): Messages {
  const channels = byChannel(kept)
  const of = (channel: string) => {
    const known = channels.get(channel) ?? new Map<string, KeptMessage>()
    channels.set(channel, known)
    return known
  }

  return {
    nextTs() {
      const micros = Math.max(now().getTime() * 1000, (lastTs.get('last')?.micros ?? 0) + 1)
      lastTs.set('last', { micros })
      return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`
    },
    put(message) {
      kept.set(key(message.channel, message.message.ts), message)
      of(message.channel).set(message.message.ts, message)
      changed(message.channel)
    },
    find: (channel, ts) => channels.get(channel)?.get(ts),
    remove(channel, ts) {
      kept.delete(key(channel, ts))
      of(channel).delete(ts)
      changed(channel)
    },
    inChannel: (channel) => [...(channels.get(channel)?.values() ?? [])],
  }
}

function key(channel: string, ts: string): string {
  return `${channel} ${ts}`
}

function byChannel(kept: Shelf<KeptMessage>): Map<string, Map<string, KeptMessage>> {
  const channels = new Map<string, Map<string, KeptMessage>>()
  for (const message of kept.values()) {
    const known = channels.get(message.channel) ?? new Map<string, KeptMessage>()
    channels.set(message.channel, known.set(message.message.ts, message))
  }
  return channels
}
