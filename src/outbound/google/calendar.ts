// The operator's calendar: one entry, a patch that only fits the version it was made for, and what has changed.
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js'
import type { Calendar, CalendarChanges, CalendarEntry } from '../../ports/inbox-and-calendar.ts'
import { type Google, googleFailure, statusOf } from './access.ts'

type Event = calendar_v3.Schema$Event

/** Google gives up to 2,500; a page is parsed in one go, and others wait meanwhile. */
const PAGE = 1_000
const WRITERS = ['owner', 'writer']
const NOTHING: CalendarChanges = { entries: [], token: '', full: true, mayWrite: true }

export function googleCalendar({ calendar }: Google, calendarId: string): Calendar {
  return {
    async get(eventId) {
      try {
        const { data } = await calendar.events.get({ calendarId, eventId })
        return entryOf(data)
      } catch (error) {
        if (statusOf(error) === 404) return undefined
        throw googleFailure('Google Calendar', 'read the entry', error)
      }
    },
    async patch(eventId, etag, { summary, description, start, end, timeZone, location }) {
      const at = (dateTime: string) => ({ dateTime, date: null, ...(timeZone ? { timeZone } : {}) })
      const requestBody: Event = {
        ...(summary === undefined ? {} : { summary }),
        ...(description === undefined ? {} : { description }),
        ...(location === undefined ? {} : { location }),
        ...(start === undefined ? {} : { start: at(start) }),
        ...(end === undefined ? {} : { end: at(end) }),
      }
      try {
        const { data } = await calendar.events.patch(
          { calendarId, eventId, requestBody },
          { headers: { 'If-Match': etag } },
        )
        return entryOf(data)
      } catch (error) {
        throw googleFailure('Google Calendar', 'patch the entry', error)
      }
    },
    async insert({ id, summary, description, location, start, end, timeZone }) {
      const at = (dateTime: string) => ({ dateTime, timeZone })
      const requestBody = { id, summary, description, location, start: at(start), end: at(end) } as Event
      try {
        const { data } = await calendar.events.insert({ calendarId, requestBody })
        return entryOf(data)
      } catch (error) {
        if (statusOf(error) !== 409) throw googleFailure('Google Calendar', 'make the entry', error)
        const { data } = await calendar.events.get({ calendarId, eventId: id }).catch((lost: unknown) => {
          throw googleFailure('Google Calendar', 'read the entry that is there', lost)
        })
        return entryOf(data)
      }
    },
    async changes(token, notBefore) {
      const found = token ? await list({ syncToken: token }) : undefined
      return found ?? (await list({ timeMin: notBefore.toISOString() })) ?? NOTHING
    },
  }

  /** Undefined when Google no longer knows the token. */
  async function list(from: { syncToken: string } | { timeMin: string }): Promise<CalendarChanges | undefined> {
    const entries: CalendarEntry[] = []
    let pageToken: string | undefined
    let token = ''
    let mayWrite = true
    try {
      do {
        const { data } = await calendar.events.list({
          calendarId,
          maxResults: PAGE,
          // The same on every call: a token holds for these alone.
          singleEvents: true,
          showDeleted: true,
          ...from,
          ...(pageToken ? { pageToken } : {}),
        })
        entries.push(...(data.items ?? []).map(entryOf))
        pageToken = data.nextPageToken ?? undefined
        token = data.nextSyncToken ?? token
        mayWrite = data.accessRole === undefined || WRITERS.includes(data.accessRole ?? '')
      } while (pageToken)
    } catch (error) {
      if (statusOf(error) === 410) return undefined
      throw googleFailure('Google Calendar', 'list the entries', error)
    }
    return { entries, token, full: 'timeMin' in from, mayWrite }
  }
}

function entryOf(event: Event): CalendarEntry {
  return {
    id: event.id ?? '',
    iCalUID: event.iCalUID ?? '',
    etag: event.etag ?? '',
    status: event.status === 'cancelled' || event.status === 'tentative' ? event.status : 'confirmed',
    summary: event.summary ?? '',
    description: event.description ?? '',
    location: event.location ?? undefined,
    start: event.start?.dateTime ?? event.start?.date ?? '',
    end: event.end?.dateTime ?? event.end?.date ?? '',
    allDay: event.start?.date !== undefined && event.start.date !== null,
    originalStart: originalOf(event),
    updated: event.updated ?? undefined,
    recurring: Boolean(event.recurrence ?? event.recurringEventId),
  }
}

function originalOf({ originalStartTime }: Event): string | undefined {
  const { dateTime, date } = originalStartTime ?? {}
  return dateTime ? new Date(dateTime).toISOString() : (date ?? undefined)
}
