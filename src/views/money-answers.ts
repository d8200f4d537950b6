// `/crew <charter> pay`: what was paid, what is to come, and what is left once the crew is paid. For managers alone.
import type { Charter } from '../domain/charter.ts'
import type { MoneySaid } from '../domain/command/money-said.ts'
import { type Margin, marginOf } from '../domain/margin.ts'
import type { MoneyOutcome, Payment } from '../domain/money.ts'
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import { nameOf } from './consequences.ts'
import { amountWords } from './money-words.ts'
import { said } from './order-answers.ts'
import { listed } from './plain-text.ts'
import { seatWords } from './seat-words.ts'
import { heading, lines, message, type Part, type SlackMessage, small } from './slack-blocks.ts'
import { type Button, buttonValue } from './slack-buttons.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { moment, timeWindow } from './times.ts'

export interface MoneyInput {
  readonly operator: Operator
  readonly charter: Charter
  readonly people: readonly Person[]
}

/** `first`: what was just done. */
export function moneyList(input: MoneyInput, first?: string): SlackMessage {
  const { charter, operator } = input
  const title = `Payments: ${charter.name} · ${timeWindow(charter)}`
  const payments = charter.money?.payments ?? []
  return message(md`${first ?? title}`, [
    heading(title),
    ...(first ? [lines(md`${first}`)] : []),
    ...payments.map((payment) => paymentPart(charter, payment, operator)),
    ...(payments.length === 0 ? [lines(md`No payment is written down yet.`)] : []),
    lines(...marginLines(input)),
    small(md`“pay 400 card because deposit” · “pay price 1200” · “pay void 2” · only managers see this`),
  ])
}

/** One line for the charter's own card. */
export function moneyLine({ operator, charter }: Omit<MoneyInput, 'people'>): readonly Mrkdwn[] {
  if (!charter.money) return []
  const { price, paid, margin } = marginOf(charter, operator.seatRates ?? {})
  const { currency } = charter.money
  const parts = [
    ...(price === undefined ? [] : [`price ${amountWords(price, currency)}`]),
    `paid ${amountWords(paid, currency)}`,
    ...(margin === undefined ? [] : [`margin ${amountWords(margin, currency)}`]),
  ]
  return [md`*Money*  ${parts.join(' · ')}`]
}

export function moneyAnswer(input: MoneyInput, outcome: MoneyOutcome): SlackMessage {
  const { charter, operator } = input
  switch (outcome.kind) {
    case 'paid':
      return moneyList(input, `Written down: ${paymentWords(outcome.payment)}.`)
    case 'already':
      return moneyList(input, `${outcome.payment.by} has written that down already: ${paymentWords(outcome.payment)}.`)
    case 'voided':
      return moneyList(input, `Void: ${paymentWords(outcome.payment)}. It stays in the list and counts no more.`)
    case 'already-voided': {
      const { by = '', at = '' } = outcome.payment.voided ?? {}
      return moneyList(
        input,
        `${by} was first: payment ${outcome.payment.number} is void since ${moment(at, operator.timeZone)}.`,
      )
    }
    case 'priced':
      return moneyList(input, 'The price is written down.')
    case 'same-price':
      return moneyList(input, 'That is the price already. Nothing was changed.')
    case 'no-such-payment':
      return moneyList(input, 'There is no payment with this number. Nothing was changed.')
    case 'too-many':
      return said(charter, `${charter.name} has a hundred payments. Nothing more can be written down here.`)
    case 'other-currency':
      return said(
        charter,
        `${charter.name}’s money is in ${outcome.currency}, and CURRENCY says another one now. Nothing was written down.`,
      )
  }
}

export function moneyUnclear(
  charter: Charter,
  { about, said: words }: Extract<MoneySaid, { kind: 'unclear' }>,
): SlackMessage {
  const what = {
    amount: `“${words}” is no amount I can be sure of. Write 400, 400.00 or 1,250.50, with a point before the cents.`,
    method: 'How was it paid?',
    number: `“${words}” is no payment’s number. “pay” alone lists them.`,
  }[about]
  return said(charter, `${what} For example: /crew ${charter.id} pay 400 card because deposit`)
}

function paymentPart(charter: Charter, payment: Payment, { timeZone }: Operator): Part {
  const { number, by, at, because, voided } = payment
  const words = [
    md`*${number}.* ${paymentWords(payment)} · ${by}, ${moment(at, timeZone)}${because ? ` · ${because}` : ''}`,
    ...(voided
      ? [md`void: ${voided.by}, ${moment(voided.at, timeZone)}${voided.because ? ` · ${voided.because}` : ''}`]
      : []),
  ]
  const button: Button = {
    label: 'Void',
    action: 'payment_void',
    value: buttonValue(charter.id, number),
    confirm: {
      title: `Void payment ${number}?`,
      text: `${paymentWords(payment)}. It stays in the list and in the history, and counts no more.`,
      yes: 'Void it',
      no: 'Leave it',
    },
  }
  return voided ? lines(...words) : { kind: 'lines', lines: words, button }
}

function paymentWords({ amount, currency, method }: Payment): string {
  const words = amountWords(Math.abs(amount), currency)
  return amount < 0 ? `${words} given back, ${method}` : `${words}, ${method}`
}

function marginLines({ operator, charter, people }: MoneyInput): readonly Mrkdwn[] {
  const currency = charter.money?.currency ?? operator.currency ?? 'USD'
  const words = (minor: number) => amountWords(minor, currency)
  const margin = marginOf(charter, operator.seatRates ?? {})
  const { price, paid, cost } = margin
  return [
    md`*Price*  ${price === undefined ? 'not written down' : words(price)}`,
    md`*Paid*  ${words(paid)}${price === undefined ? '' : balanceWords(price - paid, words)}`,
    md`*Crew*  ${words(cost)}${crewWords(margin, people, charter, words)}`,
    ...(margin.margin === undefined
      ? []
      : [md`*Margin*  ${words(margin.margin)}${margin.price === undefined ? ' of what was paid' : ''}`]),
    ...uncountedWords(margin, people, charter),
  ]
}

function balanceWords(left: number, words: (minor: number) => string): string {
  if (left === 0) return ' · all paid'
  return left > 0 ? ` · ${words(left)} to come` : ` · ${words(-left)} too much`
}

function crewWords(
  { crew }: Margin,
  people: readonly Person[],
  charter: Charter,
  words: (minor: number) => string,
): string {
  if (crew.length === 0) return ''
  const each = crew.map(
    ({ crew: id, hours, standing, rate }) =>
      `${nameOf(id, people, [charter])} ${hours} h${standing === 'prefilled' ? ' planned' : ''} at ${words(rate)}`,
  )
  return ` · ${each.join(', ')}`
}

function uncountedWords({ uncounted }: Margin, people: readonly Person[], charter: Charter): readonly Mrkdwn[] {
  if (uncounted.length === 0) return []
  const names = uncounted.map(({ crew, seat }) => `${nameOf(crew, people, [charter])} (${seatWords(seat)})`)
  return [md`Not counted, for want of a rate or of hours: ${listed(names)}. SEAT_RATES says what an hour costs.`]
}
