// Google's own OAuth client against the stand-in.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keys } from '../../../src/harbor/google/oauth/keys.ts'
import { LIFETIME_SECONDS, tokens } from '../../../src/harbor/google/tokens.ts'
import { BOT_SCOPES } from '../../../src/harbor/operators.ts'
import { gmailClient, type OpenGoogle, oauthClient, openGoogle, removeFolder, temporaryFolder } from './open-google.ts'

const DAY_MS = 24 * 3_600_000
let dir: string
let google: OpenGoogle

beforeAll(async () => {
  dir = temporaryFolder()
  google = await openGoogle(dir)
})

beforeEach(() => {
  google.oauth.renewRefreshToken('jada')
  google.ground.faults.clear()
})

afterAll(async () => {
  await google.stop()
  removeFolder(dir)
})

function post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(`${google.url}${path}`, { method: 'POST', body: new URLSearchParams(fields) })
}

function botForm(): Record<string, string> {
  const { clientId, clientSecret, refreshToken } = google.jada.google
  return { grant_type: 'refresh_token', client_id: clientId, client_secret: clientSecret, refresh_token: refreshToken }
}

describe('a refresh token', () => {
  test("becomes an access token with the bot's scopes", async () => {
    const auth = oauthClient(google, google.jada)
    auth.setCredentials({ refresh_token: google.jada.google.refreshToken })
    const { token } = await auth.getAccessToken()

    const info = await auth.getTokenInfo(token ?? '')
    expect(info.scopes).toEqual(BOT_SCOPES)
    expect(info.email).toBe('ops@jada-sailing.test')
    expect(token).toMatch(/^ya29\./)
  })

  test('is refused when it is unknown', async () => {
    const response = await post('/token', { ...botForm(), refresh_token: '1//0bunknown' })
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      error: 'invalid_grant',
      error_description: 'Token has been expired or revoked.',
    })
  })

  test('is refused with a wrong client secret, and to an unknown client', async () => {
    const wrong = await post('/token', { ...botForm(), client_secret: 'GOCSPX-wrong' })
    const unknown = await post('/token', { ...botForm(), client_id: 'nobody.test' })
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(await wrong.json()).toMatchObject({ error: 'invalid_client' })
    expect(await unknown.json()).toMatchObject({ error: 'invalid_client' })
  })

  test("is refused to another operator's client", async () => {
    const { clientId, clientSecret } = google.queen.google
    const response = await post('/token', { ...botForm(), client_id: clientId, client_secret: clientSecret })
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error: 'unauthorized_client' })
  })

  test('that was killed takes its access tokens along, and lives again when renewed', async () => {
    const client = gmailClient(google, google.jada, 'bot', true)
    await client.users.getProfile({ userId: 'me' })
    google.oauth.killRefreshToken('jada')
    await expect(client.users.getProfile({ userId: 'me' })).rejects.toThrow('invalid_grant')

    const driver = gmailClient(google, google.jada, 'driver')
    await expect(driver.users.getProfile({ userId: 'me' })).resolves.toBeDefined()

    google.oauth.renewRefreshToken('jada')
    await expect(client.users.getProfile({ userId: 'me' })).resolves.toBeDefined()
  })

  test('of an app in testing dies seven days of business time after the consent', async () => {
    google.oauth.publish('jada', 'testing')
    const consented = google.oauth.consentedAt('jada')?.getTime() ?? 0

    google.ground.clock.turnTo(new Date(consented + 7 * DAY_MS - 60_000))
    const before = await post('/token', botForm())
    google.ground.clock.turnTo(new Date(consented + 7 * DAY_MS + 60_000))
    const after = await post('/token', botForm())
    google.oauth.publish('jada', 'production')

    expect(await before.json()).toMatchObject({ refresh_token_expires_in: expect.any(Number) })
    expect(after.status).toBe(400)
    expect((await post('/token', botForm())).status).toBe(200)
  })

  test('is refused like a dead one while the fault "expired" strikes', async () => {
    google.ground.faults.plant({ service: 'oauth', kind: 'expired', times: 1 })
    expect(await (await post('/token', botForm())).json()).toMatchObject({ error: 'invalid_grant' })
    expect((await post('/token', botForm())).status).toBe(200)
  })
})

describe('an access token', () => {
  test('ends after an hour of wall time', () => {
    let wall = new Date('2026-05-26T16:00:00Z')
    const clock = { ...google.ground.clock, wall: () => wall }
    const issued = tokens({ ...google.ground, clock, shelf: (name) => google.ground.shelf(`expiry/${name}`) })
    const token = issued.issue({ operatorId: 'jada', address: 'ops@jada-sailing.test', scopes: BOT_SCOPES }, 'r')

    wall = new Date(wall.getTime() + (LIFETIME_SECONDS - 1) * 1_000)
    expect(issued.find(token)?.operatorId).toBe('jada')
    wall = new Date(wall.getTime() + 1_000)
    expect(issued.find(token)).toBeUndefined()
  })

  test('that is missing or made up is refused with a challenge', async () => {
    const path = `${google.url}/gmail/v1/users/me/profile`
    for (const headers of [{}, { authorization: 'Bearer ya29.madeup' }]) {
      const response = await fetch(path, { headers })
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toContain('Bearer')
      expect(await response.json()).toMatchObject({ error: { code: 401, errors: [{ reason: 'authError' }] } })
    }
  })

  test('that was revoked takes its refresh token along', async () => {
    const auth = oauthClient(google, google.jada)
    auth.setCredentials({ refresh_token: google.jada.google.refreshToken })
    const { token } = await auth.getAccessToken()
    await auth.revokeToken(token ?? '')

    expect((await post('/token', botForm())).status).toBe(400)
    expect((await post('/revoke', { token: token ?? '' })).status).toBe(400)
  })
})

describe('the consent', () => {
  async function consent(more: Readonly<Record<string, string>> = {}): Promise<URL> {
    const auth = oauthClient(google, google.jada)
    const url = auth.generateAuthUrl({ access_type: 'offline', scope: BOT_SCOPES, state: 'a b', ...more })
    const response = await fetch(url, { redirect: 'manual' })
    expect(response.status).toBe(302)
    return new URL(response.headers.get('location') ?? '')
  }

  test('comes back with a code that can be exchanged once', async () => {
    const back = await consent({ prompt: 'consent' })
    expect(back.searchParams.get('state')).toBe('a b')

    const auth = oauthClient(google, google.jada)
    const code = back.searchParams.get('code') ?? ''
    const { tokens: got } = await auth.getToken(code)
    expect(got.refresh_token).toMatch(/^1\/\//)
    expect(got.scope).toBe(BOT_SCOPES.join(' '))
    await expect(auth.getToken(code)).rejects.toThrow('invalid_grant')

    auth.setCredentials({ refresh_token: got.refresh_token ?? null })
    await expect(auth.getAccessToken()).resolves.toBeDefined()
  })

  test('gives no second refresh token unless it is asked to prompt', async () => {
    const code = (await consent()).searchParams.get('code') ?? ''
    const { tokens: got } = await oauthClient(google, google.jada).getToken(code)
    expect(got.access_token).toBeDefined()
    expect(got.refresh_token).toBeUndefined()
  })

  test('holds the exchange to its PKCE challenge', async () => {
    const auth = oauthClient(google, google.jada)
    const { codeVerifier, codeChallenge = '' } = await auth.generateCodeVerifierAsync()
    const pkce = { code_challenge: codeChallenge, code_challenge_method: 'S256' }
    const [first, second] = [await consent(pkce), await consent(pkce)].map((url) => url.searchParams.get('code') ?? '')

    await expect(auth.getToken({ code: first ?? '', codeVerifier: 'another' })).rejects.toThrow('invalid_grant')
    await expect(auth.getToken({ code: second ?? '', codeVerifier })).resolves.toBeDefined()
  })

  test('is refused to strangers and for addresses elsewhere', async () => {
    const ask = (fields: Record<string, string>) =>
      fetch(`${google.url}/o/oauth2/v2/auth?${new URLSearchParams(fields)}`, { redirect: 'manual' })
    const client_id = google.jada.google.clientId
    expect((await ask({ client_id: 'nobody', redirect_uri: 'http://127.0.0.1/' })).status).toBe(401)
    expect((await ask({ client_id, redirect_uri: 'http://example.invalid/' })).status).toBe(400)
  })
})

test("a signed token passes Google's own verification, and only for its audience", async () => {
  const published = (await (await fetch(`${google.url}/oauth2/v3/certs`)).json()) as { keys: { d?: string }[] }
  expect(published.keys[0]).toMatchObject({ kty: 'RSA', alg: 'RS256', use: 'sig' })
  expect(published.keys[0]?.d).toBeUndefined()

  const token = keys(google.ground).pubSubToken('http://app.test/google/gmail', 'push@harbor.test')
  const auth = oauthClient(google, google.jada)
  const ticket = await auth.verifyIdToken({ idToken: token, audience: 'http://app.test/google/gmail' })
  expect(ticket.getPayload()).toMatchObject({ email: 'push@harbor.test', email_verified: true })
  await expect(auth.verifyIdToken({ idToken: token, audience: 'http://other.test/' })).rejects.toThrow('audience')
})
