// Says what is wrong beside the field, and who of the party has signed.
export function byId(id) {
  return document.getElementById(id)
}

/** Each with its input, or with the server's name of the field. */
export function showProblems(problems, title, detail) {
  hideProblems()
  const placed = problems.map((problem) => ({ ...problem, input: problem.input ?? inputNamed(problem.field) }))
  const beside = placed.filter(({ input }) => input)
  for (const { input, sentence, detail: words } of beside) mark(input, sentence ?? words)
  const loose = placed.filter(({ input }) => !input).map((problem) => problem.detail)
  if (title && (beside.length === 0 || loose.length > 0)) {
    const trouble = byId('trouble')
    trouble.querySelector('h2').textContent = title
    trouble.querySelector('.note').textContent = [detail, ...loose].filter(Boolean).join(' ')
    trouble.hidden = false
    trouble.focus()
  }
  beside[0]?.input.focus()
  if (beside[0]?.input.tagName === 'CANVAS') byId('to-type').focus()
}

export function hideProblems() {
  byId('trouble').hidden = true
  for (const error of document.querySelectorAll('.error')) error.remove()
  for (const input of document.querySelectorAll('[aria-invalid]')) {
    input.removeAttribute('aria-invalid')
    input.removeAttribute('aria-describedby')
  }
}

/** The party as it is now; when that can't be had, what stands there stays. */
export async function showParty(token) {
  const section = byId('party')
  if (!section || !token) return
  try {
    const answer = await fetch(`/waiver/party?party=${encodeURIComponent(token)}`, { cache: 'no-store' })
    if (!answer.ok) return
    const { words } = await answer.json()
    section.querySelector('h2').textContent = words.title
    const list = section.querySelector('.party')
    list.replaceChildren(...words.guests.map(guestLine))
    list.hidden = words.guests.length === 0
    const missing = section.querySelector('.note')
    missing.textContent = words.missing
    missing.hidden = !words.missing
  } catch {}
}

function guestLine({ name, signed, words }) {
  const line = document.createElement('li')
  const status = document.createElement('span')
  status.className = signed ? 'signed' : 'waits'
  status.textContent = words
  line.append(`${name} `, status)
  return line
}

function mark(input, sentence) {
  const error = document.createElement('p')
  error.className = 'error'
  error.id = `error-${input.id}`
  error.textContent = sentence
  ;(input.closest('.choice') ?? input).after(error)
  input.setAttribute('aria-describedby', error.id)
  if (input.tagName !== 'CANVAS') input.setAttribute('aria-invalid', 'true')
}

/** `minors.1.birth_date` is a child's row; the first guest is the first child where a guardian signs alone. */
function inputNamed(field = '') {
  const form = byId('form')
  const rows = [...document.querySelectorAll('.child')]
  const [, nth, what] = field.match(/^minors\.(\d+)\.(\w+)$/) ?? []
  const alone = form.who.value === 'child'
  const at = nth === undefined ? (alone && /^(guest_name|birth_date|age)$/.test(field) ? 0 : -1) : Number(nth) + (alone ? 1 : 0)
  if (at >= 0) return rows[at]?.querySelectorAll('input')[(what ?? field) === 'guest_name' ? 0 : 1]
  if (field.endsWith('signature')) return byId('draw').hidden ? byId('signature') : byId('pad')
  const name = field.replace('guardian.name', 'guardian_name').replace('guardian.relationship', 'guardian_relationship').replace('guardian.', '')
  const known = ['guest_name', 'birth_date', 'guardian_name', 'guardian_relationship', 'email', 'phone', 'consent']
  return known.includes(name) ? byId(name) : undefined
}
