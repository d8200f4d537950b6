// Times of day as they are written, and which of them can be meant when am and pm are left out.
import { foldLetters } from './fold.ts'

/** `HH:MM`. */
export type TimeOfDay = string

export interface Hours {
  readonly start: TimeOfDay
  readonly end: TimeOfDay
}

const TIME = '(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(a\\.?m?\\.?|p\\.?m?\\.?|noon)?'
const ONE = new RegExp(`^(?:at |a las? )?${TIME}(?:\\s*h(?:rs?)?)?$`)
const RANGE = new RegExp(
  `^(?:from |de )?${TIME}(?:h\\s*|\\s*)(?:-|–|—|→|->|to|a|until|till|thru)\\s*${TIME}(?:\\s*h(?:rs?)?)?$`,
)
const HALF_DAY = 12 * 60
const LONGEST = 10 * 60

/** Everything that the text, which has to be a time and nothing else, can mean. */
export function timesMeant(text: string): readonly TimeOfDay[] {
  const [, hour, minute, half] = ONE.exec(plain(text)) ?? []
  return minutesMeant(hour, minute, half).map(clock)
}

/** Everything that a range such as `3-7p` can mean: up to ten hours, within a day. */
export function hoursMeant(text: string): readonly Hours[] {
  const [, hour, minute, half, endHour, endMinute, endHalf] = RANGE.exec(plain(text)) ?? []
  const starts = minutesMeant(hour, minute, half)
  const ends = minutesMeant(endHour, endMinute, endHalf)
  return starts.flatMap((start) =>
    ends
      .filter((end) => end > start && end - start <= LONGEST)
      .map((end) => ({ start: clock(start), end: clock(end) })),
  )
}

/** So much later, said as `3 hours`, `2.5 hrs` or `3h`; undefined for any other length, or past midnight. */
export function laterBy(time: TimeOfDay, length: string): TimeOfDay | undefined {
  const [, hours] =
    /^\W*(\d{1,2}(?:[.,]\d)?)\s?-?\s?h(?:ou)?rs?\b|^\W*(\d{1,2})h\b/i.exec(length)?.filter(Boolean) ?? []
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const end = hour * 60 + minute + Number(hours?.replace(',', '.') ?? Number.NaN) * 60
  return end < 24 * 60 && Number(hours?.replace(',', '.')) <= 12 ? clock(Math.round(end)) : undefined
}

function minutesMeant(hour: string | undefined, minute = '00', half = ''): readonly number[] {
  const hours = Number(hour ?? Number.NaN)
  const minutes = Number(minute)
  if (!(hours <= 23) || minutes > 59) return []
  const written = hours * 60 + minutes
  if (hours > 12 || hours === 0) return half === '' ? [written] : []
  const morning = written % HALF_DAY
  if (half.startsWith('a')) return [morning]
  if (half !== '' || hours === 12) return [morning + HALF_DAY]
  return hour?.startsWith('0') ? [written] : [morning, morning + HALF_DAY]
}

function clock(minutes: number): TimeOfDay {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** `1230`, `1000-1400`. */
const FOUR_DIGITS = /(?<!\d)([01]\d|2[0-3])([0-5][05])(?=\s?(?:h(?:rs?)?)?\s?(?:[-–—]|to\b|a\b|until\b|$))/g

function plain(text: string): string {
  return text.length > 40
    ? ''
    : foldLetters(text)
        .replace(/\s+/g, ' ')
        .replace(FOUR_DIGITS, '$1:$2')
        .replace(/^(?:(?:12 )?noon|midday)\b/, '12pm')
        .replace(/\b(?:(?:12 )?noon|midday)$/, '12pm')
        .trim()
}
