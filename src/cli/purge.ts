// `crew purge`: what would go of guests' data that is old; with --yes it goes.
import { parseArgs } from 'node:util'
import { asFailure } from '../failure.ts'
import { counted } from '../views/plain-text.ts'
import { type PurgePlan, planPurge, purge as purgeNow } from '../workflows/purge.ts'
import type { Env } from './configured.ts'
import { worldFor } from './with-world.ts'

const USAGE = 'usage: crew purge [--months 24] [--yes] [--operator jada] [--json]'
/** Unless the configuration says otherwise. */
const MONTHS = 24

export async function purge(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const asked = understood(args)
  const world = asked && (await worldFor(env, asked.operator))
  if (!asked || !world || typeof world === 'string') {
    console.error(`crew purge: ${world ?? USAGE}`)
    return 2
  }
  try {
    const plan = await planPurge(world, asked.months ?? world.operator.guestMonths ?? MONTHS)
    if (asked.json) out(JSON.stringify(asData(plan, asked.yes)))
    else for (const line of linesOf(world.operator.brand, plan, asked.yes)) out(line)
    if (asked.yes) await purgeNow(world, plan)
    if (asked.yes && !asked.json) out('Done. It is noted on the desk.')
    return 0
  } catch (error) {
    console.error(`crew purge: ${asFailure(error, 'purge').message} Run it again: it goes on where it was.`)
    return 1
  }
}

function understood(args: string[]) {
  const flag = { type: 'boolean', default: false } as const
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({ args, options: { months: text, operator: text, yes: flag, json: flag } })
    const months = values.months === undefined ? undefined : Number(values.months)
    return months === undefined || (Number.isInteger(months) && months > 0) ? { ...values, months } : undefined
  } catch {
    return undefined
  }
}

function asData({ before, charters, waiting, mails }: PurgePlan, done: boolean) {
  const ids = (all: PurgePlan['charters']) => all.map(({ id }) => id)
  return { before, charters: ids(charters), waiting: ids(waiting), mails: mails.length, done }
}

function linesOf(brand: string, { before, charters, waiting, mails }: PurgePlan, done: boolean): readonly string[] {
  return [
    `${brand}: of before ${before}, ${done ? 'this goes' : 'this would go (--yes does it)'}:`,
    `  who the guests were and how they were reached, of ${counted(charters.length, 'charter')}${charters.length > 0 ? `: ${charters.map(({ id }) => id).join(', ')}` : ''}`,
    `  what ${counted(mails.length, 'mail or message', 'mails and messages')} said`,
    ...(waiting.length > 0
      ? [`  Not yet, since something is still owed: ${waiting.map(({ id }) => id).join(', ')}`]
      : []),
    '  Signed waivers stay for their own term (WAIVER_YEARS); photos end by a lifecycle rule on their bucket.',
  ]
}
