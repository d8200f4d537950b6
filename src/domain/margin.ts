// What is left of a charter's price once its crew is paid, by the operator's own rates.
import type { Charter } from './charter.ts'
import { seatsOf } from './charter-facts.ts'
import { aboard, hoursOf } from './crew-hours.ts'
import { paidIn } from './money.ts'

/** Minor units of the currency an hour, by seat. */
export type SeatRates = Readonly<Record<string, number>>

export interface CrewCost {
  readonly crew: string
  readonly seat: string
  readonly hours: number
  /** Whether somebody has said so, or the charter's own hours stand in for it. */
  readonly standing: 'prefilled' | 'confirmed'
  readonly rate: number
  readonly cost: number
}

export interface Margin {
  readonly price: number | undefined
  readonly paid: number
  readonly crew: readonly CrewCost[]
  readonly cost: number
  /** People whose seat has no rate, or whose hours aren't known: they are not counted. */
  readonly uncounted: readonly { readonly crew: string; readonly seat: string }[]
  /** Of the price, else of what was paid. */
  readonly margin: number | undefined
}

export function marginOf(charter: Charter, rates: SeatRates): Margin {
  const all = aboard(charter).map((crew) => costOf(charter, crew, rates))
  const crew = all.filter((one) => 'cost' in one)
  const uncounted = all.filter((one) => !('cost' in one))
  const { money } = charter
  const paid = money ? paidIn(money) : 0
  const cost = crew.reduce((sum, one) => sum + one.cost, 0)
  const income = money?.price ?? (paid === 0 ? undefined : paid)
  return { price: money?.price, paid, crew, cost, uncounted, margin: income === undefined ? undefined : income - cost }
}

type Uncounted = Margin['uncounted'][number]

function costOf(charter: Charter, crew: string, rates: SeatRates): CrewCost | Uncounted {
  const known = hoursOf(charter, crew)
  const seat = dearest(known?.seats ?? seatsOf(charter, crew).map((one) => one.seat), rates)
  const rate = rateOf(seat, rates)
  if (rate === undefined || !known) return { crew, seat }
  const { hours, standing } = known
  return { crew, seat, hours, standing, rate, cost: Math.round((rate * (hours * 4)) / 4) }
}

/** Who has two seats is paid for one. */
function dearest(seats: readonly string[], rates: SeatRates): string {
  return [...seats].sort((a, b) => (rateOf(b, rates) ?? -1) - (rateOf(a, rates) ?? -1))[0] ?? ''
}

function rateOf(seat: string, rates: SeatRates): number | undefined {
  return Object.hasOwn(rates, seat) ? rates[seat] : undefined
}
