// Where somebody sails: each coming charter with their seat.
import { personWord } from '../domain/command/person-said.ts'
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import { feedParts } from './feed-parts.ts'
import { seatWords } from './seat-words.ts'
import { heading, lines, message, type Part, type SlackMessage } from './slack-blocks.ts'
import { type Button, commandValue } from './slack-buttons.ts'
import { md } from './slack-text.ts'
import { dateWords, moment } from './times.ts'

export interface SailingInput {
  readonly operator: Operator
  readonly person: Person
  /** In order of time. */
  readonly rows: readonly {
    readonly charterId: string
    readonly charterName: string
    readonly date: string
    readonly startsAt?: string | undefined
    readonly seat: string
    readonly standing: string
  }[]
  readonly isAsker: boolean
  /** The address of their own calendar, for them alone. */
  readonly feed?: string | undefined
}

export function sailingList({ operator, person, rows, isAsker, feed }: SailingInput): SlackMessage {
  const title = isAsker ? 'You sail' : `${person.name} sails`
  const own = feed ? feedParts(feed) : []
  if (rows.length === 0) {
    const words = md`${isAsker ? 'You are' : `${person.name} is`} on no coming charter.`
    return message(words, [lines(words), ...own])
  }
  return message(md`${title}`, [
    heading(title),
    ...rows.map(({ charterId, charterName, date, startsAt, seat, standing }): Part => {
      const when = startsAt ? moment(startsAt, operator.timeZone) : `${dateWords(date)}, time not set`
      return {
        kind: 'lines',
        lines: [md`${when}  *${charterName}*  ${seatWords(seat)}, ${standing}`],
        button: { label: 'Show', action: 'show_charter', value: charterId },
      }
    }),
    ...own,
  ])
}

/** `verb`: what was to be known of them. */
export function whoIsMeant(words: string, people: readonly Person[], verb: string): SlackMessage {
  const question =
    people.length > 0
      ? `Who is meant by “${words}”?`
      : words === ''
        ? `Whom do you mean? Write: /crew ${verb} Angela`
        : `“${words}” is nobody on the roster.`
  const buttons = people.map(
    ({ id, name }): Button => ({ label: name, action: 'run', value: commandValue(`${verb} ${personWord(id)}`) }),
  )
  return message(md`${question}`, [
    lines(md`${question}`),
    ...(buttons.length > 0 ? [{ kind: 'buttons' as const, buttons }] : []),
  ])
}
