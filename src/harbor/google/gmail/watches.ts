// Who asked to be told of changes, and the telling: Pub/Sub's push to the app's own address.
import type { Ground } from '../../ground.ts'
import { json, type Reply } from '../../stand-in.ts'
import { googleError } from '../routes.ts'
import { type Desk, texts } from './desk.ts'
import { unknownLabel } from './labels.ts'
import type { Mailbox, MailboxChange } from './mailbox.ts'

export interface Watches {
  readonly start: (mailbox: Mailbox, watch: Omit<Watch, 'expires'>) => Watch
  readonly stop: (mailbox: Mailbox) => void
  /** A change happened; whoever watches gets a push, if it concerns the labels asked for. */
  readonly tell: (mailbox: Mailbox, change: MailboxChange) => void
}

export interface Watch {
  readonly topicName: string
  readonly labelIds: readonly string[]
  readonly excluding: boolean
  /** Business time, milliseconds. */
  readonly expires: number
}

/** Sends one notification; never rejects, as a lost push is part of the game. */
export type Push = (mailbox: Mailbox, topicName: string, historyId: number) => void

const SEVEN_DAYS_MS = 7 * 24 * 3_600_000

export function openWatches(ground: Ground, push: Push): Watches {
  const shelf = ground.shelf<Watch>('gmail/watches')
  const now = () => ground.clock.business().getTime()

  return {
    start(mailbox, asked) {
      const watch = { ...asked, expires: now() + SEVEN_DAYS_MS }
      shelf.set(mailbox.operatorId, watch)
      push(mailbox, watch.topicName, mailbox.history.lastId())
      return watch
    },
    stop: ({ operatorId }) => shelf.delete(operatorId),
    tell(mailbox, { historyId, message, change }) {
      const watch = shelf.get(mailbox.operatorId)
      if (!watch || watch.expires <= now()) return
      const named = watch.labelIds.some((label) => message.labelIds.includes(label))
      const concerned = watch.labelIds.length === 0 || change !== 'messageAdded' || named !== watch.excluding
      if (concerned) push(mailbox, watch.topicName, historyId)
    },
  }
}

export function startWatch({ mailbox, watches, labels, body }: Desk): Reply {
  const topicName = typeof body.topicName === 'string' ? body.topicName : ''
  if (!/^projects\/[^/]+\/topics\/[^/]+$/.test(topicName)) {
    return googleError(400, 'invalidArgument', 'Invalid topicName does not match projects/*/topics/*')
  }
  const labelIds = texts(body.labelIds)
  const behavior = body.labelFilterBehavior ?? body.labelFilterAction
  const refusal = unknownLabel(labels, labelIds)
  if (refusal) return refusal

  const excluding = typeof behavior === 'string' && behavior.toLowerCase() === 'exclude'
  const { expires } = watches.start(mailbox, { topicName, labelIds, excluding })
  return json(200, { historyId: String(mailbox.history.lastId()), expiration: String(expires) })
}

export function stopWatch({ mailbox, watches }: Desk): Reply {
  watches.stop(mailbox)
  return { status: 204 }
}
