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
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

export function isReserved(id: string): boolean {
  return RESERVED.has(id)
}

/** `quinn-may-30`; when that is taken, the year, then a number. */
export function candidateIds(name: string, date: string): readonly string[] {
  const [year = '', month = '1', day = '1'] = date.split('-')
  const base = `${slug(name) || 'charter'}-${MONTHS[Number(month) - 1]}-${Number(day)}`
  return [base, `${base}-2`, `${base}-${year}`, ...[3, 4, 5, 6, 7, 8, 9].map((n) => `${base}-${n}`)]
}

/** The other forms that find the same charter. */
export function aliasesOf(name: string, date: string, code: string | undefined): readonly string[] {
  const plain = slug(name)
  return [`${plain}-${date}`, `${date}-${plain}`, ...(code ? [slug(code)] : [])].filter((alias) => alias !== '')
}

/** The alias under which a calendar entry finds its charter. */
export function entryAlias(eventId: string): string {
  return `entry:${eventId}`
}
