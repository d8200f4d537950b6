// Where each component of a feed begins and ends, without reading it; and whether the feed is in balance.
import type { SetAside } from '../../domain/feed.ts'
import { type Breath, breath } from './breath.ts'
import { whatInstead } from './feed-text.ts'
import { problemList } from './problem-list.ts'

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

/** VCALENDAR, VEVENT, VALARM, and some more. */
const DEEPEST = 20

/** Of unended entries, told one by one. */
const MOST_CUT = 100

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
  const problems = problemList()
  const open: Open[] = []
  let calendars = 0
  let hasCalendar: boolean | undefined
  let count = 0

  function begin(name: string, line: number, at: number, from: number): void {
    if (name === 'VCALENDAR') calendars += 1
    const isTop = name === 'VEVENT' || name === 'VCALENDAR'
    if (isTop) while (open.length > 0 && open.at(-1)?.name !== 'VCALENDAR') leave(open.pop() as Open, at, line)
    if (name === 'VEVENT') {
      count += 1
      if (open.length === 0) problems.add(`line ${line}: an entry stands outside of any calendar`)
    } else if (name === 'VCALENDAR' && open.length > 0) {
      problems.add(`line ${line}: a calendar begins within a calendar`)
      open.length = 0
    }
    if (open.length >= DEEPEST) {
      problems.add(`line ${line}: BEGIN:${name} is nested too deep`)
      return
    }
    const calendar = open.at(-1)
    if (calendar?.name === 'VCALENDAR') headed(calendar, at)
    open.push({ name, line, from })
  }

  function end(name: string, line: number, at: number): void {
    const depth = open.findLastIndex((one) => one.name === name)
    if (depth < 0) {
      problems.add(`line ${line}: END:${name} without its BEGIN`)
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
    if (name === 'VEVENT' && cut.length < MOST_CUT) cut.push({ line, problem, span: { line, from, to: at } })
    if (name === 'VCALENDAR') headed(left, at)
    problems.add(`line ${line}: ${problem}`)
  }

  /** Its own properties stand before its first component. */
  function headed({ line, from }: Open, at: number): void {
    if (heads.at(-1)?.from !== from) heads.push({ line, from, to: at })
  }

  let line = 1
  for (let at = 0; at < text.length; ) {
    const mark = markAt(text, at)
    const next = mark?.next ?? lineEnd(text, at)
    if (mark?.word === 'BEGIN') begin(mark.name, line, at, next)
    else if (mark) end(mark.name, line, at)
    else if (open.length === 0 && !/^\s*$/.test(text.slice(at, Math.min(next, at + LONGEST_MARK)))) {
      hasCalendar ??= /BEGIN:VCALENDAR/i.test(text)
      if (!hasCalendar) break
      problems.add(
        `line ${line}: something stands ${calendars === 0 ? 'before the beginning' : 'behind the end'} of the calendar`,
      )
    }
    at = next
    line += mark?.lines ?? 1
    if (line % 256 === 0) await pause()
  }
  while (open.length > 0) leave(open.pop() as Open, text.length, undefined)
  if (count > MAX_EVENTS) problems.add(`the feed holds ${count} entries; ${MAX_EVENTS} were read`)
  const all = calendars === 0 ? [whatInstead(text), ...problems.all] : problems.all
  return { events, zones, heads, cut, count, whole: all.length === 0, problems: all }
}

/** Where the next line begins. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at)
  return found < 0 ? text.length : found + 1
}

/** Long enough for any BEGIN or END. */
const LONGEST_MARK = 200

/** A BEGIN or END, with the lines that it is folded over. */
function markAt(text: string, at: number) {
  const letter = text.charCodeAt(at) | 0x20
  if (letter !== 0x62 && letter !== 0x65) return undefined
  const [head = ''] = /^[^\n]*(?:\n[ \t][^\n]*)*/.exec(text.slice(at, at + LONGEST_MARK)) ?? []
  const [, word, name = ''] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(head.replace(/\r?\n[ \t]/g, '')) ?? []
  if (!word) return undefined
  const lines = head.split('\n').length
  return { word: word.toUpperCase(), name: name.toUpperCase(), lines, next: lineEnd(text, at + head.length) }
}
