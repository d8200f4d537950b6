// One of the crew is reminded, a set time before boarding: once for each boarding time, in Slack or by mail.
import type { Charter } from '../../domain/charter.ts'
import type { Owed } from '../../domain/owed.ts'
import { oweReminders, reminded, reminderNow } from '../../domain/reminder.ts'
import type { World } from '../../ports.ts'
import { crewReminder } from '../../views/crew-reminder.ts'
import { DONE, type Hand, type Paid } from '../carrier.ts'
import { postOnce } from './post-once.ts'
import { sendOnce } from './send-once.ts'

export async function remindCrew(world: World, charter: Charter, debt: Owed, hand: Hand): Promise<Paid<Charter>> {
  const { about } = debt
  const now = world.clock.business()
  if (about === undefined) return { ...DONE, learn: (item) => oweReminders(item, now) }
  const reminder = reminderNow(charter, about, now)
  const person = reminder && (await world.people.everybody()).find(({ id }) => id === reminder.crew)
  if (!reminder || !person) return DONE

  const { boards } = reminder
  const done = { ...DONE, learn: (item: Charter) => reminded(item, about, boards) }
  const { slack, subject, text } = crewReminder(world.operator, charter, person)
  const key = `${charter.id}/reminder/${about.replace(':', '/')}/${boards}`
  if (person.slackUser) {
    await postOnce(world, hand, { to: person.slackUser, message: slack, key })
    return done
  }
  const [to] = person.emails
  if (!to) return DONE
  const sent = await sendOnce(world, charter, debt, hand, { to, subject, text, key, says: boards })
  return sent.kind === 'sent' ? done : { end: sent.end }
}
