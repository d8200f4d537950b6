// Signs what Slack sends to the app: HMAC-SHA256 over version, wall time in seconds and body.
import { createHmac } from 'node:crypto'

export function signed(body: string, signingSecret: string, now: Date): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` }
}
