// The way in to the ops page: a link from Slack, its one use, the session, and every way out.
import { expect, test } from 'vitest'
import { LINK_MS, SESSION_MS } from '../../src/domain/ops-session.ts'
import { MINUTE, SECOND } from '../fakes/clock.ts'
import { read, say } from '../fakes/commanding.ts'
import { GENE, OPERATOR, SAM } from '../fakes/jada.ts'
import { type OpsSite, opsSite, tokenIn } from '../fakes/ops.ts'
import type { FakeWorld } from '../fakes/world.ts'

const HERE = '/api/session'

test('a link from Slack becomes a session once, whoever comes second', async () => {
  const site = opsSite()
  const link = await linkFor(site.jada, SAM)
  const tries = await Promise.all([1, 2, 3].map(() => enter(site, link)))
  expect(tries.map(({ status }) => status).sort()).toEqual([204, 403, 403])
  const refused = (await tries.find(({ status }) => status === 403)?.json()) as { title: string }
  expect(refused.title).toBe('This link was used already.')
})

test('the cookie is the browser’s alone, behind TLS, for our own pages, and for a working day', async () => {
  const site = opsSite()
  const response = await enter(site, await linkFor(site.jada, SAM))
  const cookie = response.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^__Host-ops-jada=[^;]+; Path=\/; Max-Age=28800; HttpOnly; SameSite=Strict; Secure$/)
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('a link that has run out, was altered or is another operator’s opens nothing', async () => {
  const site = opsSite()
  const link = await linkFor(site.jada, SAM)
  expect((await enter(site, `${link}x`)).status).toBe(403)
  expect((await enter(site, link, 'queen')).status).toBe(403)
  site.jada.clock.pass(LINK_MS + SECOND)
  expect((await enter(site, link)).status).toBe(403)
})

test('who is in nobody’s roster gets no link', async () => {
  const site = opsSite()
  expect(read(await say(site.jada, 'U0STRANGER', 'ops'))).not.toContain('#link=')
})

test('a session ends by itself, by signing out, by “ops end”, and when its person leaves the roster', async () => {
  const site = opsSite()
  const out = await site.signIn('sam')
  expect((await leave(site, out)).headers.get('set-cookie')).toContain('Max-Age=0')
  expect((await leave(site, out)).status).toBe(401)

  const [one, two, other] = await Promise.all([site.signIn('gene'), site.signIn('gene'), site.signIn('sam')])
  expect(read(await say(site.jada, GENE, 'ops end sam'))).toContain('Only a manager')
  expect(read(await say(site.jada, SAM, 'ops end gene'))).toContain('Gene Oakes is signed out')
  expect((await leave(site, one)).status).toBe(401)
  expect((await leave(site, two)).status).toBe(401)

  site.jada.clock.pass(SESSION_MS)
  expect((await leave(site, other)).status).toBe(401)

  const angela = await site.signIn('angela')
  site.jada.records.people.delete('angela')
  expect((await leave(site, angela)).status).toBe(401)
})

test('a cookie that was made up, or is another operator’s, is no session', async () => {
  const site = opsSite()
  const cookie = await site.signIn('sam')
  const forged = cookie.replace(/=[^.]+/, '=made-up')
  expect((await leave(site, forged)).status).toBe(401)
  const carried = cookie.replace('ops-jada', 'ops-queen')
  expect((await leave(site, carried, 'queen')).status).toBe(401)
  expect((await leave(site, cookie)).status).toBe(204)
})

test('a page of somebody else’s changes nothing, and may read nothing', async () => {
  const site = opsSite()
  const cookie = await site.signIn('sam')
  const elsewhere = { origin: 'https://elsewhere.test' }
  const refused = await site.ask(HERE, { cookie, method: 'DELETE', headers: elsewhere })
  expect(refused.status).toBe(403)
  expect(refused.headers.get('access-control-allow-origin')).toBeNull()
  expect((await site.ask(HERE, { cookie, method: 'DELETE', headers: { origin: 'null' } })).status).toBe(403)

  const ours = await site.ask(HERE, { method: 'OPTIONS', headers: { origin: OPERATOR.guestSite } })
  expect(ours.headers.get('access-control-allow-origin')).toBe(OPERATOR.guestSite)
})

test('a process that dies with a link’s one use taken leaves no session behind, and the next link is as good', async () => {
  const site = opsSite()
  const link = await linkFor(site.jada, SAM)
  site.jada.calls.plan({ operation: 'sessions.begin', fate: 'crash-after' })
  expect((await enter(site, link)).headers.get('set-cookie')).toBeNull()
  site.restart()
  expect((await enter(site, link)).status).toBe(403)
  expect((await enter(site, await linkFor(site.jada, SAM))).status).toBe(204)
})

test('a store that did not answer is told as trouble, and the link is still good', async () => {
  const site = opsSite()
  const link = await linkFor(site.jada, SAM)
  site.jada.calls.plan({ operation: 'sessions.begin', fate: 'not-done' })
  expect((await enter(site, link)).status).toBe(500)
  expect((await enter(site, link)).status).toBe(204)
})

test('one session asks so often and no more; another goes on', async () => {
  const site = opsSite()
  const [one, other] = await Promise.all([site.signIn('sam'), site.signIn('gene')])
  const statuses = new Map<number, number>()
  for (let nth = 0; nth < 1_505; nth += 1) {
    const { status } = await site.ask(HERE, { cookie: one })
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  expect([...statuses]).toEqual([
    [200, 1_500],
    [429, 5],
  ])
  expect((await site.ask(HERE, { cookie: other })).status).toBe(200)
})

test('the page holds nothing but its scripts, runs nothing inline and is framed by nobody', async () => {
  const site = opsSite()
  const page = await site.ask('/ops/index.html')
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|https?:\/\/(?!guests\.jada)/)
  const html = await page.text()
  expect(html).not.toMatch(/<script(?! type="module" src="\/ops\/)|<style|\son\w+=|https?:/)
  for (const name of ['page.js', 'readings.js', 'board.js']) expect((await site.ask(`/ops/${name}`)).status).toBe(200)
  expect((await site.ask('/ops/..%2fwaiver%2fform.js')).status).toBe(404)
})

test('tries to enter from one address are few', async () => {
  const site = opsSite()
  const statuses: number[] = []
  for (let tries = 0; tries < 32; tries += 1) statuses.push((await enter(site, 'made.up')).status)
  expect(statuses.slice(0, 30)).toEqual(Array(30).fill(403))
  expect(statuses.slice(30)).toEqual([429, 429])
})

async function linkFor(fake: FakeWorld, slackUser: string): Promise<string> {
  fake.clock.pass(MINUTE)
  const { blocks } = await say(fake, slackUser, 'ops')
  return tokenIn(/"url":"([^"]+)"/.exec(JSON.stringify(blocks))?.[1] ?? '')
}

function enter(site: OpsSite, link: string, to: 'jada' | 'queen' = 'jada'): Promise<Response> {
  return site.ask(HERE, { to, method: 'POST', body: { link } })
}

function leave(site: OpsSite, cookie: string, to: 'jada' | 'queen' = 'jada'): Promise<Response> {
  return site.ask(HERE, { to, cookie, method: 'DELETE' })
}
