// The Gmail API's paths, with the scopes that each of them asks for.
import type { Ground } from '../../ground.ts'
import type { HarborOperator } from '../../operators.ts'
import type { Call, Named, Reply } from '../../stand-in.ts'
import type { Keys } from '../oauth/keys.ts'
import type { PushMood } from '../push-mode.ts'
import { allows, type Bearer, type GoogleRoutes, googleError, insufficientScope, unauthorized } from '../routes.ts'
import { batchModify, deleteMessage, modifyMessage, trashMessage, untrashMessage } from './change-messages.ts'
import type { Desk } from './desk.ts'
import { type GmailHands, gmailHands } from './hands.ts'
import { createLabel, getLabel, listLabels, openLabels } from './labels.ts'
import { listHistory } from './list-history.ts'
import { openMailbox } from './mailbox.ts'
import { postOffice } from './post-office.ts'
import { pubSubPush } from './push.ts'
import { getAttachment, getMessage, getProfile, listMessages } from './read-messages.ts'
import { getThread, listThreads } from './threads.ts'
import { openWatches, startWatch, stopWatch } from './watches.ts'
import { importMessage, insertMessage, sendMessage } from './write-messages.ts'

interface Operation {
  readonly name: string
  readonly route: string
  readonly scopes: readonly string[]
  readonly run: (desk: Desk) => Reply
}

const FULL = ['https://mail.google.com/']
const MODIFY = [...FULL, 'https://www.googleapis.com/auth/gmail.modify']
const READ = [...MODIFY, 'https://www.googleapis.com/auth/gmail.readonly']
const INSERT = [...MODIFY, 'https://www.googleapis.com/auth/gmail.insert']
const SEND = [...MODIFY, 'https://www.googleapis.com/auth/gmail.compose', 'https://www.googleapis.com/auth/gmail.send']

const OPERATIONS: readonly Operation[] = [
  { name: 'users.getProfile', route: 'GET profile', scopes: READ, run: getProfile },
  { name: 'users.watch', route: 'POST watch', scopes: READ, run: startWatch },
  { name: 'users.stop', route: 'POST stop', scopes: READ, run: stopWatch },
  { name: 'messages.list', route: 'GET messages', scopes: READ, run: listMessages },
  { name: 'messages.insert', route: 'POST messages', scopes: INSERT, run: insertMessage },
  { name: 'messages.import', route: 'POST messages/import', scopes: INSERT, run: importMessage },
  { name: 'messages.send', route: 'POST messages/send', scopes: SEND, run: sendMessage },
  { name: 'messages.batchModify', route: 'POST messages/batchModify', scopes: MODIFY, run: batchModify },
  { name: 'messages.get', route: 'GET messages/*', scopes: READ, run: getMessage },
  { name: 'messages.delete', route: 'DELETE messages/*', scopes: FULL, run: deleteMessage },
  { name: 'messages.modify', route: 'POST messages/*/modify', scopes: MODIFY, run: modifyMessage },
  { name: 'messages.trash', route: 'POST messages/*/trash', scopes: MODIFY, run: trashMessage },
  { name: 'messages.untrash', route: 'POST messages/*/untrash', scopes: MODIFY, run: untrashMessage },
  { name: 'messages.attachments.get', route: 'GET messages/*/attachments/*', scopes: READ, run: getAttachment },
  { name: 'threads.list', route: 'GET threads', scopes: READ, run: listThreads },
  { name: 'threads.get', route: 'GET threads/*', scopes: READ, run: getThread },
  { name: 'labels.list', route: 'GET labels', scopes: READ, run: listLabels },
  { name: 'labels.create', route: 'POST labels', scopes: MODIFY, run: createLabel },
  { name: 'labels.get', route: 'GET labels/*', scopes: READ, run: getLabel },
  { name: 'history.list', route: 'GET history', scopes: READ, run: listHistory },
]

export interface Gmail {
  readonly routes: GoogleRoutes
  readonly hands: GmailHands
}

/** `appOf` gives the base address that an operator's pushes go to. */
export function gmail(
  ground: Ground,
  operators: readonly HarborOperator[],
  keys: Keys,
  appOf: (operatorId: string) => string | undefined,
  mood: PushMood,
): Gmail {
  const mailboxes = operators.map(({ id, google }) => openMailbox(ground, id, google.inbox))
  const labels = new Map(operators.map(({ id }) => [id, openLabels(ground, id)]))
  const watches = openWatches(ground, pubSubPush(ground.clock, keys, appOf, mood))
  const post = postOffice(ground.clock, mailboxes)
  for (const mailbox of mailboxes) mailbox.onChange((change) => watches.tell(mailbox, change))

  function answer(call: Call, bearer: Bearer | undefined): Reply | undefined {
    const path = readPath(call)
    if (!path) return undefined
    const found = find(call.method, path.rest)
    if (!found) return googleError(404, 'notFound', 'Not Found')
    if (!bearer) return unauthorized()
    if (!allows(bearer, found.operation.scopes)) return insufficientScope()
    if (path.user !== 'me' && path.user.toLowerCase() !== bearer.address.toLowerCase()) {
      return googleError(403, 'forbidden', `Delegation denied for ${bearer.address}`)
    }
    const mailbox = mailboxes.find(({ operatorId }) => operatorId === bearer.operatorId)
    const own = labels.get(bearer.operatorId)
    if (!mailbox || !own) return googleError(400, 'failedPrecondition', 'Mail service not enabled')
    const body = readBody(call)
    if (!body) return googleError(400, 'parseError', 'Parse Error')
    const { clock } = ground
    const query = call.url.searchParams
    return found.operation.run({ mailbox, labels: own, watches, post, clock, call, ids: found.ids, query, body })
  }

  return { routes: { name, answer }, hands: gmailHands(mailboxes, post) }
}

function name(call: Call): Named | undefined {
  const path = readPath(call)
  if (!path) return undefined
  const found = find(call.method, path.rest)
  return { service: 'gmail', operation: found?.operation.name ?? 'unknown', key: found?.ids[0] ?? path.user }
}

function readPath({ url }: Call): { readonly user: string; readonly rest: string } | undefined {
  const [, user, rest] = /^(?:\/upload)?\/gmail\/v1\/users\/([^/]+)\/(.+)$/.exec(url.pathname) ?? []
  return user && rest ? { user: decodeURIComponent(user), rest } : undefined
}

function find(method: string, rest: string): { readonly operation: Operation; readonly ids: string[] } | undefined {
  for (const operation of OPERATIONS) {
    const pattern = new RegExp(`^${operation.route.replaceAll('*', '([^/]+)')}$`)
    const match = pattern.exec(`${method} ${rest}`)
    if (match) return { operation, ids: match.slice(1).map(decodeURIComponent) }
  }
  return undefined
}

function readBody({ body, headers }: Call): Desk['body'] | undefined {
  if (body.length === 0 || headers['content-type']?.startsWith('message/')) return {}
  try {
    const read: unknown = JSON.parse(body.toString())
    return typeof read === 'object' && read !== null ? (read as Desk['body']) : undefined
  } catch {
    return undefined
  }
}
