// `npm run bench`: each benchmark beside its floor in the same run. Ends with 1 when a count is not as promised.
import { parseArgs } from 'node:util'
import { control, driver } from '../stories/driver.ts'
import { type CrewLoad, timeCrew } from './crew.ts'
import { expectedAsMarkdown } from './expected-calls.ts'
import { timeFeed } from './feed.ts'
import { timeLookUps } from './lookups.ts'
import { OPERATOR, type Processes, startHarborAlone, startProcesses } from './processes.ts'
import { timePublish } from './publish.ts'
import { timeReading } from './reading.ts'
import { callsOf, problemsOf, tableOf } from './report.ts'
import { crewFound, type Found, percentile, roundsFound } from './result.ts'
import { confirmCrew, playRound, type Round } from './rounds.ts'
import { injectDelay, type Setting } from './setting.ts'
import { timeSync } from './sync.ts'
import { watchLog } from './watch-log.ts'

const DELAYS_MS = [0, 50]
/** Every other one concerns somebody without Slack. */
const ROUNDS = 20
const NAMES = [
  'feed',
  'reading',
  'sync',
  'crew',
  'crew-50-in-flight',
  'mail-to-card',
  'approve-to-done',
  'approve-to-done-by-mail',
]
/** On a harbor of its own. */
const PUBLISH = 'publish'
/** On tables of its own; only when asked for by name, since they take half a gigabyte for a minute. */
const LOOKUPS = 'lookups'

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false }, calls: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const [only = ''] = positionals

if (values.calls) console.log(expectedAsMarkdown())
else if (only !== '' && ![...NAMES, PUBLISH, LOOKUPS].includes(only)) {
  console.error(`There is no benchmark ${only}. There are ${[...NAMES, PUBLISH, LOOKUPS].join(', ')}.`)
  process.exitCode = 2
} else if (only === LOOKUPS) process.exitCode = await benchLookUps()
else process.exitCode = await benchAll()

/** The exit code. */
async function benchAll(): Promise<number> {
  if (isAsked('feed')) await benchFeed()
  if (only === 'feed') return 0
  const published = isAsked(PUBLISH) ? await benchPublish() : 0
  if (only === PUBLISH) return published
  const code = Math.max(published, isAsked('reading') ? await benchReading() : 0)
  if (only === 'reading') return code

  const processes = await startProcesses()
  const interrupted = () => process.exit(130)
  process.once('SIGINT', interrupted)
  process.once('SIGTERM', interrupted)
  try {
    const { harbor, floor } = processes
    // A push may come before or after a poll; without them each look is counted where it belongs.
    await control(harbor, 'pushes', { mode: 'lost' })
    const setting = { harbor, floor, drive: driver(harbor, OPERATOR), log: watchLog(harbor) }
    if (only === 'sync') return await benchSync(setting, processes)
    const found: Found[] = []
    for await (const one of benchmarks(setting)) {
      if (values.json) console.log(JSON.stringify(one.result))
      found.push(one)
    }
    const problems = found.flatMap(problemsOf)
    if (!values.json) console.log([tableOf(found), ...found.map(callsOf)].join('\n'))
    for (const problem of problems) console.error(`NOT AS PROMISED  ${problem}`)
    return problems.length > 0 ? 1 : code
  } finally {
    await processes.stop()
  }
}

/** Needs no harbor, and so comes before it. */
async function benchFeed(): Promise<void> {
  const { result, longestTurn } = await timeFeed()
  if (values.json) console.log(JSON.stringify({ ...result, longestTurn }))
  else {
    console.log(tableOf([{ result }]))
    console.log(`  others waited ${longestTurn.ours} ms at most, and ${longestTurn.floor} ms for the floor\n`)
  }
}

/** Needs no harbor either. The exit code. */
async function benchReading(): Promise<number> {
  const { results, notes, problems } = await timeReading()
  if (values.json) for (const result of results) console.log(JSON.stringify(result))
  else {
    console.log(tableOf(results.map((result) => ({ result }))))
    console.log(`${notes.map((note) => `  ${note}`).join('\n')}\n`)
  }
  for (const problem of problems) console.error(`NOT AS PROMISED  reading: ${problem}`)
  return problems.length > 0 ? 1 : 0
}

/** By itself: the calendar that it makes would be in every other's way. */
async function benchSync(setting: Setting, processes: Processes): Promise<number> {
  await setting.log.settled(0, 'the harbor is calm')
  const { results, lines, problems } = await timeSync(setting, processes)
  if (values.json) for (const result of results) console.log(JSON.stringify(result))
  else console.log([tableOf(results.map((result) => ({ result }))), ...lines].join('\n'))
  for (const problem of problems) console.error(`NOT AS PROMISED  ${problem}`)
  return problems.length > 0 ? 1 : 0
}

async function benchLookUps(): Promise<number> {
  const { results, notes, problems } = await timeLookUps()
  if (values.json) for (const result of results) console.log(JSON.stringify(result))
  else console.log([tableOf(results.map((result) => ({ result }))), ...notes.map((note) => `  ${note}`), ''].join('\n'))
  for (const problem of problems) console.error(`NOT AS PROMISED  ${problem}`)
  return problems.length > 0 ? 1 : 0
}

async function benchPublish(): Promise<number> {
  const alone = await startHarborAlone()
  try {
    const { results, notes, problems } = await timePublish(alone.harbor)
    if (values.json) for (const result of results) console.log(JSON.stringify(result))
    else
      console.log([tableOf(results.map((result) => ({ result }))), ...notes.map((note) => `  ${note}`), ''].join('\n'))
    for (const problem of problems) console.error(`NOT AS PROMISED  ${problem}`)
    return problems.length > 0 ? 1 : 0
  } finally {
    await alone.stop()
  }
}

async function* benchmarks(setting: Setting): AsyncGenerator<Found> {
  await setting.log.settled(0, 'the harbor is calm')
  await confirmCrew(setting)
  for (const delay of DELAYS_MS) {
    await injectDelay(setting.harbor, delay)
    for (const [name, load] of Object.entries(loadsUnder(delay))) {
      if (isAsked(name)) yield crewFound(nameUnder(name, delay), await timeCrew(setting, load))
    }
  }
  if (!NAMES.slice(4).some(isAsked)) return
  for (const delay of DELAYS_MS) {
    await injectDelay(setting.harbor, delay)
    yield* mainJob(delay, await playRounds(setting, delay))
  }
}

/** Fewer where each takes long. */
function loadsUnder(delay: number): Readonly<Record<string, CrewLoad>> {
  return {
    crew: { n: delay > 0 ? 100 : 300, inFlight: 1 },
    'crew-50-in-flight': { n: 600, inFlight: 50 },
  }
}

async function playRounds(setting: Setting, delay: number): Promise<readonly Round[]> {
  const rounds: Round[] = []
  for (let nth = 0; nth < ROUNDS; nth += 1) rounds.push(await playRound(setting, delay * 1_000 + nth))
  return rounds
}

function* mainJob(delay: number, rounds: readonly Round[]): Generator<Found> {
  const measured = (name: string) => nameUnder(name, delay)
  const mails = rounds.map(({ mailToCard }) => mailToCard)
  const told = (by: string) =>
    rounds.filter(({ change }) => change.toldBy === by).map(({ approveToDone }) => approveToDone)
  if (isAsked('mail-to-card')) {
    const pollMs = rounds.map((round) => round.pollMs)
    yield roundsFound(measured('mail-to-card'), 'mail-to-card', delay, mails, [
      `the poll's own wait is not in it: here, woken by the clock, ${percentile(pollMs, 50)} ms; by itself, up to MAIL_POLL_SECONDS`,
    ])
  }
  if (isAsked('approve-to-done'))
    yield roundsFound(measured('approve-to-done'), 'approve-to-done', delay, told('slack'))
  if (isAsked('approve-to-done-by-mail'))
    yield roundsFound(measured('approve-to-done-by-mail'), 'approve-to-done-by-mail', delay, told('mail'))
}

function nameUnder(name: string, delay: number): string {
  return `${name}@${delay}ms`
}

function isAsked(name: string): boolean {
  return only === '' || only === name
}
