// A charter's money as data, for managers alone.
import type { Charter } from '../../domain/charter.ts'
import type { Money } from '../../domain/money.ts'
import type { Operator } from '../../domain/operator.ts'
import { moneyLine } from '../money-answers.ts'
import { moneyDeedWords } from '../money-words.ts'
import { sentenceCase } from '../plain-text.ts'
import { spoken } from '../slack-text.ts'
import { moment } from '../times.ts'
import type { CharterSaid } from './schema.ts'

export function moneySaid(operator: Operator, charter: Charter, { payments }: Money): CharterSaid['money'] {
  const when = (at: string) => moment(at, operator.timeZone)
  const said = moneyLine({ operator, charter })
    .map(spoken)
    .join(' ')
    .replace(/^Money /, '')
  return {
    words: sentenceCase(said),
    payments: payments.map((payment) => {
      const { because, by, at, voided } = payment
      const end = voided ? `; void, by ${voided.by}, ${when(voided.at)}` : ''
      return `${moneyDeedWords({ ...payment, kind: 'payment' })}${because ? `, ${because}` : ''} (${by}, ${when(at)}${end})`
    }),
  }
}
