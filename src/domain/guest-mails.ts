// The guests' other mails: reminders, waivers that are missing, thanks. When each is due, and when none is.
import { isNewReader, knowsAll } from './boarding.ts'
import type { Charter } from './charter.ts'
import { boardsAt } from './charter-facts.ts'
import { learn } from './learnt.ts'
import type { Operator } from './operator.ts'
import { type Claim, type Owed, owedKey } from './owed.ts'
import { remembered, rememberedOf } from './remembered.ts'
import { forgive, owe } from './settle.ts'
import { hoursBefore, localDate, localTime, msOf, shiftDate, zoned } from './times.ts'
import { awaitsWaivers } from './waiver/register.ts'

export interface GuestMails {
  /** A manager keeps every mail to the guests back. */
  readonly held?: Word | undefined
  /** A manager wants the boarding mail before its time. */
  readonly asked?: Word | undefined
  /** The last that left of each kind. */
  readonly left?: Readonly<Record<string, LeftMail>> | undefined
}

export interface Word {
  readonly by: string
  readonly at: string
}

export interface LeftMail {
  readonly key: string
  /** The boarding that it spoke of. */
  readonly says: string
  readonly revision: number
  readonly to: string
  readonly at: string
  readonly messageId: string
}

/** Too late by more than this, a mail is dropped: what was to be said in time is not said after it. */
export const GRACE_MS = 2 * 3_600_000
/** Thanks are welcome a day later too. */
const THANKS_GRACE_MS = 24 * 3_600_000
/** Guests who read of it so shortly before need no reminder. */
const REMINDER_GAP_MS = 12 * 3_600_000
/** Nobody is written to at night, where nothing hurries: local times of day. */
const [MORNING, EVENING, NIGHT] = ['08:00', '20:00', '21:00']
const THANKS_AT = '10:00'
const WAIVER_HOURS = 6

/** By what it is about: `reminder-48`, `waiver`, `thanks`; business time. */
export function guestMailTimes(charter: Charter, operator: Operator): Readonly<Record<string, string>> {
  const boards = boardsAt(charter)
  if (!boards || !charter.times) return {}
  return timesOf(operator)(`${boards} ${charter.times.endsAt} ${charter.timeZone}`)
}

const timesOf = rememberedOf((operator: Operator) => remembered((said: string) => timesFor(operator, said), 500))

function timesFor(operator: Operator, said: string): Readonly<Record<string, string>> {
  const [boards = '', endsAt = '', timeZone = ''] = said.split(' ')
  const reminders = (operator.reminderHours ?? []).map((hours) => [`reminder-${hours}`, hoursBefore(boards, hours)])
  return {
    ...Object.fromEntries(reminders),
    waiver: byDay(hoursBefore(boards, operator.waiverHours ?? WAIVER_HOURS), boards, timeZone),
    thanks: instant(shiftDate(localDate(endsAt, timeZone), 1), THANKS_AT, timeZone),
  }
}

/** Owes what is to come and forgives what no longer is; the same charter when that is so already. */
export function planGuestMails(charter: Charter, operator: Operator, now: Date): Charter {
  const times = charter.shown.boarding ? guestMailTimes(charter, operator) : {}
  const wanted = Object.entries(times).filter(([about, due]) => isWanted(charter, about, due, now))
  const abouts = wanted.map(([about]) => about)
  const stale = Object.values(charter.owed).filter(
    (debt) => debt.kind === 'guest-mail' && !debt.claimed && !abouts.includes(debt.about ?? ''),
  )
  const cleared = stale.reduce((item, { about }) => forgive(item, owedKey('guest-mail', about)), charter)
  return wanted.reduce((item, [about, due]) => (isOwed(item, about, due) ? item : planned(item, about, due)), cleared)
}

/** Whether it may still leave now, though it was to leave before. */
export function isInTime(charter: Charter, operator: Operator, about: string, now: Date): boolean {
  const due = guestMailTimes(charter, operator)[about]
  return due !== undefined && isWanted(charter, about, due, now)
}

export function guestMailLeft(charter: Charter, about: string, claim: Claim, messageId: string): Charter {
  const { key, says, to, at } = claim
  const left = { key, says, to, at, revision: charter.revision, messageId }
  const guestMails = { ...charter.guestMails, left: { ...charter.guestMails?.left, [about]: left } }
  return { ...learn(charter, { who: 'guests', revision: charter.revision, at }), guestMails }
}

function isWanted(charter: Charter, about: string, due: string, now: Date): boolean {
  const { boarding } = charter.shown
  const boards = boardsAt(charter)
  if (!boarding || !boards || charter.cancelled || boarding.trouble) return false
  const grace = about === 'thanks' ? THANKS_GRACE_MS : GRACE_MS
  if (msOf(due) + grace < now.getTime()) return false
  if (charter.guestMails?.left?.[about]?.says === boards) return false
  if (about === 'thanks') return !isNewReader(charter)
  if (!knowsAll(charter) || msOf(boards) <= now.getTime()) return false
  if (about === 'waiver') return awaitsWaivers(charter) && msOf(due) > msOf(boarding.at)
  return msOf(due) - msOf(boarding.at) >= REMINDER_GAP_MS
}

/** One that was tried keeps the time of its next try. */
function isOwed(charter: Charter, about: string, due: string): boolean {
  const debt: Owed | undefined = charter.owed[owedKey('guest-mail', about)]
  return debt !== undefined && (debt.claimed !== undefined || debt.attempts > 0 || debt.due === due)
}

function planned(charter: Charter, about: string, due: string): Charter {
  return owe(charter, 'guest-mail', due, about)
}

/** In the morning where there is time before boarding, else the evening before. */
function byDay(at: string, boards: string, timeZone: string): string {
  const [date, time] = [localDate(at, timeZone), localTime(at, timeZone)]
  if (time >= NIGHT) return instant(date, EVENING, timeZone)
  if (time >= MORNING) return at
  const morning = instant(date, MORNING, timeZone)
  return Date.parse(boards) - Date.parse(morning) >= GRACE_MS
    ? morning
    : instant(shiftDate(date, -1), EVENING, timeZone)
}

function instant(date: string, time: string, timeZone: string): string {
  return new Date(zoned(date, time, timeZone)).toISOString()
}

/** Nothing leaves to the guests until somebody lets it go. */
export function holdMails(charter: Charter, word: Word): Charter {
  return charter.guestMails?.held ? charter : { ...charter, guestMails: { ...charter.guestMails, held: word } }
}

/** Whatever was held may leave; the boarding mail does so now, if it is not known to its reader already. */
export function sendMails(charter: Charter, word: Word, due: string | undefined): Charter {
  const { held: _, ...mails } = charter.guestMails ?? {}
  const released = { ...charter, guestMails: due === undefined ? mails : { ...mails, asked: word } }
  const owing = Object.values(released.owed).filter(({ kind, held }) => kind === 'guest-mail' && !held)
  const again = owing
    .filter((debt) => debt.due > word.at && debt.attempts > 0)
    .reduce((item, debt) => owe(item, 'guest-mail', word.at, debt.about), released)
  return due === undefined ? again : owe(again, 'boarding', word.at)
}
