// Pays what a mail owes: its proposals to charters, or the card that says what was not understood.
import type { Charter } from '../domain/charter.ts'
import type { Mail } from '../domain/mail.ts'
import { onlyAsks, readingFor } from '../domain/new-mail.ts'
import type { Owed } from '../domain/owed.ts'
import { propose } from '../domain/propose.ts'
import { localDate, shiftDate } from '../domain/times.ts'
import type { Changed, World } from '../ports.ts'
import { askingCard } from '../views/asking-card.ts'
import { unplacedCard } from '../views/unplaced-card.ts'
import { type Carrier, DONE, type Hand, type Paid } from './carrier.ts'
import { deliver } from './deliver.ts'
import { deliverCharter } from './deliver-charter.ts'
import { drawOver } from './effects/draw-over.ts'
import { noteTimeOffOfMail } from './note-time-off.ts'

/** Charters offered on the card of a mail that could not be placed. */
const OFFERED_DAYS = 14

export function deliverMail(world: World, changed: Changed<Mail, unknown>): Promise<Mail> {
  return deliver(world, MAILS, changed)
}

export const MAILS: Carrier<Mail> = { name: 'mails', ledger: (world) => world.mails, pay }

async function pay(world: World, mail: Mail, debt: Owed, hand: Hand): Promise<Paid<Mail>> {
  switch (debt.kind) {
    case 'propose':
      return proposeTo(world, mail, debt.about ?? '')
    case 'absence':
      return noteTimeOffOfMail(world, mail)
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
  const [people, asked] = await Promise.all([world.people.all(), askedOf(world, mail)])
  const isOpen = !mail.placed && mail.reading.readings.some(({ charter }) => charter === null)
  const isQuestion = asked.length > 0 && !isOpen
  const { operator } = world
  const message = isQuestion
    ? askingCard({ operator, mail, asked, people })
    : unplacedCard({ operator, mail, candidates: await coming(world), people, asked })
  if (!message) return DONE
  const card = await drawOver(world, hand, mail.card, message, `mail/${mail.id}`)
  return { ...DONE, learn: (item) => ({ ...item, card }) }
}

async function askedOf(world: World, mail: Mail) {
  const placed = mail.placed ? [readingFor(mail, mail.placed.charter)] : []
  const asking = [...mail.reading.readings, ...placed].filter(onlyAsks)
  const found = await Promise.all(asking.map(({ charter }) => world.charters.get(charter ?? '')))
  return asking.flatMap(({ asks = [] }, index) => {
    const charter = found[index]
    return charter ? [{ id: charter.id, charter, asks }] : []
  })
}

function coming(world: World): Promise<readonly Charter[]> {
  const today = localDate(world.clock.business(), world.operator.timeZone)
  return world.charters.between(today, shiftDate(today, OFFERED_DAYS))
}
