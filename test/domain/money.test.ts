// Amounts are whole numbers, read only where they can mean one thing; what was paid is never deleted and counts once.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moneySaid } from '../../src/domain/command/money-said.ts'
import { amountSaid } from '../../src/domain/currency.ts'
import { marginOf } from '../../src/domain/margin.ts'
import { type MoneyOrder, paidIn, pay, setPrice, voidPayment } from '../../src/domain/money.ts'
import { seatRatesIn } from '../../src/domain/seat-rates.ts'
import { amountWords } from '../../src/views/money-words.ts'
import { NOW, quinn, seat } from '../views/fixtures.ts'

test.each([
  ['400', 'USD', 40_000],
  ['$1,250.50', 'USD', 125_050],
  ['-50.00', 'USD', -5_000],
  ['USD 400', 'USD', 40_000],
  ['400 usd', 'USD', 40_000],
  ['1,250', 'JPY', 1_250],
  ['12.345', 'KWD', 12_345],
  ['0', 'USD', 0],
])('“%s” in %s is %d', (text, currency, minor) => {
  expect(amountSaid(text, currency)).toBe(minor)
})

test.each(['1.250,50', '12,50', '4OO', '1e3', '', '12.5', '400.005', '1 250', '9999999999', 'EUR 400', '--5', '0x10'])(
  '“%s” is no amount of dollars that anybody can be sure of',
  (text) => {
    expect(amountSaid(text, 'USD')).toBeUndefined()
  },
)

test('an amount that is written is read back, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.constantFrom('USD', 'JPY', 'KWD', 'EUR'),
      (minor, code) => {
        expect(amountSaid(amountWords(minor, code).replace(/[^\d.,−-]/g, ''), code)).toBe(minor)
      },
    ),
    { numRuns: 300 },
  )
})

describe('what is typed after “pay”', () => {
  test.each([
    ['', { kind: 'list' }],
    ['400 card because deposit', { kind: 'pay', amount: 40_000, method: 'card', because: 'deposit' }],
    ['$400 by bank transfer', { kind: 'pay', amount: 40_000, method: 'bank transfer' }],
    ['400 USD cash', { kind: 'pay', amount: 40_000, method: 'cash' }],
    ['-50 cash because rain', { kind: 'pay', amount: -5_000, method: 'cash', because: 'rain' }],
    ['price 1,200', { kind: 'price', amount: 120_000 }],
    ['void #2 because typed twice', { kind: 'void', number: 2, because: 'typed twice' }],
  ])('“%s”', (text, said) => {
    expect(moneySaid(text, 'USD')).toEqual(said)
  })

  test.each([
    ['400', 'method'],
    ['card 400', 'amount'],
    ['0 card', 'amount'],
    ['void deposit', 'number'],
    ['price -5', 'amount'],
  ])('“%s” is asked about', (text, about) => {
    expect(moneySaid(text, 'USD')).toMatchObject({ kind: 'unclear', about })
  })
})

test('whatever is paid, voided and repeated, nothing is deleted and the sum is what counts', () => {
  const act = fc.oneof(
    fc.record({ kind: fc.constant('pay' as const), act: fc.nat(8), amount: fc.integer({ min: -1_000, max: 1_000 }) }),
    fc.record({ kind: fc.constant('void' as const), number: fc.integer({ min: 1, max: 8 }) }),
    fc.record({ kind: fc.constant('price' as const), amount: fc.nat(5_000) }),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const model = new Map<number, { readonly amount: number; voided: boolean }>()
      const acted = new Set<number>()
      let charter = quinn()
      for (const one of acts) {
        if (one.kind === 'pay') {
          if (!acted.has(one.act)) model.set(model.size + 1, { amount: one.amount, voided: false })
          acted.add(one.act)
          charter = pay(charter, order(String(one.act)), one.amount, 'card').next
        } else if (one.kind === 'void') {
          const known = model.get(one.number)
          if (known) known.voided = true
          charter = voidPayment(charter, order('v'), one.number).next
        } else charter = setPrice(charter, order('p'), one.amount).next
      }
      const counted = [...model.values()].filter(({ voided }) => !voided).reduce((sum, { amount }) => sum + amount, 0)
      expect(charter.money?.payments.length ?? 0).toBe(model.size)
      expect(charter.money ? paidIn(charter.money) : 0).toBe(counted)
      expect(charter.revision).toBe(quinn().revision)
      expect(new Set(charter.untold.map(({ hash }) => hash)).size).toBe(charter.untold.length)
    }),
    { numRuns: 100 },
  )
})

test('the margin is the price less the crew’s hours at the operator’s rates, to the cent', () => {
  const rates = seatRatesIn('captain=45, host=20.10', 'USD')
  const seats = [
    seat('captain', 'gene', 'Gene Oakes'),
    seat('host', 'keely', 'Keely Hart'),
    seat('first_mate', 'dan', 'Dan Rickard'),
  ]
  const hours = { from: '', to: '', hours: 4.75, seats: ['captain'], standing: 'confirmed' as const }
  const charter = { ...setPrice(quinn({ seats }), order('p'), 120_000).next, hours: { gene: hours } }
  const margin = marginOf(charter, rates ?? {})
  expect(margin.crew).toMatchObject([
    { crew: 'gene', cost: 21_375, standing: 'confirmed' },
    { crew: 'keely', standing: 'prefilled' },
  ])
  expect(margin.uncounted).toEqual([{ crew: 'dan', seat: 'first_mate' }])
  expect(margin.margin).toBe(120_000 - margin.cost)
  expect(Number.isInteger(margin.cost)).toBe(true)
})

test.each(['captain', 'captain=x', 'captain=-5', 'captain=1,2'])('“%s” is no rates', (text) => {
  expect(seatRatesIn(text, 'USD')).toBeUndefined()
})

function order(act: string): MoneyOrder {
  return { act, by: 'Sam Ortega', currency: 'USD', now: NOW }
}
