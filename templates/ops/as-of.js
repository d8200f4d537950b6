// How a charter stood at a moment that somebody names: its facts, and who knew what.
import { read } from './api.js'
import { byId, el } from './dom.js'

/** `open`: the id of the charter beside. */
export function asOf(open) {
  byId('as-of').addEventListener('submit', async (event) => {
    event.preventDefault()
    const at = byId('moment').value.trim()
    if (at === '') return
    const answer = await read(`/api/charters/${encodeURIComponent(open())}/as-of?at=${encodeURIComponent(at)}`)
    byId('then').replaceChildren(...(answer.ok ? then(answer.body) : [el('p', { class: 'bad' }, answer.words)]))
    byId('then').scrollIntoView({ block: 'nearest' })
  })
}

/** Another charter: nothing was asked of it yet. */
export function forget() {
  byId('as-of').reset()
  byId('then').replaceChildren()
}

function then({ when, revision, facts, known, money = [] }) {
  const { seats, place, guests, cancelled } = facts
  return [
    el('h4', {}, `${when}: revision ${revision}`),
    el('p', {}, `${facts.name}, ${facts.when}${cancelled ? ', cancelled' : ''}`),
    el('p', {}, `${place ?? 'Place not set'} · ${guests === undefined ? 'number of guests not known' : `${guests} guests`}`),
    el('ul', {}, seats.map(({ label, name, standing }) => el('li', {}, el('strong', {}, label), ` ${name ? `${name}${standing === 'confirmed' ? '' : ` (${standing})`}` : 'open'}`))),
    el('ul', { class: 'known' }, [...known, ...money].map((words) => el('li', {}, words))),
  ]
}
