// `/crew people`: the roster as managers see it, in the order in which cover is asked.
import { firstName, type Person } from '../domain/person.ts'
import { phoneWords } from '../domain/phone.ts'
import { inCoverOrder } from '../domain/roster.ts'
import { listed } from './plain-text.ts'
import { seatWords } from './seat-words.ts'
import { heading, lines, message, type Part, type SlackMessage, small } from './slack-blocks.ts'
import { type Button, buttonValue, commandValue } from './slack-buttons.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { dateWords } from './times.ts'

const PAGE = 15
const RIGHTS = { approve: 'manager', assign: 'assigns by mail', ashore: 'watches ashore' } as const
/** Of the charters that somebody would leave. */
const MOST_NAMED = 3
const ADD: Button = { label: 'Add somebody…', action: 'edit_person', value: '' }

/** `page`: from 1. */
export function peopleList(people: readonly Person[], page: number): SlackMessage {
  const [here, gone] = [people.filter(({ left }) => !left), people.filter(({ left }) => left)]
  const pages = Math.max(1, Math.ceil(here.length / PAGE))
  const at = Math.min(Math.max(1, page), pages)
  const shown = inCoverOrder(here).slice((at - 1) * PAGE, at * PAGE)
  const turn = (label: string, to: number): Button => ({ label, action: 'run', value: commandValue(`people ${to}`) })
  const turns = [...(at > 1 ? [turn('Back', at - 1)] : []), ...(at < pages ? [turn('More', at + 1)] : [])]
  return message(md`The roster: ${here.length}`, [
    heading('The roster'),
    ...shown.map(
      (person): Part => ({ kind: 'lines', lines: personLines(person), button: editButton(person, 'Edit…') }),
    ),
    ...(at === pages && gone.length > 0
      ? [lines(md`*No longer with us*  ${listed(gone.map(({ name }) => name))}`)]
      : []),
    small(md`page ${at} of ${pages} · ${here.length} on the roster · in the order in which cover is asked`),
    { kind: 'actions', buttons: [...turns, ADD] },
  ])
}

/** One person, by name. `rows`: where they sail from today on. */
export function personCard(person: Person, rows: readonly Sailing[] = []): SlackMessage {
  const { name, left } = person
  const gone = left ? [lines(md`*No longer with us*, says ${left.by}.`)] : []
  const buttons = left ? [returnButton(person)] : [editButton(person, `Edit ${name}…`), leaveButton(person, rows)]
  return message(md`${name}`, [lines(...personLines(person)), ...gone, { kind: 'actions', buttons }])
}

interface Sailing {
  readonly charterName: string
  /** Local date. */
  readonly date: string
}

function leaveButton({ id, name, version }: Person, rows: readonly Sailing[]): Button {
  const first = firstName(name)
  const sails = rows.slice(0, MOST_NAMED).map((row) => `${row.charterName}, ${dateWords(row.date)}`)
  const more = rows.length > sails.length ? [`${rows.length - sails.length} more`] : []
  const seats =
    rows.length > 0
      ? `${first} still has a seat: ${listed([...sails, ...more])}. Each asks on a card who could sail instead.`
      : `${first} has no coming seat.`
  return {
    label: 'No longer with us…',
    action: 'person_leaves',
    value: buttonValue(id, version ?? ''),
    style: 'danger',
    confirm: {
      title: `${name} leaves?`,
      text: `${seats} What ${first} writes or presses counts no more; history and hours stay.`,
      yes: `${first} has left`,
      no: 'Leave it',
    },
  }
}

function returnButton({ id, version }: Person): Button {
  return { label: 'Back on the roster', action: 'person_returns', value: buttonValue(id, version ?? '') }
}

export function addCard(): SlackMessage {
  return message(md`Add somebody to the roster`, [
    lines(md`Add somebody to the roster.`),
    { kind: 'actions', buttons: [ADD] },
  ])
}

function editButton({ id }: Person, label: string): Button {
  return { label, action: 'edit_person', value: buttonValue(id) }
}

function personLines({ name, aliases, seats, may, emails, slackUser, coverOrder, phone }: Person): readonly Mrkdwn[] {
  const also = aliases.length > 0 ? ` (also ${listed(aliases)})` : ''
  const rights = may.map((one) => RIGHTS[one])
  const facts = [
    seats.length > 0 ? listed(seats.map(seatWords)) : 'no seats',
    ...rights,
    ...(coverOrder === undefined ? [] : [`cover ${coverOrder}`]),
  ]
  return [
    md`*${name}*${also}  ${facts.join(' · ')}`,
    md`${emails.length > 0 ? emails.join(', ') : 'no mail address'} · ${slackUser ? 'in Slack' : 'not in Slack'}${phone ? ` · ${phoneWords(phone)}` : ''}`,
  ]
}
