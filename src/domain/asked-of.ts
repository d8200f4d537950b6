// Which charters answer what somebody asks: the one that is named, those of the day, or the writer's own next ones.
import type { Charter } from './charter.ts'
import { seatsOf } from './charter-facts.ts'
import type { Mail } from './mail.ts'
import { onlyAsks, readingFor } from './new-mail.ts'
import type { Asks, Reading } from './reading/reading.ts'
import { saidDays } from './reading/said-dates.ts'
import { localDate, shiftDate } from './times.ts'

export interface AskedOf {
  readonly asks: Asks
  /** None where nothing sails then, or the writer doesn't; several where a day has several. */
  readonly charters: readonly Charter[]
  /** Days were named, or the charter was: an empty answer is one. */
  readonly settled: boolean
}

export interface Around {
  /** All that may be meant. */
  readonly charters: readonly Charter[]
  readonly timeZone: string
  /** A person's id. */
  readonly writer: string | undefined
}

/** Further ahead nobody means "Saturday". */
const AHEAD_DAYS = 60
const OWN_NEXT = 3
const WEEKEND = /\bweekend\b/i

/** All that is asked in it. */
export function askedOf(mail: Mail, around: Around): readonly AskedOf[] {
  const { placed, reading } = mail
  const known = reading.readings.filter(({ charter }) => charter !== null || !placed)
  const readings = placed ? [...known, readingFor(mail, placed.charter)] : known
  const said = readings.flatMap((one) => (one.asks ?? []).map((asks) => answering(asks, one, mail, around)))
  const loose = placed ? [] : (reading.asks ?? []).map((asks) => answering(asks, undefined, mail, around))
  return [...said, ...loose]
}

/** All but what stands on a proposal's card with its answer. */
export function askedBeside(mail: Mail, around: Around): readonly AskedOf[] {
  const { readings } = mail.reading
  const beside = readings.filter((one) => one.charter === null || onlyAsks(one))
  const asked = askedOf({ ...mail, reading: { ...mail.reading, readings: beside } }, around)
  const isProposed = mail.placed && !onlyAsks(readingFor(mail, mail.placed.charter))
  return isProposed ? asked.filter(({ charters }) => charters[0]?.id !== mail.placed?.charter) : asked
}

/** Nothing in it waits for a charter any more. */
export function isAnswered({ reading, placed }: Mail, asked: readonly AskedOf[]): boolean {
  const waits = !placed && reading.readings.some(({ charter, changes }) => charter === null && changes.length > 0)
  return asked.length > 0 && !waits && asked.every(({ settled }) => settled)
}

function answering(asks: Asks, reading: Reading | undefined, mail: Mail, around: Around): AskedOf {
  const { charters, writer } = around
  const named = reading?.charter ?? undefined
  if (named) return { asks, charters: charters.filter(({ id }) => id === named), settled: true }

  const today = localDate(mail.ref.date, around.timeZone)
  const coming = charters.filter(({ date }) => today <= date && date <= shiftDate(today, AHEAD_DAYS))
  const candidates = new Set(reading?.questions.flatMap((one) => (one.about === 'charter' ? one.candidates : [])))
  const isThen = dayTest(asks.evidence, today)
  const meant = candidates.size > 0 ? charters.filter(({ id }) => candidates.has(id)) : isThen && coming.filter(isThen)
  if (asks.about === 'mine') {
    const own = (meant || coming).filter((charter) => writer && seatsOf(charter, writer).length > 0)
    return { asks, charters: meant ? own : own.slice(0, OWN_NEXT), settled: true }
  }
  return { asks, charters: meant || [], settled: Boolean(meant) }
}

function dayTest(text: string, today: string): ((charter: Charter) => boolean) | undefined {
  const days = saidDays(text, today)
  if (days.length > 0) return ({ date }) => days.some((isThatDay) => isThatDay(date))
  if (!WEEKEND.test(text)) return undefined
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay()
  const saturday = shiftDate(today, weekday === 0 ? -1 : 6 - weekday)
  const from = /\bnext weekend\b/i.test(text) ? shiftDate(saturday, 7) : saturday
  return ({ date }) => date === from || date === shiftDate(from, 1)
}
