// Who knew which revision at a moment, and the money then.
import type { AsOf, MoneyThen } from '../domain/as-of.ts'
import type { Charter } from '../domain/charter.ts'
import type { Learnt } from '../domain/learnt.ts'
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import { isTaken } from '../domain/seat.ts'
import { nameOf } from './consequences.ts'
import { amountWords } from './money-words.ts'
import { lines, type Part } from './slack-blocks.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { moment } from './times.ts'
import { voyageDeedWords } from './voyage-words.ts'

export interface KnownInput {
  readonly operator: Operator
  readonly charter: Charter
  readonly people: readonly Person[]
}

export function knownLines({ operator, charter, people }: KnownInput, then: AsOf): readonly Mrkdwn[] {
  const { entry, page, guests, crew, voyage } = then
  const since = (learnt: Learnt | undefined, none: string) =>
    learnt ? `revision ${learnt.revision}, since ${moment(learnt.at, operator.timeZone)}` : none
  const aboard = entry.after.seats.filter(isTaken).map((seat) => seat.crew)
  const ids = [...new Set([...aboard, ...crew.flatMap(({ id }) => id ?? [])])]
  const told = ids.map((id) => ({ id, learnt: crew.find((one) => one.id === id) }))
  const deed = voyage?.deed
  return [
    md`*Page*  ${since(page, 'not live yet')}`,
    md`*Guests’ mail*  ${since(guests, 'none had left')}`,
    ...told.map(
      ({ id, learnt }) => md`*${nameOf(id, people, [charter, entry.after])}* knew  ${since(learnt, 'nothing from us')}`,
    ),
    ...(voyage && deed && 'nth' in deed
      ? [md`*Boat*  ${voyageDeedWords(deed)}, ${voyage.by}, ${moment(voyage.at, operator.timeZone)}`]
      : []),
  ]
}

export function moneyThenParts({ money }: AsOf): readonly Part[] {
  if (!money) return []
  const paid = money.payments.filter(({ voided }) => !voided).reduce((sum, { amount }) => sum + amount, 0)
  return [
    lines(
      md`*Price*  ${money.price === undefined ? 'not written down' : amountWords(money.price, money.currency)}`,
      md`*Paid*  ${amountWords(paid, money.currency)}${countWords(money)}`,
    ),
  ]
}

function countWords({ payments }: MoneyThen): string {
  if (payments.length === 0) return ''
  const voided = payments.filter((one) => one.voided).length
  return ` in ${payments.length - voided} of ${payments.length} payments${voided > 0 ? `, ${voided} void` : ''}`
}
