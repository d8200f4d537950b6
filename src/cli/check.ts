// `crew check`: does every surface say what the charter says? One table a charter; exit 1 when something drifts.
import { parseArgs } from 'node:util'
import type { Operator } from '../domain/operator.ts'
import { asFailure } from '../failure.ts'
import type { World } from '../ports.ts'
import { agreementLines, driftTable, type Table } from '../views/drift-words.ts'
import { counted } from '../views/plain-text.ts'
import { timeWindow } from '../views/times.ts'
import { type Checked, type CheckOutcome, checkDays, checkOne, comingDays } from '../workflows/check-drift.ts'
import type { Env } from './configured.ts'
import { worldsFor } from './with-world.ts'

const USAGE = 'usage: crew check [<charter>] [--operator jada] [--from 2026-05-01 --to 2026-06-30] [--json]'
const DATE = /^\d{4}-\d\d-\d\d$/

/** Every operator's, unless one is named. Exit code: 0 fine, 1 when something drifts or could not be read, 2 for wrong use. */
export async function check(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const asked = understood(args)
  const worlds = asked && (await worldsFor(env, asked.operator))
  if (!asked || typeof worlds === 'string' || !worlds) {
    console.error(`crew check: ${worlds ?? USAGE}`)
    return 2
  }
  try {
    const all = await Promise.all(worlds.map((world) => checkedOf(world, asked)))
    const known = all.filter((one) => one.kind === 'checked')
    if (known.length === 0) return unknownName(asked.name ?? '', all)
    return report(known, asked.json, out)
  } catch (error) {
    console.error(`crew check: ${asFailure(error, 'check').message}`)
    return 1
  }
}

interface Asked {
  readonly name?: string | undefined
  readonly operator?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly json: boolean
}

/** Undefined for wrong use. */
function understood(args: string[]): Asked | undefined {
  const text = { type: 'string' } as const
  const options = { operator: text, from: text, to: text, json: { type: 'boolean' } } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const dates = [values.from, values.to].filter((date) => date !== undefined)
    if (positionals.length > 1 || !dates.every((date) => DATE.test(date))) return undefined
    return { ...values, name: positionals[0], json: values.json ?? false }
  } catch {
    return undefined
  }
}

interface OfOperator {
  readonly kind: 'checked'
  readonly operator: Operator
  readonly checked: readonly Checked[]
}

type Unknown = Extract<CheckOutcome, { kind: 'unknown' }>

/** The charter asked for, or all of the days; candidates when no charter has that name. */
async function checkedOf(world: World, { name, from, to }: Asked): Promise<OfOperator | Unknown> {
  const { operator } = world
  const coming = comingDays(world)
  if (name === undefined) {
    const days = { from: from ?? coming.from, to: to ?? coming.to }
    return { kind: 'checked', operator, checked: await checkDays(world, days) }
  }
  const one = await checkOne(world, name)
  return one.kind === 'checked' ? { kind: 'checked', operator, checked: [one] } : one
}

function unknownName(name: string, all: readonly (OfOperator | Unknown)[]): number {
  const candidates = all.flatMap((one) => (one.kind === 'unknown' ? one.candidates : []))
  const near = candidates.map(({ id }) => id).join(', ')
  console.error(`No charter is called "${name}".${near ? ` Near it: ${near}.` : ''}`)
  return 1
}

function report(all: readonly OfOperator[], json: boolean, out: (line: string) => void): number {
  for (const { operator, checked } of all) {
    if (json) for (const one of checked) out(JSON.stringify({ operator: operator.id, ...asJson(one) }))
    else
      out(
        `${operator.brand}: ${checked.length === 0 ? 'no charter in these days.' : counted(checked.length, 'charter')}`,
      )
    if (!json) for (const one of checked) out(`\n${asText(one)}`)
  }
  const isFine = ({ drift, surfaces }: Checked) => drift.length === 0 && !surfaces.some(({ kind }) => kind === 'unread')
  return all.every(({ checked }) => checked.every(isFine)) ? 0 : 1
}

function asJson({ charter, surfaces, drift, coming }: Checked): object {
  const notRead = surfaces.flatMap((one) => (one.kind === 'read' ? [] : [one]))
  return { charter: charter.id, revision: charter.revision, drift, coming, notRead }
}

function asText(checked: Checked): string {
  const { charter } = checked
  const title = `${charter.id} · ${timeWindow(charter)} · revision ${charter.revision}`
  const table = driftTable(checked)
  return [title, ...(table.rows.length > 0 ? aligned(table) : []), ...agreementLines(checked)].join('\n  ')
}

function aligned({ head, rows }: Table): readonly string[] {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
