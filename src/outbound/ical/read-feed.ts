// A feed's bytes as entries: one VEVENT at a time, so that a bad one costs only itself.
import { type FeedReading, type FeedWindow, type SetAside, suddenLoss } from '../../domain/feed.ts'
import { isTimeZone } from '../../domain/times.ts'
import { type Breath, breath } from './breath.ts'
import type { Components, Span } from './component-stack.ts'
import { findComponents } from './components.ts'
import { feedText } from './feed-text.ts'
import { boundsOf, instancesOf, isWithin, originalKey, type Placed, single } from './instances.ts'
import { latestOf } from './latest.ts'
import { type ProblemList, problemList } from './problem-list.ts'
import { propertiesOf } from './properties.ts'
import { readVevent, type Vevent } from './vevent.ts'
import type { Zoned } from './vevent-times.ts'
import { byItsName, type ZoneFinder, zoneFinder } from './zones.ts'

export interface FeedQuestion extends FeedWindow {
  /** The operator's, for a feed that names none. */
  readonly timeZone?: string | undefined
  /** Local date: series without end are listed from a month before it when no window is given. */
  readonly today: string
  /** VEVENTs when the feed was last whole. */
  readonly countBefore?: number | undefined
  /** False: series are set aside unexpanded. */
  readonly expand?: boolean | undefined
}

/** Of all entries together, once series are expanded. */
const MOST_ENTRIES = 100_000

/** Never throws for what the bytes hold. */
export async function readFeed(bytes: Uint8Array, question: FeedQuestion): Promise<FeedReading> {
  const pause = breath()
  const { text, problems: textProblems, whole } = feedText(bytes)
  const found = await findComponents(text, pause)
  const loss = suddenLoss(found.count, question.countBefore)
  const problems = problemList()
  for (const problem of [...(loss ? [loss] : []), ...textProblems, ...found.problems]) problems.add(problem)

  const floating = { count: 0, line: 0 }
  const zones = zonesOf(text, found, question.timeZone, problems, (line) => {
    floating.line ||= line
    floating.count += 1
  })
  const { events, setAside } = await readEvents(text, found, zones, problems, pause)
  const { entries, refused } = await expanded(events, question, zones.zone, pause)
  if (floating.count > 0)
    problems.add(
      `${floating.count} times name no zone and are read in ${zones.zone}; the first is on line ${floating.line}`,
    )
  return {
    whole: whole && found.whole && loss === undefined,
    count: found.count,
    zone: zones.zone,
    entries: entries.toSorted(inOrder).map(({ entry }) => entry),
    setAside: [...setAside, ...refused].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    problems: problems.all,
  }
}

function zonesOf(
  text: string,
  { heads, zones }: Components,
  operatorZone: string | undefined,
  problems: ProblemList,
  floating: (line: number) => void,
): Zoned {
  const [head] = heads
  const named = head && propertiesOf(text, beginning(head), new Set(['X-WR-TIMEZONE'])).all[0]
  const own = named && (byItsName(named.value) ?? zoneFinder(text, zones, [])(named.value.trim()))
  if (named && !own) problems.add(`line ${named.line}: X-WR-TIMEZONE is no zone: ${named.value.slice(0, 80)}`)
  const find = zoneFinder(
    text,
    zones,
    [own, operatorZone].filter((zone) => zone !== undefined),
  )
  return { find, zone: own ?? operatorZone ?? onlyZone(text, zones, find) ?? 'UTC', floating }
}

function onlyZone(text: string, zones: Components['zones'], find: ZoneFinder): string | undefined {
  const [zone, other] = zones
  const tzid = zone && !other ? propertiesOf(text, zone, new Set(['TZID'])).all[0]?.value.trim() : undefined
  const known = tzid === undefined ? undefined : find(tzid)
  return known !== undefined && isTimeZone(known) ? known : undefined
}

async function readEvents(text: string, found: Components, zones: Zoned, problems: ProblemList, pause: Breath) {
  const events: Vevent[] = []
  const setAside: SetAside[] = []
  for (const span of found.events) {
    const read = readVevent(text, span, zones)
    for (const problem of read.problems) problems.add(problem)
    if ('event' in read) events.push(read.event)
    else setAside.push(read.aside)
    const rest = pause()
    if (rest) await rest
  }
  for (const { span, line, problem } of found.cut) {
    const [uid] = propertiesOf(text, beginning(span), new Set(['UID'])).all
    setAside.push({ ...(uid ? { uid: uid.value.trim() } : {}), line, problem })
  }
  const latest = latestOf(events)
  return { events: latest.events, setAside: [...setAside, ...latest.setAside] }
}

/** Enough for what is looked for there. */
function beginning({ line, from, to }: Span): Span {
  return { line, from, to: Math.min(to, from + 100_000) }
}

async function expanded(events: readonly Vevent[], question: FeedQuestion, zone: string, pause: Breath) {
  const entries: Placed[] = []
  const refused: SetAside[] = []
  const bounds = boundsOf(question, zone)
  const changed = new Map<string, Set<string>>()
  for (const { uid, original } of events) {
    if (original !== undefined) changed.set(uid, (changed.get(uid) ?? new Set<string>()).add(originalKey(original)))
  }
  for (const event of events) {
    const { series, uid, line } = event
    if (series && (question.expand === false || entries.length > MOST_ENTRIES))
      refused.push({ uid, line, problem: 'its repetitions could not be computed' })
    else if (series) {
      const instances = instancesOf(event, changed.get(uid) ?? new Set(), question, question.today)
      if ('problem' in instances) refused.push(instances)
      else entries.push(...instances)
    } else if (isWithin(event, event.start, event.end, bounds))
      entries.push(single(event, event.original !== undefined))
    const rest = pause()
    if (rest) await rest
  }
  return { entries, refused }
}

function inOrder(a: Placed, b: Placed): number {
  return a.at - b.at || compare(a.entry.uid, b.entry.uid) || compare(originalOf(a), originalOf(b))
}

function originalOf({ entry }: Placed): string {
  return entry.recurrenceId ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
