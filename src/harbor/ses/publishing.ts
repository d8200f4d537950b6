// From what became of a mail to what SNS owes for it: which topics, how many copies, when; and the handing over.
import { randomUUID } from 'node:crypto'
import type { AwsAccount } from '../operators.ts'
import type { Shelf } from '../shelf.ts'
import type { ConfigurationSets } from './configuration-sets.ts'
import { eventJson } from './event-json.ts'
import type { Fate } from './feedback.ts'
import type { KeptMail, Notice, SentEvent } from './sent.ts'
import type { Topic } from './sns/topic.ts'

/** `late` waits, `lost` never comes, `doubled` comes twice under one message id. */
export type EventMode = 'normal' | 'late' | 'lost' | 'doubled'

export interface Publishing {
  readonly mode: EventMode
  /** Wall milliseconds, for `late`. */
  readonly delay: number
}

const SUBJECT = 'Amazon SES Email Event Notification'

export function planEvents(
  fates: readonly Fate[],
  set: string | undefined,
  sets: ConfigurationSets,
  publishing: Publishing,
  wall: Date,
): readonly SentEvent[] {
  return fates.map((fate) => {
    const topics = set === undefined ? [] : sets.topicsFor(set, fate.type.toLowerCase())
    return { ...fate, notices: topics.flatMap((topicArn) => notices(topicArn, publishing, wall)) }
  })
}

/** Hands over what the topics haven't taken yet; `delivered` holds the keys of those they have. */
export function handOver(
  account: AwsAccount,
  mail: KeptMail,
  topics: ReadonlyMap<string, Topic>,
  delivered: Shelf<string>,
  wall: () => Date,
): void {
  for (const event of mail.events) {
    for (const { key, messageId, topicArn, due } of event.notices) {
      if (delivered.get(key) !== undefined) continue
      topics.get(topicArn)?.notify({
        key,
        due: new Date(due).getTime(),
        told: () => ({ messageId, timestamp: due, subject: SUBJECT, message: eventJson(account, mail, event) }),
        taken: () => delivered.set(key, wall().toISOString()),
      })
    }
  }
}

function notices(topicArn: string, { mode, delay }: Publishing, wall: Date): readonly Notice[] {
  const messageId = randomUUID()
  const due = new Date(wall.getTime() + (mode === 'late' ? delay : 0)).toISOString()
  const copies = { normal: 1, late: 1, lost: 0, doubled: 2 }[mode]
  return Array.from({ length: copies }, (_, copy) => ({ key: `${messageId}/${copy}`, messageId, topicArn, due }))
}
