// A moment as mail headers write it.
import { TZDate } from '@date-fns/tz'
import { format } from 'date-fns/format'

/** Such as `Sat, 9 May 2026 08:02:20 -0700`. */
export function mailDate(moment: Date, timeZone: string): string {
  return format(new TZDate(moment.getTime(), timeZone), 'EEE, d MMM yyyy HH:mm:ss xx')
}
