// What was typed, kept in this tab until it is signed.
const KEY = `waiver ${location.search}`

export function draft() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? {}
  } catch {
    return {}
  }
}

export function keepDraft(value) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(value))
  } catch {}
}

export function clearDraft() {
  try {
    sessionStorage.removeItem(KEY)
  } catch {}
}
