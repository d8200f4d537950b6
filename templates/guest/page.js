// Keeps an open guest page honest: asks whether it is still the one that counts, mends it once, and keeps it for when there is no network.
const KEPT = 'guest-pages-1'
const AGAIN_MS = 15_000
const MOST_TRIES = 20
const [OFFLINE, UNKNOWN] = ['offline', 'unknown']

const own = `${meta('charter-revision')} ${meta('charter-face')}`
const notice = document.getElementById('notice')
let again

look(0)
addEventListener('online', () => look(0))
addEventListener('pageshow', (event) => event.persisted && look(0))
document.addEventListener('visibilitychange', () => document.hidden || look(0))
keep()

async function look(tries) {
  const current = await currentOne()
  if (current === OFFLINE) return say('No connection: this is the page as it was when you last opened it here.')
  if (current === own) return say('')
  if (current === UNKNOWN) say('We could not check just now whether this is the newest page. It asks again by itself.')
  else {
    const fetched = await fresh()
    if (fetched && fetched !== own) return location.reload()
    say('This page has just changed. The new one is on its way; look again in a moment.')
  }
  clearTimeout(again)
  if (tries < MOST_TRIES) again = setTimeout(() => look(tries + 1), AGAIN_MS)
}

/** "8 coming". A page that nobody knows of any more is taken as it is. */
async function currentOne() {
  try {
    const response = await fetch(meta('charter-current'), { cache: 'no-store' })
    if (response.status === 404) return own
    if (!response.ok) return UNKNOWN
    const { revision, face } = await response.json()
    return `${revision} ${face}`
  } catch {
    return OFFLINE
  }
}

/** Past every cache of this browser, so that a reload shows it. */
async function fresh() {
  try {
    const response = await fetch(location.pathname, { cache: 'reload' })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    return response.ok && `${meta('charter-revision', page)} ${meta('charter-face', page)}`
  } catch {
    return undefined
  }
}

function say(words) {
  notice.textContent = words
  notice.hidden = words === ''
}

function meta(name, page = document) {
  return page.querySelector(`meta[name="${name}"]`)?.content
}

async function keep() {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/boarding/offline.js', { scope: '/' })
    const kept = await caches.open(KEPT)
    await kept.addAll([location.pathname, '/boarding/page.js'])
  } catch {}
}
