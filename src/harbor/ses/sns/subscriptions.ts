// Each topic's one HTTP subscription, kept: its token, and whether its address has confirmed it.
import { randomBytes, randomUUID } from 'node:crypto'
import type { Shelf } from '../../shelf.ts'

export interface Subscription {
  readonly arn: string
  readonly token: string
  readonly confirmed: boolean
}

export interface Subscriptions {
  readonly of: (topicArn: string) => Subscription
  /** Undefined for a token that isn't the topic's. */
  readonly confirm: (topicArn: string, token: string) => Subscription | undefined
  /** False for a subscription that doesn't exist. */
  readonly end: (subscriptionArn: string) => boolean
}

/** One for each of the topics, from the first start on. */
export function subscriptions(kept: Shelf<Subscription>, topicArns: readonly string[]): Subscriptions {
  for (const arn of topicArns) if (!kept.get(arn)) kept.set(arn, begin(arn))

  return {
    of: (topicArn) => kept.get(topicArn) ?? begin(topicArn),
    confirm(topicArn, token) {
      const known = kept.get(topicArn)
      if (!known || known.token !== token) return undefined
      if (!known.confirmed) kept.set(topicArn, { ...known, confirmed: true })
      return known
    },
    end(subscriptionArn) {
      const [topicArn, known] = kept.entries().find(([, { arn }]) => arn === subscriptionArn) ?? []
      if (!topicArn || !known) return false
      kept.set(topicArn, { ...known, confirmed: false })
      return true
    },
  }
}

function begin(topicArn: string): Subscription {
  return { arn: `${topicArn}:${randomUUID()}`, token: randomBytes(32).toString('hex'), confirmed: false }
}
