// `crew feed`: what an iCal feed holds, which of it are charters and why, and what is wrong with it.
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { EACH } from '../config-keys.ts'
import type { EntryRules } from '../domain/calendar-entry.ts'
import type { FeedReading } from '../domain/feed.ts'
import { type JudgedEntry, judgeEntries } from '../domain/feed-charters.ts'
import { localDate } from '../domain/times.ts'
import { Failure } from '../failure.ts'
import { harborEnv } from '../harbor-env.ts'
import { turnedClock, wallClock } from '../outbound/clock.ts'
import { fetchFeed } from '../outbound/ical/fetch-feed.ts'
import { readFeedApart } from '../outbound/ical/read-apart.ts'
import { type FeedQuestion, readFeed } from '../outbound/ical/read-feed.ts'
import { type Configured, configured, type Env } from './configured.ts'

const USAGE = 'usage: crew feed <file.ics | url> [--operator jada] [--from 2026-05-01 --to 2026-06-30]'

/** Exit code: 0 fine, 1 when the feed is not whole or something was set aside, 2 for wrong use. */
export async function feed(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const asked = understood(args)
  if (asked.kind !== 'asked') {
    out(asked.kind === 'help' ? USAGE : `crew feed: ${asked.problem}\n${USAGE}`)
    return asked.kind === 'help' ? 0 : 2
  }
  const known = operatorFor(env, asked.operator)
  if (typeof known === 'string') {
    out(`crew feed: ${known}`)
    return 2
  }
  const reading = await readingOf(asked, known.configured)
  const problems = [...known.problems, ...reading.problems]
  const rules = known.configured?.operator.operator ?? { timeZone: reading.zone, notCharters: USUAL }
  out(JSON.stringify(report({ ...reading, problems }, rules)))
  return reading.whole && reading.setAside.length === 0 ? 0 : 1
}

/** Where no operator's rules are known. */
const USUAL = EACH.shape.NOT_CHARTERS.parse(undefined).split(',')

interface Asked {
  readonly kind: 'asked'
  readonly source: string
  readonly operator?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}
type Understood = Asked | { readonly kind: 'help' } | { readonly kind: 'wrong'; readonly problem: string }

function understood(args: string[]): Understood {
  const option = { type: 'string' } as const
  const options = {
    operator: option,
    from: option,
    to: option,
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  let read: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>
  try {
    read = parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    return { kind: 'wrong', problem: error instanceof Error ? error.message : String(error) }
  }
  const { help, operator, from, to } = read.values
  if (help) return { kind: 'help' }
  const [source, other] = read.positionals
  if (!source || other !== undefined) return { kind: 'wrong', problem: 'one file or address, please.' }
  if (isAddress(source) && !URL.canParse(source)) return { kind: 'wrong', problem: 'that is no address.' }
  const wrong = [from, to].find((date) => date !== undefined && !isDate(date))
  if (wrong !== undefined) return { kind: 'wrong', problem: `"${wrong}" is no date such as 2026-05-01.` }
  if (from && to && from > to) return { kind: 'wrong', problem: '--from is after --to.' }
  return { kind: 'asked', source, operator, from, to }
}

function isAddress(source: string): boolean {
  return /^(https?|webcals?):/i.test(source)
}

function isDate(date: string): boolean {
  const at = Date.parse(`${date}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(date)
}

interface Known {
  readonly configured?: Configured | undefined
  readonly problems: readonly string[]
}

/** A feed can be read without any configuration, unless an operator is named. */
function operatorFor(env: Env, named: string | undefined): Known | string {
  const found = configured(env, named)
  if (typeof found !== 'string') return { configured: found, problems: [] }
  if (named !== undefined) return found
  const isIncomplete = readConfig(harborEnv(env)).kind === 'problems'
  return { problems: isIncomplete ? ['the configuration is not complete; the usual rules tell what is a charter'] : [] }
}

async function readingOf({ source, from, to }: Asked, known: Configured | undefined): Promise<FeedReading> {
  const timeZone = known?.operator.operator.timeZone
  const question = { from, to, timeZone, today: await todayIn(timeZone ?? 'UTC', known) }
  try {
    if (!isAddress(source)) return await readFeedApart(await readFile(source), question)
    const fetched = await fetchFeed(source)
    if (!fetched) return unread(question, 'the answer was empty')
    const read = source === known?.operator.google.icalUrl ? readFeed : readFeedApart
    const reading = await read(fetched.bytes, question)
    const whole = reading.whole && fetched.problems.length === 0
    return { ...reading, whole, problems: [...fetched.problems, ...reading.problems] }
  } catch (error) {
    if (error instanceof Failure) return unread(question, error.message)
    return unread(question, `the file can't be read (${(error as { code?: string }).code ?? 'unknown error'})`)
  }
}

function unread({ timeZone }: FeedQuestion, problem: string): FeedReading {
  return { whole: false, count: 0, zone: timeZone ?? 'UTC', entries: [], setAside: [], problems: [problem] }
}

/** Business time's date; a harbor that is gone has no clock. */
async function todayIn(timeZone: string, known: Configured | undefined): Promise<string> {
  const address = known?.config.clockUrl
  const clock = address ? await turnedClock(address).catch(() => wallClock()) : wallClock()
  clock.stop()
  return localDate(clock.business(), timeZone)
}

function report({ whole, entries, setAside, problems }: FeedReading, rules: EntryRules): object {
  return { whole, events: judgeEntries(entries, rules).map(eventOf), setAside, problems }
}

function eventOf({ entry, charter, why }: JudgedEntry): object {
  const { uid, recurrenceId, title, start, end, zone, allDay } = entry
  return { uid, ...(recurrenceId ? { recurrenceId } : {}), title, start, end, zone, allDay, charter, why }
}
