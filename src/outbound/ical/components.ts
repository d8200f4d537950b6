// Where each component of a feed begins and ends, without reading it; and whether the feed is in balance.
import type { SetAside } from '../../domain/feed.ts'
import { type Breath, breath } from './breath.ts'
import { whatInstead } from './feed-text.ts'

/** A stretch of the feed's text between BEGIN and END, both left out. */
export interface Span {
  /** Of its BEGIN, from 1. */
  readonly line: number
  readonly from: number
  readonly to: number
}

export interface Components {
  readonly events: readonly Span[]
  readonly zones: readonly Span[]
  /** The calendars' own properties. */
  readonly heads: readonly Span[]
  /** VEVENTs that were begun. */
  readonly count: number
  readonly whole: boolean
  readonly problems: readonly string[]
  /** Begun and not ended. */
  readonly cut: readonly (SetAside & { readonly span: Span })[]
}

/** More are counted and not read. */
export const MAX_EVENTS = 50_000

interface Open {
  readonly name: string
  readonly line: number
  /** Where the line after its BEGIN begins. */
  readonly from: number
}

export async function findComponents(text: string, pause: Breath = breath()): Promise<Components> {
  const events: Span[] = []
  const zones: Span[] = []
  const heads: Span[] = []
  const cut: (SetAside & { span: Span })[] = []
  const problems: string[] = []
  const open: Open[] = []
  let calendars = 0
  let count = 0

  function begin(name: string, line: number, at: number, from: number): void {
    if (name === 'VCALENDAR') calendars += 1
    const isTop = name === 'VEVENT' || name === 'VCALENDAR'
    if (isTop) while (open.length > 0 && open.at(-1)?.name !== 'VCALENDAR') leave(open.pop() as Open, at, line)
    if (name === 'VEVENT') {
      count += 1
      if (open.length === 0) problems.push(`line ${line}: an entry stands outside of any calendar`)
    } else if (name === 'VCALENDAR' && open.length > 0) {
      problems.push(`line ${line}: a calendar begins within a calendar`)
      open.length = 0
    }
    const calendar = open.at(-1)
    if (calendar?.name === 'VCALENDAR') headed(calendar, at)
    open.push({ name, line, from })
  }

  function end(name: string, line: number, at: number): void {
    const depth = open.findLastIndex((one) => one.name === name)
    if (depth < 0) {
      problems.push(`line ${line}: END:${name} without its BEGIN`)
      return
    }
    while (open.length > depth + 1) leave(open.pop() as Open, at, line)
    const closed = open.pop() as Open
    const { line: begun, from } = closed
    const span = { line: begun, from, to: at }
    if (name === 'VEVENT' && events.length < MAX_EVENTS) events.push(span)
    if (name === 'VTIMEZONE') zones.push(span)
    if (name === 'VCALENDAR') headed(closed, at)
  }

  function leave(left: Open, at: number, until: number | undefined): void {
    const { name, line, from } = left
    const where = until === undefined ? 'the feed ends' : `line ${until} comes`
    const problem = `${where} before END:${name}`
    if (name === 'VEVENT') cut.push({ line, problem, span: { line, from, to: at } })
    else if (name === 'VCALENDAR') headed(left, at)
    problems.push(`line ${line}: ${problem}`)
  }

  /** Its own properties stand before its first component. */
  function headed({ line, from }: Open, at: number): void {
    if (heads.at(-1)?.from !== from) heads.push({ line, from, to: at })
  }

  let line = 1
  for (let at = 0; at < text.length; ) {
    const next = lineEnd(text, at)
    const letter = text.charCodeAt(at) | 0x20
    if (letter === 0x62 || letter === 0x65) {
      const [, word, name] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(unfolded(text, at)) ?? []
      if (word?.toUpperCase() === 'BEGIN') begin(name?.toUpperCase() ?? '', line, at, next)
      else if (word) end(name?.toUpperCase() ?? '', line, at)
    } else if (open.length === 0 && !/^\s*$/.test(text.slice(at, Math.min(next, at + 200)))) {
      problems.push(calendars === 0 ? whatInstead(text) : `line ${line}: something follows the end of the calendar`)
      if (calendars === 0 && !/BEGIN:VCALENDAR/i.test(text)) break
      calendars ||= 1
    }
    at = next
    line += 1
    if (line % 256 === 0) await pause()
  }
  while (open.length > 0) leave(open.pop() as Open, text.length, undefined)
  if (calendars === 0 && problems.length === 0) problems.push(whatInstead(text))
  if (count > MAX_EVENTS) problems.push(`the feed holds ${count} entries; ${MAX_EVENTS} were read`)
  return { events, zones, heads, cut, count, whole: problems.length === 0, problems: atMost(problems) }
}

/** Problems that a person can still read. */
const MOST_PROBLEMS = 100

function atMost(problems: readonly string[]): readonly string[] {
  if (problems.length <= MOST_PROBLEMS) return problems
  return [...problems.slice(0, MOST_PROBLEMS), `and ${problems.length - MOST_PROBLEMS} more`]
}

/** Where the next line begins. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at)
  return found < 0 ? text.length : found + 1
}

/** Long enough for any BEGIN or END. */
const LONGEST_MARK = 200

/** The line that begins at `at` with its continuations, cut off where it can no longer matter. */
function unfolded(text: string, at: number): string {
  return text
    .slice(at, at + LONGEST_MARK)
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/, 1)[0] as string
}
