// Whose word it is: crew speaks for itself alone, a guest wishes, a platform says how things are; a pay sheet gives nobody a seat.

import { nameWords } from './fold.ts'
import { isAboutMoney, isReckoned } from './money.ts'
import type { Book, Change, PlainMail, Sender } from './reading.ts'
import { seatsIn } from './seat-names.ts'
import { personOf } from './standing.ts'
import type { Entry } from './walk.ts'
import { asked, weakened } from './weaken.ts'
import { mentionsCharter } from './which-charter.ts'
import { peopleIn } from './who.ts'

export const OURSELVES = /\b(?:we|our|us|i|my|me|nosotros|nuestr[oa]s?|mi)\b/i

export interface Hearing {
  readonly sender: Sender
  readonly isCrew: boolean
  readonly isCut: boolean
  readonly mail: PlainMail
  readonly book: Book
}

/** Crew speaks for itself alone; a guest wishes; a text that was not read to its end may take back what it said. */
export function heardFrom(entry: Entry, { sender, isCrew, isCut, mail, book }: Hearing): readonly Entry[] {
  if (isCrew) return [ofOthers(entry, book, personOf(sender.address, book)?.id)]
  if (isReckoning(entry)) return []
  const isForeign = isStranger(sender, book) && !isNamesake(mail, book)
  if (isForeign && isAboutMoney(mail.subject)) return []
  if (isForeign && (!isAboutUs(entry) || entry.found.questions.some(({ about }) => about === 'seat'))) return []
  const heard = isForeign && !isPlatform(sender) ? asWish(entry) : entry
  return [isCut ? { ...heard, found: weakened(heard.found, 'ask', book) } : heard]
}

/** "Could we have Otto as captain?": a wish for a seat, whatever is read of it. */
export function isWishForSeat(line: string, book: Book): boolean {
  const isWish = WISHED.test(line) && seatsIn(line).length > 0
  return isWish && (mentionsCharter(line, book) || peopleIn(line, book.people).length > 0)
}

/** A stranger's day or name is one of ours only with our charter's name or with a booking. */
function isAboutUs({ place, line, found }: Entry): boolean {
  if (!place.charter) return found.changes.some(({ kind }) => kind === 'booking')
  const isNamed = place.by === 'name' || place.by === 'key'
  return isNamed || (OURSELVES.test(line) && !found.changes.some(({ kind }) => kind === 'assign' || kind === 'release'))
}

/** A booking platform says how things are; it doesn't wish. */
function isPlatform({ address }: Sender): boolean {
  return /^(?:no-?reply|bookings?|reservations?|notifications?|updates?|donotreply)@/i.test(address)
}

/** Writes under the name of somebody of the book. */
function isNamesake({ from }: PlainMail, { people }: Book): boolean {
  const name = nameWords(from[0]?.name ?? '').join(' ')
  return name !== '' && people.some((person) => nameWords(person.name).join(' ') === name)
}

/** "Otto captain $300, Abel first mate $200": what they earned. */
export function isReckoning({ line, found }: Entry): boolean {
  return isReckoned(line) && found.changes.some(({ kind }) => kind === 'assign')
}

export function isStranger({ standing, address }: Sender, book: Book): boolean {
  return standing === 'unverified' && !personOf(address, book)
}

/** Characters in which a line that is about a seat names it. */
const HEAD = 20
const WISHED =
  /\b(?:we|i)(?:['’]d| would| do)? (?:really |all |both |so |very much )*(?:love|like|hope|prefer|want|wish|request|ask)|\b(?:can|could|may|might) (?:we|i|you)\b|\bplease\b|nos gustar|quisi[eé]r|podr[ií]a/i

/** What a guest or a stranger writes is at most a wish; whom of the crew they only mention, and don't wish for or begin with, is none. */
function asWish(entry: Entry): Entry {
  const isWished = WISHED.test(entry.line) || seatsIn(entry.line.slice(0, HEAD)).length > 0
  const heard = entry.found.changes.filter(
    ({ kind }) => isWished || (kind !== 'assign' && kind !== 'release' && kind !== 'open'),
  )
  const changes = heard.map((change) =>
    change.kind === 'open' || change.kind === 'booking' ? change : { ...change, standing: 'tentative' as const },
  )
  return { ...entry, found: { ...entry.found, changes } }
}

const NOT_THEIRS = 'Its writer may not assign others by mail, so a manager says.'

/** Their own row in a table of days. */
function isOwnDay(change: Change, self: string | undefined): boolean {
  return (change.kind === 'away' || change.kind === 'free') && change.crew === self
}

/** Of others a crew member's mail can only ask: what a list says, who is to have the writer's seat, and what others are said to want. */
function ofOthers(entry: Entry, book: Book, self: string | undefined): Entry {
  const isOwn = entry.by === 'table' && entry.found.changes.every((one) => isOwnDay(one, self))
  if (isOwn) return entry
  const isTheirs = (one: Change) =>
    one.kind === 'assign' &&
    one.crew !== self &&
    entry.place.charter?.seats.some(({ seat, crew }) => seat === one.seat && crew === self)
  const left = entry.found.changes.filter((one) => entry.isListed || one.kind === 'release' || isTheirs(one))
  const listed = left.flatMap((change) => asked(change, book, NOT_THEIRS))
  return { ...entry, found: { ...entry.found, changes: [], questions: [...entry.found.questions, ...listed] } }
}
