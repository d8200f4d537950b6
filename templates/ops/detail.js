// One charter, whole: who, for whom, what is in the way, what every surface says, what left, and how it came about.
import { el } from './dom.js'

export function detail(charter, story, hasOlder) {
  const { name, when, cancelled, id, revision } = charter
  return [
    el('h2', { id: 'detail-name', tabindex: '-1' }, name),
    el('p', { class: 'when' }, cancelled ? `Cancelled. It was ${when}.` : when),
    facts(charter),
    part('In the way', charter.cancelled || charter.ready ? [] : charter.reasons, (reason) => reason, charter.ready ? 'Nothing. Ready.' : undefined),
    part('Held up', charter.trouble ?? [], (words) => words),
    part('Waiting for a manager', charter.mails ?? [], (mail) => mail),
    crew(charter),
    guests(charter),
    surfaces(charter),
    money(charter),
    part('Mails to the guests', charter.sends ?? [], ({ what, when: left, to, trouble }) => [`${what}: ${left}, to ${to}`, trouble && el('span', { class: 'bad' }, ` ${trouble}`)], charter.sends ? 'None has left yet.' : undefined),
    photos(charter),
    history(story, hasOlder),
    el('p', { class: 'hint' }, 'Changes are made in Slack: ', el('code', {}, `/crew ${id}`), ` · revision ${revision}`),
  ]
}

function money({ money: said }) {
  if (!said) return undefined
  return el('section', {}, el('h3', {}, 'Money'), el('p', {}, said.words), said.payments.length > 0 && el('ul', {}, said.payments.map((words) => el('li', {}, words))))
}

function facts({ boards, place, guests: count, hours, voyage, manifest }) {
  return el(
    'dl',
    { class: 'facts' },
    pair('Boarding', boards ?? 'not set'),
    pair('Sails', hours),
    pair('Place', place ?? 'not set'),
    pair('Guests', count === undefined ? 'not known' : String(count)),
    voyage && pair('At sea', voyage),
    manifest && pair('Manifest', el('a', { href: manifest, target: '_blank', rel: 'noopener' }, 'to print')),
  )
}

function pair(what, said) {
  return el('div', {}, el('dt', {}, what), el('dd', {}, said))
}

/** Left out where there is nothing to say, unless that is worth saying. */
function part(title, entries = [], said, none) {
  if (entries.length === 0 && none === undefined) return undefined
  const body = entries.length === 0 ? el('p', {}, none) : el('ul', {}, entries.map((entry) => el('li', {}, said(entry))))
  return el('section', {}, el('h3', {}, title), body)
}

function crew({ seats }) {
  return part('Crew', seats, ({ label, name, standing, source, evidence }) => [
    el('strong', {}, label),
    standing === 'confirmed' ? ` ${name}` : el('span', { class: 'gap' }, name ? ` ${name} (${standing})` : ' open'),
    source && el('span', { class: 'source' }, `by ${source}`),
    evidence && el('q', {}, evidence),
  ], 'No seats yet.')
}

function guests({ contact, signatures, waivers }) {
  const counted = waivers && waivers.expected > 0 ? `${waivers.signed} of ${waivers.expected} waivers signed` : 'No waivers expected yet'
  const guardian = waivers && waivers.needGuardian > 0 ? `, ${waivers.needGuardian} waiting for a guardian` : ''
  return el(
    'section',
    {},
    el('h3', {}, 'Guests and waivers'),
    contact && el('p', {}, contact.name, contact.phone && [' · ', el('a', { href: `tel:${contact.phone}`, 'data-phone': '' }, contact.phoneWords)], contact.email && ` · ${contact.email}`),
    el('p', {}, `${counted}${guardian}.`),
    signatures && signatures.length > 0 && el('ul', {}, signatures.map(({ name, minor, state }) => el('li', {}, el('strong', {}, name), `${minor ? ' (under 18)' : ''} ${state}`))),
  )
}

function surfaces({ page, drift }) {
  const said = drift.differences.length === 0 ? 'The last look found nothing that differs.' : `They differ since ${drift.since}:`
  return el(
    'section',
    {},
    el('h3', {}, 'What others see'),
    el('p', {}, el('a', { href: page.address, target: '_blank', rel: 'noopener' }, 'Guest page'), page.live ? ' is live.' : ' is not live yet.'),
    el('p', {}, said),
    drift.differences.length > 0 && el('ul', { class: 'bad' }, drift.differences.map((words) => el('li', {}, words))),
  )
}

function photos({ photos: { shown, toLookAt, pictures } }) {
  if (shown + toLookAt === 0) return undefined
  const said = [shown > 0 && `${shown} in the album`, toLookAt > 0 && `${toLookAt} to look at, in Slack`].filter(Boolean)
  return el(
    'section',
    {},
    el('h3', {}, 'Photos'),
    el('p', {}, `${said.join(', ')}.`),
    pictures.length > 0 && el('p', { class: 'pictures' }, pictures.map(({ thumb, full, from }, at) => el('a', { href: full, target: '_blank', rel: 'noopener' }, el('img', { src: thumb, loading: 'lazy', alt: from ? `Photo ${at + 1}, from ${from}` : `Photo ${at + 1}` })))),
  )
}

function history(story, hasOlder) {
  if (!story) return el('section', {}, el('h3', {}, 'History'), el('p', {}, 'Reading…'))
  return el(
    'section',
    { class: 'history' },
    el('h3', {}, 'History'),
    el('ol', {}, story.map(entry)),
    hasOlder && el('button', { type: 'button', class: 'plain', 'data-act': 'older' }, 'Older'),
  )
}

/** A deed changes no fact: it is told while its revision stood. */
function entry({ revision, part, when, by, why, changes, deed, payment }) {
  const what = deed ?? payment
  return el(
    'li',
    {},
    el('strong', {}, part ? what : `Revision ${revision}`),
    el('span', { class: 'quiet' }, ` · ${when}, ${by}`),
    why && el('span', { class: 'why' }, why),
    !part && changes.length > 0 && el('ul', {}, changes.map((words) => el('li', {}, words))),
  )
}
