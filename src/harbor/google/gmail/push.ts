// One Pub/Sub push: the notification as Gmail publishes it, in Pub/Sub's envelope, with a signed token.
import { randomInt } from 'node:crypto'
import type { HarborClock } from '../../clock.ts'
import type { Keys } from '../oauth/keys.ts'
import type { PushMood } from '../push-mode.ts'
import type { Mailbox } from './mailbox.ts'
import type { Push } from './watches.ts'

/** The account in whose name Pub/Sub signs; the audience of its token is the address that it posts to. */
export const PUSH_ACCOUNT = 'gmail-push@harbor.iam.gserviceaccount.test'
const RETRIES_MS = [500, 2_000, 8_000]

/** `appOf` gives the base address of an operator's app, if it has one by now. */
export function pubSubPush(
  clock: HarborClock,
  keys: Keys,
  appOf: (operatorId: string) => string | undefined,
  mood: PushMood,
): Push {
  return (mailbox, topicName, historyId) => {
    const app = appOf(mailbox.operatorId)
    if (!app) return
    const endpoint = new URL('/google/gmail', app).href
    const body = JSON.stringify(envelope(mailbox, topicName, historyId, clock.wall()))
    const token = () => keys.pubSubToken(endpoint, PUSH_ACCOUNT)
    mood.deliver(() => void attempt(endpoint, body, token, RETRIES_MS))
  }
}

/** Pub/Sub delivers at least once: anything but a 2xx is tried again, for a while. */
async function attempt(endpoint: string, body: string, token: () => string, retries: readonly number[]): Promise<void> {
  if (await post(endpoint, body, token())) return
  const [wait, ...later] = retries
  if (wait === undefined) return
  setTimeout(() => void attempt(endpoint, body, token, later), wait).unref()
}

async function post(endpoint: string, body: string, token: string): Promise<boolean> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  try {
    const response = await fetch(endpoint, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}

function envelope(mailbox: Mailbox, topicName: string, historyId: number, published: Date): object {
  const notification = { emailAddress: mailbox.address, historyId }
  return {
    message: {
      data: Buffer.from(JSON.stringify(notification)).toString('base64'),
      messageId: String(randomInt(10 ** 14)),
      publishTime: published.toISOString(),
    },
    subscription: topicName.replace('/topics/', '/subscriptions/'),
  }
}
