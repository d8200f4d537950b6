// A VTIMEZONE of any zone, for the years that a feed speaks of: each change of the clocks as its own observance.
import { type TZChange, tzName, tzOffset, tzScan } from '@date-fns/tz'

const MINUTE_MS = 60_000

export function zoneText(zone: string, from: Date, to: Date): string {
  const changes = tzScan(zone, { start: from, end: to })
  const first = { date: from, offset: tzOffset(zone, from), change: 0 }
  const observances = [first, ...changes].flatMap((change) => observance(zone, change))
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances, 'END:VTIMEZONE'].join('\r\n')
}

function observance(zone: string, { date, offset, change }: TZChange): readonly string[] {
  const before = offset - change
  const clock = new Date(date.getTime() + before * MINUTE_MS).toISOString().slice(0, 19).replace(/[-:]/g, '')
  const kind = change > 0 ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${kind}`,
    `DTSTART:${clock}`,
    `TZOFFSETFROM:${written(before)}`,
    `TZOFFSETTO:${written(offset)}`,
    `TZNAME:${tzName(zone, new Date(date.getTime() + MINUTE_MS), 'short')}`,
    `END:${kind}`,
  ]
}

function written(minutes: number): string {
  const whole = Math.abs(minutes)
  const pair = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${pair(whole / 60)}${pair(whole % 60)}`
}
