// How each job is doing, and when somebody has to hear of it: once a day for each trouble.
import type { Desk, JobHealth } from './desk.ts'
import { owe } from './settle.ts'

export interface JobTrouble {
  readonly words: string
  readonly code?: string | undefined
  /** Trouble that only a person can mend is told at once; any other when it lasts. */
  readonly tell: boolean
}

/** A good run that brought nothing is written down at most this often, with how far it looked. */
const HEARTBEAT_MS = 5 * 60_000
/** Trouble that has lasted this long wants a person, whatever it seemed. */
const LASTING_MS = 15 * 60_000

export function jobWentWell(desk: Desk, job: string, learnt: Partial<Desk>, news: boolean, now: Date): Desk {
  const before = desk.jobs[job]
  if (!news && !before?.trouble && isRecent(before?.lastOk, now)) return desk
  return { ...desk, ...learnt, jobs: { ...desk.jobs, [job]: { lastOk: now.toISOString() } } }
}

/** What is no longer a trouble is forgotten. */
export function jobEnded(desk: Desk, job: string): Desk {
  if (!desk.jobs[job]) return desk
  const { [job]: _, ...jobs } = desk.jobs
  return { ...desk, jobs }
}

/** `today` is the operator's local date: the same trouble is told again on the next one. */
export function jobFailed(desk: Desk, job: string, trouble: JobTrouble, now: Date, today: string): Desk {
  const before = desk.jobs[job]
  const same = before?.trouble && before.trouble.words === trouble.words
  const { words, code } = trouble
  const since = before?.trouble?.since ?? now.toISOString()
  const health: JobHealth = { lastOk: before?.lastOk, trouble: { since, words, code } }
  const known = same ? desk : { ...desk, jobs: { ...desk.jobs, [job]: health } }
  const alert = `${code ?? job}-${today}`
  const lasting = now.getTime() - Date.parse(since) >= LASTING_MS
  if (!(trouble.tell || lasting) || known.alerts[alert]) return known
  return owe({ ...known, alerts: { ...recent(known.alerts), [alert]: words } }, 'alert', now.toISOString(), alert)
}

function isRecent(lastOk: string | undefined, now: Date): boolean {
  return lastOk !== undefined && now.getTime() - Date.parse(lastOk) < HEARTBEAT_MS
}

/** Alerts that were told long ago need not be remembered. */
function recent(alerts: Desk['alerts']): Desk['alerts'] {
  return Object.fromEntries(Object.entries(alerts).slice(-20))
}
