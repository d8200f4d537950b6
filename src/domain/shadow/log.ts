// What the mails would have made of the charters, mail by mail, had each been approved: nothing of it is written anywhere.
import { applyChanges } from '../apply-changes.ts'
import type { CharterFacts } from '../charter-facts.ts'
import type { Person } from '../person.ts'
import type { Change, MailReading, PlainMail, Question } from '../reading/reading.ts'
import type { PastCharter } from './past-charter.ts'

export interface ShadowLog {
  /** By charter's id. */
  readonly facts: ReadonlyMap<string, CharterFacts>
  /** In the order of the mails. */
  readonly said: readonly Said[]
  readonly asked: readonly Asked[]
  readonly counts: Counts
}

export interface Counts {
  /** Mails that were read. */
  readonly read: number
  readonly ignored: number
  /** Whose sender could not be verified: they would have waited for a manager's word, and are left out. */
  readonly unverified: number
  /** With something to say of crew, times or guests. */
  readonly speaking: number
  /** That named no charter of the calendar. */
  readonly unplaced: number
}

export interface PastMail {
  readonly id: string
  readonly subject: string
  readonly from: string
  readonly date: string
}

export interface Said {
  readonly charter: string | null
  readonly change: Change
  readonly mail: PastMail
}

export interface Asked {
  readonly charter: string | null
  readonly question: Question
  readonly mail: PastMail
}

const NONE: Counts = { read: 0, ignored: 0, unverified: 0, speaking: 0, unplaced: 0 }

/** Seats are open, and times and guests as the calendar has them now: what they were before is not kept anywhere. */
export function emptyLog(charters: readonly PastCharter[]): ShadowLog {
  return { facts: new Map(charters.map(({ id, facts }) => [id, facts])), said: [], asked: [], counts: NONE }
}

export function logged(
  log: ShadowLog,
  id: string,
  mail: PlainMail,
  { sender, readings }: MailReading,
  people: readonly Person[],
): ShadowLog {
  const counts = { ...log.counts, read: log.counts.read + 1 }
  if (sender.standing === 'ignored') return { ...log, counts: { ...counts, ignored: counts.ignored + 1 } }
  if (sender.standing === 'unverified') return { ...log, counts: { ...counts, unverified: counts.unverified + 1 } }
  if (readings.length === 0) return { ...log, counts }

  const past: PastMail = { id, subject: mail.subject, from: sender.address, date: mail.date }
  const facts = new Map(log.facts)
  for (const { charter, changes } of readings) {
    const before = charter === null ? undefined : facts.get(charter)
    const sure = changes.filter(({ kind, standing }) => standing !== 'tentative' && kind !== 'move')
    const source = { kind: 'mail' as const, mailId: id, by: '', at: mail.date }
    if (charter !== null && before) facts.set(charter, applyChanges(before, sure, { people, source }))
  }
  const isPlaced = readings.some(({ charter }) => charter !== null)
  return {
    facts,
    said: [
      ...log.said,
      ...readings.flatMap(({ charter, changes }) => changes.map((change) => ({ charter, change, mail: past }))),
    ],
    asked: [
      ...log.asked,
      ...readings.flatMap(({ charter, questions }) => questions.map((question) => ({ charter, question, mail: past }))),
    ],
    counts: { ...counts, speaking: counts.speaking + 1, unplaced: counts.unplaced + (isPlaced ? 0 : 1) },
  }
}
