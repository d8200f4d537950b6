// Where the charter shows: the calendar, the store's item, and the guest page as the CDN serves it.
import { look } from './api.js'
import { byId, el, fill, fillSelect } from './dom.js'
import { state, when } from './state.js'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Etags of the entries as last drawn, by operator, to tell which of them changed. */
const known = new Map()

/** `now` is business time in milliseconds. */
export async function refreshCalendar(now) {
  const { operator } = state
  const events = await look('view/calendar', { operator: operator.id })
  if (operator !== state.operator) return
  const from = now - 6 * HOUR_MS
  const shown = events.filter(({ end }) => instant(end) > from && instant(end) < now + 14 * DAY_MS)
  const before = known.get(operator.id)
  const open = new Set([...byId('events').querySelectorAll('details[open]')].map(({ dataset }) => dataset.event))
  const changed = (event) => before !== undefined && before.get(event.id) !== event.etag
  fill(
    byId('events'),
    shown.length > 0
      ? shown.map((event) => entry(event, changed(event), changed(event) || open.has(event.id)))
      : el('p', { class: 'empty' }, 'Nothing in the next two weeks.'),
  )
  known.set(operator.id, new Map(events.map(({ id, etag }) => [id, etag])))
  const place = byId('events')
  const anchor = place.querySelector('.fresh') ?? place.querySelector('details[open]')
  if (anchor) place.scrollTop = anchor.offsetTop
}

export async function refreshStore() {
  const { operator } = state
  const charters = await look('view/charters', { operator: operator.id })
  if (operator !== state.operator) return undefined
  const select = byId('charter')
  const ids = charters.map(({ event_id: id }) => id)
  const chosen = ids.includes(select.value) ? select.value : ids.includes(operator.charter) ? operator.charter : ids[0]
  fillSelect(
    select,
    ids.map((id) => ({ value: id, label: id })),
    chosen,
  )
  select.hidden = ids.length === 0
  const item = charters.find(({ event_id: id }) => id === chosen)
  fill(
    byId('item'),
    item ? itemView(item, operator.dispatchTable) : el('p', { class: 'empty' }, 'No charter in the table yet.'),
  )
  return charters.find(({ event_id: id }) => id === operator.charter)
}

export async function refreshServed() {
  const { operator } = state
  const pages = await look('view/pages', { operator: operator.id })
  if (operator !== state.operator) return []
  const select = byId('path')
  const paths = pages.map(({ path }) => path)
  const usual = `/${operator.charter}.html`
  const chosen = paths.includes(select.value) ? select.value : paths.includes(usual) ? usual : paths[0]
  fillSelect(
    select,
    paths.map((path) => ({ value: path, label: path })),
    chosen,
  )
  select.hidden = paths.length === 0
  if (chosen) await showPage(operator, chosen)
  else {
    byId('from').textContent = ''
    fill(byId('phone'), el('p', { class: 'empty' }, 'No page yet. It is published when the crew is approved.'))
  }
  return paths
}

async function showPage(operator, path) {
  const served = await look('served', { operator: operator.id, path })
  const revision = served.revision === undefined ? '' : `revision ${served.revision} · `
  const from = served.from === 'cache' ? `from cache, ${served.age} s old` : 'from origin'
  fill(
    byId('from'),
    el('span', { class: `badge ${served.from}`, title: served.xCache }, `${revision}${from}`),
    el('a', { href: operator.cdn + encodeURI(path), target: '_blank', rel: 'noopener noreferrer' }, 'Open ↗'),
  )
  const src = `/_harbor/served/page?${new URLSearchParams({ operator: operator.id, path, at: Date.now() })}`
  fill(
    byId('phone'),
    el('iframe', { src, sandbox: 'allow-popups allow-popups-to-escape-sandbox', title: `Guest page ${path}` }),
  )
}

function entry({ id, summary, description = '', location, start, end }, isFresh, isOpen) {
  const day = start.date
    ? `${start.date}, all day`
    : `${when(start.dateTime, 'day')}, ${when(start.dateTime, 'time')}–${when(end.dateTime, 'time')}`
  return el(
    'details',
    { class: isFresh ? 'entry fresh' : 'entry', open: isOpen, data: { event: id } },
    el('summary', {}, el('strong', {}, summary ?? '(no title)'), el('time', {}, day)),
    el('p', { class: 'words' }, asText(description) || 'No description.'),
    location ? el('p', { class: 'aside' }, location) : '',
  )
}

function itemView(item, table) {
  const seats = (item.seats ?? []).map(
    ({ seat, name, standing }) => `${seat.replaceAll('_', ' ')}: ${name ?? 'open'}${standing ? ` (${standing})` : ''}`,
  )
  const facts = [
    ['event_name', item.event_name],
    ['time_window', item.time_window],
    ['captain', item.captain ?? 'open'],
    ['crew', (item.crew ?? []).join(', ') || 'nobody yet'],
    ['guest_count', item.guest_count],
    ['waiver_status', item.waiver_status],
    ['revision', item.revision],
    ['owed', Object.keys(item.owed ?? {}).join(', ') || 'nothing'],
  ]
  const command = `aws dynamodb get-item --table-name ${table} \\\n  --key '${JSON.stringify({ event_id: { S: item.event_id } })}'`
  return [
    el(
      'dl',
      {},
      facts
        .filter(([, value]) => value !== undefined && value !== null)
        .map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, inWords(value)))),
    ),
    el(
      'details',
      {},
      el('summary', {}, 'Whole item'),
      el('pre', {}, command),
      seats.length > 0 ? el('p', { class: 'words' }, seats.join('\n')) : '',
      el('pre', {}, JSON.stringify(item, null, 2)),
    ),
  ]
}

function inWords(value) {
  if (typeof value !== 'object') return String(value)
  const pairs = Object.entries(value).map(([name, each]) => `${name}: ${inWords(each ?? '–')}`)
  return pairs.join(', ') || 'none yet'
}

const TAGS =
  'a|b|blockquote|br|div|em|font|h[1-6]|hr|html-blob|i|li|ol|p|pre|s|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul'
const MARKUP = new RegExp(`</?(?:${TAGS})(?:\\s[^<>]*)?/?>|&#?\\w+;`, 'i')
const NO_TAG = new RegExp(`<(?!/?(?:${TAGS})(?:\\s[^<>]*)?/?>)`, 'gi')

/** A description may be HTML; it is read as text, with its line breaks. What stands in <…> and is no tag, as an address, stays. */
function asText(description) {
  if (!MARKUP.test(description)) return description
  const parsed = new DOMParser().parseFromString(description.replace(NO_TAG, '&lt;'), 'text/html')
  for (const breaking of parsed.querySelectorAll('br, p, div, li, tr')) breaking.append('\n')
  for (const br of parsed.querySelectorAll('br')) br.replaceWith('\n')
  return parsed.body.textContent.trim()
}

function instant({ dateTime, date }) {
  return Date.parse(dateTime ?? date)
}
