// What is taken out when guests' data has outlived its use: who they were and how they were reached; the sailing stays.
import type { Charter, HistoryEntry, Shown } from './charter.ts'
import type { CharterFacts } from './charter-facts.ts'
import { purgeSeal } from './history-entry.ts'
import type { Mail } from './mail.ts'
import type { Operator } from './operator.ts'

/** Unless the configuration says otherwise. */
const MONTHS = 24

/** Months after a sail for which it is kept who the guests were. */
export function guestMonthsOf({ guestMonths }: Operator): number {
  return guestMonths ?? MONTHS
}

/** One run of it, as the desk remembers it. */
export interface PurgeNote {
  readonly at: string
  /** Local date: what ended before it was purged. */
  readonly before: string
  readonly charters: number
  readonly mails: number
}

/** The same charter when nothing is left to take out; also while it still owes something. Waivers have a term of their own. */
export function withoutGuests(charter: Charter): Charter {
  const { contact, edits, guestMails, shown, entry } = charter
  const { boarding } = shown
  const known = contact ?? entry.says?.contact ?? guestMails?.left ?? boarding?.said ?? (edits?.length || undefined)
  const proposed = charter.proposals.length + (charter.approvedBefore?.length ?? 0)
  if ((!known && proposed === 0) || owesStill(charter)) return charter
  return {
    ...charter,
    contact: undefined,
    proposals: [],
    approvedBefore: undefined,
    edits: [],
    guestMails: guestMails && { ...guestMails, left: undefined },
    shown: boarding ? { ...shown, boarding: withoutReader(boarding) } : shown,
    entry: { ...entry, says: entry.says && { ...entry.says, contact: undefined } },
  }
}

/** Their term is the guests': who was aboard stays known by the hash alone, which the history keeps. */
export function withoutManifests(charter: Charter): Charter {
  const { voyage } = charter
  return voyage && !voyage.cleared && !owesStill(charter)
    ? { ...charter, voyage: { ...voyage, cleared: true } }
    : charter
}

/** What is still to be written down or sent may need them. */
export function owesStill({ untold, owed, frozen = [] }: Charter): boolean {
  return untold.length + frozen.length + Object.keys(owed).length > 0
}

/**
 * The hash still names the entry as it was written, so that the chain holds; a seal stands for what is left.
 * `manifestsGone`: a cast off is sealed for it, so that nobody misses its manifest.
 */
export function historyWithoutGuests(entry: HistoryEntry, at: string, manifestsGone: boolean): HistoryEntry {
  const { before, after, deed, purged: earlier } = entry
  const wasCastOff = manifestsGone && deed?.kind === 'cast-off' && !earlier
  if (!before?.contact && !after.contact && !wasCastOff) return entry
  const left = { ...entry, before: before && withoutContact(before), after: withoutContact(after) }
  const purged = { at, seal: '' }
  return { ...left, purged: { at, seal: purgeSeal({ ...left, purged }) } }
}

/** What is left says that there was a mail, and keeps it from being taken for a new one. */
export function withoutWords(mail: Mail): Mail {
  const { ref, reading, excerpt } = mail
  if (excerpt === '' && reading.readings.length === 0 && ref.subject === '') return mail
  return {
    ...mail,
    excerpt: '',
    headsUp: {},
    reply: undefined,
    answered: undefined,
    ref: { ...ref, subject: '', fromName: '', from: '' },
    reading: { ...reading, sender: { ...reading.sender, address: '' }, readings: [], asks: [], notUnderstood: [] },
  }
}

function withoutContact(facts: CharterFacts): CharterFacts {
  const { contact: _, ...others } = facts
  return others
}

function withoutReader(boarding: NonNullable<Shown['boarding']>): NonNullable<Shown['boarding']> {
  return { ...boarding, to: '', said: undefined, trouble: undefined }
}
