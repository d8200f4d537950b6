// Looking up: a charter by any of its names, a crew member, or a range of days.
import { read } from './api.js'
import { byId, el } from './dom.js'
import { dayName } from './board.js'
import { addressOf, go, place } from './place.js'

let people = []
let reading

/** `say` tells what came of it. */
export async function lookUps(say) {
  const form = byId('look-up')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    find(say)
  })
  byId('said').addEventListener('click', (event) => {
    const { go: charter } = event.target.dataset
    if (!charter) return
    event.preventDefault()
    byId('said').textContent = ''
    go({ ...place(), charter })
  })
  byId('coming').addEventListener('click', () => {
    form.reset()
    byId('said').textContent = ''
    go({})
  })
  reading = readPeople()
  await reading
  byId('known').replaceChildren(...people.map(({ name }) => el('option', { value: name })))
  show()
}

async function readPeople() {
  const answer = await read('/api/people')
  if (!answer.ok) return
  people = answer.body.people
}

/** The fields say what is looked at. */
export function show() {
  const { from = '', to = '', crew } = place()
  byId('from').value = from
  byId('to').value = to
  if (crew) byId('words').value = nameOf(crew)
}

export function nameOf(id) {
  return people.find((person) => person.id === id)?.name ?? id
}

/** Days alone, a person with or without days, else a charter. */
async function find(say) {
  const words = byId('words').value.trim()
  const days = { from: byId('from').value, to: byId('to').value }
  byId('said').textContent = ''
  if (days.to && days.to < days.from) return say('“From” is after “To”: change one of them.')
  if (words === '') return go(days)
  await reading
  const persons = peopleCalled(words)
  if (persons.length === 1) return go({ ...days, crew: persons[0].id })
  const answer = await read(`/api/charters/${encodeURIComponent(words)}`)
  if (answer.ok) {
    byId('words').value = ''
    return go({ ...place(), charter: answer.body.id })
  }
  const who = persons.length > 1 ? `“${words}” fits ${persons.map(({ name }) => name).join(' and ')}. Write the whole name.` : undefined
  if (!who && answer.candidates?.length > 0) return offer(words, answer.candidates)
  say(who ?? (answer.status === 404 ? `“${words}” is no charter and nobody on the roster. A charter’s id looks like quinn-may-30; or choose days.` : answer.words))
}

/** The nearest ones, each a way there. */
function offer(words, candidates) {
  const links = candidates.map(({ id, name, date }) => el('a', { href: addressOf({ ...place(), charter: id }), 'data-go': id }, `${name}, ${dayName(date)}`))
  byId('said').replaceChildren(`No charter is called “${words}”. Is one of these meant? `, ...links.flatMap((link) => [link, ' ']))
}

/** By id or whole name, else by the beginning of any word of it. */
function peopleCalled(words) {
  const said = words.toLowerCase()
  const exact = people.filter(({ id, name }) => id === said || name.toLowerCase() === said)
  if (exact.length > 0) return exact
  return people.filter(({ name }) => `${name} `.toLowerCase().startsWith(`${said} `) || name.toLowerCase().split(/\s+/).includes(said))
}
