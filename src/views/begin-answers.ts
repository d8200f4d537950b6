// What somebody reads who began a charter in Slack.
import type { Charter } from '../domain/charter.ts'
import type { PlanHeadsUp } from '../domain/heads-up-of-plan.ts'
import { shiftDate, zoned } from '../domain/times.ts'
import { planHeadsUpWords } from './heads-up.ts'
import { said, showButton } from './order-answers.ts'
import { lines, message, type SlackMessage } from './slack-blocks.ts'
import { type Button, commandValue, sureValue } from './slack-buttons.ts'
import { md } from './slack-text.ts'
import { dateWords, hoursWords, timeWindow } from './times.ts'

type NotBegun =
  | { readonly kind: 'no-charter'; readonly why: string }
  | { readonly kind: 'past' | 'no-id-left' | 'unsaid' }

/** Hours that a charter usually takes. */
const LENGTHS = [2, 3, 4]

/** `typed`: the whole name as it was typed; of a title's words only the name itself is the charter's. */
export function begunAnswer(charter: Charter, typed: string = charter.name): SlackMessage {
  const words = md`*${charter.name}*, ${timeWindow(charter)}, is there: ${charter.id}.`
  const contact = `/crew ${charter.id} contact Ann Lee ann@example.com +1 619 555 0100`
  return message(words, [
    lines(
      words,
      ...(isCut(typed, charter.name)
        ? [
            md`Of “${typed}” the name is ${charter.name}: that is what guests and crew read, as with any calendar title.`,
          ]
        : []),
      md`Its calendar entry is being made. Guests and place are not known yet, and boarding is when it starts until a time is said: type them into the entry (“Boarding: 2:30 PM”), or “${contact}”.`,
    ),
    { kind: 'actions', buttons: [showButton(charter)] },
  ])
}

export function alreadyThere(charter: Charter): SlackMessage {
  const state = charter.cancelled ? 'is there already, and cancelled; “undo” takes that back' : 'is there already'
  return said(charter, `${charter.name}, ${timeWindow(charter)}, ${state}. Nothing was made.`)
}

function isCut(typed: string, name: string): boolean {
  return typed.toLowerCase() !== name.toLowerCase()
}

/** Only a start was said. */
export function howLong(
  { name, date, timeZone }: Pick<Charter, 'name' | 'date' | 'timeZone'>,
  words: string,
  start: string,
): SlackMessage {
  const [hour = 0, minute = 0] = start.split(':').map(Number)
  const ends = LENGTHS.map(
    (length) => `${String((hour + length) % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
  )
  const buttons = ends.map(
    (end): Button => ({
      label: hoursWords(
        zoned(date, start, timeZone),
        zoned(end > start ? date : shiftDate(date, 1), end, timeZone),
        timeZone,
      ),
      action: 'run',
      value: commandValue(`${words} ${start}-${end}`),
    }),
  )
  return message(md`Until when?`, [
    lines(md`*${name}*, ${dateWords(date)}  Until when? Nothing was made yet.`),
    { kind: 'buttons', buttons },
  ])
}

export function beginHeadsUp(name: string, headsUp: PlanHeadsUp, command: string): SlackMessage {
  const buttons: readonly Button[] = [
    { label: 'Do it anyway', action: 'sure', value: sureValue(0, command), style: 'primary' },
    { label: 'Not now', action: 'not_now', value: 'new' },
  ]
  return message(md`${name} is not there yet: look at this first`, [
    lines(
      md`*${name}* is not there yet. Look at this first:`,
      ...planHeadsUpWords(headsUp).map((sentence) => md`• ${sentence}`),
    ),
    { kind: 'actions', buttons },
  ])
}

export function notBegun(outcome: NotBegun, words: string): SlackMessage {
  const example = 'Write: /crew new Ann Lee Jun 6 3-7pm'
  const why = {
    unsaid: () => `“${words}” does not say all of it: whose charter, which day, which hours.`,
    past: () => `That begins in the past.`,
    'no-id-left': () => 'There are too many charters of that name on that day.',
    'no-charter': () => `That is no charter’s title: ${'why' in outcome ? outcome.why : ''}.`,
  }[outcome.kind]()
  const sentence = md`${why} Nothing was made. ${example}`
  return message(sentence, [lines(sentence)])
}
