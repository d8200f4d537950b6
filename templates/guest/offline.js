// Guest pages that were opened once are there without a network: from the network while it answers in time, else as they were kept.
const KEPT = 'guest-pages-1'
const PATIENCE_MS = 4_000

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(begin()))
addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  const isOurs = /^\/(post\/)?[^/]+\.html$|^\/boarding\/page\.js$/.test(pathname)
  if (event.request.method === 'GET' && origin === location.origin && isOurs) event.respondWith(answer(event.request))
})

async function begin() {
  const old = (await caches.keys()).filter((name) => name.startsWith('guest-pages-') && name !== KEPT)
  await Promise.all(old.map((name) => caches.delete(name)))
  await clients.claim()
}

async function answer(request) {
  const kept = await caches.open(KEPT)
  const before = await kept.match(request, { ignoreSearch: true })
  const fetched = fetch(request).then(async (response) => {
    if (response.ok) await kept.put(new URL(request.url).pathname, response.clone())
    return response
  })
  if (!before) return fetched
  const late = new Promise((resolve) => setTimeout(() => resolve(before), PATIENCE_MS))
  return Promise.race([fetched.catch(() => before), late])
}
