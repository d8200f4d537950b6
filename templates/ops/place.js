// Where one is on the page, as the address bar says: which days, whose charters, which one is open.
const NAMES = ['from', 'to', 'crew', 'charter']

export function place() {
  const asked = new URLSearchParams(location.search)
  return Object.fromEntries(NAMES.flatMap((name) => (asked.get(name) ? [[name, asked.get(name)]] : [])))
}

export function addressOf(to) {
  const asked = new URLSearchParams(NAMES.flatMap((name) => (to[name] ? [[name, to[name]]] : [])))
  return `${location.pathname}${asked.size > 0 ? `?${asked}` : ''}`
}

/** Goes on to another place; the way back leads here. */
export function go(to) {
  if (addressOf(to) !== addressOf(place())) history.pushState({ inside: true }, '', addressOf(to))
  dispatchEvent(new Event('moved'))
}

/** Whether the way back stays on this page. */
export function cameFromInside() {
  return history.state?.inside === true
}

export function question({ from, to, crew }, cursor) {
  const asked = new URLSearchParams({ limit: '100' })
  for (const [name, value] of Object.entries({ from, to, crew, cursor })) if (value) asked.set(name, value)
  return `/api/charters?${asked}`
}
