// Whether a recurrence rule may be expanded at all: decided from its words, before anything is computed.

const DAYS = 'SU|MO|TU|WE|TH|FR|SA'

/** Values of each list, and how large and how many they may be. */
const LISTS: Readonly<Record<string, { readonly least: number; readonly most: number; readonly signed: boolean }>> = {
  BYSECOND: { least: 0, most: 60, signed: false },
  BYMINUTE: { least: 0, most: 59, signed: false },
  BYHOUR: { least: 0, most: 23, signed: false },
  BYMONTHDAY: { least: 1, most: 31, signed: true },
  BYYEARDAY: { least: 1, most: 366, signed: true },
  BYWEEKNO: { least: 1, most: 53, signed: true },
  BYMONTH: { least: 1, most: 12, signed: false },
  BYSETPOS: { least: 1, most: 366, signed: true },
}
const SINGLE = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST'])
const LONGEST_RULE = 500
/** Each is computed from the first one on. */
const MOST_COUNT = 2_500
/** Instances of one day: BYHOUR × BYMINUTE × BYSECOND. */
const MOST_A_DAY = 24
const LONGEST_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A sentence when the rule is impossible or would be a bomb; undefined when it may be expanded. */
export function refusedRule(rule: string): string | undefined {
  if (rule.length > LONGEST_RULE) return `its rule is longer than ${LONGEST_RULE} characters`
  const parts = new Map<string, string>()
  for (const part of rule.split(';').filter((one) => one !== '')) {
    const [, name = '', value = ''] = /^([A-Z]+)=(.+)$/i.exec(part) ?? []
    const key = name.toUpperCase()
    if (!SINGLE.has(key) && key !== 'BYDAY' && !Object.hasOwn(LISTS, key)) return `its rule says "${shown(part)}"`
    if (parts.has(key)) return `its rule says ${key} twice`
    parts.set(key, value.toUpperCase())
  }
  return refusedSingle(parts) ?? refusedLists(parts) ?? neverComes(parts)
}

/** True when the rule itself ends. */
export function endsByItself(rule: string): boolean {
  return /(^|;)(COUNT|UNTIL)=/i.test(rule)
}

type Parts = ReadonlyMap<string, string>

function refusedSingle(parts: Parts): string | undefined {
  const frequency = parts.get('FREQ')
  if (frequency === undefined) return 'its rule has no FREQ'
  if (/^(SECONDLY|MINUTELY)$/.test(frequency)) return `its rule repeats ${frequency}, which no calendar of ours needs`
  if (!/^(HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(frequency)) return `its rule says FREQ=${shown(frequency)}`
  const interval = parts.get('INTERVAL') ?? '1'
  if (!/^\d{1,4}$/.test(interval) || Number(interval) < 1) return `its rule says INTERVAL=${shown(interval)}`
  const count = parts.get('COUNT')
  if (count !== undefined && !(/^\d+$/.test(count) && Number(count) >= 1)) return `its rule says COUNT=${shown(count)}`
  if (Number(count ?? 1) > MOST_COUNT) return `its rule repeats more than ${MOST_COUNT} times`
  const until = parts.get('UNTIL')
  if (until !== undefined && !isStamp(until)) return `its rule says UNTIL=${shown(until)}`
  const start = parts.get('WKST')
  return start !== undefined && !new RegExp(`^(${DAYS})$`).test(start)
    ? `its rule says WKST=${shown(start)}`
    : undefined
}

function isStamp(stamp: string): boolean {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?$/.exec(stamp) ?? []
  if (!year || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return false
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
}

function refusedLists(parts: Parts): string | undefined {
  const days = parts.get('BYDAY')
  const day = new RegExp(`^([+-]?([1-9]|[1-4]\\d|5[0-3]))?(${DAYS})$`)
  const strange = days?.split(',').find((one) => !day.test(one))
  if (strange !== undefined) return `its rule says BYDAY=${shown(days ?? '')}`
  if ((days?.split(',').length ?? 0) > 60) return 'its rule lists too many days'

  let aDay = 1
  for (const [name, { least, most, signed }] of Object.entries(LISTS)) {
    const values = parts.get(name)?.split(',') ?? []
    const wrong = values.some((value) => {
      const size = Math.abs(Number(value))
      return !(signed ? /^[+-]?\d{1,3}$/ : /^\d{1,2}$/).test(value) || size < least || size > most
    })
    if (wrong) return `its rule says ${name}=${shown(parts.get(name) ?? '')}`
    if (/^BY(HOUR|MINUTE|SECOND)$/.test(name)) aDay *= Math.max(1, new Set(values).size)
  }
  if (parts.get('FREQ') === 'HOURLY') aDay *= 24
  return aDay > MOST_A_DAY ? `its rule makes ${aDay} entries of one day` : undefined
}

/** The 30th of February. */
function neverComes(parts: Parts): string | undefined {
  const months = parts.get('BYMONTH')?.split(',').map(Number)
  const days = parts
    .get('BYMONTHDAY')
    ?.split(',')
    .map((day) => Math.abs(Number(day)))
  if (!months || !days) return undefined
  const longest = Math.max(...months.map((month) => LONGEST_MONTH[month - 1] ?? 0))
  return Math.min(...days) > longest ? 'its rule names a day that never comes' : undefined
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
