// One inbox on disk: raw messages as files, what is known of each on a shelf, and the history of both.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ground } from '../../ground.ts'
import { type Change, type History, openHistory } from './history.ts'
import { baseSubject, drawId, type Message, newestFirst, readContents } from './message.ts'

export interface Mailbox {
  readonly operatorId: string
  readonly address: string
  readonly history: History
  readonly get: (id: string) => Message | undefined
  readonly raw: (id: string) => Buffer
  readonly newestFirst: () => readonly Message[]
  readonly thread: (threadId: string) => readonly Message[]
  readonly add: (raw: Buffer, how: Filing) => Message
  readonly relabel: (message: Message, add: readonly string[], remove: readonly string[]) => Message
  readonly remove: (message: Message) => void
  readonly onChange: (listener: (change: MailboxChange) => void) => () => void
}

export interface Filing {
  readonly labelIds: readonly string[]
  /** Business time. */
  readonly internalDate: Date
  /** Where the sender of the request said so; otherwise found by its references. */
  readonly threadId?: string
}

export interface MailboxChange {
  readonly operatorId: string
  readonly historyId: number
  readonly change: Change
  readonly message: Message
}

export function openMailbox(ground: Ground, operatorId: string, address: string): Mailbox {
  const folder = `gmail/${operatorId}`
  const files = join(ground.dir, folder, 'raw')
  mkdirSync(files, { recursive: true })
  const shelf = ground.shelf<Message>(`${folder}/messages`)
  const history = openHistory(ground, folder)
  const listeners = new Set<(change: MailboxChange) => void>()
  const fileOf = (id: string) => join(files, `${id}.eml`)
  finishLast()
  let lastId =
    shelf
      .values()
      .map(({ id }) => id)
      .toSorted()
      .at(-1) ?? '0'

  function commit(change: Change, message: Message, labelIds?: readonly string[]): Message {
    const changed = { ...message, historyId: history.nextId() }
    history.append({ id: changed.historyId, change, message: changed, ...(labelIds ? { labelIds } : {}) })
    apply(change, changed)
    for (const listener of listeners) listener({ operatorId, historyId: changed.historyId, change, message: changed })
    return changed
  }

  function apply(change: Change, message: Message): void {
    if (change === 'messageDeleted') {
      shelf.delete(message.id)
      rmSync(fileOf(message.id), { force: true })
    } else shelf.set(message.id, message)
  }

  /** A kill can fall between the history and the change it announces. */
  function finishLast(): void {
    const last = history.lastRecord()
    if (last && shelf.get(last.message.id)?.historyId !== last.id) apply(last.change, last.message)
  }

  function threadOf(message: Pick<Message, 'references' | 'subject'>): string | undefined {
    const subject = baseSubject(message.subject)
    return shelf
      .values()
      .find((other) => message.references.includes(other.messageId) && baseSubject(other.subject) === subject)?.threadId
  }

  return {
    operatorId,
    address,
    history,
    get: (id) => shelf.get(id),
    raw: (id) => readFileSync(fileOf(id)),
    newestFirst: () => shelf.values().toSorted(newestFirst),
    thread: (threadId) => shelf.values().filter((message) => message.threadId === threadId),
    add(raw, { labelIds, internalDate, threadId }) {
      const contents = readContents(raw)
      const id = drawId(ground.clock.business(), lastId)
      lastId = id
      writeFileSync(`${fileOf(id)}.new`, raw)
      renameSync(`${fileOf(id)}.new`, fileOf(id))
      return commit('messageAdded', {
        ...contents,
        id,
        threadId: threadId ?? threadOf(contents) ?? id,
        labelIds: [...new Set(labelIds)],
        internalDate: internalDate.getTime(),
        historyId: 0,
      })
    },
    relabel(message, add, remove) {
      const added = add.filter((label) => !message.labelIds.includes(label))
      const removed = remove.filter((label) => message.labelIds.includes(label))
      const withMore = { ...message, labelIds: [...message.labelIds, ...added] }
      const between = added.length > 0 ? commit('labelAdded', withMore, added) : message
      const labelIds = between.labelIds.filter((label) => !removed.includes(label))
      return removed.length > 0 ? commit('labelRemoved', { ...between, labelIds }, removed) : between
    },
    remove(message) {
      commit('messageDeleted', message)
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
