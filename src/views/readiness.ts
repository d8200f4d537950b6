// Go or no-go, computed: a charter is ready when nobody has to do anything any more.
import { hasStrayBoarding } from '../domain/boarding.ts'
import type { Charter } from '../domain/charter.ts'
import { captainOf } from '../domain/charter-facts.ts'
import { firstName } from '../domain/person.ts'
import { rollbackOf } from '../domain/rollback.ts'
import { counted } from './plain-text.ts'
import { gapWords } from './seat-words.ts'

export interface Readiness {
  readonly ready: boolean
  /** What is in the way, as phrases: "Host open", "page not live". */
  readonly reasons: readonly string[]
}

export function readiness(charter: Charter): Readiness {
  if (charter.cancelled) return { ready: false, reasons: ['cancelled'] }
  const waiting = charter.proposals.filter(({ state }) => state === 'waiting').length
  const reasons = [
    ...(charter.times ? [] : ['time not set']),
    ...(hasStrayBoarding(charter) ? ['boarding in the calendar entry is after the start'] : []),
    ...(captainOf(charter) || charter.seats.some(({ seat }) => seat === 'captain') ? [] : ['Captain open']),
    ...gapWords(charter.seats),
    ...(charter.guestCount === undefined ? ['number of guests not known'] : []),
    ...(charter.place ? [] : ['place not set']),
    ...(charter.contact?.email ? [] : ['no mail address for the guests']),
    ...pageReasons(charter),
    ...waiverReasons(charter),
    ...(waiting > 0 ? [`${counted(waiting, 'mail')} waiting for a manager`] : []),
    ...owedReasons(charter),
  ]
  return { ready: reasons.length === 0, reasons }
}

export interface Waivers {
  readonly signed: number
  readonly expected: number
  /** Guests whose guardian has yet to sign. */
  readonly needGuardian: readonly string[]
}

export function waiversOf({ waiverStatus, waivers, guestCount }: Charter): Waivers {
  const all = Object.entries(waiverStatus).filter(([, status]) => status !== 'VOID')
  const pending = all.filter(([, status]) => status === 'PENDING_GUARDIAN')
  return {
    signed: all.filter(([, status]) => status === 'SIGNED').length,
    expected: Math.max(guestCount ?? 0, all.length),
    needGuardian: pending.map(([key]) => (waivers.guests[key] ? firstName(waivers.guests[key].name) : key)),
  }
}

function pageReasons(charter: Charter): readonly string[] {
  const { shown, owed } = charter
  const rollback = rollbackOf(charter)
  if (rollback) return [`page rolled back to revision ${rollback.to}`]
  return shown.page?.live && !owed.page ? [] : ['page not live']
}

/** Nobody can sign before the boarding mail has brought the link. */
function waiverReasons(charter: Charter): readonly string[] {
  const { signed, expected } = waiversOf(charter)
  if (!charter.shown.boarding || signed >= expected) return []
  return [`${signed} of ${counted(expected, 'waiver')} signed`]
}

/** What was tried and has something in its way; what merely waits for its time is no reason. */
function owedReasons({ owed, shown }: Charter): readonly string[] {
  const stuck = Object.values(owed).filter(({ held, problems = [] }) => held || problems.length > 0)
  const kinds = new Set(stuck.map(({ kind }) => kind).filter((kind) => kind !== 'page'))
  return [
    ...[...kinds].map((kind) => STUCK[kind] ?? `${kind} held up`),
    ...(shown.boarding?.trouble ? ['boarding mail came back'] : []),
  ]
}

const STUCK: Readonly<Record<string, string>> = {
  boarding: 'boarding mail held',
  'guest-mail': 'a mail to the guests held',
  calendar: 'calendar not up to date',
  conflicts: 'a conflict to settle',
  notice: 'not everyone told',
}
