// A charter as guests know it: first names, hours, and nothing personal.
import { boardsAt, type CharterFacts, captainOf } from '../domain/charter-facts.ts'
import { firstName } from '../domain/person.ts'
import { isTaken } from '../domain/seat.ts'
import { whenWords } from './facts-difference.ts'
import { seatWords } from './seat-words.ts'
import { clockTimeWithZone } from './times.ts'

/** “Captain Gene”, or that there is none yet. */
export function captainWords(facts: CharterFacts): string {
  const captain = captainOf(facts)
  return captain ? `“Captain ${firstName(captain.name ?? '')}”` : 'no captain yet'
}

/** The guest page in one sentence. */
export function pageSentence(facts: CharterFacts): string {
  return pageItems(facts).join(' · ')
}

/** What the page shows after and did not show before: “Captain Gene”, "boarding 2:00 PM PDT". */
export function pageNews(before: CharterFacts, after: CharterFacts): readonly string[] {
  const shown = pageItems(before, after)
  return pageItems(after, before).filter((item) => !shown.includes(item))
}

/** The crew beside the captain, first names only. */
export function guestCrew({ seats }: CharterFacts): readonly { readonly name: string; readonly seat: string }[] {
  const others = seats.filter(isTaken).filter(({ seat }) => seat !== 'captain')
  return others.map(({ name, seat }) => ({ name: firstName(name), seat: seatWords(seat) }))
}

/** What the party is called: the contact's first name where the charter is named after them, else nothing. */
export function partyName({ name, contact }: CharterFacts): string | undefined {
  if (!contact?.name) return undefined
  const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const own = words(contact.name)
  return words(name).some((word) => own.includes(word)) ? firstName(contact.name) : undefined
}

function pageItems(facts: CharterFacts, other = facts): readonly string[] {
  const when = whenWords(facts, other)
  if (facts.cancelled) return [when, 'cancelled']
  const boards = boardsAt(facts)
  return [
    when,
    boards ? `boarding ${clockTimeWithZone(boards, facts.timeZone)}` : 'boarding time follows',
    facts.place ?? 'place follows',
    captainWords(facts),
    ...guestCrew(facts).map(({ name, seat }) => `${name} (${seat})`),
  ]
}
