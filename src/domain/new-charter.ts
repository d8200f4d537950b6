// A charter's first revision: made from the calendar entry that says it exists.

import type { CalendarEntryRef, Charter } from './charter.ts'
import type { CharterFacts } from './charter-facts.ts'
import { aliasesOf, entryAlias } from './charter-id.ts'
import { historyEntry, planBoarding, planCrewWords } from './revise.ts'
import { owe } from './settle.ts'

export interface NewCharter {
  readonly id: string
  readonly facts: CharterFacts
  readonly entry: CalendarEntryRef
  readonly bookingCode?: string | undefined
  readonly photoUploadCode: string
  /** Business time. */
  readonly now: Date
  readonly boardingLeadHours: number
}

/** Nobody is told of it yet, and the calendar's text is left alone until crew is approved. */
export function newCharter({
  id,
  facts,
  entry,
  bookingCode,
  photoUploadCode,
  now,
  boardingLeadHours,
}: NewCharter): Charter {
  const at = now.toISOString()
  const aliases = aliasesOf(facts.name, facts.date, bookingCode).filter((alias) => alias !== id)
  const blank: Charter = {
    id,
    ...facts,
    version: 0,
    revision: 0,
    owed: {},
    fence: 0,
    aliases,
    entry,
    proposals: [],
    untold: [],
    historyHash: '',
    told: {},
    shown: {},
    waiverStatus: {},
    photoUploadCode,
    createdAt: at,
    updatedAt: at,
  }
  const first = historyEntry(blank, facts, { by: 'calendar', why: 'Found on the calendar', now, boardingLeadHours })
  const charter = { ...blank, revision: first.revision, untold: [first], historyHash: first.hash }
  const found = [entryAlias(entry.eventId), ...aliases].reduce((item, alias) => owe(item, 'alias', at, alias), charter)
  const shown = (['history', 'assignments', 'page'] as const).reduce((item, kind) => owe(item, kind, at), found)
  return planCrewWords(planBoarding(shown, { now, boardingLeadHours }), now)
}
