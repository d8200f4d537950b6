// What a calendar entry says of a charter besides its own fields: our block, line by line, and the hours in its title.
import type { Said } from './drift.ts'
import { hoursMeant, timesMeant } from './reading/said-hours.ts'
import { localTime } from './times.ts'

const REVISION = /end \(revision (\d+)\)/

/** The lines of our block by what they speak of; none where there is no block. */
export function blockSays(block: string | undefined): Said {
  if (block === undefined) return {}
  const lines = block.split('\n').map((line) => line.trim())
  const value = (label: string) => lines.find((line) => line.startsWith(`${label}: `))?.slice(label.length + 2)
  const crew = lines.filter((line) => /^[^:]+: /.test(line) && !/^(Captain|Boarding|Guests|Guest page): /.test(line))
  return {
    ...present('boards', value('Boarding')),
    ...present('guests', value('Guests')),
    ...present('captain', value('Captain')),
    ...present('crew', crew.join(', ') || undefined),
    ...present('revision', block.match(REVISION)?.[1]),
    cancelled: lines.includes('Cancelled') ? 'yes' : 'no',
  }
}

export interface TitledEntry {
  readonly title: string
  /** ISO 8601; nothing is contradicted by an all-day entry. */
  readonly start: string
  readonly end: string
  readonly allDay: boolean
  readonly boardsAt?: string | undefined
}

const TIME = '\\d{1,2}(?::\\d\\d)?\\s*(?:[ap]\\.?m?\\.?(?![a-z]))?|noon'
/** "June 3-7" is days, and "8-10 guests" is people. */
const NOT_BEFORE = '(?<!\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s*|\\bof\\s+|[\\w/:.$#-])'
const NOT_AFTER = '(?!\\s*(?:guests?|people|persons?|pax|ppl|adults?|kids?)\\b|[\\w/:-])'
const RANGE = new RegExp(`${NOT_BEFORE}(${TIME})\\s*(?:-|–|—|to|until)\\s*(${TIME})${NOT_AFTER}`, 'gi')
const ONE = /(?<![\w/:-])(\d{1,2}(?::\d\d)?\s*[ap]\.?m\b\.?|\d{1,2}:\d\d|noon)(?![\w/:])/gi

/** The hours in a title that fit neither the entry's own nor its boarding time; undefined when there is no contradiction. */
export function titleClash({ title, start, end, allDay, boardsAt }: TitledEntry, timeZone: string): string | undefined {
  if (allDay) return undefined
  const [from, to] = [localTime(start, timeZone), localTime(end, timeZone)]
  const begins = [from, ...(boardsAt ? [localTime(boardsAt, timeZone)] : [])]
  const ranges = [...title.matchAll(RANGE)].map(([words]) => ({ words: words.trim(), meant: hoursMeant(words) }))
  const said = ranges.filter(({ meant }) => meant.length > 0)
  if (said.length > 0) {
    const fits = said.some(({ meant }) => meant.some((hours) => begins.includes(hours.start) && hours.end === to))
    return fits ? undefined : said[0]?.words
  }
  const times = [...title.matchAll(ONE)].map(([words]) => ({ words: words.trim(), meant: timesMeant(words) }))
  const known = times.filter(({ meant }) => meant.length > 0)
  return known.length === 0 || known.some(({ meant }) => meant.some((time) => begins.includes(time)))
    ? undefined
    : known[0]?.words
}

function present(field: keyof Said, words: string | undefined): Said {
  return words === undefined ? {} : { [field]: words }
}
