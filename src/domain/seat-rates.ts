// What an hour in each seat costs, as an owner writes it: `captain=45,first_mate=32.50`.
import { amountSaid } from './currency.ts'
import type { SeatRates } from './margin.ts'

/** Undefined where a part of it can't be read. */
export function seatRatesIn(text: string, currency: string): SeatRates | undefined {
  const parts = text.split(',').map((part) => part.trim())
  const read = parts
    .filter((part) => part !== '')
    .map((part): readonly [string, number | undefined] => {
      const [seat = '', amount = ''] = part.split('=')
      return [seat.trim().toLowerCase(), amountSaid(amount, currency)]
    })
  if (read.some(([seat, amount]) => !/^[\p{L}\p{N}_]+$/u.test(seat) || amount === undefined || amount < 0))
    return undefined
  return Object.fromEntries(read) as SeatRates
}
