// How a charter stood at any moment, replayed from its history: its facts, its money, and who knew what of it.
import type { Charter, HistoryEntry } from './charter.ts'
import { isMoney } from './deed.ts'
import { isOf, type Learnt } from './learnt.ts'
import type { Payment } from './money.ts'

export interface AsOf {
  /** The revision that counted. */
  readonly entry: HistoryEntry
  /** What guests could read on the page, and in the last mail to them. */
  readonly page?: Learnt | undefined
  readonly guests?: Learnt | undefined
  /** The last telling of each crew member. */
  readonly crew: readonly Learnt[]
  /** Undefined while nothing was written down. */
  readonly money?: MoneyThen | undefined
  /** The last cast off, and whether it was over. */
  readonly voyage?: HistoryEntry | undefined
}

export interface MoneyThen {
  readonly currency: string
  readonly price?: number | undefined
  readonly payments: readonly PaymentThen[]
}

export type PaymentThen = Pick<Payment, 'number' | 'amount' | 'method' | 'by' | 'at'> & { readonly voided: boolean }

/** `history`: oldest first. Undefined when the charter was not there yet. */
export function asOf(
  { learnt = [] }: Pick<Charter, 'learnt'>,
  history: readonly HistoryEntry[],
  moment: Date,
): AsOf | undefined {
  const isThen = ({ at }: { readonly at: string }) => Date.parse(at) <= moment.getTime()
  const entries = history.filter(isThen)
  const entry = entries.findLast(({ deed }) => !deed)
  if (!entry) return undefined
  const known = [...history.flatMap((one) => one.learnt ?? []), ...learnt].filter(isThen)
  return {
    entry,
    page: lastOf(known, { who: 'page' }),
    guests: lastOf(known, { who: 'guests' }),
    crew: lastOfEach(known.filter(({ who }) => who === 'crew')),
    money: moneyThen(entries),
    voyage: entries.findLast(({ deed }) => deed && !isMoney(deed)),
  }
}

/** Since when the last revision was known; by its own time, for a telling may be written down after a later one's entry. */
function lastOf(known: readonly Learnt[], whose: Pick<Learnt, 'who' | 'id'>): Learnt | undefined {
  const own = known.filter((one) => isOf(one, whose)).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const last = own.at(-1)
  const before = own.findLastIndex(({ revision }) => revision !== last?.revision)
  return own[before + 1]
}

function lastOfEach(known: readonly Learnt[]): readonly Learnt[] {
  const ids = [...new Set(known.map(({ id }) => id))]
  return ids.flatMap((id) => lastOf(known, { who: 'crew', id }) ?? [])
}

function moneyThen(entries: readonly HistoryEntry[]): MoneyThen | undefined {
  return entries.reduce<MoneyThen | undefined>(after, undefined)
}

function after(money: MoneyThen | undefined, { deed, by, at }: HistoryEntry): MoneyThen | undefined {
  if (!isMoney(deed)) return money
  const { currency, amount } = deed
  const known = money ?? { currency, payments: [] }
  if (deed.kind === 'price') return { ...known, price: amount }
  const { number } = deed
  if (deed.kind === 'payment-voided')
    return { ...known, payments: known.payments.map((one) => (one.number === number ? { ...one, voided: true } : one)) }
  const payment = { number, amount, method: deed.method, by, at, voided: false }
  return { ...known, payments: [...known.payments, payment] }
}
