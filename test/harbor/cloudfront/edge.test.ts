// The edge as a viewer meets it: it caches until told otherwise, and says what it did.
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { CreateInvalidationCommand } from '@aws-sdk/client-cloudfront'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ask, DISTRIBUTION, openShore, type Shore } from './shore.ts'

let shore: Shore
beforeEach(async () => {
  shore = await openShore()
})
afterEach(() => shore.stop())

const LONG = `<!doctype html><title>Quinn</title>${'<p>Ahoy</p>'.repeat(200)}`

async function visit(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const answer = await ask(`${shore.edge}${path}`, headers, method)
  return { ...answer, text: answer.body.toString(), cache: answer.headers['x-cache'] }
}

async function invalidate(...Items: string[]): Promise<void> {
  const done = shore.completed()
  const InvalidationBatch = { CallerReference: Items.join(), Paths: { Quantity: Items.length, Items } }
  await shore.client.send(new CreateInvalidationCommand({ DistributionId: DISTRIBUTION.id, InvalidationBatch }))
  await done
}

function turn(seconds: number): void {
  shore.ground.clock.turnTo(new Date(shore.ground.clock.business().getTime() + seconds * 1_000))
}

test('a page stays as it was first seen until somebody invalidates it', async () => {
  shore.publish('quinn.html', 'one')
  shore.publish('other.html', 'one')
  expect(await visit('/quinn.html')).toMatchObject({ status: 200, text: 'one', cache: 'Miss from cloudfront' })
  await visit('/other.html')
  shore.publish('quinn.html', 'two')
  shore.publish('other.html', 'two')
  expect(await visit('/quinn.html?fresh=1')).toMatchObject({ text: 'one', cache: 'Hit from cloudfront' })

  await invalidate('/quinn.html')
  expect(await visit('/quinn.html')).toMatchObject({ text: 'two', cache: 'Miss from cloudfront' })
  expect(await visit('/other.html')).toMatchObject({ text: 'one' })
  await invalidate('/*')
  expect(await visit('/other.html')).toMatchObject({ text: 'two' })
})

test('a stale page is still stale after a restart', async () => {
  shore.publish('quinn.html', 'one')
  await visit('/quinn.html')
  shore.publish('quinn.html', 'two')
  const edge = await shore.restarted()
  expect((await ask(`${edge}/quinn.html`)).body.toString()).toBe('one')
})

test('max-age runs on business time, and an unchanged page is only refreshed', async () => {
  shore.publish('a.html', 'one', { 'cache-control': 'max-age=60' })
  await visit('/a.html')
  turn(50)
  const hit = await visit('/a.html')
  expect(hit.cache).toBe('Hit from cloudfront')
  expect(Number(hit.headers.age)).toBeGreaterThanOrEqual(50)
  turn(20)
  expect((await visit('/a.html')).cache).toBe('RefreshHit from cloudfront')
  shore.publish('a.html', 'two', { 'cache-control': 'max-age=60' })
  turn(70)
  expect(await visit('/a.html')).toMatchObject({ text: 'two', cache: 'Miss from cloudfront' })
})

test('s-maxage counts before max-age, no-store is never kept, and silence means a day', async () => {
  shore.publish('s.html', 'one', { 'cache-control': 'max-age=0, s-maxage=600' })
  shore.publish('n.html', 'one', { 'cache-control': 'no-store' })
  shore.publish('d.html', 'one')
  for (const path of ['/s.html', '/n.html', '/d.html']) await visit(path)
  for (const key of ['s.html', 'n.html', 'd.html']) shore.publish(key, 'two')
  turn(500)
  expect((await visit('/s.html')).text).toBe('one')
  expect((await visit('/n.html')).text).toBe('two')
  turn(23 * 3_600)
  expect((await visit('/d.html')).text).toBe('one')
  turn(3_600)
  expect((await visit('/d.html')).text).toBe('two')
})

test('what is not there is forbidden, folders have no index, and an invalidation clears that too', async () => {
  const missing = await visit('/new.html')
  expect(missing).toMatchObject({ status: 403, cache: 'Error from cloudfront' })
  expect(missing.text).toContain('<Code>AccessDenied</Code>')
  shore.publish('new.html', 'now')
  shore.publish('folder/index.html', 'index')
  expect((await visit('/folder/')).status).toBe(403)
  expect((await visit('/')).status).toBe(403)
  expect((await visit('/new.html')).status).toBe(403)
  await invalidate('/new.html')
  expect(await visit('/new.html')).toMatchObject({ status: 200, text: 'now' })
})

test('an origin group’s second is asked for what is not there, and without it the refusal stands', async () => {
  const grouped = await openShore(5, { ...DISTRIBUTION, notHere: '/not-here' })
  const missing = await ask(`${grouped.edge}/new.html?q=1`, { cookie: 'a=b' })
  expect(missing.headers['x-cache']).toBe('Error from cloudfront')
  expect(grouped.seen).toMatchObject([{ method: 'GET', url: '/not-here/new.html' }])
  expect(grouped.seen[0]?.headers.cookie).toBeUndefined()
  await grouped.stopApp()
  expect((await ask(`${grouped.edge}/other.html`)).status).toBe(403)
  await grouped.stop()
})

test('text is compressed for who takes it, and comes back whole', async () => {
  shore.publish('long.html', LONG)
  const [br, gzip, plain] = [
    await visit('/long.html', { 'accept-encoding': 'gzip, deflate, br' }),
    await visit('/long.html', { 'accept-encoding': 'br;q=0, gzip' }),
    await visit('/long.html'),
  ]
  expect(br.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(br.body).toString()).toBe(LONG)
  expect(gzip.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(gzip.body).toString()).toBe(LONG)
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.text).toBe(LONG)
  for (const answer of [br, gzip, plain]) expect(answer.headers.vary).toBe('Accept-Encoding')
  expect(br.headers.etag).toBe(`W/${plain.headers.etag}`)
})

test('a viewer who has the page is told so', async () => {
  shore.publish('long.html', LONG)
  const { headers } = await visit('/long.html', { 'accept-encoding': 'br' })
  const again = await visit('/long.html', { 'if-none-match': headers.etag ?? '' })
  expect(again).toMatchObject({ status: 304, text: '' })
  expect((await visit('/long.html', { 'if-none-match': '"other"' })).status).toBe(200)
  expect((await visit('/long.html', { 'if-modified-since': headers['last-modified'] ?? '' })).status).toBe(304)
})

test('HEAD answers like GET without the page, and a range gives its part', async () => {
  shore.publish('a.html', '0123456789')
  const head = await visit('/a.html', {}, 'HEAD')
  expect(head).toMatchObject({ status: 200, text: '' })
  expect(head.headers['content-length']).toBe('10')
  const part = await visit('/a.html', { range: 'bytes=2-4' })
  expect(part).toMatchObject({ status: 206, text: '234', cache: 'Hit from cloudfront' })
})

test('every answer carries the security headers', async () => {
  shore.publish('a.html', 'one')
  for (const path of ['/a.html', '/none.html', '/api/health']) {
    const { headers } = await visit(path)
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d+/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['referrer-policy']).toBeDefined()
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers.via).toContain('CloudFront')
    expect(headers['x-amz-cf-id']).toBeDefined()
  }
})

test('a renamed page redirects', async () => {
  shore.publish('old.html', '', {}, { redirect: '/quinn-may-30.html' })
  expect(await visit('/old.html')).toMatchObject({ status: 301, headers: { location: '/quinn-may-30.html' } })
})

test('keys in UTF-8 are found by their address, and invalidated in either spelling', async () => {
  shore.publish('zoë & co.html', 'one')
  expect((await visit('/zo%C3%AB%20%26%20co.html')).text).toBe('one')
  shore.publish('zoë & co.html', 'two')
  await invalidate('/zo%c3%ab%20%26%20co.html')
  expect((await visit('/zo%C3%AB%20%26%20co.html')).text).toBe('two')
})

test('the bucket can only be read', async () => {
  expect((await visit('/a.html', {}, 'DELETE')).status).toBe(403)
})

test('the app gets method, body, query and the host that the viewer asked', async () => {
  const answer = await fetch(`${shore.edge}/submit?party=q`, {
    method: 'POST',
    body: '{"a":1}',
    headers: { cookie: 'c=1' },
  })
  expect(await answer.json()).toEqual({ turn: 1 })
  expect(answer.headers.get('x-cache')).toBe('Miss from cloudfront')
  expect(shore.seen[0]).toMatchObject({
    method: 'POST',
    url: '/submit?party=q',
    body: '{"a":1}',
    headers: { cookie: 'c=1', 'x-forwarded-host': new URL(shore.edge).host },
  })
  await visit('/waiver/index.html?event=quinn')
  expect(shore.seen[1]?.url).toBe('/waiver/index.html?event=quinn')
})

test('the app is asked each time unless it allows otherwise, and its own headers stand', async () => {
  await visit('/api/health')
  await visit('/api/health')
  expect(shore.seen).toHaveLength(2)
  shore.answerWith({ 'cache-control': 'public, max-age=30', 'content-security-policy': "default-src 'none'" })
  expect((await visit('/api/charters?from=1')).headers['content-security-policy']).toBe("default-src 'none'")
  expect((await visit('/api/charters?from=1')).cache).toBe('Hit from cloudfront')
  expect((await visit('/api/charters?from=2')).cache).toBe('Miss from cloudfront')
  expect((await visit('/api/charters?from=1', { cookie: 'session=1' })).cache).toBe('Miss from cloudfront')
  expect((await visit('/api/charters?from=1', { origin: 'https://ops.test' })).cache).toBe('Miss from cloudfront')
})

test('an app that is down is a 502', async () => {
  await shore.stopApp()
  expect(await visit('/api/health')).toMatchObject({ status: 502, cache: 'Error from cloudfront' })
})

test('planted faults show the pages of an edge', async () => {
  shore.publish('a.html', 'one')
  for (const [kind, status] of [
    ['500', 502],
    ['429', 503],
    ['403', 403],
  ] as const) {
    shore.ground.faults.plant({ service: 'cdn', kind, times: 1 })
    expect((await visit('/a.html')).status).toBe(status)
  }
  expect((await visit('/a.html')).status).toBe(200)
})
