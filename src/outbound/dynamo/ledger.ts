// Items that owe, in DynamoDB: state, debts and lease in one conditional write.
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { nextDue } from '../../domain/due.ts'
import { leaveLease, takeLease } from '../../domain/lease.ts'
import type { Lease, Owing } from '../../domain/owed.ts'
import { Failure } from '../../failure.ts'
import type { Clock, Ids } from '../../ports/clock.ts'
import type { Changed, Decision, Ledger } from '../../ports/store.ts'
import { awsFailure } from '../aws-failure.ts'
import { type Documents, isConditionFailed, pause, reading } from './client.ts'

export type Item = Readonly<Record<string, unknown>>

/** Where one kind of item stands, and how it is written. */
export interface Shelf<T extends Owing> {
  readonly table: string
  /** The value of the sparse index's partition: which items owe. */
  readonly owing: string
  readonly keyOf: (id: string) => Item
  readonly toItem: (value: T) => Item
  readonly fromItem: (item: Item) => T | undefined
}

export interface LedgerParts {
  readonly documents: Documents
  readonly clock: Clock
  readonly ids: Ids
  /** Names this process among those that deliver; undefined: it doesn't, and leaves what is owed to them. */
  readonly owner: string | undefined
}

export interface DynamoLedger<T extends Owing> extends Ledger<T> {
  readonly remember: (value: T) => void
}

/** `not-taken`: the store was too busy, or the write was lost on its way. */
type Saved<T> = T | 'beaten' | 'not-taken'

const TRIES = 12
const REMEMBERED = 500

export function dynamoLedger<T extends Owing>(shelf: Shelf<T>, parts: LedgerParts): DynamoLedger<T> {
  const { documents, clock, ids, owner } = parts
  /** Guesses for `change`: the conditional write finds out whether they still hold. */
  const recent = new Map<string, T>()

  return { get, change, create, due, remember }

  async function get(id: string): Promise<T | undefined> {
    const command = new GetCommand({ TableName: shelf.table, Key: shelf.keyOf(id), ConsistentRead: true })
    const { Item } = await reading(`read ${id}`, () => documents.send(command))
    const value = Item ? shelf.fromItem(Item) : undefined
    if (value) remember(value)
    return value
  }

  async function change<R>(id: string, decide: (item: T) => Decision<T, R>): Promise<Changed<T, R> | undefined> {
    let guess = recent.get(id)
    for (let tries = 0; tries < TRIES; tries += 1) {
      const before = guess ?? (await get(id))
      if (!before) return undefined
      const { next, outcome } = decide(before)
      const { item, lease } = claimed(next)
      if (item === before && !guess) return { item, outcome }

      const saved = item === before ? 'beaten' : await save(item, before.version)
      if (typeof saved === 'object') return { item: saved, outcome, lease }
      guess = undefined
      await standBack(tries)
    }
    throw contended(id)
  }

  async function create(value: T): Promise<Changed<T, 'created'> | undefined> {
    const { item, lease } = claimed(value)
    const writeId = ids.next()
    for (let tries = 0; tries < TRIES; tries += 1) {
      const saved = await save(item, undefined, writeId)
      if (saved === 'beaten') return undefined
      if (saved !== 'not-taken') return { item: saved, outcome: 'created', lease }
      await standBack(tries)
    }
    throw contended(value.id)
  }

  async function due(businessTime: Date, most: number): Promise<readonly string[]> {
    const command = new QueryCommand({
      TableName: shelf.table,
      IndexName: 'owing',
      KeyConditionExpression: 'owing = :owing AND due <= :now',
      ExpressionAttributeValues: { ':owing': shelf.owing, ':now': businessTime.toISOString() },
      Limit: most,
    })
    const { Items = [] } = await reading('find what is due', () => documents.send(command))
    return Items.flatMap((item) => shelf.fromItem(item)?.id ?? [])
  }

  function claimed(value: T): { readonly item: T; readonly lease?: Lease } {
    if (owner === undefined) return { item: leaveLease(value) }
    return takeLease(value, { owner, wall: clock.wall(), business: clock.business() })
  }

  /** `beaten`: somebody else was quicker. A lost answer is settled by reading who wrote last. A new item may be saved again under its write's id. */
  async function save(value: T, version: number | undefined, writeId = ids.next()): Promise<Saved<T>> {
    const saved = { ...value, version: (version ?? 0) + 1 }
    const command = new PutCommand({
      TableName: shelf.table,
      Item: { ...shelf.toItem(saved), version: saved.version, write_id: writeId, ...owingKeys(saved) },
      ...(version === undefined
        ? {
            ConditionExpression: 'attribute_not_exists(event_id) OR write_id = :write',
            ExpressionAttributeValues: { ':write': writeId },
          }
        : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': version } }),
    })
    try {
      await documents.send(command)
    } catch (error) {
      if (isConditionFailed(error)) return 'beaten'
      const failure = awsFailure('DynamoDB', `save ${value.id}`, error)
      if (failure.facts.retry === 'never') throw failure
      if (failure.facts.outcome === 'not-done' || !(await isOurs(value.id, writeId))) return 'not-taken'
    }
    remember(saved)
    return saved
  }

  async function isOurs(id: string, writeId: string): Promise<boolean> {
    const command = new GetCommand({ TableName: shelf.table, Key: shelf.keyOf(id), ConsistentRead: true })
    const { Item } = await reading(`read ${id}`, () => documents.send(command))
    return Item?.write_id === writeId
  }

  function remember(value: T): void {
    const known = recent.get(value.id)
    if (known && known.version > value.version) return
    recent.delete(value.id)
    recent.set(value.id, value)
    const [oldest] = recent.keys()
    if (recent.size > REMEMBERED && oldest !== undefined) recent.delete(oldest)
  }

  function owingKeys(value: T): Item {
    const next = nextDue(value)
    return next ? { owing: shelf.owing, due: next } : {}
  }
}

function standBack(tries: number): Promise<void> {
  return pause(Math.min(tries * tries * 10, 500) * Math.random())
}

function contended(id: string): Failure {
  return new Failure({
    service: 'DynamoDB',
    operation: `save ${id}`,
    outcome: 'not-done',
    retry: 'later',
    code: 'contended',
    remedy: 'The store did not take it. Please try again in a moment.',
  })
}
