// A calendar entry's title after we renamed or moved its charter: only the words that would now be wrong are others.
import type { TypedEntry } from './calendar-entry.ts'
import type { Charter } from './charter.ts'
import { charterName } from './entry-title.ts'
import { localTime } from './times.ts'
import { titleContradiction } from './title-contradiction.ts'

type Titled = Pick<TypedEntry, 'summary' | 'description' | 'start' | 'end' | 'allDay'>

const TIME = String.raw`\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m?\.?)?`
const HOURS = new RegExp(String.raw`(?<![\d:/])${TIME}\s*[-–—]\s*${TIME}(?![\d:])`, 'i')
const DAY =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+\d{1,2}(?:st|nd|rd|th)?\b/i
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `entry`: as it is now, with the times that it is getting. Undefined: its title stays. */
export function retitled(charter: Charter, entry: Titled): string | undefined {
  const title = withHours(charter, { ...entry, summary: withName(charter, entry.summary) })
  return title === entry.summary ? undefined : title
}

/** While nobody renamed it on the calendar meanwhile, and only to what is read back as the same name. */
function withName({ name, entry: { says } }: Charter, title: string): string {
  const known = says?.name
  const shown = charterName(title)
  if (known === undefined || shown === name || shown !== known) return title
  const at = title.toLowerCase().indexOf(known.toLowerCase())
  const candidates = [at < 0 ? name : title.slice(0, at) + name + title.slice(at + known.length), name]
  return candidates.find((candidate) => charterName(candidate) === name) ?? title
}

/** A title that agreed before is made to agree again, or left as it is. */
function withHours({ timeZone, name }: Charter, entry: Titled): string {
  const wrong = titleContradiction(entry, timeZone)
  if (!wrong || entry.allDay) return entry.summary
  const [, month = '1', day = '1'] = entry.start.slice(0, 10).split('-')
  const dated = entry.summary.replace(DAY, `${MONTHS[Number(month) - 1]} ${Number(day)}`)
  const hours = shortHours(localTime(entry.start, timeZone), localTime(entry.end, timeZone))
  const candidates = [dated, entry.summary.replace(HOURS, hours), dated.replace(HOURS, hours)]
  const agrees = (summary: string) =>
    charterName(summary) === name && !titleContradiction({ ...entry, summary }, timeZone)
  return candidates.find(agrees) ?? entry.summary
}

/** "3-7pm", "11am-2pm", "3:30-7pm". */
function shortHours(from: string, to: string): string {
  const [a, b] = [spoken(from), spoken(to)]
  return `${a.half === b.half ? a.time : a.time + a.half}-${b.time}${b.half}`
}

function spoken(time: string): { readonly time: string; readonly half: string } {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return { time: `${hour % 12 || 12}${minute > 0 ? `:${time.slice(3)}` : ''}`, half: hour < 12 ? 'am' : 'pm' }
}
