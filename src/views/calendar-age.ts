// How fresh what we know of the calendar is, and from where we know it, as managers read it.
import type { Desk } from '../domain/desk.ts'
import { counted, listed } from './plain-text.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { moment } from './times.ts'

export function calendarAge({ calendarRead: read, jobs }: Desk, timeZone: string): readonly Mrkdwn[] {
  if (!read) return []
  const lastOk = jobs.calendar?.lastOk
  if (read.kind !== 'feed')
    return [
      md`*Calendar*  read ${moment(lastOk && lastOk > read.at ? lastOk : read.at, timeZone)}, by the Calendar API`,
    ]

  const since = lastOk ? md`not been let in since ${moment(lastOk, timeZone)}` : md`never been let in`
  const feed = md`*Calendar*  the API has ${since}; its feed was read ${moment(read.at, timeZone)} (${counted(read.entries, 'entry').replace(/entrys$/, 'entries')})`
  if (!read.whole) return [md`${feed}, and isn’t whole, so it says nothing`]
  const { added = [], changed = [] } = read
  return [
    md`${feed}. Nothing is changed by it.`,
    ...(added.length > 0 ? [md`Not here yet: ${listed(added)}`] : []),
    ...(changed.length > 0 ? [md`Otherwise than here: ${listed(changed)}`] : []),
  ]
}
