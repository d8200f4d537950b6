// `/crew people`: the roster as managers see it, in the order in which cover is asked.
import type { Person } from '../domain/person.ts'
import { inCoverOrder } from '../domain/roster.ts'
import { listed } from './plain-text.ts'
import { seatWords } from './seat-words.ts'
import { heading, lines, message, type Part, type SlackMessage, small } from './slack-blocks.ts'
import { type Button, buttonValue, commandValue } from './slack-buttons.ts'
import { type Mrkdwn, md } from './slack-text.ts'

const PAGE = 15
const RIGHTS = { approve: 'manager', assign: 'assigns by mail', ashore: 'watches ashore' } as const
const ADD: Button = { label: 'Add somebody…', action: 'edit_person', value: '' }

/** `page`: from 1. */
export function peopleList(people: readonly Person[], page: number): SlackMessage {
  const pages = Math.max(1, Math.ceil(people.length / PAGE))
  const at = Math.min(Math.max(1, page), pages)
  const shown = inCoverOrder(people).slice((at - 1) * PAGE, at * PAGE)
  const turn = (label: string, to: number): Button => ({ label, action: 'run', value: commandValue(`people ${to}`) })
  const turns = [...(at > 1 ? [turn('Back', at - 1)] : []), ...(at < pages ? [turn('More', at + 1)] : [])]
  return message(md`The roster: ${people.length}`, [
    heading('The roster'),
    ...shown.map(
      (person): Part => ({ kind: 'lines', lines: personLines(person), button: editButton(person, 'Edit…') }),
    ),
    small(md`page ${at} of ${pages} · ${people.length} on the roster · in the order in which cover is asked`),
    { kind: 'actions', buttons: [...turns, ADD] },
  ])
}

/** One person, by name. */
export function personCard(person: Person): SlackMessage {
  return message(md`${person.name}`, [
    lines(...personLines(person)),
    { kind: 'actions', buttons: [editButton(person, `Edit ${person.name}…`)] },
  ])
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
    md`${emails.length > 0 ? emails.join(', ') : 'no mail address'} · ${slackUser ? 'in Slack' : 'not in Slack'}${phone ? ` · ${phone}` : ''}`,
  ]
}
