// What is owed to the outside world, and the lease of whoever delivers it; a charter and a mail owe alike.
import type { BoardingSaid } from './boarding.ts'

/** An item whose state and debts are saved in one conditional write. */
export interface Owing {
  readonly id: string
  /** Grows by one with every write; the condition of the next one. */
  readonly version: number
  readonly owed: Readonly<Record<string, Owed>>
  readonly lease?: Lease | undefined
  /** Fencing number of the last lease that was taken. */
  readonly fence: number
}

export interface Lease {
  readonly owner: string
  readonly fence: number
  /** Wall time, ISO 8601. */
  readonly until: string
  /** Wall time: until then a call of whoever lost the lease before may still be under way. */
  readonly after?: string | undefined
  /** Number of the last result that was written down under it. */
  readonly settled?: number | undefined
}

export type EffectKind =
  | 'alias'
  | 'history'
  | 'assignments'
  | 'calendar'
  | 'page'
  | 'conflicts'
  | 'summary'
  | 'notice'
  | 'cover'
  | 'ask'
  | 'uncovered'
  | 'absence'
  | 'boarding'
  | 'card'
  | 'verdict'
  | 'propose'
  | 'answer'
  | 'reminder'
  | 'hours'
  | 'digest'
  | 'alert'
  | 'news'
  | 'redirect'
  | 'count'
  | 'evidence'
  | 'copy'
  | 'party-link'
  | 'guest-mail'
  | 'post-sail'
  | 'drift'
  | 'watch'
  | 'unwatch'
  | 'intake'
  | 'tidy'
  | 'manifest'
  | 'voyage'
  | 'ashore'
  | 'departure'
  | 'overdue'
  | 'all-clear'

export interface Owed {
  readonly kind: EffectKind
  /** Whom or what it is about: a person's, a proposal's, an alias' id. */
  readonly about?: string | undefined
  /** Grows each time that it is owed again; a result of an earlier turn doesn't end it. */
  readonly turn: number
  /** Business time, ISO 8601. */
  readonly due: string
  /** The fence under which it was owed: under the same one it was certainly not begun by anybody else. */
  readonly fence: number
  readonly attempts: number
  /** A send that has no idempotency of its own began; until it is confirmed its end is unknown. */
  readonly claimed?: Claim | undefined
  /** Why it has not happened yet, in sentences for a person. */
  readonly problems?: readonly string[] | undefined
  /** Waits for a person (or for an event) and is not tried by itself. */
  readonly held?: boolean | undefined
}

export interface Claim {
  /** Names this very send, also in the provider's events. */
  readonly key: string
  /** What the item knows once it has happened. */
  readonly says: string
  /** The facts that it spoke of. */
  readonly said?: BoardingSaid | undefined
  readonly to: string
  /** Business time, ISO 8601. */
  readonly at: string
}

/** One effect's end, as `settle` writes it down. */
export interface Result<T> {
  /** Grows under one lease: a write whose answer was lost isn't made twice. */
  readonly nth?: number | undefined
  readonly key: string
  readonly turn: number
  readonly end:
    | { readonly kind: 'done' }
    | { readonly kind: 'claimed'; readonly claim: Claim }
    /** `unsent`: what was claimed has certainly not left; a claim that nothing is known of stays. */
    | { readonly kind: 'later'; readonly due: string; readonly problems: readonly string[]; readonly unsent?: true }
    | { readonly kind: 'held'; readonly problems: readonly string[] }
  /** What the item learns from it: an ETag, a message's ts. */
  readonly learn?: ((item: T) => T) | undefined
}

/** The key under which an effect is owed: asking twice for the same thing is one debt. */
export function owedKey(kind: EffectKind, about?: string): string {
  return about === undefined ? kind : `${kind}:${about}`
}
