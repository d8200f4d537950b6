// Who knew which revision at a moment, and the money then.
import type { AsOf, MoneyThen } from '../domain/as-of.ts'
import { boardingFacts } from '../domain/boarding.ts'
import { canonical } from '../domain/canonical.ts'
import type { Charter, HistoryEntry } from '../domain/charter.ts'
import { type CharterFacts, factsOf } from '../domain/charter-facts.ts'
import { partOf, written } from '../domain/crew-part.ts'
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
  /** Oldest first. */
  readonly history: readonly HistoryEntry[]
}

export function knownLines(input: KnownInput, then: AsOf): readonly Mrkdwn[] {
  const { operator, charter, people, history } = input
  const { entry, page, guests, crew, voyage } = then
  const isSame = (learnt: Learnt, part: (facts: CharterFacts) => string) => {
    const known = history.find(({ revision, deed }) => !deed && revision === learnt.revision)
    return known !== undefined && part(known.after) === part(entry.after)
  }
  const words = (learnt: Learnt | undefined, none: string, part: (facts: CharterFacts) => string) => {
    if (!learnt) return none
    const since = `revision ${learnt.revision}, since ${moment(learnt.at, operator.timeZone)}`
    if (learnt.revision === entry.revision) return since
    return `${since}${isSame(learnt, part) ? '; nothing of it was other since' : '; not what had changed since'}`
  }
  const aboard = entry.after.seats.filter(isTaken).map((seat) => seat.crew)
  const ids = [...new Set([...aboard, ...crew.flatMap(({ id }) => id ?? [])])]
  const told = ids.map((id) => ({ id, learnt: crew.find((one) => one.id === id) }))
  const deed = voyage?.deed
  return [
    md`*Page*  ${words(page, 'not live yet', (facts) => canonical(factsOf(facts)))}`,
    md`*Guests’ mail*  ${words(guests, 'none had left', boardingFacts)}`,
    ...told.map(({ id, learnt }) => {
      const knew = words(learnt, 'nothing from us', (facts) => written(partOf(facts, id)))
      return md`*${nameOf(id, people, [charter, entry.after])}* knew  ${knew}`
    }),
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
