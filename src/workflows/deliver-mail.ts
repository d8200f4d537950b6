// Pays what a mail owes: its proposals to charters, or the card that says what was not understood.
import { type AskedOf, askedBeside, askedOf, isAnswered } from '../domain/asked-of.ts'
import type { Charter } from '../domain/charter.ts'
import type { Mail } from '../domain/mail.ts'
import { answerState, oweStaleMailCard } from '../domain/mail-card.ts'
import { onlyAsks, readingFor } from '../domain/new-mail.ts'
import type { Owed } from '../domain/owed.ts'
import { propose } from '../domain/propose.ts'
import { localDate, shiftDate } from '../domain/times.ts'
import type { Changed } from '../ports/store.ts'
import type { World } from '../ports.ts'
import { askingCard } from '../views/asking-card.ts'
import { unplacedCard } from '../views/unplaced-card.ts'
import { aboutOf } from './about-mail.ts'
import { type Carrier, DONE, type Hand, type Paid } from './carrier.ts'
import { deliver } from './deliver.ts'
import { deliverCharter } from './deliver-charter.ts'
import { answerByMail } from './effects/answer-mail.ts'
import { answerSaid } from './effects/answer-said.ts'
import { drawOver } from './effects/draw-over.ts'
import { noteHoursOfMail } from './note-hours.ts'
import { noteTimeOffOfMail } from './note-time-off.ts'

/** Charters offered on the card of a mail that could not be placed. */
const OFFERED_DAYS = 14

export function deliverMail(world: World, changed: Changed<Mail, unknown>): Promise<Mail> {
  return deliver(world, MAILS, changed)
}

export const MAILS: Carrier<Mail> = {
  name: 'mails',
  ledger: (world) => world.mails,
  pay,
  after: (mail, business) => oweStaleMailCard(mail, business.toISOString()),
}

async function pay(world: World, mail: Mail, debt: Owed, hand: Hand): Promise<Paid<Mail>> {
  switch (debt.kind) {
    case 'propose':
      return proposeTo(world, mail, debt.about ?? '')
    case 'answer':
      return answerByMail(world, mail, debt, hand)
    case 'absence':
      return noteTimeOffOfMail(world, mail)
    case 'hours':
      return noteHoursOfMail(world, mail)
    case 'card':
      return drawMailCard(world, mail, hand)
    default:
      return DONE
  }
}

async function proposeTo(world: World, mail: Mail, charterId: string): Promise<Paid<Mail>> {
  const reading = readingFor(mail, charterId)
  if (onlyAsks(reading)) return DONE
  const now = world.clock.business()
  const changed = await world.charters.change(charterId, (charter) => ({
    next: propose(charter, mail, reading, mail.headsUp[charterId] ?? [], now),
    outcome: 'proposed',
  }))
  if (changed) await deliverCharter(world, changed)
  return DONE
}

/** What only asks is answered with the facts; anything else waits for a charter. */
async function drawMailCard(world: World, mail: Mail, hand: Hand): Promise<Paid<Mail>> {
  const { operator } = world
  const about = await aboutOf(world, mail)
  const { said } = mail.ref
  if (said) return answerSaid(world, mail, said, hand, about)

  const { people } = about
  const beside = askedBeside(mail, about)
  const asked = byCharter(isOnlyOfAnswer(mail) ? askedOf(mail, about) : beside)
  const isQuestion = isAnswered(mail, beside) || isOnlyOfAnswer(mail)
  const message = isQuestion
    ? askingCard({ operator, mail, asked, people })
    : unplacedCard({ operator, mail, candidates: await coming(world), people, asked })
  if (!message) return DONE
  const card = await drawOver(world, hand, mail.card, message, `mail/${mail.id}`)
  const state = answerState(mail)
  return { ...DONE, learn: (item) => ({ ...item, card: { ...card, state } }) }
}

/** Every charter has its own card already; this one shows what became of the answer. */
function isOnlyOfAnswer({ reading, owed }: Mail): boolean {
  return Boolean(owed.answer?.problems) && reading.readings.every((one) => one.charter !== null && !onlyAsks(one))
}

function byCharter(asked: readonly AskedOf[]) {
  const pairs = asked.flatMap(({ asks, charters }) => charters.map((charter) => ({ charter, asks })))
  return [...Map.groupBy(pairs, ({ charter }) => charter.id)].flatMap(([id, all]) =>
    all[0] ? [{ id, charter: all[0].charter, asks: all.map(({ asks }) => asks) }] : [],
  )
}

function coming(world: World): Promise<readonly Charter[]> {
  const today = localDate(world.clock.business(), world.operator.timeZone)
  return world.charters.between(today, shiftDate(today, OFFERED_DAYS))
}
