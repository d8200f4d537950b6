// The API as this page asks it: each answer is kept with its tag, so that one without news costs a few bytes.
const kept = new Map()
const MOST_KEPT = 60
let asOf

/** `{ ok, body }`, or `{ ok: false, status, words }`: status 0 is no connection. */
export async function read(path) {
  const known = kept.get(path)
  const headers = known ? { 'if-none-match': known.etag } : {}
  const response = await fetch(path, { headers, cache: 'no-store' }).catch(() => undefined)
  if (!response) return { ok: false, status: 0, words: 'No connection.' }
  asOf = response.headers.get('as-of') ?? asOf
  if (response.status === 304 && known) return { ok: true, body: known.body }
  const body = await response.json().catch(() => undefined)
  if (!response.ok || body === undefined) return refused(response, body)
  keep(path, { etag: response.headers.get('etag') ?? '', body })
  return { ok: true, body }
}

/** When the last answer was given, by the business’ own clock: ISO 8601. */
export function lastAnswered() {
  return asOf
}

export async function change(method, path, body) {
  const sent = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(path, { method, ...sent, cache: 'no-store' }).catch(() => undefined)
  if (!response) return { ok: false, status: 0, words: 'No connection. Try again in a moment.' }
  return response.ok ? { ok: true } : refused(response, await response.json().catch(() => undefined))
}

function refused({ status }, problem) {
  const words = problem?.title ? `${problem.title} ${problem.detail ?? ''}` : `The answer was ${status}. Try again in a moment.`
  return { ok: false, status, words, candidates: problem?.candidates ?? [] }
}

function keep(path, answer) {
  kept.delete(path)
  kept.set(path, answer)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT) kept.delete(oldest)
}
