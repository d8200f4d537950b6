// A mail of one's own, from whomever one likes.
import { dropRaw } from './api.js'
import { attempt, byId, el } from './dom.js'
import { openSheet } from './sheet.js'
import { state } from './state.js'

export function writeMail() {
  const { writers } = state.operator
  const form = el(
    'form',
    { class: 'own', on: { submit: sendOwn } },
    el(
      'label',
      {},
      'From',
      el(
        'select',
        { name: 'from' },
        writers.map(({ name, address }) =>
          el(
            'option',
            { value: address, selected: address === state.operator.samples[0]?.from },
            `${name} <${address}>`,
          ),
        ),
      ),
    ),
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
  return text
    .match(/.{1,10}/gsu)
    .map((piece) => `=?UTF-8?B?${base64(piece)}?=`)
    .join('\r\n ')
}

function base64(text) {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))
}
