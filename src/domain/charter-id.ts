// Names of charters: the canonical id, and every other form in use.
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Words that are routes or commands, and so never a charter's name. */
const RESERVED = new Set(
  'waiver submit photos ops api post calendar boarding healthz slack google ses new away free people mine who doctor help desk index'.split(
    ' ',
  ),
)

/** Lower case, without accents and apostrophes, words joined by hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’ʼ`]/g, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/œ/g, 'oe')
    .replace(/ł/g, 'l')
    .replace(/đ|ð/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/þ/g, 'th')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

export function isReserved(id: string): boolean {
  return RESERVED.has(id)
}

/** `quinn-may-30`: the form that people use, which a namesake of another year has as well. */
export function datedForm(name: string, date: string): string {
  const [, month = '1', day = '1'] = date.split('-')
  return `${slug(name) || 'charter'}-${MONTHS[Number(month) - 1]}-${Number(day)}`
}

/** Whether a name is a name and a day without a year. */
export function isDatedForm(name: string): boolean {
  return new RegExp(`-(?:${MONTHS.join('|')})-\\d{1,2}$`).test(name)
}

/** `quinn-may-30`; a namesake of the same day gets a number, one of another year that year. `holder`: the date of who has the first. */
export function candidateIds(name: string, date: string, holder = date): readonly string[] {
  const base = datedForm(name, date)
  const dated = `${base}-${date.slice(0, 4)}`
  const second = holder === date ? [`${base}-2`, dated] : [dated, `${base}-2`]
  return [base, ...second, ...[3, 4, 5, 6, 7, 8, 9].map((n) => `${base}-${n}`)]
}

/** The other forms that find the same charter. `parts`: morning, sunset: how two of a day are told apart. */
export function aliasesOf(
  name: string,
  date: string,
  code: string | undefined,
  parts: readonly string[] = [],
): readonly string[] {
  const plain = slug(name) || 'charter'
  const forms = [`${plain}-${date}`, `${date}-${plain}`, ...parts.map((part) => `${date}-${plain}-${part}`)]
  return [...new Set([...forms, ...(code ? [slug(code)] : [])])].filter((alias) => alias !== '' && !isReserved(alias))
}

/** How people call the hours at which a charter starts; `time` is local, `15:00`. */
export function partOfTime(time: string): string {
  if (time < '12:00') return 'morning'
  return time < '17:00' ? 'afternoon' : 'evening'
}

/** The alias under which a calendar entry finds its charter. */
export function entryAlias(eventId: string): string {
  return `entry:${eventId}`
}
