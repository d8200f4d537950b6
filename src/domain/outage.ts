// Trouble that people were told of: joined by each job that meets it, and over when all of them go well again.
import type { Desk, DeskAlert, Outage } from './desk.ts'
import { owe } from './settle.ts'

/** Jobs that look for what people wrote. */
const LOOKS: ReadonlySet<string> = new Set(['mail', 'calendar'])

export interface Met {
  readonly job: string
  readonly code: string
  readonly what: string
  readonly words: string
  /** When this job first met it. */
  readonly since: string
}

/** `today` is the operator's local date: what lasts is told again on the next one; a report that comes late tells nothing of the day before. */
export function tellTrouble(desk: Desk, { job, code, what, words, since }: Met, now: Date, today: string): Desk {
  const known = desk.outages?.[code]
  const { jobs, ...outage } = known ?? { since, what, looked: false, told: '', jobs: [], mails: 0, entries: 0 }
  if (known && known.told >= today && jobs.includes(job)) return desk
  const looked = outage.looked || LOOKS.has(job)
  const joined: Outage = {
    ...outage,
    looked,
    told: outage.told > today ? outage.told : today,
    jobs: [...new Set([...jobs, job])],
  }
  const next = { ...desk, outages: { ...desk.outages, [code]: joined } }
  return outage.told >= today
    ? next
    : tell(next, freeKey(desk, `${code}-${today}`, outage.since), { kind: 'trouble', words }, now)
}

export function inOutage({ outages = {} }: Desk, job: string): boolean {
  return Object.values(outages).some(({ jobs }) => jobs.includes(job))
}

/** The job went well: it leaves what it met, and trouble that all have left is told to be over. */
export function leaveOutages(desk: Desk, job: string, found: Found, now: Date): Desk {
  if (!inOutage(desk, job)) return desk
  const left = Object.entries(desk.outages ?? {}).map(([code, outage]): readonly [string, Outage] => [
    code,
    outage.jobs.includes(job) ? without(outage, job, found, now.toISOString()) : outage,
  ])
  const outages = Object.fromEntries(left.filter(([, { jobs }]) => jobs.length > 0))
  return left
    .filter(([, { jobs }]) => jobs.length === 0)
    .reduce<Desk>((item, [code, outage]) => tellHealed(item, code, outage, now), { ...desk, outages })
}

/** Told once by its key. */
export function tell(desk: Desk, key: string, alert: DeskAlert, now: Date): Desk {
  if (desk.alerts[key]) return desk
  return owe({ ...desk, alerts: { ...recent(desk.alerts), [key]: alert } }, 'alert', now.toISOString(), key)
}

/** When each thing was found that a look brought to light, in business time. */
export interface Found {
  readonly mails: readonly string[]
  readonly entries: readonly string[]
}

function without(outage: Outage, job: string, found: Found, now: string): Outage {
  const meanwhile = (times: readonly string[]) => times.filter((at) => at >= outage.since).length
  return {
    ...outage,
    back: outage.back ?? now,
    jobs: outage.jobs.filter((other) => other !== job),
    mails: outage.mails + meanwhile(found.mails),
    entries: outage.entries + meanwhile(found.entries),
  }
}

function tellHealed(desk: Desk, code: string, outage: Outage, now: Date): Desk {
  const { what, looked, since, back = since, mails, entries } = outage
  const healed = { kind: 'healed', what, looked, since, back, mails, entries } as const
  return tell(desk, `healed-${code}-${since}`, healed, now)
}

/** Trouble that comes back on the day on which it was over is told again. */
function freeKey({ alerts }: Desk, key: string, since: string): string {
  return alerts[key] ? `${key}-${since}` : key
}

/** Alerts that were told long ago need not be remembered. */
function recent(alerts: Desk['alerts']): Desk['alerts'] {
  return Object.fromEntries(Object.entries(alerts).slice(-20))
}
