// Changing what is there: labels, the trash, deletion for good.
import { json, type Reply } from '../../stand-in.ts'
import { type Desk, texts } from './desk.ts'
import { unknownLabel } from './labels.ts'
import { notFound } from './read-messages.ts'
import { shortResource } from './resource.ts'

export function modifyMessage(desk: Desk): Reply {
  return relabel(desk, texts(desk.body.addLabelIds), texts(desk.body.removeLabelIds))
}

export function trashMessage(desk: Desk): Reply {
  return relabel(desk, ['TRASH'], ['INBOX'])
}

export function untrashMessage(desk: Desk): Reply {
  return relabel(desk, [], ['TRASH'])
}

export function deleteMessage({ mailbox, ids }: Desk): Reply {
  const message = mailbox.get(ids[0] ?? '')
  if (!message) return notFound()
  mailbox.remove(message)
  return { status: 204 }
}

export function batchModify({ mailbox, labels, body }: Desk): Reply {
  const add = texts(body.addLabelIds)
  const remove = texts(body.removeLabelIds)
  const refusal = unknownLabel(labels, [...add, ...remove])
  if (refusal) return refusal
  for (const id of texts(body.ids)) {
    const message = mailbox.get(id)
    if (message) mailbox.relabel(message, add, remove)
  }
  return { status: 204 }
}

function relabel({ mailbox, labels, ids }: Desk, add: readonly string[], remove: readonly string[]): Reply {
  const message = mailbox.get(ids[0] ?? '')
  if (!message) return notFound()
  return unknownLabel(labels, [...add, ...remove]) ?? json(200, shortResource(mailbox.relabel(message, add, remove)))
}
