// The log: what reached a stand-in, newest first; reads are kept back unless they are asked for.
import { byId, el } from './dom.js'

const SHOWN = 300
/** So many of the newest rows take up what happens again in the same way. */
const FOLDING = 12
const READ =
  /^(Get|List|Query|Scan|Describe|Head|BatchGet|OptionsObject|GET$|HEAD$|auth\.|conversations\.|users\.|team\.|apps\.|history\.|labels\.|threads\.|certs$|token$|tokeninfo$)|\.(list|get|instances|info|history|replies|getProfile|watch)$/

export function openLog(entries) {
  byId('reads').addEventListener('change', ({ target }) => byId('log').classList.toggle('all', target.checked))
  for (const entry of entries) addEntry(entry, true)
}

export function isEffect({ operation }) {
  return !READ.test(operation)
}

export function addEntry(entry, isOld = false) {
  const { service, operation, key, ms, status, fault, unmet } = entry
  const failed = !unmet && (status === 0 || status >= 400)
  const like = [service, operation, key, status, unmet, fault].join(' ')
  if (fold(like, entry)) return
  const row = el(
    'li',
    {
      class: [isEffect(entry) ? 'effect' : 'read', isOld ? '' : 'fresh', failed ? 'failed' : ''].join(' '),
      data: { like, count: '1' },
    },
    el('time', {}, timeOf(entry)),
    el('span', { class: 'service', data: { service } }, service),
    el('span', { class: 'operation' }, operation, el('span', { class: 'count' })),
    el('span', { class: 'key', title: key }, key),
    el(
      'span',
      { class: 'status' },
      unmet ? 'condition not met' : status === 0 ? 'reset' : String(status),
      fault ? ` · fault: ${fault}` : '',
    ),
    el('span', { class: 'ms' }, `${ms} ms`),
  )
  const log = byId('log')
  log.prepend(row)
  while (log.children.length > SHOWN) log.lastElementChild.remove()
}

function fold(like, entry) {
  const rows = [...byId('log').children].filter((row) => row.classList.contains(isEffect(entry) ? 'effect' : 'read'))
  const row = rows.slice(0, FOLDING).find(({ dataset }) => dataset.like === like)
  if (!row) return false
  row.dataset.count = String(Number(row.dataset.count) + 1)
  row.querySelector('.count').textContent = ` × ${row.dataset.count}`
  row.querySelector('time').textContent = timeOf(entry)
  return true
}

function timeOf({ time }) {
  return new Date(time).toLocaleTimeString('en-US', { hourCycle: 'h23' })
}
