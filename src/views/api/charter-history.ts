// Every revision of a charter: who, when, why, before and after, with the hashes that chain them.
import type { HistoryEntry } from '../../domain/charter.ts'
import type { CharterFacts } from '../../domain/charter-facts.ts'
import { isMoney } from '../../domain/deed.ts'
import type { Viewer } from '../../domain/ops-viewer.ts'
import { factsDifference } from '../facts-difference.ts'
import { moneyDeedWords } from '../money-words.ts'
import { moment, timeWindow } from '../times.ts'
import { voyageDeedWords } from '../voyage-words.ts'
import { present } from './charter-detail.ts'
import { seatSaid } from './charter-row.ts'
import type { FactsSaid, Revision } from './schema.ts'

export interface RevisionsInput {
  readonly viewer: Viewer
  readonly timeZone: string
  readonly seesContact: boolean
}

export function revisionSaid(entry: HistoryEntry, input: RevisionsInput): Revision {
  const { revision, part, deed, at, by, why, before, after, previous, hash } = entry
  const facts = (some: CharterFacts) => factsSaid(some, input)
  return {
    revision,
    at,
    when: moment(at, input.timeZone),
    by,
    why,
    changes: before ? [...factsDifference(before, after)] : [`begins: ${timeWindow(after)}`],
    ...(part === undefined ? {} : { part }),
    ...(deed ? (isMoney(deed) ? { payment: moneyDeedWords(deed) } : { deed: voyageDeedWords(deed) }) : {}),
    ...(before ? { before: facts(before) } : {}),
    after: facts(after),
    previous,
    hash,
  }
}

export function factsSaid(facts: CharterFacts, { viewer, seesContact }: RevisionsInput): FactsSaid {
  const { name, date, times, timeZone, place, guestCount: guests, contact, seats, cancelled } = facts
  return {
    name,
    date,
    when: timeWindow(facts),
    ...(times ? present(times) : {}),
    timeZone,
    ...present({ place, guests }),
    ...(contact && seesContact ? { contact: present(contact) } : {}),
    seats: seats.map((seat) => seatSaid(seat, viewer, timeZone)),
    cancelled,
  }
}
