// A crew member's hours: kept in the ledger, and asked about in one message that is kept true.
import type { Charter } from '../../domain/charter.ts'
import { asked, askedByMail, type CrewHours, hoursOf, oweHours } from '../../domain/crew-hours.ts'
import type { Owed } from '../../domain/owed.ts'
import type { Person } from '../../domain/person.ts'
import { seaTimeRow } from '../../domain/sea-time.ts'
import { sha256 } from '../../domain/sha256.ts'
import type { World } from '../../ports.ts'
import { hoursMail, hoursMessage } from '../../views/hours-words.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { postOnce } from './post-once.ts'
import { sendOnce } from './send-once.ts'

export async function askHours(world: World, charter: Charter, debt: Owed, hand: Hand): Promise<Paid<Charter>> {
  const crew = debt.about
  const now = world.clock.business()
  if (crew === undefined) return { ...DONE, learn: (item) => oweHours(item, now) }
  const hours = hoursOf(charter, crew)
  const person = hours && (await world.people.everybody()).find(({ id }) => id === crew)
  if (!hours || !person) return DONE
  await world.seaTime.keep(seaTimeRow(charter, person, hours, world.operator.boat))
  return person.slackUser
    ? askInSlack(world, charter, { ...person, slackUser: person.slackUser }, hours, hand)
    : askByMail(world, charter, person, hours, debt, hand)
}

async function askInSlack(
  world: World,
  charter: Charter,
  person: Person & { readonly slackUser: string },
  hours: CrewHours,
  hand: Hand,
): Promise<Paid<Charter>> {
  const message = hoursMessage(charter, person, hours)
  const hash = sha256(JSON.stringify(message)).slice(0, 16)
  const known = hours.asked?.kind === 'slack' ? hours.asked : undefined
  if (known?.hash === hash) return DONE
  const key = `${charter.id}/hours/${person.id}`
  if (known) await world.chat.update(known, message, key)
  const { channel, ts } = known ?? (await postOnce(world, hand, { to: person.slackUser, message, key }))
  return { ...DONE, learn: (item) => asked(item, person.id, { kind: 'slack', channel, ts, hash }) }
}

async function askByMail(
  world: World,
  charter: Charter,
  person: Person,
  hours: CrewHours,
  debt: Owed,
  hand: Hand,
): Promise<Paid<Charter>> {
  const done = { ...DONE, learn: (item: Charter) => askedByMail(item, person.id) }
  const [to] = person.emails
  if (!to || hours.asked) return to ? DONE : done
  const key = `${charter.id}/hours/${person.id}`
  const mail = hoursMail(world.operator, charter, person, hours)
  const sent = await sendOnce(world, charter, debt, hand, { ...mail, to, key, says: String(hours.hours) })
  return sent.kind === 'sent' ? done : { end: sent.end }
}
