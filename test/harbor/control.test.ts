// The harbor's controls besides the clock, and whom they don't obey.
import { request } from 'node:http'
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses'
import { WebClient } from '@slack/web-api'
import { expect, onTestFinished, test } from 'vitest'
import { driver, listener } from '../stories/driver.ts'
import { eventually } from '../stories/program.ts'
import { type OpenHarbor, openHarbor } from './harbor-door.ts'

const MAIL =
  'From: Carole Beck <carole@jada-sailing.test>\r\nTo: ops@jada-sailing.test\r\nSubject: Crew\r\n\r\nCaptain: Gene\r\n'

test('a raw mail arrives in the inbox that it is addressed to, whatever its content type', async () => {
  const { control, gmail } = await openHarbor()
  const { status, body } = await control('POST', 'mail', MAIL, { 'content-type': 'text/plain' })

  expect(status).toBe(200)
  expect(body.delivered).toEqual([{ operatorId: 'jada', id: gmail.messages('jada')[0]?.id }])
})

test('?operator= names an inbox for a mail that names none', async () => {
  const { control, gmail } = await openHarbor()
  await control('POST', 'mail?operator=queen', MAIL)

  expect([gmail.messages('jada').length, gmail.messages('queen').length]).toEqual([0, 1])
})

test('a mail to nobody here is refused with the inboxes that there are', async () => {
  const { control } = await openHarbor()
  const { status, body } = await control('POST', 'mail', MAIL.replace('ops@jada', 'ops@other'))

  expect(status).toBe(422)
  expect(body.detail).toContain('ops@jada-sailing.test')
  expect((await control('POST', 'mail', '')).status).toBe(400)
  expect((await control('POST', 'mail?operator=mary', MAIL)).status).toBe(404)
})

test('bytes of a mail survive as they are', async () => {
  const { addresses, gmail } = await openHarbor()
  const raw = Buffer.concat([Buffer.from(MAIL), Buffer.from([0xe9, 0xff, 0x0d, 0x0a])])
  await fetch(`${addresses.page}_harbor/mail`, { method: 'POST', body: raw })

  const [mail] = gmail.messages('jada')
  expect(gmail.raw('jada', mail?.id ?? '')?.subarray(-4)).toEqual(Buffer.from([0xe9, 0xff, 0x0d, 0x0a]))
})

test('each drop of a sample is a mail of its own', async () => {
  const { control, gmail } = await openHarbor()
  await control('POST', 'sample', { operator: 'jada', n: 0 })
  await control('POST', 'sample', { operator: 'jada', n: 0 })

  const raws = gmail.messages('jada').map(({ id }) => String(gmail.raw('jada', id)))
  expect(new Set(raws.map((raw) => /^Message-ID: (.*)$/im.exec(raw)?.[1])).size).toBe(2)
  expect((await control('POST', 'sample', { operator: 'jada', n: 99 })).status).toBe(404)
})

test('a planted fault strikes as often as it was told to, and shows in the log', async () => {
  const { addresses, control } = await openHarbor()
  const planted = await control('POST', 'faults', { service: 'slack', kind: '500', times: 1, operation: 'auth.test' })
  const slack = new WebClient(addresses.operators[0]?.slackBotToken, {
    slackApiUrl: addresses.slackApiUrl,
    retryConfig: { retries: 0 },
  })

  expect(planted.body).toEqual([{ service: 'slack', kind: '500', times: 1, operation: 'auth.test' }])
  await slack.users.list({})
  await expect(slack.auth.test()).rejects.toThrow()
  await slack.auth.test()

  const { body: log } = await control('GET', 'log?since=0')
  expect(
    log.map((entry: { operation: string; status: number; fault?: string }) => [
      entry.operation,
      entry.status,
      entry.fault,
    ]),
  ).toEqual([
    ['users.list', 200, undefined],
    ['auth.test', 500, '500'],
    ['auth.test', 200, undefined],
  ])
  expect((await control('GET', `log?since=${log[1].id}`)).body).toHaveLength(1)
  expect((await control('GET', 'log?since=x')).status).toBe(400)
})

test('faults are cleared, and what is none is refused by name', async () => {
  const { control } = await openHarbor()
  await control('POST', 'faults', { service: '*', kind: 'slow', times: 3, delay: 5 })

  expect((await control('DELETE', 'faults')).body).toEqual([])
  const { status, body } = await control('POST', 'faults', { service: 'fax', kind: 'paper', times: 0 })
  expect(status).toBe(400)
  expect(body.detail).toMatch(/service: .*kind: .*times: /)
})

test('what left shows with its raw bytes, by operator', async () => {
  const harbor = await openHarbor()
  await send(harbor, 'Ahoy')

  const { body } = await harbor.control('GET', 'sent')
  expect(body[0]).toMatchObject({ operatorId: 'jada', subject: 'Ahoy', to: ['guest@example-guests.test'] })
  expect(body[0].raw).toContain('Subject: Ahoy')
  expect((await harbor.control('GET', 'sent?operator=queen')).body).toEqual([])
  expect((await harbor.control('GET', 'sent?operator=mary')).status).toBe(404)
})

test('the refresh token dies and lives again', async () => {
  const harbor = await openHarbor()
  const { control } = harbor

  expect(await refresh(harbor)).toBe(200)
  await control('POST', 'token', { operator: 'jada', alive: false })
  expect(await refresh(harbor)).toBe(400)
  await control('POST', 'token', { operator: 'jada', alive: true })
  expect(await refresh(harbor)).toBe(200)
})

test('the refresh token of an app in testing dies a week after its consent, and its access tokens with it', async () => {
  const harbor = await openHarbor()
  const { control } = harbor
  const inbox = await profileAsker(harbor)
  expect(await inbox()).toBe(200)
  await control('POST', 'token', { operator: 'jada', publishing: 'testing' })
  await control('POST', 'clock', { advance: 'P7D' })
  expect([await refresh(harbor), await inbox()]).toEqual([400, 401])
  await control('POST', 'token', { operator: 'jada', alive: true })
  expect(await refresh(harbor)).toBe(200)
})

test('cursors expire on demand', async () => {
  const { control, addresses } = await openHarbor()
  const drive = driver(addresses, 'jada')
  const { calendarId } = drive.operator
  const { data } = await drive.calendars.events.list({ calendarId })
  const again = () =>
    drive.calendars.events.list({ calendarId, syncToken: data.nextSyncToken ?? '' }).then(
      ({ status }) => status,
      ({ status }) => status,
    )
  expect(await again()).toBe(200)
  expect((await control('POST', 'cursors', { operator: 'jada' })).status).toBe(200)
  expect(await again()).toBe(410)
})

test.each([
  ['normal', 1],
  ['lost', 0],
  ['doubled', 2],
  ['late', 1],
])('pushes are %s on demand', async (mode, copies) => {
  const { control, calendar, addresses } = await openHarbor()
  const drive = driver(addresses, 'jada')
  const heard = await listener()
  onTestFinished(heard.stop)
  const requestBody = { id: 'channel-1', type: 'web_hook', address: heard.url }
  await drive.calendars.events.watch({ calendarId: drive.operator.calendarId, requestBody })
  await eventually('the channel has begun', () => heard.heard.length === 1 || undefined)
  await control('POST', 'pushes', { mode, delayMs: 200 })
  calendar.edit('jada', 'jadaquinn0530', { summary: 'Quinn 4-8pm' })
  if (mode === 'late') expect(heard.heard).toHaveLength(1)
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(heard.heard.length - 1).toBe(copies)
})

test('events of mails are lost on demand', async () => {
  const harbor = await openHarbor()
  await harbor.control('POST', 'ses', { eventMode: 'lost' })
  await send(harbor, 'Unheard')

  expect(harbor.ses.sent()[0]?.events.flatMap(({ notices }) => notices)).toEqual([])
  expect((await harbor.control('POST', 'ses', { eventMode: 'gone' })).status).toBe(400)
})

test('a command typed in Slack without an app behind it ends in Slackbot’s words', async () => {
  const { addresses, control } = await openHarbor()
  const { channel = '', manager = '' } = addresses.operators[0] ?? {}
  const typed = { operator: 'jada', user: manager, channel, typed: '/crew' }
  const { body } = await control('POST', 'slack/command', typed)

  expect(body.shown.text).toBe('/crew failed with the error "dispatch_failed"')
  expect(await control('POST', 'slack/command', { ...typed, user: 'U0NOBODY' })).toMatchObject({
    status: 422,
    body: { detail: 'jada has no Slack user U0NOBODY' },
  })
  expect((await control('POST', 'slack/press', { operator: 'jada', user: manager, actionId: 'x' })).status).toBe(400)
})

test('a page of another origin may not work the controls, and a program without one may', async () => {
  const { addresses, control } = await openHarbor()
  const refused = await control('POST', 'clock', { advance: 'PT1H' }, { origin: 'http://evil.test' })

  expect(refused).toMatchObject({ status: 403, type: 'application/problem+json' })
  const own = new URL(addresses.page).origin
  expect((await control('POST', 'clock', { advance: 'PT1H' }, { origin: own })).status).toBe(200)
})

test('under a foreign name nothing is answered, so that a rebound DNS name gains nothing', async () => {
  const { addresses } = await openHarbor()
  const { port } = new URL(addresses.page)

  expect(await statusFor(port, `evil.test:${port}`)).toBe(403)
  expect(await statusFor(port, `127.0.0.1:${Number(port) + 1}`)).toBe(403)
  expect(await statusFor(port, `localhost:${port}`)).toBe(200)
})

function send({ addresses }: OpenHarbor, subject: string) {
  const { region, accessKeyId, secretAccessKey, ses, operators } = addresses
  const client = new SESClient({ region, endpoint: ses, credentials: { accessKeyId, secretAccessKey }, maxAttempts: 1 })
  return client.send(
    new SendEmailCommand({
      Source: operators[0]?.from,
      Destination: { ToAddresses: ['guest@example-guests.test'] },
      Message: { Subject: { Data: subject }, Body: { Text: { Data: 'Text' } } },
      ConfigurationSetName: operators[0]?.sesConfigurationSet,
    }),
  )
}

async function refresh(harbor: OpenHarbor): Promise<number> {
  return (await askForAccess(harbor)).status
}

function askForAccess({ addresses }: OpenHarbor): Promise<Response> {
  const jada = addresses.operators[0]
  const form = {
    grant_type: 'refresh_token',
    client_id: jada?.googleClientId ?? '',
    client_secret: jada?.googleClientSecret ?? '',
    refresh_token: jada?.googleRefreshToken ?? '',
  }
  return fetch(`${addresses.google}/token`, { method: 'POST', body: new URLSearchParams(form) })
}

/** Of one access token, for as long as the test goes on. */
async function profileAsker(harbor: OpenHarbor): Promise<() => Promise<number>> {
  const { access_token: token } = (await (await askForAccess(harbor)).json()) as { access_token: string }
  const headers = { authorization: `Bearer ${token}` }
  return async () => (await fetch(`${harbor.addresses.google}/gmail/v1/users/me/profile`, { headers })).status
}

/** `fetch` doesn't let its caller choose the Host. */
function statusFor(port: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: '/_harbor/clock', headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asked.on('error', reject)
    asked.end()
  })
}
