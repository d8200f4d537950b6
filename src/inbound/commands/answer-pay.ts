// `/crew <charter> pay`: what was paid, written down and voided; for managers alone.
import { moneySaid } from '../../domain/command/money-said.ts'
import { moneyAnswer, moneyList, moneyUnclear } from '../../views/money-answers.ts'
import { noSuchCharter, notForYou } from '../../views/replies.ts'
import { DEFAULT_CURRENCY, type MoneyAnswer, noteMoney } from '../../workflows/note-money.ts'
import type { OnPress } from '../slack-buttons.ts'
import type { OnCharter, SlackDoor } from './asking.ts'

export const onPay: OnCharter = async (asking, charter, rest) => {
  const { world, people, person, act } = asking
  const { operator } = world
  const read = moneySaid(rest, operator.currency ?? DEFAULT_CURRENCY)
  if (read.kind === 'unclear') return moneyUnclear(charter, read)
  if (read.kind === 'list') return moneyList({ operator, charter, people })
  const { because, ...word } = read
  return answered(asking, people, await noteMoney(world, { charterId: charter.id, word, by: person, act, because }))
}

export const MONEY_BUTTONS: Readonly<Record<string, OnPress>> = {
  payment_void: async (door, { ids: [charterId = '', number = ''], slackUser, act, tell }) => {
    const people = await door.world.people.all()
    const by = people.find((one) => one.slackUser === slackUser)
    const word = { kind: 'void', number: Number(number) } as const
    await tell(answered(door, people, await noteMoney(door.world, { charterId, word, by, act })))
  },
}

function answered(
  { world, background }: SlackDoor,
  people: Parameters<typeof moneyList>[0]['people'],
  { outcome, charter, delivered }: MoneyAnswer,
) {
  background.add(delivered, world)
  if (outcome.kind === 'not-allowed') return notForYou({ word: 'pay', from: 'manager' })
  if (outcome.kind === 'no-such-charter' || !charter) return noSuchCharter()
  return moneyAnswer({ operator: world.operator, charter, people }, outcome)
}
