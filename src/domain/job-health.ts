// How each job is doing, and when somebody has to hear of it: once a day for each trouble, and once when it is over.
import type { Desk, JobHealth } from './desk.ts'
import { type Found, inOutage, leaveOutages, tellTrouble } from './outage.ts'

export interface JobTrouble {
  readonly words: string
  /** What is in trouble, as in "… works again". */
  readonly what: string
  readonly code?: string | undefined
  /** Trouble that only a person can mend is told at once; any other when it lasts. */
  readonly tell: boolean
}

export interface JobResult {
  readonly learnt: Partial<Pick<Desk, 'mailCursor' | 'mailsKept' | 'calendarToken' | 'calendarRead' | 'feedMark'>>
  /** It found something, so how far it looked is worth a write. */
  readonly news: boolean
  /** For a look: what came to light, to be counted once trouble is over. */
  readonly found?: Found | undefined
}

/** A good run that brought nothing is written down at most this often, with how far it looked. */
export const HEARTBEAT_MS = 5 * 60_000
/** Trouble that has lasted this long wants a person, whatever it seemed. */
const LASTING_MS = 15 * 60_000

export function jobWentWell(desk: Desk, job: string, { learnt, news, found }: JobResult, now: Date): Desk {
  const before = desk.jobs[job]
  if (!news && !before?.trouble && !inOutage(desk, job) && isRecent(before?.lastOk, now)) return desk
  const well = {
    ...desk,
    ...learnt,
    mailCursor: further(desk, learnt),
    jobs: { ...desk.jobs, [job]: { lastOk: now.toISOString() } },
  }
  return leaveOutages(well, job, found ?? { mails: [], entries: [] }, now)
}

/** What is no longer a trouble is forgotten. */
export function jobEnded(desk: Desk, job: string, now: Date): Desk {
  if (!desk.jobs[job]) return desk
  const over = jobWentWell(desk, job, { learnt: {}, news: true }, now)
  const { [job]: _, ...jobs } = over.jobs
  return { ...over, jobs }
}

/** `today` is the operator's local date: the same trouble is told again on the next one. */
export function jobFailed(desk: Desk, job: string, trouble: JobTrouble, now: Date, today: string): Desk {
  const before = desk.jobs[job]
  const { words, what, code } = trouble
  const since = before?.trouble?.since ?? now.toISOString()
  const health: JobHealth = { lastOk: before?.lastOk, trouble: { since, words, code } }
  const known = before?.trouble?.words === words ? desk : { ...desk, jobs: { ...desk.jobs, [job]: health } }
  const lasting = now.getTime() - Date.parse(since) >= LASTING_MS && !toldAs(known, job, code ?? job)
  return trouble.tell || lasting
    ? tellTrouble(known, { job, code: code ?? job, what, words, since }, now, today)
    : known
}

/** A job that people know to be in trouble isn't told again for each way in which it fails meanwhile. */
function toldAs({ outages = {} }: Desk, job: string, code: string): boolean {
  return Object.entries(outages).some(([other, { jobs }]) => other !== code && jobs.includes(job))
}

/** History ids only grow; a look that ended late doesn't lead back. */
function further({ mailCursor: before }: Desk, { mailCursor: now }: Partial<Desk>): string | undefined {
  return before && (!now || BigInt(now) < BigInt(before)) ? before : now
}

function isRecent(lastOk: string | undefined, now: Date): boolean {
  return lastOk !== undefined && now.getTime() - Date.parse(lastOk) < HEARTBEAT_MS
}
