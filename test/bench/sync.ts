// A calendar of 20,000 entries: what one look costs when some changed, and what `/crew` feels of a full one.
import type { LogEntry } from '../../src/harbor/log.ts'
import { control } from '../stories/driver.ts'
import { timeCrew } from './crew.ts'
import type { CalendarOrder, Processes } from './processes.ts'
import { percentile, type Result, round } from './result.ts'
import type { Setting } from './setting.ts'
import { beganAt, endedAt } from './watch-log.ts'

const ENTRIES = 20_000
/** Of these, charters that nobody sails on yet. */
const CHARTERS = 60
/** Entries of one answer, as the app asks for them. */
const PAGE = 1_000
const CHANGED = [0, 3, 30]
const ROUNDS = 3
const COMMANDS = 800
/** A look at the calendar, its desk, and what a changed charter owes. */
const WRITES =
  /PutItem|BatchWriteItem|UpdateItem|DeleteItem|patch|PutObject|CreateInvalidation|postMessage|update|SendRawEmail/
/** Of the slowest in a hundred; where the bare floor is slower than half of it already, twice the floor's. */
const PROMISED_MS = 100

export interface SyncFound {
  readonly results: readonly (Result & { readonly writes?: number })[]
  readonly lines: readonly string[]
  readonly problems: readonly string[]
}

type Order = (order: CalendarOrder) => Promise<void>

export async function timeSync(setting: Setting, { calendar }: Pick<Processes, 'calendar'>): Promise<SyncFound> {
  await calendar({ kind: 'insert', count: ENTRIES, charters: CHARTERS })
  await look(setting, 'all charters are taken over', (entries) => pagesPut(entries) >= CHARTERS)
  const passes = []
  for (const k of CHANGED) passes.push(await changedPass(setting, calendar, k))
  passes.push(await fullPass(setting, calendar))
  const crew = await crewMeanwhile(setting, calendar)
  const limit = Math.max(PROMISED_MS, 2 * crew.floor.p99)
  const late =
    crew.p99 > limit ? [`sync: /crew took ${crew.p99} ms at p99 while the calendar was read, not ${limit}`] : []
  return {
    results: [...passes.map(({ result }) => result), crew],
    lines: passes.flatMap(({ lines }) => lines),
    problems: [...passes.flatMap(({ problems }) => problems), ...late],
  }
}

/** Pages alone: each has a note beside it. */
function pagesPut(entries: readonly LogEntry[]): number {
  return named(entries, 'PutObject').filter(({ key }) => key.endsWith('.html')).length
}

async function changedPass(setting: Setting, calendar: Order, k: number) {
  const runs: Run[] = []
  for (let nth = 0; nth < ROUNDS; nth += 1) {
    await calendar({ kind: 'move', count: k, hours: nth + 1 })
    runs.push(await look(setting, `${k} changes are followed`, (entries) => pagesPut(entries) >= k))
  }
  return passOf(`sync-${ENTRIES}-changed-${k}`, runs, await bareList(setting, false), k)
}

async function fullPass(setting: Setting, calendar: Order) {
  const runs: Run[] = []
  for (let nth = 0; nth < ROUNDS; nth += 1) {
    await calendar({ kind: 'expire' })
    runs.push(await look(setting, 'everything was read again', isFull))
  }
  return passOf(`sync-${ENTRIES}-full`, runs, await bareList(setting, true), 0)
}

interface Run {
  readonly ms: number
  readonly entries: readonly LogEntry[]
}

async function look(
  { harbor, log }: Setting,
  what: string,
  isWhole: (entries: readonly LogEntry[]) => boolean,
): Promise<Run> {
  const mark = await log.mark()
  const began = Date.now()
  await control(harbor, 'clock', { advance: 'PT1S' })
  const all = await log.settled(mark, what, (entries) => isRead(entries) && isWhole(entries))
  const entries = all.filter(isOfSync)
  return { ms: Math.max(...entries.map(endedAt)) - Math.max(began, Math.min(...entries.map(beganAt))), entries }
}

/** What the inbox, the sweep and tokens do meanwhile is not the calendar's. */
function isOfSync({ service, operation, key }: LogEntry): boolean {
  if (['gmail', 'oauth', 'sns'].includes(service) || / owing /.test(key)) return false
  return !(operation === 'GetItem' && / desk desk$/.test(key))
}

function passOf(name: string, runs: readonly Run[], bare: readonly number[], k: number) {
  const times = runs.map(({ ms }) => ms)
  const writes = Math.max(...runs.map(({ entries }) => entries.filter(isWrite).length))
  const calls = Math.max(...runs.map(({ entries }) => entries.length))
  const floor = { p50: percentile(bare, 50), p99: percentile(bare, 99) }
  const [p50, p99] = [percentile(times, 50), percentile(times, 99)]
  const floorCalls = Math.max(...runs.map(({ entries }) => named(entries, 'events.list').length))
  const result = {
    name,
    unit: 'ms',
    n: runs.length,
    p50,
    p99,
    floor,
    ratio: round(p50 / floor.p50),
    calls,
    floorCalls,
    writes,
  } as const
  const lines = [`\n${name}: ${calls} calls, of them ${writes} writes`, ...counted(runs.at(-1)?.entries ?? [])]
  return { result, lines, problems: k === 0 && writes > 0 ? [`${name}: ${writes} writes though nothing changed`] : [] }
}

function counted(entries: readonly LogEntry[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { service, operation } of entries) {
    const name = `${service} ${operation}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => `  ${String(count).padStart(5)} × ${name}`)
}

/** The same pages by the bare client, nothing done with them. */
async function bareList({ drive: { calendars, operator } }: Setting, full: boolean): Promise<readonly number[]> {
  const list = async (from: { syncToken: string } | { timeMin: string }) => {
    let pageToken: string | undefined
    let token = ''
    do {
      const { data } = await calendars.events.list({
        calendarId: operator.calendarId,
        maxResults: PAGE,
        singleEvents: true,
        showDeleted: true,
        ...from,
        ...(pageToken ? { pageToken } : {}),
      })
      pageToken = data.nextPageToken ?? undefined
      token = data.nextSyncToken ?? token
    } while (pageToken)
    return token
  }
  const all = { timeMin: '2026-04-25T00:00:00Z' }
  const token = await list(all)
  const times: number[] = []
  for (let nth = 0; nth < ROUNDS; nth += 1) {
    const began = performance.now()
    await list(full ? all : { syncToken: token })
    times.push(round(performance.now() - began))
  }
  return times
}

/** Commands while the whole calendar is read again and again. */
async function crewMeanwhile(setting: Setting, calendar: Order): Promise<Result> {
  let going = true
  let reads = 0
  const reading = (async () => {
    while (going) {
      await calendar({ kind: 'expire' })
      const mark = await setting.log.mark()
      await control(setting.harbor, 'clock', { advance: 'PT1S' })
      await setting.log.settled(mark, 'everything was read again', isFull)
      reads += 1
    }
  })()
  const { app, floor } = await timeCrew(setting, { n: COMMANDS, inFlight: 1 })
  going = false
  await reading
  const floors = { p50: percentile(floor, 50), p99: percentile(floor, 99) }
  const [p50, p99] = [percentile(app, 50), percentile(app, 99)]
  return {
    name: `crew-during-${reads}-full-syncs`,
    unit: 'ms',
    n: app.length,
    p50,
    p99,
    floor: floors,
    ratio: round(p50 / floors.p50),
    calls: 1,
    floorCalls: 1,
  }
}

function isFull(entries: readonly LogEntry[]): boolean {
  return (
    named(entries, 'events.list').length >= 1 + ENTRIES / PAGE &&
    named(entries, 'Query').some(({ key }) => / by-date /.test(key))
  )
}

function isRead(entries: readonly LogEntry[]): boolean {
  return named(entries, 'events.list').length > 0
}

function isWrite({ operation }: LogEntry): boolean {
  return WRITES.test(operation)
}

function named(entries: readonly LogEntry[], name: string): readonly LogEntry[] {
  return entries.filter(({ operation }) => operation === name)
}
