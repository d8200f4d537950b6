// Charters, crew, waivers and payments as tables for a spreadsheet that executes none of it.
import type { Charter } from '../domain/charter.ts'
import { captainOf } from '../domain/charter-facts.ts'
import { digitsOf } from '../domain/currency.ts'
import { marginOf } from '../domain/margin.ts'
import type { Operator } from '../domain/operator.ts'
import { isTaken } from '../domain/seat.ts'
import { csv } from './csv.ts'
import { waiversOf } from './readiness.ts'
import { seatWords } from './seat-words.ts'

type Row = readonly (string | number)[]

export const TABLES = ['charters', 'crew', 'waivers', 'payments'] as const
export type Table = (typeof TABLES)[number]

export function tableCsv(table: Table, charters: readonly Charter[], operator: Operator): string {
  const { head, rows } = {
    charters: { head: CHARTERS, rows: (charter: Charter) => [charterRow(charter, operator)] },
    crew: { head: CREW, rows: crewRows },
    waivers: { head: WAIVERS, rows: waiverRows },
    payments: { head: PAYMENTS, rows: paymentRows },
  }[table]
  return csv([head, ...charters.flatMap(rows)])
}

const CHARTERS = [
  ...[
    'charter',
    'name',
    'date',
    'from',
    'to',
    'boards',
    'zone',
    'place',
    'captain',
    'crew',
    'guests',
    'signed',
    'contact',
  ],
  ...['mail', 'phone', 'revision', 'cancelled', 'currency', 'price', 'paid', 'crew cost', 'margin'],
]
const CREW = ['charter', 'date', 'seat', 'person', 'name', 'standing', 'hours', 'said by', 'said at', 'line']
const WAIVERS = ['charter', 'date', 'guest', 'minor', 'guardian', 'status', 'at', 'waiver']
const PAYMENTS = [
  ...[
    'charter',
    'date',
    'number',
    'amount',
    'currency',
    'method',
    'because',
    'by',
    'at',
    'void by',
    'void at',
    'void because',
  ],
]

function charterRow(charter: Charter, operator: Operator): Row {
  const { id, name, date, times, timeZone, place, seats, guestCount, contact, revision, cancelled, money } = charter
  const { price, paid, cost, margin } = marginOf(charter, operator.seatRates ?? {})
  const currency = money?.currency ?? operator.currency ?? 'USD'
  const amount = (minor: number | undefined) => (minor === undefined ? '' : major(minor, currency))
  const crew = seats.filter((seat) => isTaken(seat) && seat.seat !== 'captain').map((seat) => seat.name ?? '')
  return [
    ...[id, name, date, times?.startsAt ?? '', times?.endsAt ?? '', times?.boardsAt ?? '', timeZone, place ?? ''],
    ...[captainOf(charter)?.name ?? '', crew.join(' + '), guestCount ?? '', waiversOf(charter).signed],
    ...[contact?.name ?? '', contact?.email ?? '', contact?.phone ?? '', revision, cancelled ? 'yes' : 'no'],
    ...[currency, amount(price), amount(paid), amount(cost), amount(margin)],
  ]
}

function crewRows({ id, date, seats, hours = {} }: Charter): readonly Row[] {
  return seats.filter(isTaken).map(({ seat, crew, name, standing, source }) => {
    const sailed = hours[crew]?.hours ?? ''
    return [
      id,
      date,
      seatWords(seat),
      crew,
      name,
      standing,
      sailed,
      source?.by ?? '',
      source?.at ?? '',
      source?.evidence ?? '',
    ]
  })
}

function waiverRows({ id, date, waivers, waiverStatus }: Charter): readonly Row[] {
  return Object.entries(waivers.guests).map(([key, { name, minor, guardian, at, waiver }]) => [
    ...[id, date, name, minor ? 'yes' : 'no', guardian ?? '', waiverStatus[key] ?? 'VOID', at, waiver],
  ])
}

function paymentRows({ id, date, money }: Charter): readonly Row[] {
  return (money?.payments ?? []).map(({ number, amount, currency, method, because, by, at, voided }) => [
    ...[id, date, number, major(amount, currency), currency, method, because ?? '', by, at],
    ...[voided?.by ?? '', voided?.at ?? '', voided?.because ?? ''],
  ])
}

/** A number, so that a spreadsheet can add it up. */
function major(minor: number, currency: string): number {
  return minor / 10 ** digitsOf(currency)
}
