// What the form asks: which parts, which children, what is missing, and what is sent.
import { isOwnSignature } from './own-signature.js'
import { byId } from './showing.js'

const MOST_CHILDREN = 11
let rowsMade = 0

/** `self`, `child` or `both`. */
export function showMode(who) {
  const shown = { 'part-guest': who !== 'child', 'part-children': who !== 'self', 'part-guardian': who !== 'self' }
  for (const [id, is] of Object.entries(shown)) {
    byId(id).hidden = !is
    byId(id).disabled = !is
  }
  byId('guardian-name').hidden = who === 'both'
  byId('part-guest').querySelector('legend').textContent = who === 'both' ? 'You' : 'Who sails?'
  if (who !== 'self' && childRows().length === 0) addChild()
  const rows = childRows()
  for (const { row } of rows) row.querySelector('.remove').hidden = rows.length === 1
  byId('add').hidden = rows.length >= MOST_CHILDREN
}

export function addChild({ name = '', born = '' } = {}) {
  const row = document.createElement('div')
  row.className = 'child'
  const nth = (rowsMade += 1)
  row.innerHTML = `
    <div class="field"><label for="n${nth}">Child’s full name</label><input id="n${nth}" autocomplete="off" maxlength="100"></div>
    <div class="field"><label for="b${nth}">Date of birth</label><input id="b${nth}" type="date" max="${byId('form').dataset.today}"></div>
    <div class="row"><button type="button" class="plain remove">Remove this child</button></div>`
  const [first, second] = row.querySelectorAll('input')
  first.value = name
  second.value = born
  byId('children').append(row)
  const rows = childRows()
  for (const one of rows) one.row.querySelector('.remove').hidden = rows.length === 1
  byId('add').hidden = rows.length >= MOST_CHILDREN
  return row
}

export function childRows() {
  return [...document.querySelectorAll('.child')].map((row) => {
    const [name, born] = row.querySelectorAll('input')
    return { row, name, born }
  })
}

/** The JSON that `POST /submit` takes. */
export function bodyOf(form, signature) {
  const who = form.who.value
  const reach = { email: form.email.value.trim(), phone: form.phone.value.trim() }
  const me = { guest_name: form.guest_name.value.trim(), birth_date: form.birth_date.value }
  const children = childRows().map(({ name, born }) => ({ guest_name: name.value.trim(), birth_date: born.value }))
  const [first, ...others] = who === 'self' ? [me] : who === 'child' ? children : [me, ...children]
  const signer = who === 'child' ? form.guardian_name.value.trim() : me.guest_name
  const guardian = { name: signer, relationship: form.guardian_relationship.value.trim(), ...reach, signature }
  return {
    event_id: form.event_id.value || undefined,
    party: form.party.value || undefined,
    text: form.text.value,
    ...first,
    ...(others.length > 0 ? { minors: others } : {}),
    ...reach,
    ...(who === 'self' ? {} : { guardian }),
    ...(who === 'child' ? {} : { signature }),
    consent: byId('consent').checked,
  }
}

/** Fields with a sentence each, in the order of the page. */
export function problemsIn(form, signature) {
  const who = form.who.value
  const today = form.dataset.today
  const problems = []
  const need = (input, sentence, wrong = input.value.trim() === '') => wrong && problems.push({ input, sentence })
  if (who !== 'child') {
    need(form.guest_name, 'Write your full name.')
    need(form.birth_date, 'Give your date of birth.')
    if (form.birth_date.value && isMinor(form.birth_date.value, today))
      need(form.birth_date, 'You are under 18, so a parent or guardian signs for you. Let them choose “For a child” above.', true)
  }
  if (who !== 'self') {
    for (const { name, born } of childRows()) {
      need(name, 'Write the child’s full name.')
      need(born, 'Give the child’s date of birth.')
      if (born.value && !isMinor(born.value, today)) need(born, 'This guest is 18 or older, and signs a waiver of their own.', true)
    }
    if (who === 'child') need(form.guardian_name, 'Write your full name.')
    need(form.guardian_relationship, 'Say who you are to the child, such as mother.')
    need(form.email, 'Give a mail address or a phone number.', !form.email.value.trim() && !form.phone.value.trim())
  }
  if (form.email.value && !form.email.checkValidity()) need(form.email, 'That is no mail address, such as kim@example.com.', true)
  need(byId('consent'), 'Agree to the waiver first.', !byId('consent').checked)
  const drawing = !byId('draw').hidden
  need(drawing ? byId('pad') : byId('signature'), drawing ? 'Sign in the field, or type your name.' : 'Type your full name.', !signature)
  return problems
}

/** What is asked once of a signature that is typed otherwise than the name above it. */
export function questionAbout(form, signature) {
  const name = (form.who.value === 'child' ? form.guardian_name : form.guest_name).value.trim()
  if (typeof signature !== 'string' || isOwnSignature(signature, name)) return undefined
  return `You wrote your name as “${name}” and signed as “${signature}”. If that is how you sign, press “Sign the waiver” again. Otherwise change either.`
}

export function partsDone(form, signature) {
  const wrong = problemsIn(form, signature).map(({ input }) => input.closest('fieldset').id)
  const parts = [...form.querySelectorAll('fieldset')].filter(({ id, hidden }) => !hidden && id !== 'part-who')
  return { done: parts.filter(({ id }) => !wrong.includes(id) && isTouched(form, id)).length, all: parts.length }
}

/** Where nothing is asked for, something has to be there. */
function isTouched(form, id) {
  return id !== 'part-reach' || form.email.value.trim() !== '' || form.phone.value.trim() !== ''
}

function isMinor(born, today) {
  return today < `${Number(born.slice(0, 4)) + 18}${born.slice(4)}`
}
