// A charter's first revision: made from the calendar entry that says it exists.
import type { CalendarEntryRef, Charter } from './charter.ts'
import type { CharterFacts } from './charter-facts.ts'
import { datedForm, entryAlias } from './charter-id.ts'
import { namesFor } from './charter-names.ts'
import { partOf, written } from './crew-part.ts'
import { followed, historyEntry } from './history-entry.ts'
import { keptContact } from './phone.ts'
import { planBoarding, planCrewWords } from './revise.ts'
import { isTaken } from './seat.ts'
import { owe } from './settle.ts'
import { NO_WAIVERS } from './waiver/register.ts'

export interface NewCharter {
  readonly id: string
  readonly facts: CharterFacts
  readonly entry: CalendarEntryRef
  readonly photoUploadCode: string
  /** Business time. */
  readonly now: Date
  readonly boardingLeadHours: number
  /** Somebody began it in Slack; its entry is ours to make. */
  readonly begunBy?: string | undefined
}

/** Nobody is told of it yet, and the calendar's text is left alone until crew is approved. */
export function newCharter({
  id,
  facts: told,
  entry,
  photoUploadCode,
  now,
  boardingLeadHours,
  begunBy,
}: NewCharter): Charter {
  const at = now.toISOString()
  const facts = { ...told, contact: keptContact(told.contact, told.timeZone) }
  const names = namesFor({ id, entry }, facts)
  const form = datedForm(facts.name, facts.date)
  const blank: Charter = {
    id,
    ...facts,
    version: 0,
    revision: 0,
    owed: {},
    fence: 0,
    // A namesake has the short form; that one is asked to point on.
    aliases: names.filter((name) => name !== form),
    entry: begunBy ? { ...entry, toMake: true } : entry,
    proposals: [],
    untold: [],
    historyHash: '',
    told: toldByCalendar(facts),
    shown: {},
    waiverStatus: {},
    waivers: NO_WAIVERS,
    photoUploadCode,
    createdAt: at,
    updatedAt: at,
  }
  const why = begunBy ? 'Begun in Slack' : 'Found on the calendar'
  const first = historyEntry(blank, facts, { by: begunBy ?? 'calendar', why, now })
  const charter = followed(blank, first)
  const found = [entryAlias(entry.eventId), ...names].reduce((item, alias) => owe(item, 'alias', at, alias), charter)
  const kinds = [
    'history',
    'assignments',
    'page',
    ...(begunBy ? ['calendar' as const] : []),
    ...(facts.seats.some(isTaken) ? ['conflicts' as const] : []),
  ] as const
  const shown = kinds.reduce((item, kind) => owe(item, kind, at), found)
  return planCrewWords(planBoarding(shown, { now, boardingLeadHours }), now)
}

/** Whoever typed crew into the entry has told them: they hear of what changes from here on. */
function toldByCalendar(facts: CharterFacts): Charter['told'] {
  const crew = facts.seats.filter(isTaken).map((seat) => seat.crew)
  return Object.fromEntries(crew.map((id) => [id, written(partOf(facts, id))]))
}
