// What one crew member is told when their own part changes, in Slack and by mail.
import type { Charter } from '../domain/charter.ts'
import type { CharterFacts } from '../domain/charter-facts.ts'
import { type CrewPart, partOf, readPart, written } from '../domain/crew-part.ts'
import type { Operator } from '../domain/operator.ts'
import { firstName, type Person } from '../domain/person.ts'
import { isTaken } from '../domain/seat.ts'
import { answerParts } from './answer-parts.ts'
import { listed, oneLine } from './plain-text.ts'
import { seatWords } from './seat-words.ts'
import { lines, message, type SlackMessage } from './slack-blocks.ts'
import { md } from './slack-text.ts'
import { clockTimeWithZone, timeWindow } from './times.ts'

export interface CrewNotice {
  readonly slack: SlackMessage
  readonly subject: string
  /** The mail, plain text. */
  readonly text: string
}

export interface NoticeInput {
  readonly operator: Operator
  readonly charter: Charter
  readonly person: Pick<Person, 'id' | 'name'>
  /** Their part as it was `written` when they were last told. */
  readonly toldBefore: string | undefined
}

/** Undefined where there is nothing new to tell. */
export function noticeFor({ operator, charter, person, toldBefore }: NoticeInput): CrewNotice | undefined {
  const part = partOf(charter, person.id)
  if (written(part) === (toldBefore ?? '')) return undefined

  const { subject, sentence, details } = newsFor(charter, readPart(toldBefore), part)
  const said = [`${firstName(person.name)}, ${sentence}`, ...details].map(oneLine)
  const answer = part ? [`If that does not work for you, answer this mail or write to ${operator.inbox}.`] : []
  return {
    slack: noticeMessage(said, charter, person),
    subject: oneLine(`${subject} · ${charter.name}, ${timeWindow(charter)}`),
    text: `${[...said, ...answer].join('\n')}\n\n${operator.brand}\n`,
  }
}

/** Their part as it is now, with what they have answered and what they still can: an older notice drawn over, or asked again. */
export function noticeNow({ charter, person }: Pick<NoticeInput, 'charter' | 'person'>): SlackMessage {
  const { sentence, details } = newsFor(charter, undefined, partOf(charter, person.id))
  return noticeMessage([`${firstName(person.name)}, ${sentence}`, ...details].map(oneLine), charter, person)
}

/** What somebody has to know who sails: when to be aboard, where, and with whom. */
export function partDetails(charter: Charter, crew: string): readonly string[] {
  const part = partOf(charter, crew)
  return part ? dutyLines(charter, part) : []
}

function noticeMessage(said: readonly string[], charter: Charter, { id }: NoticeInput['person']): SlackMessage {
  return message(md`${said[0] ?? ''}`, [lines(...said.map((words) => md`${words}`)), ...answerParts(charter, id)])
}

interface News {
  readonly subject: string
  readonly sentence: string
  readonly details: readonly string[]
}

function newsFor(charter: Charter, was: CrewPart | undefined, is: CrewPart | undefined): News {
  const sail = `${charter.name}, ${timeWindow(charter)}`
  if (!is) {
    return charter.cancelled
      ? { subject: 'Cancelled', sentence: `${sail}, is cancelled. You do not sail.`, details: [] }
      : { subject: 'You are off', sentence: `you are off ${sail}. There is nothing left for you to do.`, details: [] }
  }
  const details = [...movedLines(charter, was, is), ...dutyLines(charter, is)]
  if (!was) return { subject: seatsIn(is), sentence: `${standingWords(is)} on ${sail}.`, details }
  if (seatsIn(was) === seatsIn(is)) {
    return {
      subject: 'Changed',
      sentence: `something changed for ${charter.name}, where you are ${seatsIn(is)}.`,
      details,
    }
  }
  const sentence = `your part on ${sail}, is now ${seatsIn(is)} (it was ${seatsIn(was)}).`
  return { subject: `${seatsIn(is)} now`, sentence, details }
}

function standingWords(part: CrewPart): string {
  const sure = part.seats.every(({ standing }) => standing === 'confirmed')
  return `${sure ? 'you are' : 'you are down as'} ${seatsIn(part)}`
}

/** "1st Mate", "1st Mate (tentative) and Host". */
function seatsIn({ seats }: CrewPart): string {
  return listed(
    seats.map(({ seat, standing }) =>
      standing === 'confirmed' ? seatWords(seat) : `${seatWords(seat)} (${standing})`,
    ),
  )
}

/** What moved, with what it was. */
function movedLines(charter: Charter, was: CrewPart | undefined, is: CrewPart): readonly string[] {
  if (!was) return []
  const rows = [
    ['When', windowOf(was, charter), windowOf(is, charter)],
    ['Boarding', boardingOf(was, charter), boardingOf(is, charter)],
    ['Place', was.place ?? 'not set', is.place ?? 'not set'],
  ] as const
  return rows.filter(([, old, now]) => old !== now).map(([what, old, now]) => `${what}: ${now} (it was ${old}).`)
}

function dutyLines(charter: Charter, part: CrewPart): readonly string[] {
  const own = part.seats.map(({ seat }) => seat)
  const others = charter.seats.filter(isTaken).filter(({ seat }) => !own.includes(seat))
  const place = part.place ? `, ${part.place}` : ''
  return [
    part.boardsAt ? `Be aboard by ${boardingOf(part, charter)}${place}.` : `The time is not set yet${place}.`,
    ...(others.length > 0
      ? [`With you: ${listed(others.map(({ name, seat }) => `${name} (${seatWords(seat)})`))}.`]
      : []),
  ]
}

function windowOf({ date, startsAt, endsAt }: CrewPart, { timeZone }: Charter): string {
  const times: CharterFacts['times'] = startsAt && endsAt ? { startsAt, endsAt } : undefined
  return timeWindow({ date, times, timeZone })
}

function boardingOf({ boardsAt }: CrewPart, { timeZone }: Charter): string {
  return boardsAt ? clockTimeWithZone(boardsAt, timeZone) : 'not set'
}
