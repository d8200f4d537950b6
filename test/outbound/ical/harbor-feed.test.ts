// The operator's feed over HTTP: the harbor's own, asked for again only when it changed, and servers that fail in every way.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { judgeEntries } from '../../../src/domain/feed-charters.ts'
import type { Failure } from '../../../src/failure.ts'
import { icalFeed } from '../../../src/outbound/ical/ical-feed.ts'
import { openHarbor } from '../../harbor/harbor-door.ts'
import { around, GOOD, QUESTION, uidsOf } from './feeds.ts'

const ZONE = 'America/Los_Angeles'
const OPERATOR = { timeZone: ZONE, notCharters: ['hold', 'meeting'] }

test('the harbor’s feed is read, and judged, and only read again once it changed', async () => {
  const { addresses, control } = await openHarbor()
  const [jada] = addresses.operators
  const feed = icalFeed(jada?.icalUrl ?? '', ZONE)

  const first = await feed.read(QUESTION)
  expect(first?.reading).toMatchObject({ whole: true, setAside: [], problems: [], zone: ZONE })
  const judged = judgeEntries(first?.reading.entries ?? [], OPERATOR)
  expect(judged.flatMap(({ charter }) => charter ?? [])).toEqual(['jonathan-may-30', 'quinn-may-30', 'danika-may-31'])
  expect(judged.find(({ entry }) => entry.title.startsWith('HOLD'))?.why).toBe('"hold" in the title')
  expect(first?.mark).toMatchObject({ etag: expect.stringMatching(/^"/), lastModified: expect.stringMatching(/GMT$/) })

  expect(await feed.read({ ...QUESTION, mark: first?.mark })).toBeUndefined()
  expect(await feed.read({ ...QUESTION, mark: { lastModified: first?.mark?.lastModified, count: 5 } })).toBeUndefined()
  const log = await control('GET', 'log')
  expect(JSON.stringify(log.body)).toMatch(/"operation":"feed"[^}]*304|304[^}]*"operation":"feed"/)
})

test('a feed that is not whole leaves no mark, so that it is asked for again', async () => {
  const { feed } = await served((_, response) => response.setHeader('etag', '"1"').end(around().slice(0, -20)))
  const answer = await feed.read(QUESTION)
  expect(answer?.reading.whole).toBe(false)
  expect(answer?.mark).toBeUndefined()
})

test('half of what it was is not whole', async () => {
  const { feed } = await served((_, response) => response.end(around()))
  const answer = await feed.read({ ...QUESTION, mark: { count: 40 } })
  expect(answer?.reading).toMatchObject({ whole: false, count: 2 })
  expect(answer?.mark).toBeUndefined()
})

test('a connection that breaks off gives what came', async () => {
  const { feed } = await served((_, response) => {
    response.setHeader('content-length', '100000')
    response.write(around(), () => setImmediate(() => response.destroy()))
  })
  const { reading } = (await feed.read(QUESTION)) ?? {}
  expect(reading?.whole).toBe(false)
  expect(reading && uidsOf(reading)).toEqual(GOOD)
  expect(reading?.problems.join()).toMatch(/connection ended before the feed did/)
})

test('a sign-in page is no empty calendar', async () => {
  const { feed } = await served((_, response) =>
    response.setHeader('content-type', 'text/html').end('<html>Sign in</html>'),
  )
  const { reading } = (await feed.read(QUESTION)) ?? {}
  expect(reading).toMatchObject({ whole: false, entries: [] })
  expect(reading?.problems.join()).toMatch(/sign-in page/)
})

test.each([
  [404, 'never'],
  [403, 'never'],
  [410, 'never'],
  [429, 'later'],
  [503, 'later'],
])('status %i is a failure, to be tried again %s, without the address', async (status, retry) => {
  const { feed, secret } = await served((_, response) => response.writeHead(status).end('no'))
  const failure = await feed.read(QUESTION).then(undefined, (error: Failure) => error)
  expect(failure).toMatchObject({ name: 'Failure', facts: { outcome: 'not-done', retry, code: String(status) } })
  expect(everythingIn(failure)).not.toContain(secret)
})

test.each([
  'http://127.0.0.1:1/private-secret/basic.ics',
  'http://me:private-secret@calendar.test/',
  'http://%/private-secret',
])('an address that can’t be reached is a failure without the address: %s', async (address) => {
  const failure = await icalFeed(address, ZONE)
    .read(QUESTION)
    .then(undefined, (error: Failure) => error)
  expect(failure).toMatchObject({ name: 'Failure', facts: { outcome: 'not-done', retry: 'later' } })
  expect(everythingIn(failure)).not.toContain('private-secret')
})

async function served(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const secret = 'private-4f2a'
  const { port } = server.address() as AddressInfo
  return { feed: icalFeed(`http://127.0.0.1:${port}/${secret}/basic.ics`, ZONE), secret }
}

function everythingIn(error: Failure | undefined | object): string {
  const { message = '', stack = '', cause, facts } = error as Partial<Failure>
  return [message, stack, String(cause), JSON.stringify(facts), JSON.stringify(cause)].join('\n')
}
