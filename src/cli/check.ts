// `crew check`: does every surface say what the charter says? One table a charter; exit 1 when something drifts.
import { parseArgs } from 'node:util'
import { buildApp } from '../app.ts'
import type { Charter } from '../domain/charter.ts'
import { asFailure } from '../failure.ts'
import type { World } from '../ports.ts'
import { agreementLines, driftTable, type Table } from '../views/drift-words.ts'
import { timeWindow } from '../views/times.ts'
import { type Checked, checkDays, checkOne, comingDays } from '../workflows/check-drift.ts'
import { configured, type Env } from './configured.ts'

const USAGE = 'usage: crew check [<charter>] [--operator jada] [--from 2026-05-01 --to 2026-06-30] [--json]'
const DATE = /^\d{4}-\d\d-\d\d$/

/** Exit code: 0 fine, 1 when something drifts or could not be read, 2 for wrong use. */
export async function check(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const asked = understood(args)
  const found = asked && configured(env, asked.operator)
  if (!asked || typeof found === 'string' || !found) {
    console.error(`crew check: ${typeof found === 'string' ? found : USAGE}`)
    return 2
  }
  const { doors, clock } = await buildApp({ ...found.config, operators: [found.operator] }, 'silent')
  clock.stop()
  const [door] = doors
  if (!door) return 2
  try {
    const checked = await checkedOf(door.world, asked)
    if (!Array.isArray(checked)) return unknownName(asked.name ?? '', checked)
    return report(checked, asked.json, out)
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

/** The charter asked for, or all of the days; candidates when no charter has that name. */
async function checkedOf(
  world: World,
  { name, from, to }: Asked,
): Promise<Checked[] | { readonly candidates: readonly Charter[] }> {
  const coming = comingDays(world)
  if (name === undefined) return [...(await checkDays(world, { from: from ?? coming.from, to: to ?? coming.to }))]
  const one = await checkOne(world, name)
  return one.kind === 'checked' ? [one] : one
}

function unknownName(name: string, { candidates }: { readonly candidates: readonly Charter[] }): number {
  const near = candidates.map(({ id }) => id).join(', ')
  console.error(`No charter is called "${name}".${near ? ` Near it: ${near}.` : ''}`)
  return 1
}

function report(checked: readonly Checked[], json: boolean, out: (line: string) => void): number {
  if (json) for (const one of checked) out(JSON.stringify(asJson(one)))
  else out(checked.length === 0 ? 'No charter in these days.' : checked.map(asText).join('\n\n'))
  const isFine = ({ drift, surfaces }: Checked) => drift.length === 0 && !surfaces.some(({ kind }) => kind === 'unread')
  return checked.every(isFine) ? 0 : 1
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
