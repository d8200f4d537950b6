// The lines of an approval card: what each line of the mail was taken to mean, and what it replaces.
import { applyChanges } from '../domain/apply-changes.ts'
import type { CharterFacts } from '../domain/charter-facts.ts'
import type { Person } from '../domain/person.ts'
import type { Assign, Change } from '../domain/reading/reading.ts'
import { isShared, isTaken } from '../domain/seat.ts'
import { bookingWords, contactWords } from './booking-words.ts'
import { nameOf } from './consequences.ts'
import { daysWords } from './ladder-words.ts'
import { listed } from './plain-text.ts'
import { holderWords, seatWords, standingNote } from './seat-words.ts'
import { joined, type Mrkdwn, md } from './slack-text.ts'
import { clockTimeWithZone, hourWords, timeWindow } from './times.ts'

export function changeLines(
  before: CharterFacts,
  changes: readonly Change[],
  people: readonly Person[],
): readonly Mrkdwn[] {
  return changes
    .filter((change) => !saidByAnother(change, changes))
    .map((change) => {
      const { what, now, was } = meaning(before, change, people)
      const tentative = change.kind !== 'assign' && change.standing === 'tentative' ? [md`_tentative_`] : []
      const why = change.rule ? [md`why: ${change.rule}`] : []
      const parts = [
        md`*${what}*  ${now}`,
        ...(was ? [md`${was}`] : []),
        ...tentative,
        md`“${change.evidence}”`,
        ...why,
      ]
      return joined(parts, '  ·  ')
    })
}

interface Meaning {
  readonly what: string
  readonly now: string
  readonly was?: string
}

/** Who leaves a seat that the same line gives to another is already said there. */
function saidByAnother(change: Change, changes: readonly Change[]): boolean {
  if (change.kind !== 'release' || isShared(change.seat)) return false
  return changes.some(
    (other) => other.kind === 'assign' && other.seat === change.seat && other.evidence === change.evidence,
  )
}

function meaning(before: CharterFacts, change: Change, people: readonly Person[]): Meaning {
  const name = (crew: string) => nameOf(crew, people, [before])
  switch (change.kind) {
    case 'assign':
      return {
        what: seatWords(change.seat),
        now: `${name(change.crew)}${standingNote(change.standing ?? 'confirmed')}`,
        was: replaced(before, change),
      }
    case 'release':
      return { what: seatWords(change.seat), now: `${name(change.crew)} leaves the seat` }
    case 'open':
      return { what: seatWords(change.seat), ...saidOpen(before, change.seat) }
    case 'accept':
    case 'decline':
      return {
        what: name(change.crew),
        now: change.kind === 'accept' ? 'will be there' : 'declines',
        was: ownSeats(before, change.crew),
      }
    case 'time':
      return retimed(before, change)
    case 'move':
      return { what: 'Moved', now: timeWindow(applied(before, change)), was: `was ${timeWindow(before)}` }
    case 'cancel':
      return { what: 'Cancelled', now: 'the charter does not sail', was: `was ${timeWindow(before)}` }
    case 'guests':
      return { what: 'Guests', now: String(change.count), was: `was ${before.guestCount ?? 'not known'}` }
    case 'contact':
      return { what: 'Guests’ contact', now: contactWords(change), was: `was ${contactWords(before.contact ?? {})}` }
    case 'booking':
      return { what: 'New booking', now: bookingWords(change), was: 'add it to the calendar; nothing changes here' }
    case 'away':
    case 'free':
      return {
        what: name(change.crew),
        now: `${change.kind} ${daysWords(change)}`,
        was: 'kept with the person; no seat changes by it',
      }
  }
}

function replaced({ seats }: CharterFacts, { seat, crew, standing = 'confirmed' }: Assign): string {
  const holders = seats.filter((one) => one.seat === seat)
  const same = holders.find((one) => one.crew === crew)
  if (same) return same.standing === standing ? 'as before' : `was ${same.standing}`
  if (isShared(seat)) return holders.some(isTaken) ? 'joins' : 'was none'
  return `was ${holderWords(holders[0])}`
}

/** Saying that a seat is open removes nobody. */
function saidOpen({ seats }: CharterFacts, seat: string): Pick<Meaning, 'now' | 'was'> {
  const holders = seats.filter((one) => one.seat === seat).filter(isTaken)
  if (holders.length === 0) return { now: 'stays open' }
  return {
    now: 'is said to be open',
    was: `${listed(holders.map(({ name }) => name))} stays until a manager says otherwise`,
  }
}

function ownSeats({ seats }: CharterFacts, crew: string): string {
  const own = seats.filter((seat) => seat.crew === crew)
  return own.length > 0
    ? own.map(({ seat, standing }) => `${seatWords(seat)}, was ${standing}`).join('; ')
    : 'has no seat here'
}

function retimed(before: CharterFacts, change: Change & { readonly kind: 'time' }): Meaning {
  const after = applied(before, change)
  if (!after.times) {
    const said = [
      ['boarding', change.boards],
      ['start', change.start],
      ['end', change.end],
    ] as const
    const words = said.flatMap(([what, time]) => (time ? [`${what} ${hourWords(time)}`] : []))
    return { what: 'Times', now: words.join(', '), was: 'kept back until start and end are both known' }
  }
  return { what: 'Times', now: withBoarding(after), was: `was ${withBoarding(before)}` }
}

function withBoarding(facts: CharterFacts): string {
  const boards = facts.times?.boardsAt
  return `${timeWindow(facts)}${boards ? `, boarding ${clockTimeWithZone(boards, facts.timeZone)}` : ''}`
}

function applied(before: CharterFacts, change: Change): CharterFacts {
  return applyChanges(before, [change], { people: [], source: { kind: 'mail', by: '', at: '' } })
}
