// A change of a charter's facts: the next revision, its history entry, and everything that it owes the world.
import { boardingDue } from './boarding.ts'
import type { Charter } from './charter.ts'
import { type CharterFacts, factsOf } from './charter-facts.ts'
import { oweNames } from './charter-names.ts'
import { followCovers } from './cover.ts'
import { planHours } from './crew-hours.ts'
import { concerned } from './crew-part.ts'
import { followed, historyEntry, type Word } from './history-entry.ts'
import { owedKey } from './owed.ts'
import { keptContact } from './phone.ts'
import { planReminders } from './reminder.ts'
import { sameValue } from './same-value.ts'
import { forgive, owe } from './settle.ts'

export interface Revision extends Word {
  readonly boardingLeadHours: number
}

export function revise(charter: Charter, told: CharterFacts, revision: Revision): Charter {
  const facts = { ...told, contact: keptContact(told.contact, told.timeZone) }
  const now = revision.now.toISOString()
  const entry = historyEntry(charter, facts, revision)
  const next: Charter = { ...followed(charter, entry), ...facts, updatedAt: now }
  const named = next.name === charter.name && next.date === charter.date ? next : oweNames(next, now)
  const derived = oweDerived(named, now)
  const heard = concerned(next, next.told).reduce((item, crew) => owe(item, 'notice', now, crew), derived)
  const planned = planCrewWords(planBoarding(oweWaitingCards(heard, now), revision), revision.now)
  return followCovers(charter, planned, revision.now)
}

/** What the crew will hear by itself, for the facts as they are now: reminders, and afterwards their hours. */
export function planCrewWords(charter: Charter, now: Date): Charter {
  return planHours(planReminders(charter, now), now)
}

/** The boarding mail that is due for the facts as they are now, or none. */
export function planBoarding(
  charter: Charter,
  { now, boardingLeadHours }: Pick<Revision, 'now' | 'boardingLeadHours'>,
) {
  const due = boardingDue(charter, boardingLeadHours, now)
  if (due) return owe(charter, 'boarding', due)
  const claimed = charter.owed[owedKey('boarding')]?.claimed
  return claimed ? charter : forgive(charter, owedKey('boarding'))
}

export function sameFacts(a: CharterFacts, b: CharterFacts): boolean {
  return sameValue(factsOf(a), factsOf(b))
}

function oweDerived(charter: Charter, now: string): Charter {
  const always = ['history', 'assignments', 'calendar', 'page', 'conflicts', 'summary'] as const
  return always.reduce((item, kind) => owe(item, kind, now), charter)
}

/** What a waiting card says of "was", of the revision and of what is newer is no longer so. */
export function oweWaitingCards(charter: Charter, now: string): Charter {
  return charter.proposals
    .filter(({ state }) => state === 'waiting')
    .reduce((item, { id }) => owe(item, 'card', now, id), charter)
}
