// The API's manners: pages, cursors, entity tags, origins, and problems that say what to do.
import { beforeAll, expect, test } from 'vitest'
import { jonathanEntry, OPERATOR, QUINN, quinnEntry } from '../fakes/jada.ts'
import { type OpsSite, opsSite } from '../fakes/ops.ts'
import { crewedWorld } from '../fakes/ops-scene.ts'
import { documentIn } from './api-document.ts'

const JUNE = ['01', '02', '03', '04', '05'].map((day) =>
  quinnEntry({
    id: `june${day}`,
    iCalUID: `june${day}@calendar.test`,
    summary: `Rowan${day} paid 3-7pm`,
    start: `2026-06-${day}T15:00:00-07:00`,
    end: `2026-06-${day}T19:00:00-07:00`,
  }),
)

let site: OpsSite
let cookie: string

beforeAll(async () => {
  site = opsSite({ entries: [quinnEntry(), jonathanEntry(), ...JUNE] })
  await crewedWorld(site.jada)
  cookie = await site.signIn('sam')
})

test('by date: each charter once, in order, a page at a time', async () => {
  const days = 'from=2026-05-30&to=2026-06-05'
  const pages: string[][] = []
  let next: string | undefined
  do {
    const cursor: string = next ? `&cursor=${next}` : ''
    const body = await read(`/api/charters?${days}&limit=3${cursor}`)
    pages.push(body.charters.map(({ id }: { id: string }) => id))
    next = body.next
  } while (next)
  expect(pages.map(({ length }) => length)).toEqual([3, 3, 1])
  expect(new Set(pages.flat()).size).toBe(7)
})

test('by crew member: where they sail, with the others and the gaps, from one query', async () => {
  const before = site.jada.calls.list.length
  const { charters } = await read('/api/charters?crew=darrell')
  const asked = site.jada.calls.list.slice(before).map(({ operation }) => operation)
  expect(asked.filter((operation) => /charters\.|lookUp/.test(operation))).toEqual(['lookUp.byCrew'])
  expect(charters).toMatchObject([{ id: QUINN, hours: '3:00–7:00 PM PDT', gaps: [] }])
  expect(charters[0].seats.map(({ name }: { name: string }) => name)).toContain('Gene Oakes')
  expect((await read('/api/charters?crew=nobody')).charters).toEqual([])
})

test('any of a charter’s names finds it; a name that nobody has is a 404 with the way out', async () => {
  expect((await read('/api/charters/QUINN-may-30')).id).toBe(QUINN)
  expect((await read('/api/charters/Quinn')).id).toBe(QUINN)
  expect((await read('/api/charters/Quinn/history')).id).toBe(QUINN)
  const near = await site.ask('/api/charters/Qinn', { cookie })
  expect(await near.json()).toMatchObject({
    status: 404,
    candidates: [{ id: QUINN, name: 'Quinn', date: '2026-05-30' }],
  })
  const missing = await site.ask('/api/charters/nobody-may-30', { cookie })
  expect(missing.headers.get('content-type')).toBe('application/problem+json')
  expect(await missing.json()).toMatchObject({ status: 404, detail: expect.stringContaining('/api/charters') })
})

test('each answer says when it was given, by the business’ clock; one without news too', async () => {
  const path = '/api/charters'
  const first = await site.ask(path, { cookie })
  const at = site.jada.clock.business().toISOString()
  expect(first.headers.get('as-of')).toBe(at)
  const again = await site.ask(path, { cookie, headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
  expect([again.status, again.headers.get('as-of')]).toEqual([304, at])
})

test('who has the answer already gets 304, until something changes', async () => {
  for (const path of ['/api/charters', `/api/charters/${QUINN}`, `/api/charters/${QUINN}/history`, '/api/health']) {
    const first = await site.ask(path, { cookie })
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('no-store')
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await site.ask(path, { cookie, headers: { 'if-none-match': tag } })
      expect([path, again.status, await again.text()]).toEqual([path, 304, ''])
    }
  }
  const path = `/api/charters/${QUINN}`
  const etag = (await site.ask(path, { cookie })).headers.get('etag') ?? ''
  await site.jada.world().charters.change(QUINN, (charter) => ({ next: { ...charter, guestCount: 5 }, outcome: '' }))
  expect((await site.ask(path, { cookie, headers: { 'if-none-match': etag } })).status).toBe(200)
})

test.each([
  'from=2026-13-01',
  'from=yesterday',
  'from=2026-06-02&to=2026-06-01',
  'from=1990-01-01&to=2026-06-01',
  'limit=0',
  'limit=101',
  'cursor=made-up',
  `cursor=${Buffer.from('["a","b","c"]').toString('base64url')}`,
  `crew=gene&cursor=${Buffer.from('["a","b"]').toString('base64url')}`,
])('“%s” can’t be looked up', async (query) => {
  const response = await site.ask(`/api/charters?${query}`, { cookie })
  expect(response.status).toBe(422)
  expect((await response.json()) as object).toHaveProperty('detail')
})

test('an answer that refuses is as the document says, too', async () => {
  const document = documentIn(await (await site.ask('/api/openapi.json')).json())
  for (const [route, path] of [
    ['GET /api/charters', '/api/charters?limit=0'],
    ['GET /api/charters/:id', '/api/charters/Qinn'],
    ['GET /api/charters/:id', '/api/charters/nobody-may-30'],
    ['GET /api/charters/:id/history', '/api/charters/nobody-may-30/history'],
    ['GET /api/charters/:id/history', `/api/charters/${QUINN}/history?cursor=x`],
  ] as const) {
    const response = await site.ask(path, { cookie })
    expect([path, response.status >= 400]).toEqual([path, true])
    document.check(route, response.status, await response.json())
  }
})

test('a host that is nobody’s is answered by nobody', async () => {
  const response = await site.ask('/api/charters', { cookie, headers: { host: 'elsewhere.test' } })
  expect(response.status).toBe(404)
})

test('only the operator’s own pages may read an answer', async () => {
  const from = async (origin: string) =>
    (await site.ask('/api/charters', { cookie, headers: { origin } })).headers.get('access-control-allow-origin')
  expect(await from(OPERATOR.guestSite)).toBe(OPERATOR.guestSite)
  expect(await from('https://guests.queen-sailing.test')).toBeNull()
  expect(await from('null')).toBeNull()
})

test('as of a moment it stands as it stood then, and it is said who knew what', async () => {
  const then = await read(`/api/charters/${QUINN}/as-of?at=now`)
  expect(then.facts.seats[0]).toMatchObject({ seat: 'captain', name: 'Gene Oakes' })
  expect(then.known.join('\n')).toMatch(/Page.*revision 2[\s\S]*Gene Oakes knew/)
  const exact = encodeURIComponent('2026-05-26T09:30:00-07:00')
  expect((await read(`/api/charters/${QUINN}/as-of?at=${exact}`)).when).toBe('Tue May 26, 9:30 AM PDT')
  expect((await site.ask(`/api/charters/${QUINN}/as-of?at=yesterday`, { cookie })).status).toBe(404)
  expect((await site.ask(`/api/charters/${QUINN}/as-of?at=the+flood`, { cookie })).status).toBe(422)
  expect((await site.ask(`/api/charters/nobody-may-30/as-of?at=now`, { cookie })).status).toBe(404)
})

test('history comes newest first, a page at a time, and its entries are chained', async () => {
  const newest = await read(`/api/charters/${QUINN}/history?limit=1`)
  const older = await read(`/api/charters/${QUINN}/history?limit=1&cursor=${newest.next}`)
  expect(newest.revisions[0].revision).toBe(older.revisions[0].revision + 1)
  expect(newest.revisions[0].previous).toBe(older.revisions[0].hash)
  expect(newest.revisions[0].changes).toContain('Captain: open → Gene Oakes')
})

// biome-ignore lint/suspicious/noExplicitAny: what comes is looked at field by field
async function read(path: string): Promise<any> {
  const response = await site.ask(path, { cookie })
  expect(response.status).toBe(200)
  return response.json()
}
