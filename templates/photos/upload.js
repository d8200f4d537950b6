// The page on which guests send photos: a code, a choice, a bar for each, and what became of them.
import { keptOut, rowOf } from './choosing.js'
import { arrived, invite, sendAll } from './sending.js'

const byId = (id) => document.getElementById(id)
const form = byId('form')
const { types, mostFiles, mostBytes } = form.dataset
const event = new URLSearchParams(location.search).get('event') ?? ''
const CODE = 'photo code'

/** Chosen and not yet there: `{ file, row, out }`. */
let chosen = []
let sending = false

byId('trip').hidden = event !== ''
byId('event').value = event
byId('code').value = brought() || remembered()
byId('pick').addEventListener('change', choose)
byId('again').addEventListener('click', () => form.requestSubmit())
byId('more').addEventListener('click', () => {
  byId('done').hidden = true
  byId('send').hidden = false
  show([])
  byId('pick').focus()
})
form.addEventListener('submit', (submitted) => {
  submitted.preventDefault()
  if (!sending) send()
})
addEventListener('beforeunload', (leaving) => {
  if (sending) leaving.preventDefault()
})

function choose() {
  const files = [...byId('pick').files]
  byId('pick').value = ''
  const most = Number(mostFiles)
  const all = [...chosen.map(({ file }) => file), ...files]
  show(all.slice(0, most))
  if (all.length > most) trouble(`At most ${most} at a time`, `The first ${most} are chosen. Send the others afterwards.`)
  else quiet()
}

function show(files) {
  chosen = files.map((file) => {
    const out = keptOut(file, types.split(','), Number(mostBytes))
    return { file, out, ...rowOf(file, out) }
  })
  byId('files').replaceChildren(...chosen.map(({ row }) => row))
  byId('files').hidden = chosen.length === 0
  byId('pick-words').textContent = chosen.length > 0 ? 'Choose more' : 'Choose photos'
}

async function send() {
  quiet()
  const ready = chosen.filter(({ out }) => out === undefined)
  if (byId('code').value.trim() === '') return missing('code', 'Type your photo code.')
  if (byId('event').value.trim() === '') return missing('event', 'Say which trip it was.')
  if (ready.length === 0) return missing('pick', 'Choose a photo first.')
  working(true)
  try {
    await delivered(ready)
  } catch (error) {
    byId('send').hidden = false
    trouble(error.title ?? 'Nothing was sent', error.message)
  } finally {
    working(false)
  }
}

async function delivered(ready) {
  const files = ready.map(({ file }) => file)
  const { batch, posts, refused } = await invite(byId('event').value.trim(), byId('code').value.trim(), files)
  remember(byId('code').value.trim())
  for (const { at, detail } of refused) end(ready[at], detail)
  const sent = new Map()
  await sendAll(posts, files, (at, part) => ready[at].move(part), (at, problem) => {
    ready[at].say(problem ?? 'Sent. Looking at it…', problem ? 'bad' : '')
    ready[at].failed = problem !== undefined
    if (!problem) sent.set(posts.find((post) => post.at === at).id, ready[at])
  })
  const became = sent.size > 0 ? await looked(batch, sent) : []
  for (const { id, state, detail } of became) {
    if (sent.has(id)) end(sent.get(id), detail, state)
  }
  conclude(ready)
}

/** Somebody else may be looking already: then it takes a moment more. */
async function looked(batch, sent) {
  for (let tries = 0; tries < 5; tries += 1) {
    const { files } = await arrived(batch).catch(() => ({ files: [] }))
    if (!files.some(({ id, state }) => sent.has(id) && state === 'awaited')) return files
    await new Promise((resolve) => setTimeout(resolve, 1_500))
  }
  return []
}

/** `state` as the server calls it. */
function end(one, words, state = 'unfit') {
  const good = state === 'waiting' || state === 'shown'
  one.say(words, good ? 'good' : state === 'unfit' ? 'bad' : '')
  one.out = state === 'unfit' ? words : undefined
  one.arrived = good
}

function conclude(ready) {
  const failed = ready.filter(({ failed }) => failed)
  const taken = ready.filter((one) => !one.failed && one.out === undefined)
  const [title, note] = byId('done').querySelectorAll('h2, .note')
  title.textContent = taken.length > 0 ? `Thank you for ${taken.length === 1 ? 'your photo' : `${taken.length} photos`}` : 'None arrived'
  const others = ready.length - taken.length
  note.textContent = [
    ...(others > 0 ? [`${others} could not be taken; each says why.`] : []),
    ...(taken.length > 0 ? ['The crew looks at them, and then they are in the album of your party.'] : []),
  ].join(' ')
  chosen = failed
  byId('again').hidden = failed.length === 0
  byId('send').hidden = true
  byId('done').hidden = false
  byId('done').focus()
}

function working(is) {
  sending = is
  byId('send').disabled = is
  byId('pick').disabled = is
  byId('send').textContent = is ? 'Sending…' : 'Send the photos'
  byId('said').textContent = is ? 'Sending the photos…' : ''
  if (is) byId('done').hidden = true
}

function missing(id, words) {
  trouble('Something is missing', words)
  if (id !== 'pick') byId(id).setAttribute('aria-invalid', 'true')
  byId(id).focus()
}

function trouble(title, words) {
  const box = byId('trouble')
  box.querySelector('h2').textContent = title
  box.querySelector('.note').textContent = words
  box.hidden = false
  box.scrollIntoView({ block: 'center' })
}

function quiet() {
  byId('trouble').hidden = true
  for (const id of ['code', 'event']) byId(id).removeAttribute('aria-invalid')
}

/** From the waiver's last page; it doesn't stay in the address. */
function brought() {
  const [, code = ''] = location.hash.match(/^#([\w-]{4,40})$/) ?? []
  if (code) history.replaceState(null, '', location.pathname + location.search)
  return code
}

function remembered() {
  try {
    return sessionStorage.getItem(CODE) ?? ''
  } catch {
    return ''
  }
}

function remember(code) {
  try {
    sessionStorage.setItem(CODE, code)
  } catch {}
}
