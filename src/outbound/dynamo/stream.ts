// What the tables' streams say of an item: which it is, and when something it owes is due.
import type { LedgerName } from '../../ports/clock.ts'

/** As far as it is read. */
export interface StreamRecord {
  readonly dynamodb?: { readonly NewImage?: StreamImage } | undefined
}
export type StreamImage = Readonly<Record<string, { readonly S?: string; readonly M?: StreamImage }>>

export interface OwingItem {
  readonly kind: LedgerName
  readonly id: string
  /** Business time, ISO 8601. */
  readonly due: string
  /** Wall time until which somebody delivers it already. */
  readonly leasedUntil?: string | undefined
}

/** Undefined: it owes nothing, or nothing of ours. */
export function owingIn({ dynamodb }: StreamRecord): OwingItem | undefined {
  const image = dynamodb?.NewImage
  const [owing, due, key, record] = ['owing', 'due', 'event_id', 'record'].map((name) => image?.[name]?.S ?? '')
  const idOf = owing && IDS[owing as LedgerName]
  if (!image || !idOf || !due || !key) return undefined
  const lease = image.lease?.M ?? image.value?.M?.lease?.M
  return { kind: owing as LedgerName, id: idOf(key, record ?? ''), due, leasedUntil: lease?.until?.S }
}

/** The other way round from the keys under which each kind is kept. */
const IDS: Readonly<Record<LedgerName, (key: string, record: string) => string>> = {
  charters: (key) => key,
  mails: (key) => after(key, ':'),
  waivers: (key) => after(key, ':'),
  photos: (key, record) => `${key}/${after(record, '#')}`,
  members: (_, record) => after(record, '#'),
  desk: (key) => key,
  words: (key) => key,
}

function after(text: string, mark: string): string {
  return text.slice(text.indexOf(mark) + 1)
}
