// The operator's inbox in Gmail: what has arrived since a cursor, and one mail as text.
import { Failure } from '../../failure.ts'
import type { Arrivals, Inbox } from '../../ports/inbox-and-calendar.ts'
import { readMime } from '../mime.ts'
import { type Google, googleFailure, statusOf } from './access.ts'

export function gmailInbox({ gmail }: Google): Inbox {
  return {
    async since(cursor, notBefore) {
      const found = cursor ? await history(cursor) : undefined
      return found ?? search(notBefore)
    },
    async read(id) {
      const { data } = await calling('read a mail', () => gmail.users.messages.get({ userId: 'me', id, format: 'raw' }))
      if (!data.raw) throw noRaw(id)
      const arrived = data.internalDate ? new Date(Number(data.internalDate)).toISOString() : undefined
      return readMime(Buffer.from(data.raw, 'base64url'), arrived)
    },
    between: (from, to) => searchIds(`-in:sent -in:drafts -in:chats after:${seconds(from)} before:${seconds(to) + 1}`),
  }

  /** Undefined when Gmail no longer knows the cursor. */
  async function history(startHistoryId: string): Promise<Arrivals | undefined> {
    const ids: string[] = []
    let cursor = startHistoryId
    let pageToken: string | undefined
    try {
      do {
        const { data } = await gmail.users.history.list({
          userId: 'me',
          startHistoryId,
          historyTypes: ['messageAdded'],
          ...(pageToken ? { pageToken } : {}),
        })
        const added = (data.history ?? []).flatMap(({ messagesAdded }) => messagesAdded ?? [])
        ids.push(
          ...added.filter(({ message }) => isArrival(message?.labelIds)).flatMap(({ message }) => message?.id ?? []),
        )
        cursor = later(cursor, data.historyId)
        pageToken = data.nextPageToken ?? undefined
      } while (pageToken)
    } catch (error) {
      if (statusOf(error) === 404) return undefined
      throw googleFailure('Gmail', 'list new mails', error)
    }
    return { ids: [...new Set(ids)], cursor, bounded: false }
  }

  /** Bounded by time; the cursor is taken first, so that nothing falls between. */
  async function search(notBefore: Date): Promise<Arrivals> {
    const { data: profile } = await calling('read the profile', () => gmail.users.getProfile({ userId: 'me' }))
    const ids = await searchIds(`in:inbox after:${seconds(notBefore)}`)
    return { ids, cursor: profile.historyId ?? '0', bounded: true }
  }

  /** All pages, oldest first. */
  async function searchIds(q: string): Promise<readonly string[]> {
    const ids: string[] = []
    let pageToken: string | undefined
    do {
      const page = { userId: 'me', q, maxResults: 500, ...(pageToken ? { pageToken } : {}) }
      const { data } = await calling('search the inbox', () => gmail.users.messages.list(page))
      ids.push(...(data.messages ?? []).flatMap(({ id }) => id ?? []))
      pageToken = data.nextPageToken ?? undefined
    } while (pageToken)
    return ids.reverse()
  }
}

/** A date would mean midnight Pacific. */
function seconds(moment: Date): number {
  return Math.floor(moment.getTime() / 1_000)
}

function calling<T>(operation: string, call: () => Promise<T>): Promise<T> {
  return call().catch((error: unknown) => {
    throw googleFailure('Gmail', operation, error)
  })
}

/** What we sent ourselves, and drafts, did not arrive. */
function isArrival(labels: readonly string[] | null | undefined): boolean {
  return labels?.includes('INBOX') ?? true
}

function later(a: string, b: string | null | undefined): string {
  return b && BigInt(b) > BigInt(a) ? b : a
}

function noRaw(id: string): Failure {
  return new Failure({ service: 'Gmail', operation: `read mail ${id}`, outcome: 'not-done', retry: 'later' })
}
