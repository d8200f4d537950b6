// Until when a boat that is out is to be back, and when nobody has said so: alarms that rise until somebody does.
import { planAllClear } from './all-clear.ts'
import type { Charter } from './charter.ts'
import type { Operator } from './operator.ts'
import { owedKey } from './owed.ts'
import { forgive, owe } from './settle.ts'
import { isOut, oweAshore, type Voyage } from './voyage.ts'

/** Minutes after the end of a charter within which it comes back. */
export const GRACE_MINUTES = 60
/** Minutes after the grace: the first alarms, then one each hour, after a day one each day. */
const STEPS = [0, 15, 30, 60] as const
const [HOUR, DAY] = [60, 24 * 60]
const MINUTE_MS = 60_000
/** A charter that was moved further than this is another sail; the boat is still out on this one. */
const STRETCH_MS = 24 * 3_600_000

/** When they are to be back, without the grace: the charter's end as it is now, where that is still this sail. */
export function backBy({ times, cancelled }: Charter, { endsAt }: Voyage): string {
  const now = times && !cancelled ? times.endsAt : endsAt
  return Math.abs(Date.parse(now) - Date.parse(endsAt)) <= STRETCH_MS ? now : endsAt
}

/** When the first alarm is given. */
export function lateAt(charter: Charter, voyage: Voyage, operator: Pick<Operator, 'returnGraceMinutes'>): Date {
  const grace = operator.returnGraceMinutes ?? GRACE_MINUTES
  return new Date(Date.parse(backBy(charter, voyage)) + grace * MINUTE_MS)
}

/** Planned from what the charter says after every write; the same charter when it is planned already. An alarm that was begun may stand somewhere, and is looked for. */
export function planReturn(charter: Charter, operator: Operator, now: Date): Charter {
  const key = owedKey('overdue')
  const debt = charter.owed[key]
  const { voyage } = charter
  if (!isOut(voyage)) return planAllClear(debt?.claimed ? charter : forgive(charter, key), now)
  const due = alarmAt(lateAt(charter, voyage, operator), voyage.alarms).toISOString()
  const isTried = debt !== undefined && (debt.claimed !== undefined || debt.attempts > 0) && new Date(due) <= now
  return debt?.due === due || isTried ? charter : owe(charter, 'overdue', due)
}

/** Which alarm is due now, from 0; those whose time went by unseen are one. Undefined: none. */
export function alarmDue(charter: Charter, operator: Operator, now: Date): number | undefined {
  const { voyage } = charter
  if (!isOut(voyage)) return undefined
  const late = lateAt(charter, voyage, operator)
  if (alarmAt(late, voyage.alarms) > now) return undefined
  let nth = voyage.alarms
  while (alarmAt(late, nth + 1) <= now) nth += 1
  return nth
}

/** It was given; from the third one on those ashore are written to as well. */
export function alarmed(charter: Charter, voyageNth: number, alarm: number, at: string): Charter {
  const { voyage } = charter
  if (!isOut(voyage) || voyage.nth !== voyageNth || voyage.alarms > alarm) return charter
  const next = owe({ ...charter, voyage: { ...voyage, alarms: alarm + 1, alarmedAt: at } }, 'voyage', at)
  return alarm >= 2 ? oweAshore(next, `late-${alarm}`, at) : next
}

export function minutesLate(charter: Charter, voyage: Voyage, now: Date): number {
  return Math.floor((now.getTime() - Date.parse(backBy(charter, voyage))) / MINUTE_MS)
}

function alarmAt(late: Date, nth: number): Date {
  return new Date(late.getTime() + minutesAfter(nth) * MINUTE_MS)
}

function minutesAfter(nth: number): number {
  const last = STEPS.length - 1
  if (nth <= last) return STEPS[nth] ?? 0
  const hours = STEPS[last]! + (nth - last) * HOUR
  return hours <= DAY ? hours : DAY + (nth - last - (DAY - STEPS[last]!) / HOUR) * DAY
}
