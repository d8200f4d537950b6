// The morning's word to the channel: who sails today and this week, what is missing, what has changed, what waits.
import type { Charter } from '../domain/charter.ts'
import { boardsAt } from '../domain/charter-facts.ts'
import { hasDeparted } from '../domain/departure.ts'
import type { Changed } from '../domain/digest.ts'
import type { Operator } from '../domain/operator.ts'
import { isTaken } from '../domain/seat.ts'
import { shiftDate } from '../domain/times.ts'
import { factsDifference } from './facts-difference.ts'
import { counted } from './plain-text.ts'
import { readiness } from './readiness.ts'
import { holderWords, seatWords } from './seat-words.ts'
import { heading, lines, message, type Part, type SlackMessage } from './slack-blocks.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { clockTimeWithZone, dateWords, timeWindow } from './times.ts'

export interface DigestInput {
  readonly operator: Operator
  /** Local date. */
  readonly today: string
  /** From today on. */
  readonly charters: readonly Charter[]
  readonly changed: readonly Changed[]
  readonly now: Date
}

const WEEK_DAYS = 7

/** Undefined on a morning with nothing to say. */
export function digest({ operator, today, charters, changed, now: at }: DigestInput): SlackMessage | undefined {
  const week = charters.filter(({ date }) => date >= today && date < shiftDate(today, WEEK_DAYS))
  if (week.length === 0 && changed.length === 0) return undefined
  const now = week.filter(({ date }) => date === today)
  const later = week.filter(({ date }) => date !== today)
  const title = `${operator.boat} · ${dateWords(today)}`
  const sails = now.filter(({ cancelled }) => !cancelled).length
  return message(md`${title}: ${sails > 0 ? counted(sails, 'charter') : 'no charter'} today`, [
    heading(title),
    ...(now.length > 0 ? now.map(todayPart) : [lines(md`Nothing sails today.`)]),
    ...(later.length > 0 ? [lines(md`*The week*`, ...later.map(laterLine))] : []),
    ...changedParts(changed),
    ...waitingParts(week.filter((charter) => !hasDeparted(charter, at))),
  ])
}

function todayPart(charter: Charter): Part {
  const { name, seats, timeZone, cancelled } = charter
  if (cancelled) return lines(md`*${name}*  cancelled`)
  const boards = boardsAt(charter)
  const crew = seats.filter(isTaken).map((seat) => `${seatWords(seat.seat)} ${holderWords(seat)}`)
  const { ready, reasons } = readiness(charter)
  return lines(
    md`*${name}*  ${timeWindow(charter)}${boards ? `, boarding ${clockTimeWithZone(boards, timeZone)}` : ''}`,
    md`${crew.length > 0 ? crew.join(' · ') : 'no crew yet'}`,
    ready ? md`Ready.` : md`*Not ready*  ${reasons.join(', ')}`,
  )
}

function laterLine(charter: Charter): Mrkdwn {
  const { ready, reasons } = readiness(charter)
  const state = charter.cancelled ? 'cancelled' : ready ? 'ready' : reasons.join(', ')
  return md`${timeWindow(charter)}  *${charter.name}*  ${state}`
}

function changedParts(changed: readonly Changed[]): readonly Part[] {
  if (changed.length === 0) return []
  const said = changed.map(({ charter, before }) => {
    const news = before ? factsDifference(before, charter) : ['new']
    return md`*${charter.name}*, ${dateWords(charter.date)}  ${news.length > 0 ? news.join('; ') : 'changed, and changed back'}`
  })
  return [lines(md`*Changed since the last morning*`, ...said)]
}

function waitingParts(week: readonly Charter[]): readonly Part[] {
  const waiting = week.flatMap(({ name, proposals }) => {
    const count = proposals.filter(({ state }) => state === 'waiting').length
    return count > 0 ? [md`${name}: ${counted(count, 'card')}`] : []
  })
  return waiting.length > 0 ? [lines(md`*Waiting for a manager*`, ...waiting)] : []
}
