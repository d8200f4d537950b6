// A manager begins a charter in Slack: it is there at once, and its calendar entry is owed.
import type { Charter } from '../domain/charter.ts'
import { slug } from '../domain/charter-id.ts'
import { headsUpOfPlan, type PlanHeadsUp } from '../domain/heads-up-of-plan.ts'
import type { Person } from '../domain/person.ts'
import { sha256 } from '../domain/sha256.ts'
import { shiftDate, zoned } from '../domain/times.ts'
import type { CalendarEntry } from '../ports/inbox-and-calendar.ts'
import type { World } from '../ports.ts'
import { deliverCharter } from './deliver-charter.ts'
import type { Answered } from './edit-charter.ts'
import { readerFor } from './entry-reader.ts'
import { around } from './plan-charter.ts'
import { takeOver } from './take-over.ts'

export interface Beginning {
  readonly name: string
  /** Local date. */
  readonly date: string
  readonly start: string
  readonly end: string
  readonly by: Person
  /** What speaks against it was seen. */
  readonly sure: boolean
}

export type BeginOutcome =
  | { readonly kind: 'begun' | 'already'; readonly charter: Charter }
  | { readonly kind: 'heads-up'; readonly headsUp: PlanHeadsUp }
  | { readonly kind: 'no-charter'; readonly why: string }
  | { readonly kind: 'past' | 'no-id-left' }

export async function beginCharter(world: World, beginning: Beginning): Promise<Answered<BeginOutcome>> {
  const { operator, clock } = world
  const entry = entryFor(world, beginning)
  if (new Date(entry.start) <= clock.business()) return answered({ kind: 'past' })
  const reader = readerFor(operator, await world.people.all())
  const reading = reader.read(entry)
  if (reading.kind === 'not-a-charter') return answered({ kind: 'no-charter', why: reading.why })

  const others = await around(world, {}, beginning.date)
  const known = others.find((other) => other.entry.eventId === entry.id)
  if (known) return answered({ kind: 'already', charter: known })
  const headsUp = headsUpOfPlan({ id: '', title: entry.summary }, reading.facts, others, operator.position)
  const isClear = Object.values(headsUp).every((some: readonly unknown[]) => some.length === 0)
  if (!isClear && !beginning.sure) return answered({ kind: 'heads-up', headsUp })

  const taken = await takeOver(world, reader, entry, reading, beginning.by.name)
  if (taken.kind === 'known') return answered({ kind: 'already', charter: taken.charter })
  if (taken.kind === 'no-id-left') return answered({ kind: 'no-id-left' })
  const { changed } = taken
  return { outcome: { kind: 'begun', charter: changed.item }, delivered: deliverCharter(world, changed) }
}

/** The same name, day and start are the same entry: said twice it is made once. */
function entryFor({ operator }: World, { name, date, start, end }: Beginning): CalendarEntry {
  const at = (day: string, time: string) => zoned(day, time, operator.timeZone)
  const print = sha256(`${operator.id} ${slug(name)} ${date} ${start}`)
  return {
    id: `ship${print.slice(0, 32)}`,
    iCalUID: '',
    etag: '',
    status: 'confirmed',
    summary: name,
    description: '',
    start: at(date, start),
    end: at(end > start ? date : shiftDate(date, 1), end),
    allDay: false,
    recurring: false,
  }
}

function answered(outcome: BeginOutcome): Answered<BeginOutcome> {
  return { outcome, delivered: Promise.resolve() }
}
