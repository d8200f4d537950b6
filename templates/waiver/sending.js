// Sent once: the same content under the same key, kept on the phone until an answer is there.
const KEY = `waiver to send ${location.search}`
const TIMEOUT_MS = 20_000

/** A waiver that has no answer yet. */
export function waiting() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? undefined
  } catch {
    return undefined
  }
}

export function send(body) {
  keep({ ...body, idempotency_key: fresh() })
  return trySending()
}

/** `signed`, `refused` with what to mend, or `kept` for later. */
export async function trySending() {
  const body = waiting() ?? unsaved
  try {
    const answer = await fetch('/submit', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (answer.status >= 500 || answer.status === 429) return { kind: 'kept' }
    const told = await answer.json()
    drop()
    if (answer.ok) return { kind: 'signed', told }
    return { kind: 'refused', title: told.title, detail: told.detail, problems: told.errors ?? [] }
  } catch {
    return { kind: 'kept' }
  }
}

/** For a browser that keeps nothing. */
let unsaved

function keep(body) {
  unsaved = body
  try {
    localStorage.setItem(KEY, JSON.stringify(body))
  } catch {}
}

function drop() {
  unsaved = undefined
  try {
    localStorage.removeItem(KEY)
  } catch {}
}

function fresh() {
  return crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
