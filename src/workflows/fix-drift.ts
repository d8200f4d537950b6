// A manager mends a drift one way: looked at once more, decided in one write, then carried out like everything else.
import { readEntry } from '../domain/calendar-entry.ts'
import type { Charter } from '../domain/charter.ts'
import type { CharterFacts } from '../domain/charter-facts.ts'
import { hasDeparted } from '../domain/departure.ts'
import { type Fix, type FixDirection, fixesFor, LOOKS_AT, sendAgain, takeCalendar } from '../domain/drift-fix.ts'
import { isManager, type Person } from '../domain/person.ts'
import type { CalendarEntry } from '../ports/inbox-and-calendar.ts'
import type { World } from '../ports.ts'
import { driftSentence } from '../views/drift-words.ts'
import { deliverCharter } from './deliver-charter.ts'
import { OURS } from './effects/patch-calendar.ts'
import { readSurfaces } from './read-surfaces.ts'

export interface FixPress {
  readonly charterId: string
  /** The revision that the table showed. */
  readonly seen: number
  readonly direction: FixDirection
  /** Of the differences that the table showed. */
  readonly print: string
  readonly slackUser: string
}

export type FixOutcome =
  | { readonly kind: 'owed'; readonly direction: Exclude<FixDirection, 'store'> }
  | { readonly kind: 'taken'; readonly revision: number }
  /** There is no such drift any more: somebody was quicker, or it is on its way. */
  | { readonly kind: 'agrees' }
  /** What the manager saw is no longer what is there. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'unread'; readonly why: string }
  | { readonly kind: 'too-late' | 'not-allowed' | 'no-such-charter' }

export interface Fixed {
  readonly outcome: FixOutcome
  readonly charter?: Charter | undefined
  readonly delivered: Promise<unknown>
}

export async function fixDrift(world: World, press: FixPress): Promise<Fixed> {
  const manager = (await world.people.all()).find(({ slackUser }) => slackUser === press.slackUser)
  if (!manager || !isManager(manager)) return ended({ kind: 'not-allowed' })
  const charter = await world.charters.get(press.charterId)
  if (!charter) return ended({ kind: 'no-such-charter' })

  const entry = world.calendar.get(charter.entry.eventId)
  const { surfaces, drift } = await readSurfaces(world, charter, { entry: () => entry })
  const unread = surfaces.find(({ kind, name }) => kind === 'unread' && name === LOOKS_AT[press.direction])
  if (unread?.kind === 'unread') return ended({ kind: 'unread', why: unread.why }, charter)
  const fix = fixesFor(charter, drift).find(({ direction }) => direction === press.direction)
  if (!fix) return ended({ kind: 'agrees' }, charter)
  if (fix.print !== press.print || charter.revision !== press.seen) return ended({ kind: 'changed' }, charter)

  const seen = fix.direction === 'page' || fix.direction === 'mail' ? undefined : await entry
  const changed = await world.charters.change(charter.id, (item) => decide(world, item, { fix, manager, seen, press }))
  if (!changed) return ended({ kind: 'no-such-charter' })
  return { outcome: changed.outcome, charter: changed.item, delivered: deliverCharter(world, changed) }
}

interface Decided {
  readonly fix: Fix
  readonly manager: Person
  readonly seen: CalendarEntry | undefined
  readonly press: FixPress
}

function decide(
  world: World,
  charter: Charter,
  { fix, manager, seen, press }: Decided,
): { next: Charter; outcome: FixOutcome } {
  const now = world.clock.business()
  if (charter.revision !== press.seen) return { next: charter, outcome: { kind: 'changed' } }
  const { direction } = fix
  if (direction !== 'store') {
    const entry = seen && { start: seen.start, end: seen.end }
    const next = sendAgain(charter, direction, { now, about: OURS, ...(entry ? { entry } : {}) })
    return { next, outcome: next === charter ? { kind: 'too-late' } : { kind: 'owed', direction } }
  }
  if (hasDeparted(charter, now)) return { next: charter, outcome: { kind: 'too-late' } }
  const theirs = seen && factsIn(world, seen)
  if (!theirs) return { next: charter, outcome: { kind: 'changed' } }
  const why = `Taken from the calendar. ${fix.differences.map(driftSentence).join(' ')}`
  const { boardingLeadHours } = world.operator
  const fields = fix.differences.map(({ field }) => field)
  const next = takeCalendar(charter, fields, theirs, { by: manager.name, why, now, boardingLeadHours })
  if (next === charter) return { next, outcome: { kind: 'agrees' } }
  const known = { ...next, entry: { ...next.entry, start: seen.start, end: seen.end } }
  return { next: known, outcome: { kind: 'taken', revision: next.revision } }
}

function factsIn({ operator }: World, entry: CalendarEntry): CharterFacts | undefined {
  const reading = readEntry(entry, operator)
  return reading.kind === 'charter' ? reading.facts : undefined
}

function ended(outcome: FixOutcome, charter?: Charter): Fixed {
  return { outcome, charter, delivered: Promise.resolve() }
}
