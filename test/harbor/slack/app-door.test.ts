// What an app is sent, and what becomes of an app that doesn't answer.
import { createHmac } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { bareApp, CHANNEL, folder, SAM, section, startSlack } from './harness.ts'

test('a command is a signed form with all of its fields', async () => {
  const slack = await startSlack()
  const app = await bareApp((_, response) => response.end())
  slack.pointAt(app.url)
  await slack.hands.command('jada', SAM, CHANNEL, '/crew quinn-may-30')

  const [{ headers, body } = { headers: {}, body: '' }] = app.received
  const base = `v0:${headers['x-slack-request-timestamp']}:${body}`
  const digest = createHmac('sha256', slack.jada.slack.signingSecret).update(base).digest('hex')
  expect(headers['x-slack-signature']).toBe(`v0=${digest}`)
  expect(headers['content-type']).toBe('application/x-www-form-urlencoded')
  expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
    token: expect.any(String),
    team_id: 'T0JTEAM0001',
    team_domain: 'jada-sailing',
    channel_id: CHANNEL,
    channel_name: 'charters',
    user_id: SAM,
    user_name: 'sam',
    command: '/crew',
    text: 'quinn-may-30',
    api_app_id: 'A0JCREW0001',
    is_enterprise_install: 'false',
    response_url: expect.stringContaining(`${slack.base}/hooks/`),
    trigger_id: expect.any(String),
  })
})

test('a pressed button tells where it stands and what else is chosen there', async () => {
  const slack = await startSlack()
  const app = await bareApp((_, response) => response.end())
  slack.pointAt(app.url)
  const plain = (text: string) => ({ type: 'plain_text', text }) as const
  const options = ['captain', 'host'].map((value) => ({ text: plain(value), value }))
  const menu = { type: 'static_select', action_id: 'seat', options } as const
  const button = { type: 'button', action_id: 'go', text: plain('Go'), value: 'p1' } as const
  const blocks = [{ type: 'actions', block_id: 'row', elements: [menu, button] } as const]
  const { ts = '' } = await slack.client().chat.postMessage({ channel: CHANNEL, text: 'Pick', blocks })

  await slack.hands.press('jada', SAM, { channel: CHANNEL, ts, actionId: 'seat', choice: 'host' })
  await slack.hands.press('jada', SAM, { channel: CHANNEL, ts, actionId: 'go' })
  const [chosen, pressed] = app.received.map(({ body }) => JSON.parse(new URLSearchParams(body).get('payload') ?? ''))
  const option = { text: { ...plain('host'), emoji: true }, value: 'host' }
  expect(chosen.actions).toMatchObject([{ type: 'static_select', action_id: 'seat', selected_option: option }])
  expect(chosen.state.values).toEqual({ row: { seat: { type: 'static_select', selected_option: option } } })
  expect(pressed).toMatchObject({
    type: 'block_actions',
    user: { id: SAM, username: 'sam', team_id: 'T0JTEAM0001' },
    team: { id: 'T0JTEAM0001', domain: 'jada-sailing' },
    api_app_id: 'A0JCREW0001',
    container: { type: 'message', message_ts: ts, channel_id: CHANNEL, is_ephemeral: false },
    channel: { id: CHANNEL, name: 'charters' },
    message: { ts, text: 'Pick' },
    actions: [{ type: 'button', action_id: 'go', block_id: 'row', value: 'p1', action_ts: expect.any(String) }],
    response_url: expect.stringContaining('/hooks/'),
    trigger_id: expect.any(String),
  })
  await expect(
    slack.hands.press('jada', SAM, { channel: CHANNEL, ts, actionId: 'seat', choice: 'cook' }),
  ).rejects.toThrow('has no option "cook"')
  await expect(slack.hands.press('jada', SAM, { channel: CHANNEL, ts, actionId: 'stop' })).rejects.toThrow(
    'no element "stop"',
  )
})

test('the user reads why a command came to nothing', async () => {
  const [hasty, slack] = await Promise.all([startSlack({ limits: { answerMs: 60 } }), startSlack({})])
  const shown = async (url: string, by = slack) => {
    by.pointAt(url)
    return (await by.hands.command('jada', SAM, CHANNEL, '/crew')).shown?.text
  }
  const silentOne = await bareApp(() => {})
  const failing = await bareApp((_, response) => response.writeHead(500).end())
  const rambling = await bareApp((_, response) => response.end(JSON.stringify({ blocks: [section('')] })))
  const plain = await bareApp((_, response) => response.end('All aboard'))

  expect(await shown(silentOne.url, hasty)).toBe('/crew failed with the error "operation_timeout"')
  expect(await shown(failing.url)).toBe('/crew failed with the error "dispatch_failed"')
  expect(await shown('http://127.0.0.1:9')).toBe('/crew failed with the error "dispatch_failed"')
  expect(await shown(rambling.url)).toBe('/crew failed with the error "invalid_command_response"')
  expect(await shown(plain.url)).toBe('All aboard')
})

test('an event that is not answered comes three times more, saying so', async () => {
  const slack = await startSlack({ limits: { retryMs: [5, 5, 5] } })
  const app = await bareApp((_, response) => response.writeHead(503).end())
  slack.pointAt(app.url)
  await slack.hands.say('jada', SAM, CHANNEL, 'hello')

  await vi.waitFor(() => expect(app.received).toHaveLength(4))
  const [first, ...again] = app.received
  expect(first?.headers['x-slack-retry-num']).toBeUndefined()
  expect(again.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']])).toEqual([
    ['1', 'http_error'],
    ['2', 'http_error'],
    ['3', 'http_error'],
  ])
  expect(new Set(app.received.map(({ body }) => body)).size).toBe(1)
})

test('an app can ask not to be told again', async () => {
  const slack = await startSlack({ limits: { retryMs: [1] } })
  const app = await bareApp((_, response) => response.writeHead(500, { 'x-slack-no-retry': '1' }).end())
  slack.pointAt(app.url)
  const { deliveries } = await slack.hands.say('jada', SAM, CHANNEL, 'hello')
  expect(deliveries).toMatchObject([{ status: 500, noRetry: true }])
})

test('an event still owed is delivered after a restart', async () => {
  const dir = folder()
  const before = await startSlack({ dir, limits: { retryMs: [60_000] } })
  await before.hands.say('jada', SAM, CHANNEL, 'are you there?')
  before.stop()

  const app = await bareApp((_, response) => response.end())
  const after = await startSlack({ dir, limits: { retryMs: [1, 1] } })
  after.pointAt(app.url)
  await vi.waitFor(() => expect(app.received).toHaveLength(1))
  expect(JSON.parse(app.received[0]?.body ?? '')).toMatchObject({ event: { type: 'message', text: 'are you there?' } })
})

test('a delivery can be repeated by hand, the same but signed anew', async () => {
  const slack = await startSlack()
  const app = await bareApp((_, response) => response.end())
  slack.pointAt(app.url)
  await expect(slack.hands.redeliver('jada')).rejects.toThrow('Nothing was delivered')
  await slack.hands.command('jada', SAM, CHANNEL, '/crew')
  expect(await slack.hands.redeliver('jada', 2)).toMatchObject({ status: 200 })

  const [first, second] = app.received
  expect(second?.body).toBe(first?.body)
  expect(second?.headers).toMatchObject({ 'x-slack-retry-num': '2', 'x-slack-retry-reason': 'http_timeout' })
})
