// Mails: the inbox with its samples, those that left, and the sheet on which one is read.
import { dropRaw, look, tell } from './api.js'
import { attempt, byId, el, fill } from './dom.js'
import { state, when } from './state.js'

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
  fill(byId('left'), mails.length > 0 ? mails.map(sentLine) : el('p', { class: 'empty' }, 'None yet. The boarding mail leaves a day before the charter.'))
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
  fill(byId('samples'), buttons, el('button', { type: 'button', class: 'quiet', on: { click: writeOwn } }, 'Write your own…'))
}

export function drop(n) {
  return attempt(() => tell('sample', { operator: state.operator.id, n }))
}

function inboxLine({ id, from, subject, date, labelIds }) {
  const { operator } = state
  const name = from.replace(/\s*<.*>$/, '').replace(/^"|"$/g, '')
  return line({ who: name, subject, date, isNew: labelIds.includes('UNREAD'), open: () => look(`view/inbox/${id}`, { operator: operator.id }).then((letter) => read(letter)) })
}

function sentLine({ id, to, subject, date, events }) {
  const fate = events.map(({ type }) => type).at(-1)
  const html = `/_harbor/view/sent/${id}/html`
  return line({ who: `to ${to.join(', ')}`, subject, date, note: fate === 'Delivery' ? 'delivered' : fate?.toLowerCase(), open: () => look(`view/sent/${id}`).then((letter) => read(letter, html)) })
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

function read(letter, html) {
  const body = el('div', { class: 'body scroll', tabindex: '0', role: 'region', 'aria-label': 'The mail' })
  const ways = [
    ...(html && letter.html ? [['As seen', () => el('iframe', { src: html, sandbox: 'allow-popups allow-popups-to-escape-sandbox', title: 'The mail as seen' })]] : []),
    ['Text', () => el('pre', {}, letter.text || 'This mail has no plain text.')],
    ...letter.attachments.map((attached) => [`${attached.name}`, () => el('pre', {}, attached.text ?? `${attached.type}, not shown here.`)]),
    ['Raw', () => el('pre', {}, letter.raw)],
  ]
  const show = (draw) => (event) => {
    for (const tab of event.target.parentElement.children) tab.removeAttribute('aria-current')
    event.target.setAttribute('aria-current', 'true')
    fill(body, draw())
  }
  const tabs = ways.map(([label, draw], index) => el('button', { type: 'button', 'aria-current': index === 0 ? 'true' : undefined, on: { click: show(draw) } }, label))
  fill(body, ways[0][1]())
  openSheet(letter.subject || '(no subject)', el('p', { class: 'aside' }, `${letter.from} → ${letter.to}`, el('br'), letter.date), el('nav', { class: 'tabs', 'aria-label': 'Ways to read it' }, tabs), body)
}

function writeOwn() {
  const { writers } = state.operator
  const form = el(
    'form',
    { class: 'own', on: { submit: sendOwn } },
    el('label', {}, 'From', el('select', { name: 'from' }, writers.map(({ name, address }) => el('option', { value: address, selected: address === state.operator.samples[0]?.from }, `${name} <${address}>`)))),
    el('label', {}, 'Subject', el('input', { name: 'subject', required: true, value: '' })),
    el('label', {}, 'Mail', el('textarea', { name: 'body', rows: '9', required: true })),
    el('footer', {}, el('button', { type: 'submit', class: 'primary' }, 'Drop it in')),
  )
  openSheet('Write your own', el('p', { class: 'aside' }, `to ${state.operator.inbox}`), form)
  form.elements.subject.focus()
}

async function sendOwn(event) {
  event.preventDefault()
  const { from, subject, body } = Object.fromEntries(new FormData(event.target))
  const { writers, inbox, id } = state.operator
  const name = writers.find(({ address }) => address === from)?.name ?? ''
  const raw = [
    'MIME-Version: 1.0',
    `From: ${encodedWords(name)} <${from}>`,
    `To: ${inbox}`,
    `Subject: ${encodedWords(subject)}`,
    'Content-Type: text/plain; charset="UTF-8"',
    'Content-Transfer-Encoding: base64',
    '',
    base64(body).replace(/.{76}/g, '$&\r\n'),
  ].join('\r\n')
  const dropped = await attempt(() => dropRaw(`${raw}\r\n`, id))
  if (dropped) byId('sheet').close()
}

/** Ten characters at most in each, which fit into an encoded word's 75 whatever they are. */
function encodedWords(text) {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  return text.match(/.{1,10}/gsu).map((piece) => `=?UTF-8?B?${base64(piece)}?=`).join('\r\n ')
}

function base64(text) {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)))
}

function openSheet(title, ...content) {
  const sheet = byId('sheet')
  fill(
    sheet,
    el('header', {}, el('h2', { id: 'sheet-title' }, title), el('button', { type: 'button', class: 'close', 'aria-label': 'Close', on: { click: () => sheet.close() } }, '×')),
    ...content,
  )
  if (!sheet.open) sheet.showModal()
}
