// `history` and `as of`: what is kept of every revision, read back.
import { asOf } from '../../domain/as-of.ts'
import type { Charter } from '../../domain/charter.ts'
import { momentSaid } from '../../domain/command/when-said.ts'
import type { SlackMessage } from '../../ports/chat.ts'
import { asOfCard, historyList, noMoment, notThereYet } from '../../views/history.ts'
import { wholeHistory } from '../../workflows/undo-last.ts'
import type { Asking } from './asking.ts'

export async function onHistory({ world, role }: Asking, charter: Charter, rest: string): Promise<SlackMessage> {
  const history = await wholeHistory(world, charter)
  return historyList({ operator: world.operator, charter, history }, role, Number.parseInt(rest, 10) || 1)
}

export async function onAsOf({ world, role, people }: Asking, charter: Charter, rest: string): Promise<SlackMessage> {
  const words = rest.replace(/^of\s*/i, '').trim()
  const { operator, clock } = world
  const when = momentSaid(words, { now: clock.business(), timeZone: operator.timeZone })
  if (!when) return noMoment(charter, words)
  const asked = { operator, charter, people, history: await wholeHistory(world, charter) }
  const then = asOf(charter, asked.history, when)
  return then ? asOfCard(asked, then, when, role) : notThereYet(asked, when)
}
