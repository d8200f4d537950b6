// What a manager left in the edit modal, as changes; what was not touched keeps the mail's own words as evidence.
import { applyChanges } from '../domain/apply-changes.ts'
import type { Charter } from '../domain/charter.ts'
import { type CharterFacts, factsOf } from '../domain/charter-facts.ts'
import type { Proposal } from '../domain/proposal.ts'
import type { Change } from '../domain/reading/reading.ts'
import { isShared, isTaken, SEATS, type SeatName } from '../domain/seat.ts'
import { localTime } from '../domain/times.ts'
import { seatWords } from './seat-words.ts'
import { INPUT_ACTION } from './slack-modals.ts'

/** The part of Slack's `view.state.values` that is read: block id, then action id. */
export type StateValues = Readonly<Record<string, Readonly<Record<string, StateValue>>>>

interface StateValue {
  readonly selected_option?: { readonly value: string } | null
  readonly selected_options?: readonly { readonly value: string }[] | null
  readonly selected_time?: string | null
  readonly selected_date?: string | null
  readonly selected_user?: string | null
  readonly value?: string | null
}

export interface Edited {
  readonly changes: readonly Change[]
  /** By block id, a sentence each; nothing is saved while there is one. */
  readonly errors: Readonly<Record<string, string>>
}

export const LEAVE = 'leave'
export const OPEN = 'open'

export function editedChanges(
  values: StateValues,
  { charter, proposal, by }: { readonly charter: Charter; readonly proposal: Proposal; readonly by: string },
): Edited {
  const evidence = `edited by ${by}`
  const kept = keptChanges(proposal)
  const base = withChanges(factsOf(charter), kept)
  const seats = editedSeats(charter, proposal).flatMap((seat) => seatChanges(seat, values, base, evidence))
  const time = timeChange(values, base, evidence)
  const errors = { ...twice(withChanges(base, seats), seats), ...timeErrors(values, base, time) }
  return { changes: [...[...seats, ...time].map((change) => asRead(change, proposal)), ...kept], errors }
}

/** The standard seats, and those that the charter or the mail has besides. */
export function editedSeats(charter: Charter, proposal: Proposal): readonly SeatName[] {
  const said = proposal.changes.flatMap((change) => ('seat' in change ? [change.seat] : []))
  return [...new Set([...SEATS, ...charter.seats.map(({ seat }) => seat), ...said])]
}

/** What the modal has no field for. */
export function keptChanges({ changes }: Proposal): readonly Change[] {
  return changes.filter(({ kind }) => !['assign', 'release', 'open', 'time'].includes(kind))
}

export function personValue(id: string): string {
  return `person:${id}`
}

function seatChanges(seat: SeatName, values: StateValues, base: CharterFacts, evidence: string): readonly Change[] {
  const chosen = values[`seat:${seat}`]?.[INPUT_ACTION]
  const holders = base.seats.filter((one) => one.seat === seat).filter(isTaken)
  if (isShared(seat)) {
    const hands = (chosen?.selected_options ?? []).map(({ value }) => personIn(value)).filter((id) => id !== undefined)
    const gone = holders.filter(({ crew }) => !hands.includes(crew))
    const come = hands.filter((crew) => !holders.some((holder) => holder.crew === crew))
    return [
      ...gone.map(({ crew }) => ({ kind: 'release' as const, seat, crew, evidence })),
      ...come.map((crew) => ({ kind: 'assign' as const, seat, crew, evidence })),
    ]
  }
  const value = chosen?.selected_option?.value ?? LEAVE
  if (value === LEAVE) return []
  const crew = personIn(value)
  if (crew !== undefined) return [{ kind: 'assign', seat, crew, evidence }]
  return holders.length > 0
    ? holders.map((holder) => ({ kind: 'release' as const, seat, crew: holder.crew, evidence }))
    : [{ kind: 'open', seat, evidence }]
}

function timeChange(values: StateValues, base: CharterFacts, evidence: string): readonly Change[] {
  const before = knownTimes(base)
  const said = TIMES.flatMap((field) => {
    const time = chosenTime(values, field)
    return time && time !== before[field] ? [[field, time] as const] : []
  })
  return said.length > 0 ? [{ kind: 'time', evidence, ...Object.fromEntries(said) }] : []
}

const TIMES = ['boards', 'start', 'end'] as const

/** A field that was left empty leaves the time as it is. */
function timeErrors(values: StateValues, base: CharterFacts, changed: readonly Change[]): Edited['errors'] {
  if (changed.length === 0) return {}
  const before = knownTimes(base)
  const [boards, start, end] = TIMES.map((field) => chosenTime(values, field) ?? before[field])
  return {
    ...(start && end && end <= start ? { 'time:end': 'The end has to be after the start.' } : {}),
    ...(boards && start && boards > start ? { 'time:boards': 'Boarding has to be before the start.' } : {}),
    ...(start && !end ? { 'time:end': 'A start needs an end.' } : {}),
    ...(!start ? { 'time:start': 'There is no start yet.' } : {}),
  }
}

function knownTimes({ times, timeZone }: CharterFacts) {
  const known = (instant: string | undefined) => (instant ? localTime(instant, timeZone) : undefined)
  return { boards: known(times?.boardsAt), start: known(times?.startsAt), end: known(times?.endsAt) }
}

/** Nobody sails in two seats; told at the seat that was given last. */
function twice({ seats }: CharterFacts, changes: readonly Change[]): Edited['errors'] {
  const errors = changes.flatMap((change) => {
    if (change.kind !== 'assign') return []
    const other = seats.find((one) => one.crew === change.crew && one.seat !== change.seat && isTaken(one))
    if (!other) return []
    return [[`seat:${change.seat}`, `Already ${seatWords(other.seat)}: one person, one seat.`] as const]
  })
  return Object.fromEntries(errors.slice(-1))
}

/** A change that says what the mail said is the mail's, with its evidence and standing. */
function asRead(change: Change, { changes }: Proposal): Change {
  const { evidence: _, rule: __, ...meant } = change
  const same = (other: Change) => Object.entries(meant).every(([key, value]) => Reflect.get(other, key) === value)
  return changes.find(same) ?? change
}

function withChanges(facts: CharterFacts, changes: readonly Change[]): CharterFacts {
  return applyChanges(facts, changes, { people: [], source: { kind: 'edit', by: '', at: '' } })
}

function chosenTime(values: StateValues, field: (typeof TIMES)[number]): string | undefined {
  return values[`time:${field}`]?.[INPUT_ACTION]?.selected_time ?? undefined
}

function personIn(value: string): string | undefined {
  return value.startsWith('person:') ? value.slice('person:'.length) : undefined
}
