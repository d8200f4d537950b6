// What a command about a whole charter left open, each with the way to say it.
import type { Charter } from '../domain/charter.ts'
import type { ContactRead } from '../domain/order-charter.ts'
import { shiftDate, zoned } from '../domain/times.ts'
import { said } from './order-answers.ts'
import { lines, message, type SlackMessage } from './slack-blocks.ts'
import { type Button, commandValue } from './slack-buttons.ts'
import { md } from './slack-text.ts'
import { clockTimeWithZone, hoursWords } from './times.ts'

export interface SaidHours {
  readonly start: string
  readonly end?: string | undefined
}

export function wrongDay(charter: Charter, words: string): SlackMessage {
  return said(charter, `“${words}” is no day or time I know. Write: /crew ${charter.id} move Jun 6 4-8pm`)
}

export function pastDay(charter: Charter, when: string): SlackMessage {
  return said(charter, `${when} is in the past. Nothing was changed. Write: /crew ${charter.id} move Jun 6 4-8pm`)
}

/** `words`: the command up to the hours. */
export function whichHours(
  charter: Pick<Charter, 'id' | 'name' | 'date' | 'timeZone'>,
  words: string,
  hours: readonly SaidHours[],
): SlackMessage {
  return hoursQuestion(charter, `${charter.id} ${words}`, hours)
}

/** `date`: of the day that is meant, whose zone the hours are in. */
export function hoursQuestion(
  { name, date, timeZone }: Pick<Charter, 'name' | 'date' | 'timeZone'>,
  command: string,
  hours: readonly SaidHours[],
): SlackMessage {
  const words = ({ start, end }: SaidHours) => {
    const from = zoned(date, start, timeZone)
    if (!end) return clockTimeWithZone(from, timeZone)
    return hoursWords(from, zoned(end > start ? date : shiftDate(date, 1), end, timeZone), timeZone)
  }
  const buttons = hours.map(
    (one): Button => ({
      label: words(one),
      action: 'run',
      value: commandValue(`${command} ${[one.start, ...(one.end ? [one.end] : [])].join('-')}`),
    }),
  )
  const question = buttons.length > 0 ? 'Which hours are meant?' : 'Which hours? Write them like 3-7pm.'
  return message(md`${question}`, [
    lines(md`*${name}*  ${question} Nothing was changed yet.`),
    ...(buttons.length > 0 ? [{ kind: 'buttons' as const, buttons }] : []),
  ])
}

export function wrongContact(
  charter: Charter,
  { about, said: words }: Extract<ContactRead, { kind: 'wrong' }>,
): SlackMessage {
  const why = {
    nothing: 'Whom do the guests’ mails go to?',
    email: `“${words}” is no mail address.`,
    phone: `“${words}” is no phone number.`,
  }[about]
  return said(charter, `${why} Write: /crew ${charter.id} contact Ann Lee ann@example.com +1 619 555 0100`)
}
