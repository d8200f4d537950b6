// What Google was asked to tell us of: is it still to tell us?

import type { Desk } from '../desk.ts'
import { type Check, type Exam, type Finding, found } from './exam.ts'
import { startAgain } from './mending.ts'

export const WATCH_CHECKS: readonly Check[] = [mailWatch, calendarWatch]

/** A watch is renewed each day; one that ends sooner than this was not. */
const SOON_MS = 24 * 3_600_000

export function mailWatch({ seen: { desk }, setup, operator, now }: Exam) {
  const expires = begun(desk)?.watches?.mail?.expires
  return found(begun(desk) !== undefined && setup.pushes.mail && isEnding(expires, now), {
    ...words('inbox', expires, { setup, operator, now }),
    id: 'watch-mail',
  })
}

export function calendarWatch({ seen: { desk }, setup, operator, now }: Exam) {
  const expires = begun(desk)?.watches?.calendar?.expires
  return found(begun(desk) !== undefined && setup.pushes.calendar && isEnding(expires, now), {
    ...words('calendar', expires, { setup, operator, now }),
    id: 'watch-calendar',
  })
}

function words(what: string, expires: string | undefined, exam: Omit<Exam, 'seen' | 'said'>): Omit<Finding, 'id'> {
  const { now } = exam
  const ended = expires !== undefined && Date.parse(expires) <= now.getTime()
  return {
    area: 'google',
    what: `Google’s watch of the ${what} ${expires ? (ended ? 'has ended' : 'ends within a day and was not renewed') : 'was never begun'}.`,
    follows: `Changes of the ${what} are seen at the next poll, no sooner.`,
    mend: startAgain(exam, ': it begins the watch anew. If that fails, the channel is told why.'),
  }
}

function isEnding(expires: string | undefined, now: Date): boolean {
  return expires === undefined || Date.parse(expires) - now.getTime() < SOON_MS
}

function begun(desk: Desk | 'never-began' | undefined): Desk | undefined {
  return desk === 'never-began' ? undefined : desk
}
