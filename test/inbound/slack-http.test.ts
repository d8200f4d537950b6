// A request of Slack's is taken when its operator's secret signed it, not long ago and not in the future.
import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import type { OperatorDoor } from '../../src/inbound/operator-door.ts'
import { slackRequest } from '../../src/inbound/slack-http.ts'

const SECRET = 'of the first operator'
const BODY = 'command=%2Fcrew&team_id=T1&api_app_id=A1&text='

const door = {
  config: { slack: { appId: 'A1', teamId: 'T1', signingSecret: SECRET } },
  bolt: { processEvent: ({ ack }: { ack: (said: string) => Promise<void> }) => ack('heard') },
} as unknown as OperatorDoor

function request(secondsAgo: number, secret = SECRET): Request {
  const timestamp = String(Math.floor(Date.now() / 1_000) - secondsAgo)
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${BODY}`).digest('hex')}`
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature,
  }
  return new Request('http://crew.test/slack/events', { method: 'POST', body: BODY, headers })
}

test.each([0, 290, -290])('signed %d seconds ago it is taken', async (ago) => {
  expect((await slackRequest([door], request(ago))).status).toBe(200)
})

test.each([310, 86_400, -310, -86_400])('signed %d seconds ago it is refused', async (ago) => {
  expect((await slackRequest([door], request(ago))).status).toBe(401)
})

test('signed with another operator’s secret it is refused', async () => {
  expect((await slackRequest([door], request(0, 'of the second'))).status).toBe(401)
})
