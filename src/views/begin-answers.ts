// What somebody reads who began a charter in Slack.
import type { Charter } from '../domain/charter.ts'
import type { PlanHeadsUp } from '../domain/heads-up-of-plan.ts'
import { planHeadsUpWords } from './heads-up.ts'
import { said, showButton } from './order-answers.ts'
import { lines, message, type SlackMessage } from './slack-blocks.ts'
import { type Button, commandValue, sureValue } from './slack-buttons.ts'
import { md } from './slack-text.ts'
import { dateWords, hourWords, timeWindow } from './times.ts'

type NotBegun =
  | { readonly kind: 'no-charter'; readonly why: string }
  | { readonly kind: 'past' | 'no-id-left' | 'unsaid' }

/** Hours that a charter usually takes. */
const LENGTHS = [2, 3, 4]

export function begunAnswer(charter: Charter): SlackMessage {
  const words = md`*${charter.name}*, ${timeWindow(charter)}, is there: ${charter.id}.`
  const contact = `/crew ${charter.id} contact Ann Lee ann@example.com +1 619 555 0100`
  return message(words, [
    lines(
      words,
      md`Its calendar entry is being made. Guests, place and boarding time are not known yet: type them into the entry, or “${contact}”.`,
    ),
    { kind: 'actions', buttons: [showButton(charter)] },
  ])
}

export function alreadyThere(charter: Charter): SlackMessage {
  const state = charter.cancelled ? 'is there already, and cancelled; “undo” takes that back' : 'is there already'
  return said(charter, `${charter.name}, ${timeWindow(charter)}, ${state}. Nothing was made.`)
}

/** Only a start was said. */
export function howLong({ name, date }: Pick<Charter, 'name' | 'date'>, words: string, start: string): SlackMessage {
  const [hour = 0, minute = 0] = start.split(':').map(Number)
  const ends = LENGTHS.map(
    (length) => `${String((hour + length) % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
  )
  const buttons = ends.map(
    (end): Button => ({
      label: `${hourWords(start)}–${hourWords(end)}`,
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
