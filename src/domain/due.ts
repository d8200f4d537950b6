// Which debts can be paid now, and in what order.
import type { EffectKind, Owed, Owing } from './owed.ts'
import { msOf } from './times.ts'

/** What has to be settled first: no notice on a contradiction, no mail before its page. */
const AFTER: Readonly<Partial<Record<EffectKind, readonly EffectKind[]>>> = {
  summary: ['conflicts'],
  notice: ['conflicts'],
  ask: ['conflicts'],
  boarding: ['conflicts', 'page', 'calendar'],
  'guest-mail': ['conflicts', 'page', 'calendar', 'boarding'],
  'post-sail': ['page'],
  news: ['history'],
  redirect: ['page'],
}

export type Debt = readonly [key: string, owed: Owed]

type Keys = Pick<ReadonlySet<string>, 'has' | 'size'>

const NONE: Keys = new Set()

/** Debts that can begin now, given those already under way; a card waits until it has the last word. */
export function ready(item: Owing, business: Date, underWay: Keys = NONE): readonly Debt[] {
  const due = Object.entries(item.owed).filter(([key, owed]) => isDue(item, owed, business) && !underWay.has(key))
  const others = due.filter(([, { kind }]) => kind !== 'card')
  return others.length > 0 || underWay.size > 0 ? others : due
}

export function dueNow(item: Owing, business: Date): boolean {
  return Object.values(item.owed).some((owed) => isDue(item, owed, business))
}

function isDue(item: Owing, owed: Owed, business: Date): boolean {
  return !owed.held && msOf(owed.due) <= business.getTime() && !isBlocked(item, owed)
}

/** The earliest business time at which something of this item is to be tried. */
export function nextDue(item: Owing): string | undefined {
  return Object.values(item.owed)
    .filter((owed) => !owed.held && !isBlocked(item, owed))
    .map(({ due }) => due)
    .sort()[0]
}

/** Thanks come after the sail: they wait for no answer of a person to what was to be known before it. */
function isBlocked(item: Owing, { kind, about }: Owed): boolean {
  const first = AFTER[kind]
  const isAfterwards = about === 'thanks'
  return (
    first !== undefined &&
    Object.values(item.owed).some((other) => first.includes(other.kind) && !(isAfterwards && other.held))
  )
}
