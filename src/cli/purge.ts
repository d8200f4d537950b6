// `crew purge`: what would go of guests' data that is old; with --yes it goes.
import { parseArgs } from 'node:util'
import { guestMonthsOf } from '../domain/purge.ts'
import { asFailure } from '../failure.ts'
import { counted } from '../views/plain-text.ts'
import { type Purged, type PurgePlan, planPurge, purge as purgeNow } from '../workflows/purge.ts'
import type { Env } from './configured.ts'
import { worldFor } from './with-world.ts'

const USAGE = 'usage: crew purge [--months 24] [--yes] [--operator jada] [--json]'

export async function purge(args: string[], env: Env, out: (line: string) => void): Promise<number> {
  const asked = understood(args)
  const world = asked && (await worldFor(env, asked.operator))
  if (!asked || !world || typeof world === 'string') {
    console.error(`crew purge: ${world ?? USAGE}`)
    return 2
  }
  try {
    const plan = await planPurge(world, asked.months ?? guestMonthsOf(world.operator))
    if (asked.json) out(JSON.stringify(asData(plan, asked.yes)))
    else for (const line of linesOf(world.operator.brand, plan, asked.yes)) out(line)
    if (asked.yes) for (const line of doneLines(await purgeNow(world, plan))) if (!asked.json) out(line)
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

function doneLines({ locked }: Purged): readonly string[] {
  if (locked.length === 0) return ['Done. It is noted on the desk.']
  return [
    `Done but for the frozen manifests of ${locked.join(', ')}: they are under lock until their term ends, or you may not remove them (s3:ListBucketVersions, s3:DeleteObjectVersion). The next purge tries again.`,
  ]
}

function linesOf(brand: string, { before, charters, waiting, mails }: PurgePlan, done: boolean): readonly string[] {
  return [
    `${brand}: of before ${before}, ${done ? 'this goes' : 'this would go (--yes does it)'}:`,
    `  who the guests were and how they were reached, frozen manifests with it, of ${counted(charters.length, 'charter')}${charters.length > 0 ? `: ${charters.map(({ id }) => id).join(', ')}` : ''}`,
    `  what ${counted(mails.length, 'mail or message', 'mails and messages')} said`,
    ...(waiting.length > 0
      ? [`  Not yet, since something is still owed: ${waiting.map(({ id }) => id).join(', ')}`]
      : []),
    '  Signed waivers stay for their own term (WAIVER_YEARS); photos end by a lifecycle rule on their bucket.',
  ]
}
