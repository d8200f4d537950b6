// What changed in a mailbox, in order: written before the change itself, so that a kill in between loses nothing.
import { randomInt } from 'node:crypto'
import type { Ground } from '../../ground.ts'
import type { Message } from './message.ts'

export type Change = 'messageAdded' | 'messageDeleted' | 'labelAdded' | 'labelRemoved'

export interface HistoryRecord {
  readonly id: number
  readonly change: Change
  /** As it is after the change. */
  readonly message: Message
  /** The labels that were added or removed. */
  readonly labelIds?: readonly string[]
}

export interface History {
  /** The id that the next record has to bear: larger than all before, with a gap as Gmail leaves them. */
  readonly nextId: () => number
  readonly append: (record: HistoryRecord) => void
  /** Undefined when something after `start` is no longer kept, or `start` was never given out. */
  readonly since: (start: number) => readonly HistoryRecord[] | undefined
  readonly lastId: () => number
  readonly lastRecord: () => HistoryRecord | undefined
  readonly forget: () => void
}

type Mark = { readonly forgottenTo: number }
const KEPT = 10_000
const TRIM_AT = KEPT + 500
const BEFORE_THE_FIRST = 100_000

export function openHistory(ground: Ground, folder: string): History {
  const shelf = ground.shelf<HistoryRecord>(`${folder}/history`)
  const marks = ground.shelf<Mark>(`${folder}/history-mark`)
  let forgottenTo = marks.get('mark')?.forgottenTo ?? BEFORE_THE_FIRST
  let records = shelf.values().filter(({ id }) => id > forgottenTo)
  const lastId = () => records.at(-1)?.id ?? forgottenTo

  function forgetAllBut(kept: number): void {
    const forgotten = records.slice(0, records.length - kept)
    forgottenTo = forgotten.at(-1)?.id ?? forgottenTo
    records = records.slice(forgotten.length)
    marks.set('mark', { forgottenTo })
    for (const { id } of forgotten) shelf.delete(String(id))
  }

  return {
    nextId: () => lastId() + randomInt(3, 60),
    append(record) {
      shelf.set(String(record.id), record)
      records.push(record)
      if (records.length > TRIM_AT) forgetAllBut(KEPT)
    },
    since: (start) => (start >= forgottenTo && start <= lastId() ? records.filter(({ id }) => id > start) : undefined),
    lastId,
    lastRecord: () => records.at(-1),
    forget: () => forgetAllBut(0),
  }
}
