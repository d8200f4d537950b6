// One for another in one value: who is struck through or stands before an arrow leaves, what stands behind takes their place.
import type { SeatName } from '../seat.ts'
import { type Context, change, type Found, joined, NOTHING } from './rule.ts'
import { whoIs } from './who.ts'

interface Replacement {
  readonly seat: SeatName
  readonly old: string
  readonly next: string
  readonly evidence: string
}

/** Undefined where the book doesn't have them in that seat. `read` reads a value as if they had left. */
export function replaced(
  { seat, old, next, evidence }: Replacement,
  { book, charter, self }: Context,
  read: (
    said: { readonly seat: SeatName; readonly value: string; readonly evidence: string },
    context: Context,
  ) => Found,
): Found | undefined {
  const who = whoIs(old, book.people)
  if (!charter || who.kind !== 'one') return undefined
  const { id } = who.person
  if (!charter.seats.some((other) => other.seat === seat && other.crew === id)) return undefined
  const emptied = { ...charter, seats: charter.seats.filter((other) => other.crew !== id) }
  const release = change({ kind: 'release', seat, crew: id, evidence })
  const taken = next === '' ? NOTHING : read({ seat, value: next, evidence }, { book, charter: emptied, self })
  return joined([release, taken])
}
