// Which messages a search finds.
import { TZDate } from '@date-fns/tz'
import { sub } from 'date-fns/sub'
import type { Message } from './message.ts'
import { type Query, readQuery } from './query.ts'
import { hasPhrase } from './words.ts'

export interface Searchable {
  readonly message: Message
  /** The text of its body, opened only when a search asks for it. */
  readonly text: () => string
}

/** User labels' ids by their names in lower case. */
export type LabelNames = ReadonlyMap<string, string>

const PACIFIC = 'America/Los_Angeles'

/** A search and a list's labels as one question; spam and trash are left out unless asked for. `now` is business time. */
export function matcher(
  text: string,
  labelIds: readonly string[],
  withSpamTrash: boolean,
  now: Date,
  names: LabelNames,
): (found: Searchable) => boolean {
  const query = readQuery(text)
  const everywhere = withSpamTrash || asksForHidden(query) || labelIds.some((label) => HIDDEN.includes(label))
  return (found) =>
    (everywhere || !HIDDEN.some((label) => found.message.labelIds.includes(label))) &&
    labelIds.every((label) => found.message.labelIds.includes(label)) &&
    matches(query, found, now, names)
}

const HIDDEN = ['SPAM', 'TRASH']

function asksForHidden(query: Query): boolean {
  if (query.kind === 'term') {
    return /^(in|label|is)$/.test(query.operator) && /^(anywhere|trash|spam)$/i.test(query.value)
  }
  return query.kind !== 'not' && query.of.some(asksForHidden)
}

function matches(query: Query, found: Searchable, now: Date, names: LabelNames): boolean {
  switch (query.kind) {
    case 'all':
      return query.of.toSorted(cheapFirst).every((part) => matches(part, found, now, names))
    case 'any':
      return query.of.toSorted(cheapFirst).some((part) => matches(part, found, now, names))
    case 'not':
      return !matches(query.of, found, now, names)
    case 'term':
      return term(query.operator, query.value, found, now, names)
  }
}

/** Bare words open the message, so they come last. */
function cheapFirst(a: Query, b: Query): number {
  const cost = (query: Query) => (query.kind === 'term' && query.operator !== '' ? 0 : 1)
  return cost(a) - cost(b)
}

function term(operator: string, value: string, found: Searchable, now: Date, names: LabelNames): boolean {
  const { message } = found
  switch (operator) {
    case 'from':
      return hasPhrase(message.from, value)
    case 'to':
    case 'cc':
    case 'bcc':
    case 'deliveredto':
      return hasPhrase(message.to, value)
    case 'subject':
      return hasPhrase(message.subject, value)
    case 'after':
    case 'newer':
      return message.internalDate >= moment(value)
    case 'before':
    case 'older':
      return message.internalDate < moment(value)
    case 'newer_than':
      return message.internalDate >= ago(value, now)
    case 'older_than':
      return message.internalDate < ago(value, now)
    case 'in':
    case 'is':
    case 'label':
      return isUnder(message, value.toLowerCase(), names)
    case 'has':
      return value === 'attachment' && message.attached
    case 'rfc822msgid':
      return message.messageId.replace(/[<>]/g, '') === value.replace(/[<>]/g, '')
    default:
      return anywhere(operator === '' ? value : `${operator} ${value}`, found)
  }
}

function anywhere(words: string, { message, text }: Searchable): boolean {
  return (
    [message.subject, message.from, message.to].some((field) => hasPhrase(field, words)) || hasPhrase(text(), words)
  )
}

/** Epoch seconds, or a day, which begins at midnight in Mountain View. NaN, which matches nothing, for anything else. */
function moment(value: string): number {
  const day = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(value)
  if (day) return new TZDate(Number(day[1]), Number(day[2]) - 1, Number(day[3]), PACIFIC).getTime()
  return /^\d+$/.test(value) ? Number(value) * 1_000 : Number.NaN
}

function ago(value: string, now: Date): number {
  const [, count, unit = ''] = /^(\d+)([hdmy])$/i.exec(value) ?? []
  if (!count) return Number.NaN
  const field = { h: 'hours', d: 'days', m: 'months', y: 'years' }[unit.toLowerCase()] ?? 'days'
  return sub(now, { [field]: Number(count) }).getTime()
}

function isUnder({ labelIds }: Message, name: string, names: LabelNames): boolean {
  if (name === 'anywhere') return true
  if (name === 'read') return !labelIds.includes('UNREAD')
  const asWritten = name.replace(/-/g, ' ')
  const ids = [name.toUpperCase(), names.get(name), names.get(asWritten), SYNONYMS[name]]
  return ids.some((id) => id !== undefined && labelIds.includes(id))
}

const SYNONYMS: Readonly<Record<string, string>> = { drafts: 'DRAFT', draft: 'DRAFT', sent: 'SENT' }
