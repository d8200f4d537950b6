// How each connection and job is doing, and how old the token to Google is: the health on a manager's Home tab.
import type { Desk, JobHealth } from '../domain/desk.ts'
import { TESTING_APP } from './alert.ts'
import { counted } from './plain-text.ts'
import { lines, type Part } from './slack-blocks.ts'
import { type Mrkdwn, md } from './slack-text.ts'
import { clockTimeWithZone, moment } from './times.ts'

const JOBS: Readonly<Record<string, string>> = {
  mail: 'Inbox',
  calendar: 'Calendar',
  drift: 'Check of every surface',
  digest: 'Morning digest',
  sweep: 'Looking for what is owed',
  owed: 'Delivering what is owed',
}
const DAY_MS = 24 * 3_600_000

export interface Connection {
  readonly job: string
  readonly name: string
  readonly state: 'well' | 'trouble' | 'never'
  readonly words: Mrkdwn
}

export function connectionParts(desk: Desk | undefined, now: Date, timeZone: string): readonly Part[] {
  if (!desk) return [lines(md`*Connections*  Nothing has run yet.`)]
  const known = connectionsOf(desk, timeZone).map(({ name, words }) => md`${name}: ${words}`)
  return [lines(md`*Connections*`, ...known, ...tokenLines(desk, now, timeZone))]
}

/** Each job that there is, also where it has never run. */
export function connectionsOf(desk: Pick<Desk, 'jobs'> | undefined, timeZone: string): readonly Connection[] {
  return Object.entries(JOBS).map(([job, name]) => ({ job, name, ...healthOf(desk?.jobs[job], timeZone) }))
}

function healthOf(health: JobHealth | undefined, timeZone: string): Pick<Connection, 'state' | 'words'> {
  if (!health) return { state: 'never', words: md`has not run yet` }
  const { lastOk, trouble } = health
  if (trouble)
    return { state: 'trouble', words: md`*in trouble* since ${moment(trouble.since, timeZone)}. ${trouble.words}` }
  return { state: 'well', words: md`well${lastOk ? `, ${clockTimeWithZone(lastOk, timeZone)}` : ''}` }
}

export function tokenLines({ token }: Desk, now: Date, timeZone: string): readonly Mrkdwn[] {
  if (!token) return []
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(token.since)) / DAY_MS))
  const age = days === 0 ? 'since today' : `for ${counted(days, 'day')}`
  const end = token.dies
    ? md` It dies ${moment(token.dies, timeZone)}. ${TESTING_APP}`
    : md` Google names no end of it.`
  return [md`Google token: works ${age}.${end}`]
}
