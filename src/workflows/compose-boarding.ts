// The boarding mail as it would leave now: words, file for the guests' calendar, and the conversation that it is part of.
import { continuesThread } from '../domain/boarding.ts'
import type { Charter } from '../domain/charter.ts'
import type { CharterFacts } from '../domain/charter-facts.ts'
import type { OutgoingMail } from '../ports/mailer.ts'
import type { World } from '../ports.ts'
import { boardingEvent, boardingMail } from '../views/boarding-mail.ts'
import { partyToken } from './party-link.ts'

export type Composed = Pick<OutgoingMail, 'subject' | 'text' | 'html' | 'ics' | 'inReplyTo' | 'references'>

export function nextSequence({ shown }: Charter): number {
  return (shown.boarding?.sequence ?? -1) + 1
}

export async function composeBoarding(world: World, charter: Charter): Promise<Composed> {
  const { operator, clock, templates } = world
  const before = await lastSaid(world, charter)
  const mail = boardingMail({ operator, charter, before, token: partyToken(world, charter) })
  const event = boardingEvent({ operator, charter, sequence: nextSequence(charter), now: clock.business() })
  return {
    subject: mail.subject,
    text: templates.render('boarding-mail.txt', mail),
    html: templates.render('boarding-mail.html', mail),
    ics: event && templates.event(event),
    ...threadOf(charter),
  }
}

/** In answer to the last mail that this reader got. */
export function threadOf(charter: Charter): Pick<OutgoingMail, 'inReplyTo' | 'references'> {
  const { boarding } = charter.shown
  if (!boarding || !continuesThread(charter)) return {}
  const { messageId, thread } = boarding
  return { inReplyTo: messageId, references: [...new Set([thread || messageId, messageId])] }
}

/** The facts that the guests were last told, for a correction that says what changed. */
async function lastSaid(world: World, { id, shown }: Charter): Promise<CharterFacts | undefined> {
  if (!shown.boarding) return undefined
  const { revision } = shown.boarding
  return (await world.history.read(id)).find((entry) => entry.revision === revision)?.after
}
