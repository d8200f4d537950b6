// The ops page: begins or goes on with a session, shows where one is, and looks again while it is seen.
import { change, lastAnswered, read } from './api.js'
import { asOf, forget } from './as-of.js'
import { board } from './board.js'
import { detail } from './detail.js'
import { byId, fill } from './dom.js'
import { health } from './health.js'
import { keys } from './keys.js'
import { lookUps, nameOf, show } from './look-up.js'
import { addressOf, cameFromInside, go, place } from './place.js'
import * as readings from './readings.js'

const EVERY_MS = 5_000
const SLOWEST_MS = 60_000

const { state } = readings
const { title } = document
let failures = 0
let timer
let looking
let opener

begin()

async function begin() {
  const link = new URLSearchParams(location.hash.slice(1)).get('link')
  const entered = link ? await change('POST', '/api/session', { link }) : undefined
  if (entered && entered.status !== 0) history.replaceState(null, '', `${location.pathname}${location.search}`)
  const who = await read('/api/session')
  if (!who.ok) return outside(entered && !entered.ok ? entered.words : who.words)
  inside(who.body)
  if (entered && !entered.ok) say(`${entered.words} You were signed in here already.`)
}

function inside(who) {
  greet(who)
  for (const id of ['signed-in', 'tools']) byId(id).hidden = false
  byId('gate').hidden = true
  byId('leave').addEventListener('click', leave)
  byId('more').addEventListener('click', () => again({ pages: state.pages + 1 }))
  byId('close').addEventListener('click', close)
  byId('board').addEventListener('click', openRow)
  byId('detail-body').addEventListener('click', (event) => {
    if (event.target.dataset.act === 'older') again({ stories: state.stories + 1 })
  })
  keys({ close })
  asOf(() => place().charter)
  lookUps(say).then(draw)
  addEventListener('moved', moved)
  addEventListener('popstate', moved)
  document.addEventListener('visibilitychange', () => !document.hidden && look())
  moved()
}

function greet(who) {
  state.who = who
  byId('who').textContent = `${who.name}, ${who.role}`
  byId('leave').title = `You stay signed in until ${who.ends}`
}

function outside(words) {
  clearTimeout(timer)
  state.who = undefined
  for (const id of ['signed-in', 'tools', 'desk', 'detail']) byId(id).hidden = true
  byId('gate').hidden = false
  byId('gate-words').textContent = words
}

async function leave() {
  await change('DELETE', '/api/session')
  outside('You are signed out. Type “/crew ops” in Slack and open the link that it answers.')
}

/** The charter beside is nobody's name any more. */
function gone({ words }) {
  say(words)
  close()
}

/** A plain click opens beside; any other does what the browser does. */
function openRow(event) {
  const link = event.target.closest('a')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  event.preventDefault()
  opener = link.closest('[data-id]').dataset.id
  go({ ...place(), charter: opener })
}

function close() {
  if (!place().charter) return
  if (cameFromInside()) return history.back()
  history.replaceState(null, '', addressOf({ ...place(), charter: undefined }))
  moved()
}

function moved() {
  const { charter } = place()
  Object.assign(state, { pages: 1 })
  if (state.beside !== charter) forget()
  state.beside = charter
  if (state.charter?.id !== charter) Object.assign(state, { charter: undefined, story: undefined, stories: 1, read: 0 })
  show()
  slide(charter)
  look()
}

function slide(charter) {
  const aside = byId('detail')
  const wasOpen = !aside.hidden
  aside.hidden = !charter
  document.body.classList.toggle('beside', Boolean(charter))
  if (charter && !state.charter) {
    delete byId('detail-body').dataset.was
    byId('detail-body').textContent = 'Reading…'
  }
  if (!charter) document.title = title
  if (wasOpen && !charter) focusRow(opener)
}

function again(more) {
  Object.assign(state, more)
  look()
}

/** One at a time; what is asked meanwhile is looked at right after. */
async function look() {
  if (looking) {
    looking = 'again'
    return
  }
  looking = 'now'
  clearTimeout(timer)
  const at = place()
  const problem = await readings.readAll(at).catch((error) => ({ status: 0, words: String(error) }))
  const isStale = looking === 'again'
  looking = undefined
  if (problem?.status === 401) return outside(problem.words)
  failures = problem ? failures + 1 : 0
  if (problem?.status === 404) gone(problem)
  else tell(problem)
  if (!isStale) draw()
  if (isStale) return look()
  const wait = Math.min(EVERY_MS * 2 ** Math.min(failures, 4), SLOWEST_MS)
  timer = setTimeout(() => (document.hidden ? undefined : look()), wait)
}

function draw() {
  if (!state.who) return
  greet(state.who)
  drawDesk()
  const here = place()
  const held = document.activeElement?.closest?.('#board [data-id]')?.dataset.id
  byId('title').textContent = here.crew ? `Where ${nameOf(here.crew)} sails` : here.from || here.to ? 'Looked up by day' : 'The coming weeks'
  if (fill(byId('board'), ...board(state.rows, { here, today: state.who.today, now: lastAnswered(), person: here.crew ?? state.who.person })) && held) focusRow(held)
  byId('more').hidden = !state.more
  if (state.news.length > 0) say(`Changed: ${state.news.map(({ name }) => name).join(', ')}.`)
  for (const { id } of state.news) byId('board').querySelector(`[data-id="${CSS.escape(id)}"]`)?.classList.add('news')
  state.news = []
  if (here.charter && state.charter) drawCharter()
}

function drawDesk() {
  byId('desk').hidden = !state.desk
  if (state.desk) fill(byId('desk'), ...health(state.desk).flat())
}

function drawCharter() {
  const isFirst = !byId('detail-name')
  byId('detail').setAttribute('aria-label', state.charter.name)
  fill(byId('detail-body'), ...detail(state.charter, state.story, state.older).filter(Boolean))
  document.title = `${state.charter.name} · ${state.who.operator.boat} ops`
  if (isFirst) byId('detail-name')?.focus()
}

function focusRow(id) {
  if (id) byId('board').querySelector(`[data-id="${CSS.escape(id)}"] a`)?.focus()
}

function say(words) {
  byId('said').textContent = words
}

function tell(problem) {
  const { timeZone } = state.who?.operator ?? {}
  const at = lastAnswered() && new Date(lastAnswered()).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit', timeZone, timeZoneName: 'short' })
  if (!problem && at) byId('fresh').textContent = `As of ${at}`
  byId('trouble').hidden = !problem
  if (problem) byId('trouble').textContent = `${problem.words} What you see may be old; it is tried again by itself.`
}
