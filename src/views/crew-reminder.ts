// A reminder of what is coming, to one of the crew, in Slack and by mail.
import type { Charter } from '../domain/charter.ts'
import { boardsAt, seatsOf } from '../domain/charter-facts.ts'
import type { Operator } from '../domain/operator.ts'
import { firstName, type Person } from '../domain/person.ts'
import { isTaken } from '../domain/seat.ts'
import { listed, oneLine } from './plain-text.ts'
import { seatWords } from './seat-words.ts'
import { lines, message, type SlackMessage } from './slack-blocks.ts'
import { md } from './slack-text.ts'
import { clockTimeWithZone, timeWindow } from './times.ts'

export interface CrewReminder {
  readonly slack: SlackMessage
  readonly subject: string
  readonly text: string
}

export function crewReminder(
  { brand, inbox }: Operator,
  charter: Charter,
  person: Pick<Person, 'id' | 'name'>,
): CrewReminder {
  const own = seatsOf(charter, person.id)
  const seats = listed(
    own.map(({ seat, standing }) => `${seatWords(seat)}${standing === 'confirmed' ? '' : ` (${standing})`}`),
  )
  const boards = boardsAt(charter)
  const others = charter.seats.filter(isTaken).filter(({ crew }) => crew !== person.id)
  const sail = `${charter.name}, ${timeWindow(charter)}`
  const all = [
    `${firstName(person.name)}, a reminder: you are ${seats} on ${sail}.`,
    `Be aboard by ${boards ? clockTimeWithZone(boards, charter.timeZone) : 'the time that is still to be set'}${charter.place ? `, ${charter.place}` : ''}.`,
    ...(others.length > 0
      ? [`With you: ${listed(others.map(({ name, seat }) => `${name} (${seatWords(seat)})`))}.`]
      : []),
    `If that no longer works for you, write to ${inbox} at once.`,
  ].map(oneLine)
  return {
    slack: message(md`${all[0] ?? ''}`, [lines(...all.map((words) => md`${words}`))]),
    subject: oneLine(`Reminder: ${sail}`),
    text: `${all.join('\n')}\n\n${brand}\n`,
  }
}
