// The operator's calendar: one entry, a patch that only fits the version it was made for, and what has changed.
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/index.js'
import type { Calendar, CalendarChanges, CalendarEntry } from '../../ports.ts'
import { type Google, googleFailure, statusOf } from './access.ts'

type Event = calendar_v3.Schema$Event

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
    async patch(eventId, etag, { description, start, end, timeZone, location }) {
      const at = (dateTime: string) => ({ dateTime, date: null, ...(timeZone ? { timeZone } : {}) })
      const requestBody: Event = {
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
    async changes(token, notBefore) {
      const found = token ? await list({ syncToken: token }) : undefined
      return found ?? (await list({ timeMin: notBefore.toISOString() })) ?? { entries: [], token: '', full: true }
    },
  }

  /** Undefined when Google no longer knows the token. */
  async function list(from: { syncToken: string } | { timeMin: string }): Promise<CalendarChanges | undefined> {
    const entries: CalendarEntry[] = []
    let pageToken: string | undefined
    let token = ''
    try {
      do {
        const { data } = await calendar.events.list({
          calendarId,
          maxResults: 2_500,
          ...from,
          ...(pageToken ? { pageToken } : {}),
        })
        entries.push(...(data.items ?? []).map(entryOf))
        pageToken = data.nextPageToken ?? undefined
        token = data.nextSyncToken ?? token
      } while (pageToken)
    } catch (error) {
      if (statusOf(error) === 410) return undefined
      throw googleFailure('Google Calendar', 'list the entries', error)
    }
    return { entries, token, full: 'timeMin' in from }
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
    updated: event.updated ?? undefined,
    recurring: Boolean(event.recurrence ?? event.recurringEventId),
  }
}
