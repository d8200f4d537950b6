// `crew export`: a charter's whole story, or charters, crew, waivers, payments and hours as CSV.
import { parseArgs } from 'node:util'
import { buildApp } from '../app.ts'
import type { Person } from '../domain/person.ts'
import { localDate } from '../domain/times.ts'
import type { World } from '../ports.ts'
import { TABLES, tableCsv } from '../views/export-csv.ts'
import { seaTimeCsv } from '../views/sea-time-csv.ts'
import { configured, type Env } from './configured.ts'
import { exportStory } from './export-story.ts'

const OPTIONS = {
  operator: { type: 'string' },
  person: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  json: { type: 'boolean' },
} as const
const DAY = /^\d{4}-\d{2}-\d{2}$/
const EXAMPLE = 'crew export quinn-may-30, crew export hours --person gene, or crew export payments --from 2026-05-01'

type Values = Readonly<Partial<Record<'operator' | 'person' | 'from' | 'to', string>>> & { readonly json?: boolean }

export async function exported(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const what = positionals.join(' ')
  const table = TABLES.find((one) => one === what)
  const isStory = what !== 'hours' && !table
  const found = problemOf(what, isStory, values) ?? configured(env, values.operator)
  if (typeof found === 'string') {
    console.error(`crew export: ${found}`)
    return 2
  }
  const { doors, clock } = await buildApp({ ...found.config, operators: [found.operator] }, 'silent')
  const world = doors[0]?.world
  const today = world ? localDate(clock.business(), world.operator.timeZone) : ''
  clock.stop()
  if (!world) return 2
  if (isStory) return exportStory(world, { words: what, json: values.json ?? false, to: values.to }, out)
  const year = today.slice(0, 4)
  if (!table) return exportHours(world, values, { from: `${year}-01-01`, to: today }, out)

  const charters = await world.charters.between(values.from ?? `${year}-01-01`, values.to ?? `${year}-12-31`)
  out(tableCsv(table, charters, world.operator).trimEnd())
  return 0
}

async function exportHours(
  world: World,
  values: Values,
  { from, to }: { readonly from: string; readonly to: string },
  out: (line: string) => void,
): Promise<number> {
  const person = values.person === undefined ? undefined : await personCalled(world, values.person)
  if (values.person !== undefined && !person) {
    console.error(`crew export: nobody on the roster is called "${values.person}".`)
    return 1
  }
  const rows = await world.seaTime.between(values.from ?? from, values.to ?? to, person?.id)
  out(values.json ? JSON.stringify(rows) : seaTimeCsv(rows).trimEnd())
  return 0
}

function problemOf(what: string, isStory: boolean, { from, to, json }: Values): string | undefined {
  if (what === '') return `what? For example: ${EXAMPLE}`
  if (!isStory && what !== 'hours' && json) return 'this table is CSV alone; a charter’s story is there as JSON.'
  const days = isStory ? [] : [from, to]
  return days.some((day) => day !== undefined && !DAY.test(day)) ? 'a day is written as 2026-05-30.' : undefined
}

async function personCalled({ people }: World, words: string): Promise<Person | undefined> {
  const called = words.toLowerCase()
  const found = (await people.everybody()).filter(({ id, name, aliases }) =>
    [id, name, ...aliases].some((one) => one.toLowerCase() === called),
  )
  return found.length === 1 ? found[0] : undefined
}
