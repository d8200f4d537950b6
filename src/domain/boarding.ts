// The boarding mail: when it is due, which facts it speaks of, and what still keeps it back.
import type { Charter } from './charter.ts'
import { boardsAt, type CharterFacts, captainOf } from './charter-facts.ts'
import { boardsBefore } from './entry-says.ts'
import { learn } from './learnt.ts'
import type { Claim } from './owed.ts'
import { firstName } from './person.ts'
import { remembered } from './remembered.ts'
import { sha256 } from './sha256.ts'
import { hoursBefore } from './times.ts'

/** The facts that a boarding mail speaks of; of the captain no more than the first name. */
export type BoardingSaid = Pick<CharterFacts, 'name' | 'date' | 'times' | 'place' | 'guestCount' | 'cancelled'> & {
  readonly captain?: string | undefined
}

export function boardingSaid(facts: CharterFacts): BoardingSaid {
  const { name, date, times, place, guestCount, cancelled } = facts
  const captain = captainOf(facts)?.name
  return { name, date, times, place, guestCount, cancelled, ...(captain ? { captain: firstName(captain) } : {}) }
}

/** What a guest reads in it: another hash means that another mail is due. */
export function boardingFacts(facts: CharterFacts): string {
  const { date, times, place, guestCount, cancelled, captain = null } = boardingSaid(facts)
  return readHash(JSON.stringify([date, times, place, guestCount, cancelled, captain]))
}

const readHash = remembered((read: string) => sha256(read).slice(0, 16), 500)

/** Business time at which it is due; undefined when it can't be planned or is too late for any. */
export function boardingDue(charter: Charter, leadHours: number, now: Date): string | undefined {
  const boards = boardsAt(charter)
  if (!boards || new Date(boards) <= now || knowsAll(charter)) return undefined
  const isTold = charter.shown.boarding !== undefined
  if (charter.cancelled && !isTold) return undefined
  if (isTold || charter.guestMails?.asked) return now.toISOString()
  return [hoursBefore(boards, leadHours), now.toISOString()].sort().at(-1)
}

/** Whoever is written to has these facts already; of one that is cancelled they need to know no more than that. */
export function knowsAll(charter: Charter): boolean {
  const { boarding } = charter.shown
  if (!boarding) return false
  if (charter.cancelled) return boarding.said?.cancelled ?? boarding.facts === boardingFacts(charter)
  return boarding.facts === boardingFacts(charter) && !isNewReader(charter)
}

/** The address is another one than the last mail went to: that reader knows nothing yet. */
export function isNewReader({ shown: { boarding }, contact }: Charter): boolean {
  return contact?.email !== undefined && boarding !== undefined && boarding.to !== contact.email
}

/** Whoever reads for the first time begins a conversation. */
export function continuesThread(charter: Charter): boolean {
  return Boolean(charter.shown.boarding?.messageId) && !isNewReader(charter)
}

/** Whom to write to; of a cancellation, at least whoever was told before. */
export function guestAddress({ contact, cancelled, shown }: Charter): string | undefined {
  return contact?.email ?? (cancelled ? shown.boarding?.to : undefined)
}

/** What the facts alone leave open, as sentences. */
export function boardingGaps(charter: Charter): readonly string[] {
  if (charter.cancelled) return []
  const captain = captainOf(charter)
  return [
    charter.times ? undefined : 'The times are not set.',
    hasStrayBoarding(charter) ? 'The calendar entry’s boarding time is after the start: correct its line.' : undefined,
    captain?.standing === 'confirmed' ? undefined : 'No captain is confirmed.',
    charter.contact?.email ? undefined : 'There is no mail address for the guests.',
  ].filter((gap) => gap !== undefined)
}

/** The entry was moved and its line `Boarding:` was not: nobody knows when they board. */
export function hasStrayBoarding({ entry, times, timeZone }: Charter): boolean {
  const typed = entry.says?.boards
  return Boolean(typed && times && !times.boardsAt && !boardsBefore(times.startsAt, typed, timeZone))
}

/** What the charter knows once a boarding mail has left; told twice of the same mail, it counts once. */
export function boarded(charter: Charter, { key, says, said, to, at }: Claim, messageId: string): Charter {
  const known = charter.shown.boarding
  const sequence = known?.key === key ? known.sequence : (known?.sequence ?? -1) + 1
  const thread = known?.to === to ? (known.thread ?? known.messageId) : messageId
  const boarding = {
    key,
    facts: says,
    ...(said ? { said } : {}),
    sequence,
    revision: charter.revision,
    to,
    at,
    messageId,
    thread,
  }
  const { asked: _, ...mails } = charter.guestMails ?? {}
  const heard = learn(charter, { who: 'guests', revision: charter.revision, at })
  return { ...heard, shown: { ...charter.shown, boarding }, ...(charter.guestMails ? { guestMails: mails } : {}) }
}
