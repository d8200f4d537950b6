// What was read last: the board, the charter beside it with its story, and now and then who is signed in and how all is doing.
import { read } from './api.js'
import { place, question } from './place.js'

/** Every so many looks also at what changes seldom. */
const SELDOM = 6

export const state = { rows: [], news: [], pages: 1, more: false, older: false, stories: 1, read: 0 }
let looks = 0

/** Undefined, or what went wrong. */
export async function readAll(at) {
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
  const news = newsIn(asked === state.asked ? state.rows : [], found)
  Object.assign(state, { asked, rows: found, news, more: Boolean(cursor) })
}

async function readCharter(id) {
  const path = `/api/charters/${encodeURIComponent(id)}`
  const answer = await read(path)
  if (!answer.ok) return answer
  const isTold = state.charter?.id === answer.body.id && state.charter.last === answer.body.last && state.story
  const told = isTold && state.read === state.stories ? state : await readStory(path)
  if (told.status !== undefined) return told
  if (place().charter === id) Object.assign(state, { charter: answer.body, story: told.story, older: told.older, read: state.stories })
}

/** As many pages as were asked for; only where there is an entry that isn't shown yet. */
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
  const desk = who.body.role === 'manager' ? await read('/api/health') : undefined
  Object.assign(state, { who: who.body, desk: desk?.body })
  return desk && !desk.ok ? desk : undefined
}

/** Rows that were there before and say something else now. */
function newsIn(before, now) {
  const known = new Map(before.map((charter) => [charter.id, JSON.stringify(charter)]))
  return now.filter((charter) => known.has(charter.id) && known.get(charter.id) !== JSON.stringify(charter))
}
