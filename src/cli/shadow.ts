// `crew shadow`: past mails against what people did. It reads the inbox, the calendar and the roster, and writes nothing.
import { parseArgs } from 'node:util'
import { sub } from 'date-fns/sub'
import { buildApp } from '../app.ts'
import type { Person } from '../domain/person.ts'
import { localDate, zoned } from '../domain/times.ts'
import { WORDS } from '../domain/words.ts'
import { asFailure } from '../failure.ts'
import { readPeople } from '../people-file.ts'
import type { World } from '../ports.ts'
import { shadowReport } from '../views/shadow-report.ts'
import { scorePastMails } from '../workflows/score-past-mails.ts'
import { type Configured, configured, type Env } from './configured.ts'

const USAGE = 'usage: crew shadow [--since 12mo | 90d | 2025-05-01] [--operator jada] [--json]'
const PROGRESS_MS = 2_000

/** Exit code: 0 all agreed, 1 something differs or could not be read, 2 for wrong use. */
export async function shadow(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const asked = understood(args)
  const found = typeof asked === 'string' ? asked : configured(env, asked.operator)
  if (typeof asked === 'string' || typeof found === 'string') {
    console.error(`crew shadow: ${found}\n${USAGE}`)
    return 2
  }
  const { doors, clock } = await buildApp({ ...found.config, operators: [found.operator] }, 'silent')
  clock.stop()
  const world = doors[0]?.world
  if (!world) return 2
  const { operator } = world
  const to = clock.business()
  const from = beginning(asked.since, to, operator.timeZone)
  if (!from || from >= to) {
    console.error(`crew shadow: “${asked.since}” is no time before now.\n${USAGE}`)
    return 2
  }
  try {
    const [people, words] = await Promise.all([peopleOf(world, found), wordsOf(world)])
    if (people.length === 0) {
      console.error('crew shadow: nobody is known. Set PEOPLE_FILE to your crew, so that names can be read.')
      return 1
    }
    const past = { operator, inbox: world.inbox, calendar: world.calendar, people, words }
    const score = await scorePastMails(past, { from, to }, said())
    const days = { from: localDate(from, operator.timeZone), to: localDate(to, operator.timeZone) }
    out(
      asked.json
        ? JSON.stringify({ operator: operator.id, ...days, ...score })
        : shadowReport({ score, people, timeZone: operator.timeZone, ...days }),
    )
    return score.worst.length > 0 || score.unreadable.length > 0 ? 1 : 0
  } catch (error) {
    console.error(`crew shadow: ${asFailure(error, 'read the past').message}`)
    return 1
  }
}

interface Asked {
  readonly since: string
  readonly operator: string | undefined
  readonly json: boolean
}

function understood(args: string[]): Asked | string {
  try {
    const options = {
      since: { type: 'string', default: '12mo' },
      operator: { type: 'string' },
      json: { type: 'boolean', default: false },
    } as const
    const { values } = parseArgs({ args, options })
    return { since: values.since, operator: values.operator, json: values.json }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** `12mo`, `6w`, `90d`, `1y`, or a local date. */
function beginning(since: string, now: Date, timeZone: string): Date | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(since)) {
    const date = new Date(zoned(since, '00:00', timeZone))
    return Number.isNaN(date.getTime()) ? undefined : date
  }
  const [, count, unit = ''] = /^(\d{1,4})(d|w|mo|y)$/.exec(since) ?? []
  if (!count || Number(count) === 0) return undefined
  const field = { d: 'days', w: 'weeks', mo: 'months', y: 'years' }[unit] ?? 'days'
  return sub(now, { [field]: Number(count) })
}

/** Before the first start there is no table yet: then whom the owner's file names. */
async function peopleOf(world: World, { config, operator }: Configured): Promise<readonly Person[]> {
  const named = readPeople({ ...config, operators: [operator] })[operator.operator.id] ?? []
  const known = await world.people.everybody().catch((error: unknown) => {
    if (named.length === 0 && asFailure(error, 'read the roster').facts.code !== 'ResourceNotFoundException')
      throw error
    return []
  })
  return [...known, ...named.filter(({ id }) => !known.some((person) => person.id === id))]
}

async function wordsOf({ words }: World) {
  const kept = await words.get(WORDS).catch(() => undefined)
  return kept?.kept ?? []
}

/** While it takes long, now and then, beside what is printed. */
function said(): (done: number, all: number) => void {
  let last = performance.now()
  return (done, all) => {
    if (done === all || performance.now() - last < PROGRESS_MS) return
    last = performance.now()
    console.error(`${done} of ${all} mails read…`)
  }
}
