// The topics that SES publishes events to: one for each operator, with the operator's app as its subscriber.
import type { Ground } from '../ground.ts'
import type { AwsAccount, HarborOperator } from '../operators.ts'
import type { Call, Reply } from '../stand-in.ts'
import { answerSns } from './sns/door.ts'
import { type SignatureVersion, snsSigner } from './sns/signer.ts'
import { subscriptions } from './sns/subscriptions.ts'
import { snsTopic, type Topic } from './sns/topic.ts'

export interface EventTopics {
  readonly byArn: ReadonlyMap<string, Topic>
  /** Answers what comes by GET. */
  readonly answer: (call: Call) => Promise<Reply>
  readonly setBase: (url: string) => void
  readonly subscribe: (operatorId: string, on: boolean) => void
  /** Each topic's subscription, with the address that it posts to. */
  readonly subscribed: (topicArn: string) => readonly Subscribed[]
  /** Takes the address that a request came to, as long as none was set. */
  readonly seenAt: (call: Call) => void
  readonly stop: () => Promise<void>
}

export interface Subscribed {
  readonly arn: string
  readonly endpoint: string
}

export function topicArn({ region, accountId }: AwsAccount, operatorId: string): string {
  return `arn:aws:sns:${region}:${accountId}:${operatorId}-ses-events`
}

export function eventTopics(
  ground: Ground,
  account: AwsAccount,
  operators: readonly HarborOperator[],
  appOf: (operatorId: string) => string,
  signatureVersion: () => SignatureVersion,
): EventTopics {
  let base: string | undefined
  const { wall } = ground.clock
  const arns = operators.map(({ id }) => topicArn(account, id))
  const signer = snsSigner(ground.shelf('ses/signing'), wall)
  const kept = subscriptions(ground.shelf('ses/subscriptions'), arns)
  const topicGround = { subscriptions: kept, signer, signatureVersion, wall, base: () => base }
  const topics = operators.map(({ id }) =>
    snsTopic(topicGround, topicArn(account, id), () => `${appOf(id)}/ses/events`),
  )

  function wake(): void {
    for (const topic of topics) topic.wake()
  }

  function setBase(url: string): void {
    base = url.replace(/\/$/, '')
    wake()
  }

  return {
    byArn: new Map(topics.map((topic) => [topic.arn, topic])),
    async answer(call) {
      const reply = await answerSns(call, signer, kept)
      if (call.url.searchParams.get('Action') === 'ConfirmSubscription') wake()
      return reply
    },
    setBase,
    subscribe(operatorId, on) {
      const { arn, token } = kept.of(topicArn(account, operatorId))
      if (on) kept.confirm(topicArn(account, operatorId), token)
      else kept.end(arn)
      wake()
    },
    subscribed(topic) {
      const operator = operators.find(({ id }) => topicArn(account, id) === topic)
      if (!operator) return []
      const { arn, confirmed } = kept.of(topic)
      return [{ arn: confirmed ? arn : 'PendingConfirmation', endpoint: `${appOf(operator.id)}/ses/events` }]
    },
    seenAt(call) {
      if (!base) setBase(call.url.origin)
    },
    async stop() {
      for (const topic of topics) topic.stop()
      await signer.settled()
    },
  }
}
