// Labels of one mailbox: Gmail's own and those that a user made.
import type { Ground } from '../../ground.ts'
import { json, type Reply } from '../../stand-in.ts'
import { googleError } from '../routes.ts'
import type { Desk } from './desk.ts'
import type { LabelNames } from './search.ts'

export interface Labels {
  readonly all: () => readonly Label[]
  readonly has: (id: string) => boolean
  readonly byName: () => LabelNames
  readonly create: (name: string) => Label
}

interface Label {
  readonly id: string
  readonly name: string
  readonly type: 'system' | 'user'
}

const SYSTEM = ['INBOX', 'SENT', 'DRAFT', 'SPAM', 'TRASH', 'UNREAD', 'STARRED', 'IMPORTANT', 'CHAT']
const CATEGORIES = ['PERSONAL', 'SOCIAL', 'PROMOTIONS', 'UPDATES', 'FORUMS'].map((name) => `CATEGORY_${name}`)
const BUILT_IN: readonly Label[] = [...SYSTEM, ...CATEGORIES].map((id) => ({ id, name: id, type: 'system' }))

export function openLabels(ground: Ground, operatorId: string): Labels {
  const shelf = ground.shelf<Label>(`gmail/${operatorId}/labels`)
  const all = () => [...BUILT_IN, ...shelf.values()]
  return {
    all,
    has: (id) => all().some((label) => label.id === id),
    byName: () => new Map(shelf.values().map(({ id, name }) => [name.toLowerCase(), id])),
    create(name) {
      const label: Label = { id: `Label_${shelf.size() + 1}`, name, type: 'user' }
      shelf.set(label.id, label)
      return label
    },
  }
}

export function listLabels({ labels }: Desk): Reply {
  return json(200, { labels: labels.all() })
}

export function getLabel({ labels, mailbox, ids }: Desk): Reply {
  const label = labels.all().find(({ id }) => id === ids[0])
  if (!label) return googleError(404, 'notFound', 'Requested entity was not found.')

  const under = mailbox.newestFirst().filter(({ labelIds }) => labelIds.includes(label.id))
  const unread = under.filter(({ labelIds }) => labelIds.includes('UNREAD'))
  return json(200, {
    ...label,
    messagesTotal: under.length,
    messagesUnread: unread.length,
    threadsTotal: new Set(under.map(({ threadId }) => threadId)).size,
    threadsUnread: new Set(unread.map(({ threadId }) => threadId)).size,
  })
}

export function createLabel({ labels, body }: Desk): Reply {
  const name = typeof body.name === 'string' ? body.name.trim() : ''
  if (name === '') return googleError(400, 'invalidArgument', 'Invalid label name')
  const taken = labels.all().some((label) => label.name.toLowerCase() === name.toLowerCase())
  if (taken) return googleError(409, 'aborted', 'Label name exists or conflicts')
  return json(200, labels.create(name))
}

/** The refusal for the first label that doesn't exist. */
export function unknownLabel(labels: Labels, ids: readonly string[]): Reply | undefined {
  const unknown = ids.find((id) => !labels.has(id))
  return unknown === undefined ? undefined : googleError(400, 'invalidArgument', `Invalid label: ${unknown}`)
}
