// The answer to "your hours on Quinn?" by mail: "right", "5.25", "5 h 15".
import type { Charter } from './charter.ts'
import { hoursOf, isHours } from './crew-hours.ts'
import type { Person } from './person.ts'
import { newText } from './reading/new-text.ts'
import type { MailReading, PlainMail } from './reading/reading.ts'

export interface HoursReply {
  readonly charter: string
  readonly crew: string
  /** Who says so. */
  readonly by: string
  readonly hours: number
}

const SUBJECT = /^\s*(?:(?:re|aw|sv|rv|antw)\s*:\s*)+your hours on (.+?)\s*$/i
const RIGHT =
  /^(?:yes|yep|right|correct|ok(?:ay)?|that(?:’|')?s right|all good|looks (?:good|right))[\s,.!]*(?:thanks?|thank you|thx|cheers)?[\s.!]*$/i
const WRITTEN = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*(?:h|hrs?|hours?)?(?:\s*(\d{1,2})\s*(?:m|min|minutes?)?)?\s*[.!]?$/i

/** Undefined for any other mail, and for what is no number of quarter hours: a person reads that. */
export function hoursReply(
  mail: PlainMail,
  { sender }: Pick<MailReading, 'sender'>,
  charters: readonly Charter[],
  people: readonly Person[],
): HoursReply | undefined {
  const name = SUBJECT.exec(mail.subject)?.[1]?.toLowerCase()
  const writer = people.find(({ emails }) =>
    emails.some((email) => email.toLowerCase() === sender.address.toLowerCase()),
  )
  if (!name || !writer || (sender.standing !== 'crew' && sender.standing !== 'trusted')) return undefined
  const charter = charters.findLast((one) => one.name.toLowerCase() === name && one.hours?.[writer.id]?.asked)
  const said = newText(mail.text, mail.subject)
    .find(({ text }) => text.trim() !== '')
    ?.text.trim()
  const hours = charter && said ? hoursIn(said, hoursOf(charter, writer.id)?.hours) : undefined
  if (!charter || hours === undefined || !isHours(hours)) return undefined
  return { charter: charter.id, crew: writer.id, by: writer.name, hours }
}

function hoursIn(said: string, asked: number | undefined): number | undefined {
  if (RIGHT.test(said)) return asked
  const [, whole, part, minutes] = WRITTEN.exec(said) ?? []
  if (whole === undefined || (part !== undefined && minutes !== undefined)) return undefined
  return Number(`${whole}.${part ?? 0}`) + Number(minutes ?? 0) / 60
}
