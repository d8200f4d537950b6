// What a charter costs and what was paid: whole numbers of the currency's minor unit, never deleted, each in the history.
import type { Charter } from './charter.ts'
import { noteDeed } from './history-entry.ts'

export interface Money {
  /** Agreed for the whole charter. */
  readonly price?: number | undefined
  readonly currency: string
  /** In the order in which they were written down. */
  readonly payments: readonly Payment[]
}

export interface Payment {
  /** From 1. */
  readonly number: number
  /** Names the very press or command. */
  readonly act: string
  /** Below zero: money that was given back. */
  readonly amount: number
  readonly currency: string
  readonly method: string
  readonly because?: string | undefined
  readonly by: string
  /** ISO 8601, business time. */
  readonly at: string
  readonly voided?: { readonly by: string; readonly at: string; readonly because?: string | undefined } | undefined
}

export interface MoneyOrder {
  readonly act: string
  /** A manager's name. */
  readonly by: string
  readonly because?: string | undefined
  readonly currency: string
  /** Business time. */
  readonly now: Date
}

export type MoneyOutcome =
  | { readonly kind: 'paid' | 'already' | 'voided' | 'already-voided'; readonly payment: Payment }
  | { readonly kind: 'priced' | 'same-price' | 'no-such-payment' | 'too-many' }
  /** The charter's money is in another currency since before the configuration changed. */
  | { readonly kind: 'other-currency'; readonly currency: string }

export interface MoneyDecision {
  readonly next: Charter
  readonly outcome: MoneyOutcome
}

/** The charter's item stays small. */
const MOST = 100

export function pay(charter: Charter, order: MoneyOrder, amount: number, method: string): MoneyDecision {
  const { act, by, because, now } = order
  const money = moneyOf(charter, order.currency)
  const same = money.payments.find((one) => one.act === act)
  if (same) return { next: charter, outcome: { kind: 'already', payment: same } }
  if (money.currency !== order.currency) return otherCurrency(charter, money)
  if (money.payments.length >= MOST) return { next: charter, outcome: { kind: 'too-many' } }

  const number = money.payments.length + 1
  const { currency } = money
  const at = now.toISOString()
  const payment: Payment = { number, act, amount, currency, method, ...(because ? { because } : {}), by, at }
  const paid = { ...charter, money: { ...money, payments: [...money.payments, payment] } }
  const deed = { kind: 'payment', number, amount, currency, method } as const
  return { next: noteDeed(paid, deed, { by, why: because ?? '', now }), outcome: { kind: 'paid', payment } }
}

/** It stays written down, and counts no more. */
export function voidPayment(charter: Charter, order: MoneyOrder, number: number): MoneyDecision {
  const { by, because, now } = order
  const money = moneyOf(charter, order.currency)
  const known = money.payments.find((one) => one.number === number)
  if (!known) return { next: charter, outcome: { kind: 'no-such-payment' } }
  if (known.voided) return { next: charter, outcome: { kind: 'already-voided', payment: known } }

  const payment = { ...known, voided: { by, at: now.toISOString(), ...(because ? { because } : {}) } }
  const payments = money.payments.map((one) => (one.number === number ? payment : one))
  const deed = { kind: 'payment-voided', number, amount: known.amount, currency: known.currency } as const
  const next = noteDeed({ ...charter, money: { ...money, payments } }, deed, { by, why: because ?? '', now })
  return { next, outcome: { kind: 'voided', payment } }
}

export function setPrice(charter: Charter, order: MoneyOrder, amount: number): MoneyDecision {
  const { by, because, now } = order
  const money = moneyOf(charter, order.currency)
  if (money.currency !== order.currency) return otherCurrency(charter, money)
  if (money.price === amount) return { next: charter, outcome: { kind: 'same-price' } }
  const priced = { ...charter, money: { ...money, price: amount } }
  const deed = { kind: 'price', amount, currency: money.currency } as const
  return { next: noteDeed(priced, deed, { by, why: because ?? '', now }), outcome: { kind: 'priced' } }
}

/** What counts of all that was paid. */
export function paidIn({ payments }: Money): number {
  return payments.filter(({ voided }) => !voided).reduce((sum, { amount }) => sum + amount, 0)
}

function moneyOf({ money }: Charter, currency: string): Money {
  return money ?? { currency, payments: [] }
}

function otherCurrency(charter: Charter, { currency }: Money): MoneyDecision {
  return { next: charter, outcome: { kind: 'other-currency', currency } }
}
