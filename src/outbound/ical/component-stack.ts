// Which components of a feed are open at a line, and what each one that ends was.
import type { SetAside } from '../../domain/feed.ts'
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

/** VCALENDAR, VEVENT, VALARM, and some more. */
const DEEPEST = 20

/** Of unended entries, told one by one. */
const MOST_CUT = 100

/** More are counted and not read. */
const MAX_EVENTS = 50_000

interface Open {
  readonly name: string
  readonly line: number
  /** Where the line after its BEGIN begins. */
  readonly from: number
}

export interface ComponentStack {
  /** `at` is where its line begins, `from` where the next one does. */
  readonly begin: (name: string, line: number, at: number, from: number) => void
  readonly end: (name: string, line: number, at: number) => void
  /** Something that is in no component. */
  readonly stray: (line: number) => void
  readonly isInside: () => boolean
  /** At the end of the feed. `instead`: what it is, if it is no calendar. */
  readonly close: (at: number, instead: string) => Components
}

export function componentStack(): ComponentStack {
  const events: Span[] = []
  const zones: Span[] = []
  const heads: Span[] = []
  const cut: { line: number; problem: string; span: Span }[] = []
  const problems = problemList()
  const open: Open[] = []
  let calendars = 0
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

  return {
    begin,
    end,
    isInside: () => open.length > 0,
    stray(line) {
      const where = calendars === 0 ? 'before the beginning' : 'behind the end'
      problems.add(`line ${line}: something stands ${where} of the calendar`)
    },
    close(at, instead) {
      while (open.length > 0) leave(open.pop() as Open, at, undefined)
      if (count > MAX_EVENTS) problems.add(`the feed holds ${count} entries; ${MAX_EVENTS} were read`)
      const all = calendars === 0 ? [instead, ...problems.all] : problems.all
      return { events, zones, heads, cut, count, whole: all.length === 0, problems: all }
    },
  }
}
