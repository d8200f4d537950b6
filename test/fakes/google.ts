// The operator's inbox and calendar in memory, with one token for both, which can expire.
import type { PlainMail } from '../../src/domain/reading/reading.ts'
import type { TokenSeen } from '../../src/domain/token-age.ts'
import { Failure } from '../../src/failure.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Calendar, CalendarEntry, Inbox, Pushes } from '../../src/ports/inbox-and-calendar.ts'
import type { Process } from './calls.ts'
import { frozen } from './disk.ts'

export interface GoogleAccount {
  tokenDead: boolean
  /** In order of arrival; a mail's place is its history id. */
  readonly mails: { readonly id: string; mail: PlainMail | undefined }[]
  /** Cursors up to this one are too old. */
  forgotten: number
  readonly entries: Map<string, { entry: CalendarEntry; changed: number }>
  changes: number
  /** What its token tells of itself. */
  seen?: TokenSeen | undefined
  /** Channels that stand, and how often the inbox was watched. */
  readonly channels: Map<string, { readonly token: string; readonly resourceId: string }>
  inboxWatches: number
  refuseTopic: boolean
  /** The calendar is shared with us for writing too. */
  mayWrite: boolean
  /** Tokens up to this one are too old. */
  tokensDead: number
}

export function googleAccount(): GoogleAccount {
  return {
    tokenDead: false,
    mails: [],
    forgotten: -1,
    entries: new Map(),
    changes: 0,
    channels: new Map(),
    inboxWatches: 0,
    refuseTopic: false,
    mayWrite: true,
    tokensDead: -1,
  }
}

export function fakeInbox(account: GoogleAccount, process: Process): Inbox {
  return {
    since: (cursor, notBefore) =>
      process.call('inbox.since', cursor ?? '', () => {
        alive(account)
        const known = cursor !== undefined && Number(cursor) > account.forgotten
        const recent = account.mails.filter(({ mail }) => mail && new Date(mail.date) >= notBefore)
        const found = known ? account.mails.slice(Number(cursor)) : recent
        return { ids: found.map(({ id }) => id), cursor: String(account.mails.length), bounded: !known }
      }),
    between: (from, to) =>
      process.call('inbox.between', '', () => {
        alive(account)
        const isIn = (date: string) => new Date(date) >= from && new Date(date) < to
        return account.mails.filter(({ mail }) => mail && isIn(mail.date)).map(({ id }) => id)
      }),
    read: (id) =>
      process.call('inbox.read', id, () => {
        alive(account)
        const mail = account.mails.find((one) => one.id === id)?.mail
        if (!mail) throw notFound('Gmail', 'read a mail')
        return frozen(mail)
      }),
  }
}

/** A person, or we, change an entry: a new etag, and the next sync tells of it. */
export function writeEntry(account: GoogleAccount, entry: Omit<CalendarEntry, 'etag'>): CalendarEntry {
  account.changes += 1
  const written = frozen({ ...entry, etag: `"e${account.changes}"` })
  account.entries.set(entry.id, { entry: written, changed: account.changes })
  return written
}

export function fakeCalendar(account: GoogleAccount, process: Process, afterGet: (id: string) => void): Calendar {
  return {
    get: (eventId) =>
      process.call('calendar.get', eventId, () => {
        alive(account)
        const found = account.entries.get(eventId)?.entry
        afterGet(eventId)
        return found
      }),
    patch: (eventId, etag, { summary, description, start, end, location }) =>
      process.call('calendar.patch', eventId, () => {
        alive(account)
        const known = account.entries.get(eventId)?.entry
        if (!known) throw notFound('Google Calendar', 'patch the entry')
        if (known.etag !== etag) throw staleEtag()
        const patch = {
          ...(summary === undefined ? {} : { summary }),
          ...(description === undefined ? {} : { description }),
          ...(start ? { start, allDay: false } : {}),
          ...(end ? { end } : {}),
          ...(location === undefined ? {} : { location }),
        }
        return writeEntry(account, { ...known, ...patch })
      }),
    insert: ({ id, timeZone: _, ...entry }) =>
      process.call('calendar.insert', id, () => {
        alive(account)
        if (!/^[a-v0-9]{5,1024}$/.test(id)) throw notFound('Google Calendar', 'make the entry')
        const known = account.entries.get(id)?.entry
        const made = { id, iCalUID: `${id}@google.com`, status: 'confirmed' as const, allDay: false, recurring: false }
        return known ?? writeEntry(account, { ...made, ...entry })
      }),
    changes: (token, notBefore) =>
      process.call('calendar.changes', token ?? '', () => {
        alive(account)
        const all = [...account.entries.values()]
        const known = token !== undefined && Number(token) > account.tokensDead
        const found = known
          ? all.filter(({ changed }) => changed > Number(token))
          : all.filter(({ entry }) => entry.end === '' || new Date(entry.end) > notBefore)
        return {
          entries: found.map(({ entry }) => entry),
          token: String(account.changes),
          full: !known,
          mayWrite: account.mayWrite,
        }
      }),
  }
}

const WEEK_MS = 7 * 24 * 3_600_000

export function fakePushes(account: GoogleAccount, process: Process, clock: Clock): Pushes {
  const inAWeek = () => new Date(clock.business().getTime() + WEEK_MS)
  return {
    calendar: {
      address: 'https://crew.test/google/calendar',
      watch: (id, token) =>
        process.call('pushes.channel', id, () => {
          alive(account)
          const resourceId = `resource-${id}`
          account.channels.set(id, { token, resourceId })
          return { resourceId, expires: inAWeek() }
        }),
    },
    inbox: {
      topic: 'projects/crew/topics/mail',
      watch: () =>
        process.call('pushes.inbox', '', () => {
          alive(account)
          if (account.refuseTopic) throw notFound('Gmail', 'watch the inbox')
          account.inboxWatches += 1
          return { expires: inAWeek() }
        }),
    },
    stop: ({ id }) => process.call('pushes.stop', id, () => void account.channels.delete(id)),
  }
}

function alive({ tokenDead }: GoogleAccount): void {
  if (!tokenDead) return
  const remedy = 'Approve again.'
  throw new Failure({
    service: 'Google',
    operation: 'renew the token',
    outcome: 'not-done',
    retry: 'never',
    code: 'invalid_grant',
    remedy,
  })
}

function staleEtag(): Failure {
  return new Failure({
    service: 'Google Calendar',
    operation: 'patch the entry',
    outcome: 'not-done',
    retry: 'later',
    code: 'stale-etag',
  })
}

function notFound(service: string, operation: string): Failure {
  return new Failure({ service, operation, outcome: 'not-done', retry: 'never', code: 'notFound' })
}
