// Google's pushes at the door: verified before anything is done, answered at once, and only a hint to look.
import { generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { OperatorConfig } from '../../src/config.ts'
import { keys } from '../../src/harbor/google/oauth/keys.ts'
import type { Ground } from '../../src/harbor/ground.ts'
import { httpRoutes } from '../../src/inbound/http.ts'
import { looks } from '../../src/inbound/looks.ts'
import { background, type OperatorDoor } from '../../src/inbound/operator-door.ts'
import { startSchedule } from '../../src/inbound/schedule.ts'
import { beginWatches } from '../../src/workflows/begin-watches.ts'
import { tick } from '../fakes/acting.ts'
import { crewMail } from '../fakes/jada.ts'
import { type FakeWorld, fakeWorld } from '../fakes/world.ts'
import { type OpenHarbor, openHarbor } from '../harbor/harbor-door.ts'

const HOST = 'crew.test'
const AUDIENCE = `https://${HOST}/google/gmail`
const ACCOUNT = 'push@crew.iam.gserviceaccount.test'
const HOUR_MS = 3_600_000

interface Door {
  readonly fake: FakeWorld
  readonly harbor: OpenHarbor
  readonly looked: string[]
  readonly post: (kind: 'gmail' | 'calendar', headers: Record<string, string>, body?: string) => Promise<Response>
  readonly door: OperatorDoor
}

async function openDoor(push: Partial<OperatorConfig['push']> | undefined = {}): Promise<Door> {
  const harbor = await openHarbor()
  // Its key is drawn at first use; from then on `keys` finds it on disk.
  await fetch(`${harbor.addresses.google}/oauth2/v3/certs`)
  const fake = fakeWorld({ pushes: true })
  await tick(fake)
  await beginWatches(fake.world())
  const looked: string[] = []
  const bells = looks()
  bells.on('mail', () => looked.push('mail'))
  bells.on('calendar', () => looked.push('calendar'))
  const config = {
    host: HOST,
    google: { rootUrl: harbor.addresses.google },
    push: push && { calendarAddress: '', gmailAddress: AUDIENCE, gmailTopic: 't', gmailAccount: ACCOUNT, ...push },
  }
  const door = { world: fake.world(), config, looks: bells } as unknown as OperatorDoor
  const routes = httpRoutes([door], background())
  return {
    fake,
    harbor,
    looked,
    door,
    post: async (kind, headers, body = '{}') =>
      routes.request(`https://${HOST}/google/${kind}`, { method: 'POST', headers: { host: HOST, ...headers }, body }),
  }
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** The same Google, at another time of the day. */
function at(ground: Ground, shift: number): Ground {
  return { ...ground, clock: { ...ground.clock, wall: () => new Date(Date.now() + shift) } }
}

describe('Pub/Sub', () => {
  test('a push that Google signed for this address and account is a look, whatever its body says', async () => {
    const { harbor, post, looked } = await openDoor()
    const token = keys(harbor.ground).pubSubToken(AUDIENCE, ACCOUNT)
    for (const body of ['{}', 'not JSON', '']) {
      const answer = await post('gmail', bearer(token), body)
      expect([answer.status, await answer.text()]).toEqual([204, ''])
    }
    expect(looked).toEqual(['mail', 'mail', 'mail'])
  })

  test('five minutes of skew are forgiven', async () => {
    const { harbor, post } = await openDoor()
    const early = keys(at(harbor.ground, 4 * 60_000)).pubSubToken(AUDIENCE, ACCOUNT)
    const late = keys(at(harbor.ground, -HOUR_MS - 4 * 60_000)).pubSubToken(AUDIENCE, ACCOUNT)
    expect((await post('gmail', bearer(early))).status).toBe(204)
    expect((await post('gmail', bearer(late))).status).toBe(204)
  })

  const forged: Readonly<Record<string, (ground: Ground) => string | undefined>> = {
    'no token': () => undefined,
    'no JWT': () => 'abc',
    'three words': () => 'a.b.c',
    'another audience': (ground) => keys(ground).pubSubToken('https://elsewhere.test/google/gmail', ACCOUNT),
    'another account': (ground) => keys(ground).pubSubToken(AUDIENCE, 'somebody@else.iam.gserviceaccount.test'),
    expired: (ground) => keys(at(ground, -HOUR_MS - 6 * 60_000)).pubSubToken(AUDIENCE, ACCOUNT),
    'from tomorrow': (ground) => keys(at(ground, 6 * 60_000)).pubSubToken(AUDIENCE, ACCOUNT),
    'claims changed after it was signed': (ground) => {
      const [head, , signature] = keys(ground).pubSubToken(AUDIENCE, 'other@test.test').split('.')
      return [head, claims(ground, {}), signature].join('.')
    },
    'its own key under Google’s name': (ground) => {
      const [head = ''] = keys(ground).pubSubToken(AUDIENCE, ACCOUNT).split('.')
      const content = `${head}.${claims(ground, {})}`
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
      return `${content}.${sign('RSA-SHA256', Buffer.from(content), privateKey).toString('base64url')}`
    },
    'signed by nobody': (ground) => {
      const [head = ''] = keys(ground).pubSubToken(AUDIENCE, ACCOUNT).split('.')
      const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString())
      const none = Buffer.from(JSON.stringify({ alg: 'none', kid })).toString('base64url')
      return `${none}.${claims(ground, {})}.`
    },
    'a key that Google has not': (ground) => {
      const [, ...rest] = keys(ground).pubSubToken(AUDIENCE, ACCOUNT).split('.')
      return [Buffer.from('{"alg":"RS256","kid":"__proto__"}').toString('base64url'), ...rest].join('.')
    },
  }

  function claims(ground: Ground, but: object): string {
    const [, body = ''] = keys(ground).pubSubToken(AUDIENCE, ACCOUNT).split('.')
    return Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(body, 'base64url').toString()), ...but })).toString(
      'base64url',
    )
  }

  test('whatever else comes is 401 with a sentence, and nobody looks', async () => {
    const { harbor, post, looked } = await openDoor()
    for (const [name, forge] of Object.entries(forged)) {
      const token = forge(harbor.ground)
      const answer = await post('gmail', token === undefined ? {} : bearer(token))
      const { title } = (await answer.json()) as { title: string }
      expect([name, answer.status, answer.headers.get('content-type'), title]).toEqual([
        name,
        401,
        'application/problem+json',
        'This push is not signed as it has to be.',
      ])
    }
    expect(looked).toEqual([])
  })

  test('Google’s keys are fetched once for a hundred pushes at once, and kept', async () => {
    const { harbor, post } = await openDoor()
    const token = keys(harbor.ground).pubSubToken(AUDIENCE, ACCOUNT)
    const answers = await Promise.all(Array.from({ length: 100 }, () => post('gmail', bearer(token))))
    await post('gmail', bearer(token))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]))
    const log = (await harbor.control('GET', 'log')).body as { operation: string }[]
    expect(log.filter(({ operation }) => operation === 'pems')).toHaveLength(1)
  })

  test('without Google’s keys it is not now, so that Pub/Sub comes again', async () => {
    const { harbor, post } = await openDoor()
    const token = keys(harbor.ground).pubSubToken(AUDIENCE, ACCOUNT)
    await harbor.control('POST', 'faults', { service: 'oauth', kind: '403', times: 1, operation: 'pems' })
    expect((await post('gmail', bearer(token))).status).toBe(503)
    expect((await post('gmail', bearer(token))).status).toBe(204)
  })

  test('where no topic is configured, nothing is expected', async () => {
    const { post } = await openDoor({ gmailAccount: undefined })
    expect((await post('gmail', bearer('a.b.c'))).status).toBe(404)
  })
})

describe('the calendar', () => {
  const notice = (channel: string, token: string, state = 'exists') => ({
    'x-goog-channel-id': channel,
    'x-goog-channel-token': token,
    'x-goog-resource-state': state,
  })

  test('a notice of our channel is a look; another’s, or one with a wrong token, is nothing', async () => {
    const { fake, post, looked } = await openDoor()
    const [[id = '', { token } = { token: '' }] = []] = [...fake.google.channels]
    const statusOf = async (headers: Record<string, string>) => (await post('calendar', headers)).status
    expect(await statusOf(notice('another', token))).toBe(404)
    expect(await statusOf(notice(id, 'guessed'))).toBe(404)
    expect(await statusOf(notice(id, ''))).toBe(404)
    expect(await statusOf(notice(id, token, 'sync'))).toBe(204)
    expect(looked).toEqual([])
    expect(await statusOf(notice(id, token))).toBe(204)
    expect(looked).toEqual(['calendar'])
  })

  test('the first notice of a renewed channel is a look, though the desk was read just before and the old one is stopped', async () => {
    const { fake, post, looked } = await openDoor()
    const [[old = '', { token: before } = { token: '' }] = []] = [...fake.google.channels]
    await post('calendar', notice(old, before))
    fake.clock.pass(24 * HOUR_MS)
    await tick(fake)
    const [[id = '', { token } = { token: '' }] = [], ...others] = [...fake.google.channels]
    expect([id === old, others]).toEqual([false, []])
    expect((await post('calendar', notice(id, token))).status).toBe(204)
    expect(looked).toEqual(['calendar', 'calendar'])
  })

  test('a hundred guesses at once are two reads of the desk', async () => {
    const { fake, post, looked } = await openDoor()
    const before = fake.calls.list.length
    await Promise.all(Array.from({ length: 100 }, (_, at) => post('calendar', notice(`guess-${at}`, 'guessed'))))
    expect(fake.calls.list.slice(before).map(({ operation }) => operation)).toEqual(['desk.get', 'desk.get'])
    expect(looked).toEqual([])
  })

  test('a hundred notices at once are one read of the desk', async () => {
    const { fake, post, looked } = await openDoor()
    const [[id = '', { token } = { token: '' }] = []] = [...fake.google.channels]
    const before = fake.calls.list.length
    await Promise.all(Array.from({ length: 100 }, () => post('calendar', notice(id, token))))
    expect(fake.calls.list.slice(before).map(({ operation }) => operation)).toEqual(['desk.get'])
    expect(looked).toHaveLength(100)
  })
})

test('a hundred pushes at once are two looks at most', async () => {
  const { fake, harbor, post, door } = await openDoor()
  fake.deliver(crewMail())
  const work = background()
  const schedule = startSchedule([{ ...door, alarms: fake.world().alarms }], 300, work)
  onTestFinished(schedule.stop)
  await work.settled()
  const before = fake.calls.list.length
  const token = keys(harbor.ground).pubSubToken(AUDIENCE, ACCOUNT)
  const answers = await Promise.all(Array.from({ length: 100 }, () => post('gmail', bearer(token))))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]))
  await work.settled()
  const asked = fake.calls.list.slice(before).filter(({ operation }) => operation === 'inbox.since')
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.length).toBeLessThanOrEqual(2)
})
