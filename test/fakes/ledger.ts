// Items that owe, in memory: the same conditional writes and leases as in DynamoDB, and nothing shared with who wrote them.
import { nextDue } from '../../src/domain/due.ts'
import { takeLease } from '../../src/domain/lease.ts'
import type { Mail } from '../../src/domain/mail.ts'
import type { Owing } from '../../src/domain/owed.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Changed, Decision, Ledger, Mails } from '../../src/ports/store.ts'
import type { Process } from './calls.ts'
import { type Disk, type Item, stored } from './disk.ts'

export interface Form<T> {
  readonly toItem: (value: T) => Item
  readonly fromItem: (item: Item) => T
}

export interface LedgerParts<T> extends Form<T> {
  readonly name: string
  readonly disk: Disk
  readonly process: Process
  readonly owner: string
  readonly clock: Clock
}

export function plainForm<T extends object>(): Form<T> {
  return { toItem: (value) => value as Item, fromItem: (item) => item as unknown as T }
}

export function fakeMails(disk: Disk, parts: Pick<LedgerParts<Mail>, 'process' | 'owner' | 'clock'>): Mails {
  const newest = () =>
    [...disk.values()]
      .map((item) => item as unknown as Mail)
      .filter(({ ref }) => !ref.said)
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
  return {
    ...fakeLedger<Mail>({ ...parts, ...plainForm<Mail>(), name: 'mails', disk }),
    latest: (most) => parts.process.call('mails.latest', '', () => newest().slice(0, most)),
  }
}

export function fakeLedger<T extends Owing>({
  name,
  disk,
  process,
  owner,
  clock,
  toItem,
  fromItem,
}: LedgerParts<T>): Ledger<T> {
  const index = new Map<string, { readonly item: Item; readonly at: string | undefined }>()
  return {
    get: (id) => process.call(`${name}.get`, id, () => read(id)),
    change: (id, decide) => process.call(`${name}.change`, id, () => change(id, decide)),
    create: (item) => process.call(`${name}.create`, item.id, () => create(item)),
    due: (businessTime, most) => process.call(`${name}.due`, '', () => due(businessTime, most)),
  }

  async function change<R>(id: string, decide: (item: T) => Decision<T, R>): Promise<Changed<T, R> | undefined> {
    while (true) {
      const before = read(id)
      if (!before) return undefined
      const { next, outcome } = decide(before)
      const { item, lease } = claimed(next)
      if (item === before) return { item, outcome }
      await process.gap(`${name}.write`)
      if (read(id)?.version === before.version) return { item: write(item, before.version), outcome, lease }
    }
  }

  function create(value: T): Changed<T, 'created'> | undefined {
    if (disk.has(value.id)) return undefined
    const { item, lease } = claimed(value)
    return { item: write(item, 0), outcome: 'created', lease }
  }

  function due(businessTime: Date, most: number): readonly string[] {
    return [...disk]
      .flatMap(([id, item]) => {
        const at = dueAt(id, item)
        return at && new Date(at) <= businessTime ? [{ id, at }] : []
      })
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
      .slice(0, most)
      .map(({ id }) => id)
  }

  /** As the index has it beside each item. */
  function dueAt(id: string, item: Item): string | undefined {
    const known = index.get(id)
    if (known?.item === item) return known.at
    const at = nextDue(fromItem(item))
    index.set(id, { item, at })
    return at
  }

  function claimed(value: T) {
    return takeLease(value, { owner, wall: clock.wall(), business: clock.business() })
  }

  function read(id: string): T | undefined {
    const item = disk.get(id)
    return item && fromItem(item)
  }

  function write(value: T, version: number): T {
    const saved = { ...value, version: version + 1 }
    disk.set(saved.id, stored(toItem(saved)))
    return read(saved.id) as T
  }
}
