// `move`, `rename`, `cancel` and `contact`: what concerns the whole charter.
import type { Charter } from '../../domain/charter.ts'
import type { CharterFacts } from '../../domain/charter-facts.ts'
import { daySaid } from '../../domain/command/when-said.ts'
import { hasDeparted } from '../../domain/departure.ts'
import { charterName, wordIn } from '../../domain/entry-title.ts'
import { contactSaid, losesMail, movedFacts, withContact } from '../../domain/order-charter.ts'
import { localDate } from '../../domain/times.ts'
import type { SlackMessage } from '../../ports/chat.ts'
import { said } from '../../views/order-answers.ts'
import { planAnswer } from '../../views/plan-answers.ts'
import { pastDay, whichHours, wrongContact, wrongDay } from '../../views/plan-questions.ts'
import { timeWindow } from '../../views/times.ts'
import { type PlanRequest, planCharter } from '../../workflows/plan-charter.ts'
import { editAnswer, orderAnswer } from './answer-crew.ts'
import type { Asking } from './asking.ts'

const LONGEST_NAME = 80

export async function onMove(asking: Asking, charter: Charter, rest: string): Promise<SlackMessage> {
  const { clock, operator } = asking.world
  const read = daySaid(rest, { now: clock.business(), timeZone: operator.timeZone })
  const [hours, ...others] = read.hours
  if (read.before !== '' || (!read.date && !hours)) return wrongDay(charter, rest)
  const day = read.date ?? charter.date
  if (others.length > 0 || (read.hasHours && !hours))
    return whichHours({ ...charter, date: day }, `move ${day}`, read.hours)

  const change = { date: day, start: hours?.start, end: hours?.end }
  const moved = movedFacts(charter, change)
  if (isPast(moved, clock.business())) return pastDay(charter, timeWindow(moved))

  const words = ['move', day, hours ? [hours.start, ...(hours.end ? [hours.end] : [])].join('-') : ''].join(' ').trim()
  return plan(asking, charter, words, {
    kind: 'move',
    why: 'Moved in Slack',
    change: (facts) => movedFacts(facts, change),
  })
}

/** A charter that has departed can be changed no more, so no undo would bring it back. */
function isPast(facts: CharterFacts, now: Date): boolean {
  return hasDeparted(facts, now) || (!facts.times && facts.date < localDate(now, facts.timeZone))
}

export async function onRename(asking: Asking, charter: Charter, rest: string): Promise<SlackMessage> {
  const name = charterName(rest.replace(/^to\s+/i, '').trim())
  if (name === '' || name.length > LONGEST_NAME || wordIn(name, asking.world.operator.notCharters))
    return said(charter, `“${rest}” can’t be a charter’s name. Write: /crew ${charter.id} rename Ann Lee`)
  const why = `Renamed in Slack; it was ${charter.name}`
  return plan(asking, charter, `rename ${name}`, { kind: 'rename', why, change: (facts) => ({ ...facts, name }) })
}

export async function onCancel(asking: Asking, charter: Charter): Promise<SlackMessage> {
  const change = { kind: 'cancel', why: 'Cancelled in Slack' } as const
  return plan(asking, charter, 'cancel', { ...change, change: (facts) => ({ ...facts, cancelled: true }) })
}

export async function onContact(asking: Asking, charter: Charter, rest: string): Promise<SlackMessage> {
  const read = contactSaid(rest)
  if (read.kind === 'wrong') return wrongContact(charter, read)
  const change = {
    kind: 'contact',
    why: 'Contact changed in Slack',
    atOnce: !losesMail(charter, read.contact),
  } as const
  const { name = '', email = '', phone = '' } = read.contact
  if (name.length > LONGEST_NAME)
    return said(charter, `That is too long for a name: ${LONGEST_NAME} letters at most. Nothing was changed.`)
  const words = ['contact', name, email, phone].filter((word) => word !== '').join(' ')
  return plan(asking, charter, words, { ...change, change: (facts) => withContact(facts, read.contact) })
}

type Planned = Pick<PlanRequest, 'kind' | 'why' | 'change' | 'atOnce'>

/** `words`: the command so that nothing in it can be taken for anything else. */
async function plan(asking: Asking, charter: Charter, words: string, asked: Planned): Promise<SlackMessage> {
  const { outcome, charter: now } = await planned(asking, charter, asked)
  const answer = orderAnswer(asking, now)
  if (outcome.kind !== 'planned') return editAnswer(answer, outcome)
  const kind = asked.kind === 'contact' ? 'details' : asked.kind
  return planAnswer(answer, { kind, words, after: outcome.after, headsUp: outcome.headsUp })
}

/** Shown or decided; what follows from it goes on behind the answer. */
export async function planned(asking: Asking, charter: Charter, asked: Planned) {
  const { world, background, act, sure, person, slackUser } = asking
  const by = { slackUser, name: person?.name ?? slackUser }
  const { outcome, charter: now = charter, delivered } = await planCharter(world, charter, { ...asked, by, act, sure })
  background.add(delivered, world)
  return { outcome, charter: now }
}
