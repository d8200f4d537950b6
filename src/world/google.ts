// The operator's inbox and calendar, at Google.
import { googleAccess } from '../outbound/google/access.ts'
import { googleCalendar } from '../outbound/google/calendar.ts'
import { gmailInbox } from '../outbound/google/gmail.ts'
import { googlePushes } from '../outbound/google/pushes.ts'
import { icalFeed } from '../outbound/ical/ical-feed.ts'
import type { Making } from './making.ts'

export function googleOf({ config: { operator, google, push }, clock }: Making) {
  const access = googleAccess(google, clock)
  return {
    access,
    inbox: gmailInbox(access),
    calendar: googleCalendar(access, operator.calendarId),
    feed: google.icalUrl ? icalFeed(google.icalUrl, operator.timeZone) : undefined,
    pushes: push && googlePushes(access, operator.calendarId, push),
  }
}
