// One SNS topic and its subscriber: asked to confirm first, then sent every notification until it takes it.
import { courier } from './courier.ts'
import {
  confirmationMessage,
  headersOf,
  type Message,
  type Notified,
  notificationMessage,
  signedBody,
} from './messages.ts'
import type { SignatureVersion, Signer } from './signer.ts'
import type { Subscriptions } from './subscriptions.ts'

export interface Notification {
  /** One for each copy. */
  readonly key: string
  /** Read at each try. */
  readonly told: () => Notified
  /** Wall time in milliseconds before which it stays. */
  readonly due: number
  readonly taken: () => void
}

export interface Topic {
  readonly arn: string
  readonly notify: (notification: Notification) => void
  /** Goes on with whatever the subscription allows by now. */
  readonly wake: () => void
  readonly stop: () => void
}

export interface TopicGround {
  readonly subscriptions: Subscriptions
  readonly signer: Signer
  readonly signatureVersion: () => SignatureVersion
  readonly wall: () => Date
  /** SNS's own address, such as `http://127.0.0.1:4606`; undefined until it is known. */
  readonly base: () => string | undefined
}

type Taken = 'taken' | 'refused' | 'unreachable'

const CONFIRMATION = 'confirmation'

/** `endpoint` gives the subscriber's address at the moment of each try. */
export function snsTopic(ground: TopicGround, arn: string, endpoint: () => string): Topic {
  const run = courier()
  const held: Notification[] = []
  let asked = false
  const subscription = () => ground.subscriptions.of(arn)

  function wake(): void {
    const base = ground.base()
    if (!base) return
    if (subscription().confirmed) for (const notification of held.splice(0)) carry(base, notification)
    else if (!asked) askToConfirm(base)
    run.wake()
  }

  function askToConfirm(base: string): void {
    asked = true
    run.carry({ key: CONFIRMATION, due: 0, post: (signal) => ask(base, signal), taken: () => undefined })
  }

  /** An answer isn't a confirmation yet: that comes by the SubscribeURL, perhaps before the answer. */
  async function ask(base: string, signal: AbortSignal): Promise<Taken> {
    if (subscription().confirmed) return 'taken'
    const outcome = await post(confirmationMessage(base, arn, subscription().token, ground.wall()), signal)
    return outcome === 'taken' && !subscription().confirmed ? 'refused' : outcome
  }

  function carry(base: string, { key, told, due, taken }: Notification): void {
    const message = () => notificationMessage(base, arn, subscription().arn, told())
    run.carry({ key, due, post: (signal) => post(message(), signal), taken })
  }

  async function post(message: Message, signal: AbortSignal): Promise<Taken> {
    const body = await signedBody(message, ground.signer, ground.signatureVersion())
    return postOnce(endpoint, headersOf(message, subscription().arn), body, signal)
  }

  return {
    arn,
    notify(notification) {
      const base = ground.base()
      if (base && subscription().confirmed) carry(base, notification)
      else held.push(notification)
    },
    wake,
    stop: run.stop,
  }
}

async function postOnce(
  endpoint: () => string,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
): Promise<Taken> {
  try {
    const response = await fetch(endpoint(), { method: 'POST', headers, body, redirect: 'manual', signal })
    await response.arrayBuffer()
    return response.ok ? 'taken' : 'refused'
  } catch {
    return 'unreachable'
  }
}
