// Modals, stacked up to three a user, and Home tabs; with what the user has filled in so far.
import { createHash, randomBytes } from 'node:crypto'
import type { Shelf } from '../shelf.ts'
import type { Json } from './json.ts'

/** A view as Slack shows it to the app. */
export interface SlackView extends Json {
  readonly id: string
  readonly type: 'modal' | 'home'
  readonly hash: string
  readonly callback_id: string
  readonly external_id: string
  readonly private_metadata: string
  readonly blocks: readonly Json[]
  readonly root_view_id: string
  readonly previous_view_id: string | null
}

export interface KeptView {
  readonly user: string
  readonly view: SlackView
  /** What the user chose: block id, then action id, then Slack's state of that element. */
  readonly filled: Filled
}

export type Filled = Readonly<Record<string, Readonly<Record<string, Json>>>>

export interface Views {
  readonly find: (id: string) => KeptView | undefined
  readonly byExternalId: (id: string) => KeptView | undefined
  /** The user's open modals, the visible one last. */
  readonly stack: (user: string) => readonly KeptView[]
  readonly home: (user: string) => KeptView | undefined
  readonly put: (kept: KeptView) => void
  readonly close: (ids: readonly string[]) => void
}

export const STACK_MAX = 3

/** Views are kept in the order of their opening. */
export function teamViews(kept: Shelf<KeptView>, changed: (user: string) => void): Views {
  return {
    find: (id) => kept.get(id),
    byExternalId: (id) => kept.values().find(({ view }) => id !== '' && view.external_id === id),
    stack: (user) => kept.values().filter(({ user: of, view }) => of === user && view.type === 'modal'),
    home: (user) => kept.values().find(({ user: of, view }) => of === user && view.type === 'home'),
    put(view) {
      kept.set(view.view.id, view)
      changed(view.user)
    },
    close(ids) {
      for (const id of ids) {
        const user = kept.get(id)?.user
        kept.delete(id)
        if (user) changed(user)
      }
    },
  }
}

export function drawViewId(): string {
  return `V0${randomBytes(5).toString('hex').toUpperCase()}`
}

/** Changes with every write, as the app's `hash` argument expects. */
export function viewHash(now: Date, view: unknown): string {
  const digest = createHash('sha256').update(JSON.stringify(view)).update(randomBytes(4)).digest('base64url')
  return `${Math.floor(now.getTime() / 1000)}.${digest.slice(0, 8)}`
}
