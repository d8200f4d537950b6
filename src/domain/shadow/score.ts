// How what the mails were understood to say compares with what people did, kind by kind.
import type { Change } from '../reading/reading.ts'
import { localTime } from '../times.ts'
import type { Counts, Said, ShadowLog } from './log.ts'
import type { PastCharter } from './past-charter.ts'
import { scoreSeats } from './score-seats.ts'
import { KINDS, type Kind, type Result, type Verdict, verdict } from './verdict.ts'

export interface Tally {
  /** What was said at last of one thing, by all mails together. */
  readonly proposed: number
  readonly agreed: number
  readonly disagreed: number
  /** People did it, some mail spoke of the charter, and nothing was proposed or asked. */
  readonly missed: number
  /** Left to a person: a question, or said to be tentative. */
  readonly asked: number
  /** The calendar doesn't tell what people did. */
  readonly untold: number
}

export interface Score {
  readonly mails: Counts
  readonly charters: { readonly onCalendar: number; readonly told: number; readonly withoutMail: number }
  readonly kinds: Readonly<Record<Kind, Tally>>
  /** Disagreements, then what was missed; the worst first. */
  readonly worst: readonly Verdict[]
}

export function scoreOf(log: ShadowLog, charters: readonly PastCharter[]): Score {
  const spoken = new Set([...log.said, ...log.asked].flatMap(({ charter }) => charter ?? []))
  const verdicts = [
    ...charters.flatMap((charter) => (spoken.has(charter.id) ? scoreSeats(charter, log) : [])),
    ...charters.flatMap((charter) => scoreFacts(charter, log.said)),
    ...log.said.flatMap((said) => bookingVerdict(said, charters)),
  ]
  const told = charters.filter(({ told }) => told.size > 0)
  return {
    mails: log.counts,
    charters: {
      onCalendar: charters.length,
      told: told.length,
      withoutMail: told.filter(({ id }) => !spoken.has(id)).length,
    },
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, tally(verdicts, kind)])) as Score['kinds'],
    worst: verdicts
      .filter(({ result }) => result === 'disagreed' || result === 'missed')
      .toSorted((a, b) => weight(a) - weight(b)),
  }
}

function tally(verdicts: readonly Verdict[], kind: Kind): Tally {
  const own = verdicts.filter((verdict) => verdict.kind === kind)
  const count = (result: Result) => own.filter((verdict) => verdict.result === result).length
  const [agreed, disagreed, missed, asked, untold] = (
    ['agreed', 'disagreed', 'missed', 'asked', 'untold'] as const
  ).map(count) as [number, number, number, number, number]
  return { proposed: agreed + disagreed + untold, agreed, disagreed, missed, asked, untold }
}

function weight({ kind, seat, result }: Verdict): number {
  return (result === 'missed' ? 100 : 0) + KINDS.indexOf(kind) * 2 + (seat === 'captain' ? 0 : 1)
}

/** The last word on each of the charter's times, its guests, its day. */
function scoreFacts({ id, facts }: PastCharter, all: readonly Said[]): readonly Verdict[] {
  const own = all.filter(({ charter }) => charter === id)
  const time = (instant: string | undefined) => (instant ? localTime(instant, facts.timeZone) : undefined)
  const { times } = facts
  const really = { start: time(times?.startsAt), end: time(times?.endsAt), boards: time(times?.boardsAt) }
  const fields = (['boards', 'start', 'end'] as const).flatMap((field) => {
    const last = own.findLast(({ change }) => change.kind === 'time' && change[field] !== undefined)
    const proposed = last?.change.kind === 'time' ? last.change[field] : undefined
    return last && proposed
      ? [verdict('time', last, `${field} ${proposed}`, really[field] && `${field} ${really[field]}`)]
      : []
  })
  const guests = own.findLast(({ change }) => change.kind === 'guests')
  const move = own.findLast(({ change }) => change.kind === 'move')
  const cancel = own.findLast(({ change }) => change.kind === 'cancel')
  return [
    ...fields,
    ...(guests?.change.kind === 'guests'
      ? [verdict('guests', guests, String(guests.change.count), facts.guestCount?.toString())]
      : []),
    ...(move?.change.kind === 'move' ? [verdict('move', move, move.change.date, facts.date)] : []),
    ...(cancel ? [verdict('cancel', cancel, 'cancelled', 'on the calendar')] : []),
  ]
}

/** A booking is proposed where the book has none: the calendar has it after all, or has nothing that day. */
function bookingVerdict(said: Said, charters: readonly PastCharter[]): readonly Verdict[] {
  const { change } = said
  if (change.kind !== 'booking' || !change.date) return []
  const found = charters.find(({ facts }) => facts.date === change.date)
  return [verdict('booking', said, bookingText(change), found ? bookingText(change) : 'no entry that day')]
}

function bookingText({ name, date }: Change & { readonly kind: 'booking' }): string {
  return [name, date].filter(Boolean).join(', ')
}
