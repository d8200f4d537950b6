// Hours and days as a title has them: "3-7pm", "11-2", "noon–3", "2:30 PM", "May 30", "5/30".

export interface SaidHours {
  /** `15:00`. */
  readonly start: string
  /** Absent for a single time, which may be that of boarding. */
  readonly end?: string | undefined
  /** Somebody wrote am, pm or noon; else the half of the day is a guess. */
  readonly sure: boolean
}

export interface SaidDay {
  readonly month: number
  readonly day: number
}

export const MONTH_NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const CLOCK = '(\\d{1,2})(?::([0-5]\\d))?\\s*(a|p)?(?:\\.?m\\b\\.?)?|(noon|midnight)'
const RANGE = new RegExp(
  `(?<![\\d/:.$-])(?:${CLOCK})\\s*(?:[-–—]|\\bto\\b|\\buntil\\b)\\s*(?:${CLOCK})(?![\\d/:$])(?!\\s*(?:guests?|pax|people|ft|hrs?|hours?)\\b)`,
  'gi',
)
const SINGLE =
  /(?<![\d/:.$])(?:(\d{1,2})(?::([0-5]\d))?\s*(?:([ap])\.?m\b|(?<=:[0-5]\d)(?![\d:]))|\b(noon|midnight)\b)/gi
const LENGTH = /(?<![\d-])(\d{1,2})(?:([.,]5)|½)?[\s-]*(?:h|hrs?|hours?)\b/i
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** "May 3-7pm" is somebody called May. */
const WRITTEN_DAY = new RegExp(
  `\\b(${MONTH_NAMES})\\.?\\s+(2[5-9]|3[01]|\\d{1,2}(?!\\s?[-–—]\\s?\\d))(?:st|nd|rd|th)?\\b(?!:\\d)`,
  'i',
)
const SLASHED_DAY = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(?:\d{2}|\d{4}))?(?![\d/])/

export function hoursIn(title: string): SaidHours | undefined {
  const plain = title.replace(WRITTEN_DAY, ' ').replace(SLASHED_DAY, ' ')
  for (const match of plain.matchAll(RANGE)) {
    const range = rangeOf(match)
    if (range) return range
  }
  for (const [, hour, minute, half, word] of plain.matchAll(SINGLE)) {
    const start = word ? wordTime(word) : half && hour ? timeOf(Number(hour), minute, half) : undefined
    if (start) return withLength({ start, sure: true }, plain)
  }
  return undefined
}

/** Month and day, wherever the title has one that exists. */
export function dayIn(title: string): SaidDay | undefined {
  const [, name, number] = WRITTEN_DAY.exec(title) ?? []
  if (name) return possible(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1, Number(number))
  const [, month, day] = SLASHED_DAY.exec(title) ?? []
  return month ? possible(Number(month), Number(day)) : undefined
}

/** Nothing but hours, a length, a day or a number of people. */
export function isReading(words: string): boolean {
  const rest = words
    .replace(WRITTEN_DAY, ' ')
    .replace(SLASHED_DAY, ' ')
    .replace(RANGE, ' ')
    .replace(SINGLE, ' ')
    .replace(LENGTH, ' ')
    .replace(
      /\b(?:\d{1,3}\s*(?:guests?|pax|people|ppl|adults?)|(?:guests?|pax|party of)\s+\d{1,3}|x\s?\d{1,3})\b/gi,
      ' ',
    )
    .replace(/\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/gi, (day) => (day.length > 9 ? day : ' '))
  return !/\p{L}/u.test(rest)
}

function rangeOf(match: RegExpMatchArray): SaidHours | undefined {
  const [, hour1, minute1, half1, word1, hour2, minute2, half2, word2] = match
  const [first, last] = [Number(hour1), Number(hour2)]
  if ((hour1 && first > 24) || (hour2 && last > 24)) return undefined
  const end = word2 ? wordTime(word2) : half2 ? timeOf(last, minute2, half2) : undefined
  const start = word1 ? wordTime(word1) : half1 ? timeOf(first, minute1, half1) : undefined
  const sure = start !== undefined || end !== undefined || first > 12 || last > 12
  const from =
    start ?? (end ? beforeIt(first, minute1, end) : first > 12 ? timeOf(first, minute1) : daylight(first, minute1))
  const to = end ?? (from && last > 12 ? timeOf(last, minute2) : from && afterIt(last, minute2, from))
  return from && to ? { start: from, end: to, sure } : undefined
}

/** "3hr", with a start: the end is told as well. */
function withLength(said: SaidHours, title: string): SaidHours {
  const [, whole, half] = LENGTH.exec(title) ?? []
  if (!whole) return said
  const minutes = minutesOf(said.start) + Number(whole) * 60 + (half ? 30 : 0)
  return minutes < 24 * 60 ? { ...said, end: clock(minutes) } : said
}

/** The hour nearest before `end`: "3-7pm" is from three in the afternoon, "11-2pm" from eleven in the morning. */
function beforeIt(hour: number, minute: string | undefined, end: string): string | undefined {
  const late = timeOf(hour, minute, 'p')
  const early = timeOf(hour, minute, 'a')
  return [late, early].find((time) => time !== undefined && time < end) ?? late
}

function afterIt(hour: number, minute: string | undefined, start: string): string | undefined {
  const [early, late] = [timeOf(hour, minute, 'a'), timeOf(hour, minute, 'p')]
  return [early, late].find((time) => time !== undefined && time > start) ?? early
}

/** Without a half: boats leave between seven in the morning and half past six in the evening. */
function daylight(hour: number, minute: string | undefined): string | undefined {
  return timeOf(hour, minute, hour >= 7 && hour < 12 ? 'a' : 'p')
}

function timeOf(hour: number, minute = '00', half?: string): string | undefined {
  if (half === undefined) return hour < 24 ? `${String(hour).padStart(2, '0')}:${minute}` : undefined
  if (hour < 1 || hour > 12) return undefined
  return clock((hour % 12) * 60 + (half.toLowerCase() === 'p' ? 720 : 0) + Number(minute))
}

function wordTime(word: string): string {
  return word.toLowerCase() === 'noon' ? '12:00' : '00:00'
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

function possible(month: number, day: number): SaidDay | undefined {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { month, day } : undefined
}
