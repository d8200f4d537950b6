// Money in words, for managers alone: amounts, payments, and what is left.
import { digitsOf } from '../domain/currency.ts'
import type { MoneyDeed } from '../domain/deed.ts'

/** Minor units as "$1,250.50"; below zero "−$50.00". */
export function amountWords(minor: number, currency: string): string {
  const digits = digitsOf(currency)
  const words = new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(Math.abs(minor) / 10 ** digits)
  return minor < 0 ? `−${words}` : words
}

export function moneyDeedWords(deed: MoneyDeed): string {
  const amount = amountWords(deed.amount, deed.currency)
  if (deed.kind === 'price') return `Price: ${amount}`
  if (deed.kind === 'payment-voided') return `Payment ${deed.number} void: ${amount}`
  return deed.amount < 0
    ? `Payment ${deed.number}: ${amountWords(-deed.amount, deed.currency)} given back, ${deed.method}`
    : `Payment ${deed.number}: ${amount}, ${deed.method}`
}
