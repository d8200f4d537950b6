// A crew member's own item: when they are away, and which link to their calendar is good.
import type { Owing } from './owed.ts'
import { owe } from './settle.ts'
import { localDate, shiftDate } from './times.ts'

export interface Member extends Owing {
  /** By day, no two overlap. */
  readonly away: readonly Absence[]
  /** Grows when a new link to their calendar is made; those before it open nothing. */
  readonly feedIssue: number
  /** Days off that an approval ended, for its Undo; the last ones. */
  readonly ended?: readonly { readonly of: string; readonly away: readonly Absence[] }[] | undefined
}

export interface Absence {
  /** Local dates, both included. */
  readonly from: string
  readonly to: string
  /** Who wrote it down: their own name, or a manager's. */
  readonly by: string
  /** ISO 8601, business time. */
  readonly at: string
  /** The line of a mail or the words of a command. */
  readonly said?: string | undefined
  /** What it follows from, and goes with: the proposal that was approved. */
  readonly of?: string | undefined
}

export interface Days {
  readonly from: string
  readonly to: string
}

/** Ended longer ago than this, it is nobody's business any more. */
const KEPT_DAYS = 60
const KEPT_ENDED = 5
/** The last day of an absence that has no end. */
export const FOR_GOOD = '9999-12-31'

export function newMember(id: string): Member {
  return { id, version: 0, owed: {}, fence: 0, away: [], feedIssue: 1 }
}

/** Said twice is said once: days that were known before stay whose word they were. */
export function sayAway(member: Member, absence: Absence): Member {
  const fresh = member.away.reduce((left, known) => without(left, known), [absence] as readonly Absence[])
  if (fresh.length === 0) return member
  const away = [...member.away, ...fresh].sort((a, b) => a.from.localeCompare(b.from))
  return looked({ ...member, away: recent(away, absence.at) }, absence, absence.at)
}

/** `of`: the proposal that an approval wrote it down from. */
export function sayFree(member: Member, days: Days, at: string, of?: string): Member {
  const away = member.away.filter((absence) => overlaps(absence, days))
  if (away.length === 0) return member
  const ended = of ? [...(member.ended ?? []), { of, away: away.map((one) => within(one, days)) }] : member.ended
  return looked({ ...member, away: without(member.away, days), ended: ended?.slice(-KEPT_ENDED) }, days, at)
}

/** What an approval wrote down of days off is taken back, and what it ended is so again. */
export function unsay(member: Member, of: string, at: string): Member {
  const gone = member.away.filter((absence) => absence.of === of)
  const back = (member.ended ?? []).filter((one) => one.of === of).flatMap(({ away }) => away)
  if (gone.length + back.length === 0) return member
  const ended = member.ended?.filter((one) => one.of !== of)
  const cleared: Member = { ...member, away: member.away.filter((absence) => absence.of !== of), ended }
  const again = back.reduce(sayAway, cleared)
  return gone.reduce((item, days) => looked(item, days, at), again)
}

/** Undefined when they are there, as far as is known. */
export function awayOn(
  member: Pick<Member, 'away'> | undefined,
  { date, times, timeZone }: { date: string; times?: { endsAt: string } | undefined; timeZone: string },
): Absence | undefined {
  const last = times ? localDate(times.endsAt, timeZone) : date
  return member?.away.find((absence) => overlaps(absence, { from: date, to: last < date ? date : last }))
}

export function overlaps(a: Days, b: Days): boolean {
  return a.from <= b.to && b.from <= a.to
}

/** What is left of absences when somebody is there on these days. */
function without(away: readonly Absence[], { from, to }: Days): readonly Absence[] {
  return away.flatMap((absence) => {
    if (!overlaps(absence, { from, to })) return [absence]
    return [
      ...(absence.from < from ? [{ ...absence, to: shiftDate(from, -1) }] : []),
      ...(to < absence.to ? [{ ...absence, from: shiftDate(to, 1) }] : []),
    ]
  })
}

function within(absence: Absence, { from, to }: Days): Absence {
  return {
    ...absence,
    from: absence.from < from ? from : absence.from,
    to: absence.to > to ? to : absence.to,
  }
}

function recent(away: readonly Absence[], at: string): readonly Absence[] {
  const oldest = shiftDate(at.slice(0, 10), -KEPT_DAYS)
  return away.filter(({ to }) => to >= oldest)
}

/** Charters of these days on which they have a seat are looked at. */
function looked(member: Member, { from, to }: Days, at: string): Member {
  return owe(member, 'absence', at, `${from}..${to}`)
}
