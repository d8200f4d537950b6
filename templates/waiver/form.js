// The waiver's form: who it is for, what is missing, sending it once, and what came of it.
import { clearDraft, draft, keepDraft } from './draft.js'
import { addChild, bodyOf, childRows, partsDone, problemsIn, questionAbout, showMode } from './fields.js'
import { restoreSignature, setUpSignature, signatureNow } from './pad.js'
import { send, trySending, waiting } from './sending.js'
import { byId, hideProblems, showParty, showProblems } from './showing.js'

const form = byId('form')
let sending = false
/** The question about the signature that was shown last. */
let asked

begin()

function begin() {
  form.noValidate = true
  byId('part-who').hidden = false
  byId('progress').hidden = false
  setUpSignature(changed)
  restore()
  form.addEventListener('input', changed)
  form.addEventListener('submit', submit)
  byId('add').addEventListener('click', () => {
    addChild().querySelector('input').focus()
    changed()
  })
  byId('children').addEventListener('click', ({ target }) => {
    if (!target.matches('.remove')) return
    target.closest('.child').remove()
    showMode(form.who.value)
    byId('add').focus()
    changed()
  })
  byId('another').addEventListener('click', another)
  byId('retry').addEventListener('click', () => retry(true))
  addEventListener('online', () => retry(false))
  setInterval(() => retry(false), 15_000)
  retry(false)
}

/** Back, reload and a dead battery lose nothing. */
function restore() {
  const { fields = {}, children = [], who = 'self', signature, done, asked: before } = draft()
  asked = before
  form.who.value = who
  for (const child of children) addChild(child)
  for (const [name, value] of Object.entries(fields)) {
    const input = byId(name)
    if (!input) continue
    if (input.type === 'checkbox') input.checked = value
    else input.value = value
  }
  restoreSignature(signature)
  showMode(who)
  if (done) showDone(done)
  else if (waiting()) showKept()
  progress()
}

function changed(event) {
  if (event?.target?.name === 'who') showMode(form.who.value)
  const names = ['guest_name', 'birth_date', 'guardian_name', 'guardian_relationship', 'email', 'phone', 'signature']
  const fields = Object.fromEntries(names.map((name) => [name, byId(name).value]))
  keepDraft({
    who: form.who.value,
    fields: { ...fields, consent: byId('consent').checked },
    children: childRows().map(({ name, born }) => ({ name: name.value, born: born.value })),
    signature: signatureNow(),
    asked,
  })
  progress()
}

function progress() {
  const { done, all } = partsDone(form, signatureNow())
  const [words, bar] = byId('progress').children
  words.textContent = done === all ? 'All done: sign below' : `${done} of ${all} steps done`
  bar.firstElementChild.style.width = `${(100 * done) / all}%`
}

async function submit(event) {
  event.preventDefault()
  if (sending) return
  hideProblems()
  const problems = problemsIn(form, signatureNow())
  if (problems.length > 0) return showProblems(problems)
  const question = questionAbout(form, signatureNow())
  if (question && question !== asked) return ask(question)

  busy(true)
  finish(await send(bodyOf(form, signatureNow())))
  busy(false)
}

/** Once: sent again as it is, it is right. */
function ask(question) {
  asked = question
  changed()
  showProblems([{ input: byId('signature'), sentence: question }])
}

async function retry(asked) {
  if (sending || !waiting()) return
  busy(true)
  if (asked) byId('trying').textContent = 'Sending…'
  const answer = await trySending()
  byId('trying').textContent = answer.kind === 'kept' && asked ? 'Still no connection. It is tried again by itself.' : ''
  finish(answer)
  busy(false)
}

function finish(answer) {
  byId('kept').hidden = answer.kind !== 'kept'
  switch (answer.kind) {
    case 'signed':
      keepDraft({ done: answer.told })
      return showDone(answer.told)
    case 'kept':
      return showKept()
    case 'refused':
      form.hidden = false
      return showProblems(answer.problems, answer.title, answer.detail)
  }
}

function showKept() {
  form.hidden = true
  byId('kept').hidden = false
  byId('kept').focus()
}

function showDone({ status, matched, guests }) {
  form.hidden = true
  byId('kept').hidden = true
  const done = byId('done')
  const [title, words] = [done.querySelector('h2'), done.querySelector('.note')]
  const names = guests.map(({ name }) => name).join(', ')
  title.textContent = status === 'SIGNED' ? `Signed. Thank you, ${names}.` : `Kept. A parent or guardian still has to sign for ${names}.`
  words.textContent = matched
    ? 'With this code you can send us photos after the trip.'
    : 'It came without your party’s link, so the crew looks whose it is. With this code you can send us photos after the trip.'
  done.querySelector('.codes').replaceChildren(...guests.map(codeLine))
  done.hidden = false
  done.focus()
  scrollTo(0, 0)
  showParty(form.party.value)
}

function codeLine({ name, photo_upload_code }, _, all) {
  const line = document.createElement('p')
  const code = document.createElement('span')
  code.className = 'code'
  code.textContent = photo_upload_code
  line.append(...(all.length > 1 ? [name] : []), code)
  if (form.event_id.value) line.append(photosLink(photo_upload_code, all.length > 1 ? name : ''))
  return line
}

/** The code stands where it goes to no server. */
function photosLink(code, name) {
  const link = document.createElement('a')
  link.href = `/photos/index.html?event=${encodeURIComponent(form.event_id.value)}#${code}`
  link.textContent = name ? `Send photos as ${name}` : 'Send photos with this code'
  return link
}

function another() {
  clearDraft()
  location.reload()
}

function busy(now) {
  sending = now
  const button = byId('submit')
  button.disabled = now
  button.textContent = now ? 'Sending…' : 'Sign the waiver'
}
