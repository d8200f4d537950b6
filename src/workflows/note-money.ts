// A manager writes down what a charter costs and what was paid; nobody else hears of it.
import type { Charter } from '../domain/charter.ts'
import { type MoneyDecision, type MoneyOrder, type MoneyOutcome, pay, setPrice, voidPayment } from '../domain/money.ts'
import { isManager, type Person } from '../domain/person.ts'
import type { World } from '../ports.ts'
import { deliverCharter } from './deliver-charter.ts'
import type { Answered } from './edit-charter.ts'

export type MoneyWord =
  | { readonly kind: 'pay'; readonly amount: number; readonly method: string }
  | { readonly kind: 'void'; readonly number: number }
  | { readonly kind: 'price'; readonly amount: number }

export interface MoneyRequest {
  readonly charterId: string
  readonly word: MoneyWord
  readonly by: Person | undefined
  /** Names the very press or command: the same one counts once. */
  readonly act: string
  readonly because?: string | undefined
}

export type MoneyAnswer = Answered<
  MoneyOutcome | { readonly kind: 'not-allowed' } | { readonly kind: 'no-such-charter' }
>

export const DEFAULT_CURRENCY = 'USD'

export async function noteMoney(
  world: World,
  { charterId, word, by, act, because }: MoneyRequest,
): Promise<MoneyAnswer> {
  if (!by || !isManager(by)) return { outcome: { kind: 'not-allowed' }, delivered: Promise.resolve() }
  const currency = world.operator.currency ?? DEFAULT_CURRENCY
  const order = { act, by: by.name, because, currency, now: world.clock.business() }
  const changed = await world.charters.change(charterId, (charter) => decided(charter, order, word))
  if (!changed) return { outcome: { kind: 'no-such-charter' }, delivered: Promise.resolve() }
  return { outcome: changed.outcome, charter: changed.item, delivered: deliverCharter(world, changed) }
}

function decided(charter: Charter, order: MoneyOrder, word: MoneyWord): MoneyDecision {
  switch (word.kind) {
    case 'pay':
      return pay(charter, order, word.amount, word.method)
    case 'void':
      return voidPayment(charter, order, word.number)
    case 'price':
      return setPrice(charter, order, word.amount)
  }
}
