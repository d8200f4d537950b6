// The ops page: begins or goes on with a session, shows where one is, and looks again while it is seen.
import { change, read } from './api.js'
import { asOf, forget } from './as-of.js'
import { board } from './board.js'
import { detail } from './detail.js'
import { byId, fill } from './dom.js'
import { health } from './health.js'
import { keys } from './keys.js'
import { lookUps, nameOf, show } from './look-up.js'
import { addressOf, cameFromInside, go, place, question } from './place.js'

const EVERY_MS = 5_000
/** Every so many looks also at what changes seldom. */
const SELDOM = 6
const SLOWEST_MS = 60_000

const state = { who: undefined, asked: undefined, beside: undefined, rows: [], pages: 1, more: false, charter: undefined, story: undefined, older: false, stories: 1, read: 0 }
const { title } = document
let looks = 0
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
  const problem = await readAll(at).catch((error) => ({ status: 0, words: String(error) }))
  const isStale = looking === 'again'
  looking = undefined
  if (problem?.status === 401) return outside(problem.words)
  failures = problem ? failures + 1 : 0
  if (!isStale) draw()
  tell(problem)
  if (isStale) return look()
  const wait = Math.min(EVERY_MS * 2 ** Math.min(failures, 4), SLOWEST_MS)
  timer = setTimeout(() => (document.hidden ? undefined : look()), wait)
}

/** Undefined, or what went wrong. */
async function readAll(at) {
  const [rows, charter, desk] = await Promise.all([readRows(at), at.charter ? readCharter(at.charter) : undefined, readSeldom()])
  looks += 1
  return rows ?? charter ?? desk
}

async function readRows(at) {
  const found = []
  let cursor
  for (let page = 0; page < state.pages; page += 1) {
    const answer = await read(question(at, cursor))
    if (!answer.ok) return answer
    found.push(...answer.body.charters)
    cursor = answer.body.next
    if (!cursor) break
  }
  const asked = question(at)
  noteNews(asked === state.asked ? state.rows : [], found)
  Object.assign(state, { asked, rows: found, more: Boolean(cursor) })
}

async function readCharter(id) {
  const path = `/api/charters/${encodeURIComponent(id)}`
  const answer = await read(path)
  if (!answer.ok && answer.status === 404) {
    say(answer.words)
    return close()
  }
  if (!answer.ok) return answer
  const isTold = state.charter?.id === answer.body.id && state.charter.last === answer.body.last && state.story
  const told = isTold && state.read === state.stories ? state : await readStory(path)
  if (told.status !== undefined) return told
  if (place().charter === id) Object.assign(state, { charter: answer.body, story: told.story, older: told.older, read: state.stories })
}

/** As many pages as were asked for; only where there is a revision that isn't shown yet. */
async function readStory(path) {
  const story = []
  let cursor
  for (let page = 0; page < state.stories; page += 1) {
    const part = await read(`${path}/history?limit=10${cursor ? `&cursor=${cursor}` : ''}`)
    if (!part.ok) return part
    story.push(...part.body.revisions)
    cursor = part.body.next
    if (!cursor) break
  }
  return { story, older: Boolean(cursor) }
}

async function readSeldom() {
  if (looks % SELDOM !== 0) return undefined
  const who = await read('/api/session')
  if (!who.ok) return who
  greet(who.body)
  if (who.body.role !== 'manager') return undefined
  const desk = await read('/api/health')
  if (!desk.ok) return desk
  fill(byId('desk'), ...health(desk.body).flat())
  byId('desk').hidden = false
}

/** What somebody else changed is said once, and shown for a moment. */
function noteNews(before, now) {
  const known = new Map(before.map((charter) => [charter.id, JSON.stringify(charter)]))
  state.news = known.size === 0 ? [] : now.filter((charter) => known.has(charter.id) && known.get(charter.id) !== JSON.stringify(charter))
  if (state.news.length > 0) say(`Changed: ${state.news.map(({ name }) => name).join(', ')}.`)
}

function draw() {
  if (!state.who) return
  const here = place()
  const held = document.activeElement?.closest?.('#board [data-id]')?.dataset.id
  byId('title').textContent = here.crew ? `Where ${nameOf(here.crew)} sails` : here.from || here.to ? 'Looked up by day' : 'The coming weeks'
  if (fill(byId('board'), ...board(state.rows, { here, today: state.who.today, person: here.crew ?? state.who.person })) && held) focusRow(held)
  byId('more').hidden = !state.more
  for (const { id } of state.news ?? []) byId('board').querySelector(`[data-id="${CSS.escape(id)}"]`)?.classList.add('news')
  state.news = []
  if (here.charter && state.charter) drawCharter()
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
  const at = new Date().toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit', timeZone: state.who?.operator.timeZone, timeZoneName: 'short' })
  if (!problem) byId('fresh').textContent = `As of ${at}`
  byId('trouble').hidden = !problem
  if (problem) byId('trouble').textContent = `${problem.words} What you see may be old; it is tried again by itself.`
}
