// `crew export hours`: the sea-time ledger as CSV.
import { parseArgs } from 'node:util'
import { buildApp } from '../app.ts'
import type { Person } from '../domain/person.ts'
import { localDate } from '../domain/times.ts'
import type { World } from '../ports.ts'
import { seaTimeCsv } from '../views/sea-time-csv.ts'
import { configured, type Env } from './configured.ts'

const OPTIONS = {
  operator: { type: 'string' },
  person: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  json: { type: 'boolean' },
} as const
const DAY = /^\d{4}-\d{2}-\d{2}$/

export async function exported(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const problem = problemOf(positionals[0], [values.from, values.to])
  const found = problem ?? configured(env, values.operator)
  if (typeof found === 'string') {
    console.error(`crew export: ${found}`)
    return 2
  }
  const { doors, clock } = await buildApp({ ...found.config, operators: [found.operator] }, 'silent')
  const world = doors[0]?.world
  const today = world ? localDate(clock.business(), world.operator.timeZone) : ''
  clock.stop()
  if (!world) return 2

  const person = values.person === undefined ? undefined : await personCalled(world, values.person)
  if (values.person !== undefined && !person) {
    console.error(`crew export: nobody on the roster is called "${values.person}".`)
    return 1
  }
  const rows = await world.seaTime.between(values.from ?? `${today.slice(0, 4)}-01-01`, values.to ?? today, person?.id)
  out(values.json ? JSON.stringify(rows) : seaTimeCsv(rows).trimEnd())
  return 0
}

function problemOf(what: string | undefined, days: readonly (string | undefined)[]): string | undefined {
  if (what !== 'hours') return 'what? For example: crew export hours --person gene --from 2026-05-01 --to 2026-05-31'
  return days.some((day) => day !== undefined && !DAY.test(day)) ? 'a day is written as 2026-05-30.' : undefined
}

async function personCalled({ people }: World, words: string): Promise<Person | undefined> {
  const called = words.toLowerCase()
  const found = (await people.all()).filter(({ id, name, aliases }) =>
    [id, name, ...aliases].some((one) => one.toLowerCase() === called),
  )
  return found.length === 1 ? found[0] : undefined
}
