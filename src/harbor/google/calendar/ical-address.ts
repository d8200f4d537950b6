// The secret address of a calendar's feed, as Google forms it.
import type { HarborOperator } from '../../operators.ts'

export const ICAL_ROOT = '/calendar/ical/'

/** Path from the root; it is a secret. */
export function icalPath({ google }: HarborOperator): string {
  return `${ICAL_ROOT}${encodeURIComponent(google.calendarId)}/private-${google.icalSecret}/basic.ics`
}
