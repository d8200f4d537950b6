// Mails: the inbox with its samples, and those that left.
import { look, tell } from './api.js'
import { attempt, byId, el, fill } from './dom.js'
import { readMail } from './read-mail.js'
import { state, when } from './state.js'
import { writeMail } from './write-mail.js'

export async function refreshInbox() {
  const { operator } = state
  const mails = await look('view/inbox', { operator: operator.id })
  if (operator !== state.operator) return []
  byId('samples').classList.toggle('used', mails.length > 0)
  fill(byId('mails'), mails.length > 0 ? mails.map(inboxLine) : el('p', { class: 'empty' }, 'No mail yet.'))
  return mails
}

export async function refreshSent() {
  const { operator } = state
  const mails = await look('view/sent', { operator: operator.id })
  if (operator !== state.operator) return []
  fill(
    byId('left'),
    mails.length > 0
      ? mails.map(sentLine)
      : el('p', { class: 'empty' }, 'None yet. The boarding mail leaves a day before the charter.'),
  )
  return mails
}

export function drawSamples() {
  const { samples, inbox } = state.operator
  byId('inbox-address').textContent = inbox
  const buttons = samples.map(({ label, from, subject }, n) =>
    el(
      'button',
      { type: 'button', class: n === 0 ? 'primary' : '', title: `${subject} · ${from}`, on: { click: () => drop(n) } },
      n === 0 ? `Drop in: ${label}` : label,
    ),
  )
  fill(
    byId('samples'),
    buttons,
    el('button', { type: 'button', class: 'quiet', on: { click: writeMail } }, 'Write your own…'),
  )
}

export function drop(n) {
  return attempt(() => tell('sample', { operator: state.operator.id, n }))
}

function inboxLine({ id, from, subject, date, labelIds }) {
  const { operator } = state
  const name = from.replace(/\s*<.*>$/, '').replace(/^"|"$/g, '')
  return line({
    who: name,
    subject,
    date,
    isNew: labelIds.includes('UNREAD'),
    open: () => look(`view/inbox/${id}`, { operator: operator.id }).then((letter) => readMail(letter)),
  })
}

function sentLine({ id, to, subject, date, events }) {
  const fate = events.map(({ type }) => type).at(-1)
  const html = `/_harbor/view/sent/${id}/html`
  return line({
    who: `to ${to.join(', ')}`,
    subject,
    date,
    note: fate === 'Delivery' ? 'delivered' : fate?.toLowerCase(),
    open: () => look(`view/sent/${id}`).then((letter) => readMail(letter, html)),
  })
}

function line({ who, subject, date, note, isNew, open }) {
  return el(
    'button',
    { type: 'button', class: isNew ? 'letter new' : 'letter', on: { click: () => attempt(open) } },
    el('span', { class: 'who' }, who),
    el('time', {}, when(date, 'short')),
    el('span', { class: 'subject' }, subject || '(no subject)', note ? el('small', {}, ` · ${note}`) : ''),
  )
}
