// Starts the page, and refreshes just the panel that an event concerns.
import { look } from './api.js'
import { businessNow, openClock, refreshClock } from './clock.js'
import { attempt, byId, el, fill } from './dom.js'
import { drawSamples, refreshInbox, refreshSent } from './letters.js'
import { clearLines, layLines, light } from './lines.js'
import { addEntry, isEffect, openLog } from './log.js'
import { watchModal } from './modal.js'
import { drawRoute } from './route.js'
import { notice, openSlack, refreshSlack, resetSlack } from './slack.js'
import { choose, state, switchTo } from './state.js'
import { refreshCalendar, refreshServed, refreshStore } from './surfaces.js'

/** What the steps of the first voyage are judged by. */
const seen = { mails: [], item: undefined, paths: [], sent: [] }
const pending = new Map()

const REFRESH = {
  clock: async () => {
    await refreshClock()
    await refreshCalendar(businessNow())
  },
  mail: async () => {
    seen.mails = await refreshInbox()
  },
  slack: refreshSlack,
  calendar: () => refreshCalendar(businessNow()),
  store: async () => {
    seen.item = await refreshStore()
  },
  page: async () => {
    seen.paths = await refreshServed()
  },
  sent: async () => {
    seen.sent = await refreshSent()
  },
}

const setup = await look('view/setup')
choose(setup)
// Safari gives what scrolls no focus of its own.
for (const scrolling of document.querySelectorAll('.scroll')) scrolling.tabIndex = 0
openSlack()
watchModal()
openClock()
openLog(setup.log)
byId('path').addEventListener('change', () => soon('page'))
byId('charter').addEventListener('change', () => soon('store'))
addEventListener('resize', layLines)
// Before the first look: what happens meanwhile is heard.
await listenLive()
await showOperator()
document.documentElement.dataset.ready = 'true'

async function showOperator() {
  const { operator } = state
  document.documentElement.style.setProperty('--flag', operator.accent)
  fill(
    byId('operators'),
    state.operators.map(({ id, brand }) =>
      el(
        'button',
        { type: 'button', 'aria-pressed': String(id === operator.id), on: { click: () => change(id) } },
        brand,
      ),
    ),
  )
  drawSamples()
  resetSlack()
  await attempt(() => refreshClock())
  await Promise.all(['mail', 'slack', 'calendar', 'store', 'page', 'sent'].map((kind) => attempt(REFRESH[kind])))
  judge()
  clearLines()
}

function change(id) {
  switchTo(id)
  Object.assign(seen, { mails: [], item: undefined, paths: [], sent: [] })
  showOperator()
}

/** Until it hears, or can't for now. */
function listenLive() {
  const { promise, resolve } = Promise.withResolvers()
  const live = new EventSource('/_harbor/live')
  let wasLost = false
  live.onmessage = ({ data }) => happened(JSON.parse(data))
  live.onerror = () => {
    wasLost = true
    document.documentElement.dataset.live = 'lost'
    resolve()
  }
  live.addEventListener('ready', () => {
    document.documentElement.dataset.live = 'on'
    if (wasLost) for (const kind of Object.keys(REFRESH)) soon(kind)
    wasLost = false
    resolve()
  })
  return promise
}

function happened(event) {
  if (event.operator !== undefined && event.operator !== state.operator.id) return
  if (event.kind === 'log') return logged(event.entry)
  if (event.kind === 'mail') light('inbox')
  if (event.kind === 'slack') notice(event)
  soon(event.kind)
}

function logged(entry) {
  addEntry(entry)
  const panel = isEffect(entry) && entry.status > 0 && entry.status < 400 && panelOf(entry)
  if (panel) light(panel)
}

function panelOf({ service, key }) {
  const { operator } = state
  if (service === 'slack') return key === operator.channel ? 'slack' : undefined
  if (service === 'dynamodb') return key.split(' ')[0] === operator.dispatchTable ? 'store' : undefined
  return { calendar: 'calendar', s3: 'served', cloudfront: 'served', ses: 'sent' }[service]
}

/** Once for a burst of events. */
function soon(kind) {
  clearTimeout(pending.get(kind))
  pending.set(
    kind,
    setTimeout(async () => {
      await attempt(REFRESH[kind])
      judge()
    }, 60),
  )
}

function judge() {
  const { operator } = state
  const { mails, item, paths, sent } = seen
  const approved = Boolean(item?.captain)
  const guest = item?.contact?.email
  const boarded = approved && sent.some(({ to }) => guest && to.some((address) => address.includes(guest)))
  drawRoute([mails.length > 0 || approved, approved, approved && paths.includes(`/${operator.charter}.html`), boarded])
}
