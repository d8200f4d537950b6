// The addresses at which an app may answer later: unguessable, for thirty minutes, five times.
import { randomBytes } from 'node:crypto'
import type { Shelf } from '../shelf.ts'
import type { SlackLimits } from './limits.ts'

export interface ResponseUrl {
  readonly channel: string
  readonly user: string
  /** The message that `replace_original` means: whose button was pressed, or that the command was answered with. */
  readonly ts?: string
}

export type KeptResponseUrl = ResponseUrl & { readonly at: number; readonly uses: number }

export interface ResponseUrls {
  readonly draw: (of: ResponseUrl) => string
  /** What a command's acknowledgement showed is then the message that `replace_original` means. */
  readonly shown: (id: string, ts: string) => void
  readonly find: (id: string) => ResponseUrl | undefined
  /** Counts one use, and gives what it is for or why it no longer works. */
  readonly use: (id: string) => ResponseUrl | 'expired_url' | 'used_url'
}

export function teamResponseUrls(kept: Shelf<KeptResponseUrl>, limits: SlackLimits, now: () => Date): ResponseUrls {
  const isOld = ({ at }: KeptResponseUrl) => now().getTime() - at > limits.responseUrlMs
  for (const [id, url] of kept.entries()) if (isOld(url)) kept.delete(id)

  return {
    draw(of) {
      const id = randomBytes(18).toString('base64url')
      kept.set(id, { ...of, at: now().getTime(), uses: 0 })
      return id
    },
    shown(id, ts) {
      const found = kept.get(id)
      if (found) kept.set(id, { ...found, ts })
    },
    find: (id) => kept.get(id),
    use(id) {
      const found = kept.get(id)
      if (!found || isOld(found)) return 'expired_url'
      if (found.uses >= limits.responseUrlUses) return 'used_url'
      kept.set(id, { ...found, uses: found.uses + 1 })
      return found
    },
  }
}
