// Reminders to the crew, a set time before boarding: planned for the facts as they are, dropped when their time has gone.
import type { Charter } from './charter.ts'
import { boardsAt, seatsOf } from './charter-facts.ts'
import { owedKey } from './owed.ts'
import { forgive, owe } from './settle.ts'
import { hoursBefore } from './times.ts'

/** Hours before boarding, the earliest first. */
const LEADS: readonly number[] = [48, 24]

export interface Reminder {
  /** Business time, ISO 8601. */
  readonly boards: string
  /** A person's id. */
  readonly crew: string
}

/** The next one that is still to come is owed; what is past already is nobody's any more. */
export function planReminders(charter: Charter, now: Date): Charter {
  const key = owedKey('reminder')
  const due = nextDue(charter, now)
  if (due === charter.owed[key]?.due) return charter
  return due ? owe(forgive(charter, key), 'reminder', due) : forgive(charter, key)
}

/** Its time has come: each who sails now is owed theirs, and then the next one is planned. */
export function oweReminders(charter: Charter, now: Date): Charter {
  const lead = LEADS.findLast((hours) => isPast(charter, hours, now))
  const all = lead === undefined ? [] : sailing(charter).map((id) => `${lead}:${id}`)
  const abouts = all.filter((about) => reminderNow(charter, about, now))
  const owing = abouts.reduce((item, about) => owe(item, 'reminder', now.toISOString(), about), charter)
  const next = nextDue(charter, now)
  return next ? owe(owing, 'reminder', next) : owing
}

/** Undefined where there is nothing to remind of now: off, cancelled, told already, its time has gone, or was put off. */
export function reminderNow(charter: Charter, about: string, now: Date): Reminder | undefined {
  const [lead, crew] = [Number.parseInt(about, 10), about.slice(about.indexOf(':') + 1)]
  const boards = boardsAt(charter)
  if (!boards || new Date(boards) <= now || !sailing(charter).includes(crew) || isReminded(charter, about))
    return undefined
  if (!isPast(charter, lead, now)) return undefined
  const next = LEADS[LEADS.indexOf(lead) + 1]
  return next !== undefined && isPast(charter, next, now) ? undefined : { boards, crew }
}

/** What the charter knows once somebody was reminded; of another boarding time they will be again. */
export function reminded(charter: Charter, about: string, boards: string): Charter {
  return { ...charter, reminded: { ...charter.reminded, [about]: boards } }
}

/** Who was only asked has nothing yet to be reminded of. */
export function sailing(charter: Charter): readonly string[] {
  const crew = new Set(charter.seats.flatMap((seat) => seat.crew ?? []))
  return [...crew].filter((id) =>
    seatsOf(charter, id).some(({ standing }) => standing === 'confirmed' || standing === 'tentative'),
  )
}

function nextDue(charter: Charter, now: Date): string | undefined {
  const boards = boardsAt(charter)
  if (!boards || charter.cancelled) return undefined
  return LEADS.map((hours) => hoursBefore(boards, hours)).find((due) => new Date(due) > now)
}

function isPast(charter: Charter, lead: number, now: Date): boolean {
  const boards = boardsAt(charter)
  return boards !== undefined && new Date(hoursBefore(boards, lead)) <= now
}

function isReminded(charter: Charter, about: string): boolean {
  return charter.reminded?.[about] === boardsAt(charter)
}
