// Socket Mode as a plain WebSocket sees it.
import { once } from 'node:events'
import { WebClient } from '@slack/web-api'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { bareApp, CHANNEL, SAM, type Slack, startSlack } from './harness.ts'

type Message = { readonly type: string; readonly envelope_id?: string; readonly payload?: Record<string, unknown> }

async function connectionUrl(slack: Slack): Promise<string> {
  const client = new WebClient(undefined, { slackApiUrl: `${slack.base}/api/` })
  return (await client.apps.connections.open({ token: slack.jada.slack.appToken })).url ?? ''
}

async function connect(slack: Slack): Promise<{ socket: WebSocket; messages: Message[] }> {
  const socket = new WebSocket(await connectionUrl(slack))
  const messages: Message[] = []
  socket.on('message', (data) => messages.push(JSON.parse(String(data))))
  onTestFinished(() => socket.terminate())
  await once(socket, 'message')
  return { socket, messages }
}

test('a connection starts with hello and then brings envelopes, which are acknowledged by their id', async () => {
  const slack = await startSlack()
  const { socket, messages } = await connect(slack)
  expect(messages).toMatchObject([{ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0JCREW0001' } }])

  socket.on('message', (data) => {
    const { envelope_id } = JSON.parse(String(data))
    socket.send(JSON.stringify({ envelope_id, payload: { text: 'All aboard' } }))
  })
  const { shown } = await slack.hands.command('jada', SAM, CHANNEL, '/crew quinn')
  expect(shown?.text).toBe('All aboard')
  expect(messages[1]).toMatchObject({
    type: 'slash_commands',
    envelope_id: expect.any(String),
    accepts_response_payload: true,
    payload: { command: '/crew', text: 'quinn', user_id: SAM },
  })
})

test('an envelope that nobody acknowledges counts as failed', async () => {
  const slack = await startSlack({ limits: { answerMs: 30, retryMs: [1] } })
  const { messages } = await connect(slack)
  const { shown } = await slack.hands.command('jada', SAM, CHANNEL, '/crew')
  expect(shown?.text).toBe('/crew failed with the error "operation_timeout"')

  const { deliveries } = await slack.hands.say('jada', SAM, CHANNEL, 'hello')
  expect(deliveries).toMatchObject([{ over: 'socket', failure: 'operation_timeout' }])
  expect(messages.at(-1)).toMatchObject({ type: 'events_api', payload: { event: { text: 'hello' } } })
})

test('when the last connection closes, deliveries go by HTTP again', async () => {
  const slack = await startSlack()
  const app = await bareApp((_, response) => response.end('by HTTP'))
  slack.pointAt(app.url)
  const { socket } = await connect(slack)
  socket.close()
  await once(socket, 'close')
  expect((await slack.hands.command('jada', SAM, CHANNEL, '/crew')).shown?.text).toBe('by HTTP')
})

test('an address is good for one connection', async () => {
  const slack = await startSlack()
  const url = await connectionUrl(slack)
  const first = new WebSocket(url)
  await once(first, 'open')
  onTestFinished(() => first.terminate())

  const [error] = await once(new WebSocket(url), 'error')
  expect(String(error)).toContain('401')
})
