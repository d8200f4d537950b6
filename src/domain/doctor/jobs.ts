// The program's own work: jobs that never ran, run late or are in trouble, cursors, and what is owed for too long.

import type { Desk } from '../desk.ts'
import type { Area, Exam, Finding } from './exam.ts'
import { startAgain } from './mending.ts'

/** `causes`: what was found already, which may be why a job is in trouble. */
export type JobCheck = (exam: Exam, causes: readonly Finding[]) => readonly Finding[]

export const JOB_CHECKS: readonly JobCheck[] = [neverBegan, late, inTrouble, cursors, overdue]

interface JobKind {
  readonly what: string
  /** Milliseconds of business time after which a heartbeat is missing. */
  readonly late: number
  /** Troubles of these areas are its troubles too. */
  readonly from: readonly Area[]
  readonly follows: string
}

const MINUTE_MS = 60_000
const JOBS: Readonly<Record<string, JobKind>> = {
  mail: {
    what: 'Reading the inbox',
    late: 15 * MINUTE_MS,
    from: ['google', 'program'],
    follows: 'New mails are not understood; nothing is lost.',
  },
  calendar: {
    what: 'Reading the calendar',
    late: 15 * MINUTE_MS,
    from: ['google', 'program'],
    follows: 'What people change there is not followed.',
  },
  drift: {
    what: 'The check of every surface',
    late: 75 * MINUTE_MS,
    from: ['google', 'site', 'store', 'program'],
    follows: 'Nobody hears of a surface that says something else.',
  },
  digest: {
    what: 'The morning digest',
    late: 15 * MINUTE_MS,
    from: ['slack', 'program'],
    follows: 'The channel has no digest in the morning.',
  },
  sweep: {
    what: 'Looking for what is owed',
    late: 15 * MINUTE_MS,
    from: ['store', 'program'],
    follows: 'What a process that died still owed waits for it.',
  },
  owed: {
    what: 'Delivering what is owed',
    late: 15 * MINUTE_MS,
    from: ['store', 'program'],
    follows: 'Cards, notices, pages and mails wait; nothing is lost.',
  },
}
const GOES_ON = ' (`npm start`): it goes on where it was. If that does not help, its log says why.'

export function neverBegan({ seen: { desk } }: Exam): readonly Finding[] {
  if (desk !== 'never-began') return []
  return [
    {
      id: 'never-began',
      area: 'program',
      what: 'The program has never run for this operator.',
      follows: 'No mail is read, and nothing is delivered.',
      mend: '`npm start`, and keep it running: as a service of the machine, or by `npx crew deploy`.',
    },
  ]
}

/** All of them late is one trouble: the program stands still. */
export function late(exam: Exam): readonly Finding[] {
  const { now } = exam
  const desk = deskOf(exam)
  if (!desk) return []
  const behind = Object.entries(JOBS).filter(([name, { late: ms }]) => {
    const { lastOk, trouble } = desk.jobs[name] ?? {}
    return !trouble && !(now.getTime() - Date.parse(lastOk ?? '') <= ms)
  })
  if (behind.length === Object.keys(JOBS).length) return [standsStill(desk, exam)]
  return behind.map(([name, { what, follows }]): Finding => {
    const { lastOk } = desk.jobs[name] ?? {}
    return {
      id: `job-${lastOk ? 'late' : 'never-ran'}-${name}`,
      area: 'program',
      what: lastOk ? `${what} is late: it last went well ${exam.said(lastOk)}.` : `${what} has never run.`,
      follows,
      mend: startAgain(exam, GOES_ON),
    }
  })
}

/** Trouble whose cause was found says nothing new. */
export function inTrouble(exam: Exam, causes: readonly Finding[]): readonly Finding[] {
  const desk = deskOf(exam)
  return Object.entries(JOBS).flatMap(([name, { what, from, follows }]) => {
    const trouble = desk?.jobs[name]?.trouble ?? desk?.jobs[`${name}-besides`]?.trouble
    if (!trouble || causes.some(({ area }) => from.includes(area))) return []
    return [
      {
        id: `job-trouble-${name}`,
        area: 'program',
        what: `${what} is in trouble since ${exam.said(trouble.since)}: ${trouble.words}`,
        follows,
        mend: 'Do what that sentence says; the job tries again by itself, and says in the channel once it works.',
      },
    ]
  })
}

export function cursors(exam: Exam): readonly Finding[] {
  const desk = deskOf(exam)
  const lost = [
    ...(desk?.jobs.mail?.lastOk && !desk.mailCursor ? ['inbox'] : []),
    ...(desk?.jobs.calendar?.lastOk && !desk.calendarToken ? ['calendar'] : []),
  ]
  return lost.map((what) => ({
    id: `cursor-${what}`,
    area: 'program',
    what: `How far the ${what} was read is not written down.`,
    follows: 'After the next start it is searched by time, which is slower; mails from before the search are missed.',
    mend: `${startAgain(exam, '')}${exam.setup.runsAs === 'program' ? ', and see' : ' See'} on the Home tab that the ${what} is read.`,
  }))
}

export function overdue(exam: Exam, causes: readonly Finding[]): readonly Finding[] {
  const { overdue: ids = [] } = exam.seen
  const explained = causes.length > 0 || late(exam).length > 0 || neverBegan(exam).length > 0
  if (ids.length === 0 || explained) return []
  return [
    {
      id: 'owed-overdue',
      area: 'program',
      what: `Something has been owed for more than half an hour for ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ` and ${ids.length - 5} more` : ''}.`,
      follows: 'A card, notice, page or mail of it has not gone out.',
      mend: `\`npx crew show ${ids[0]}\` says what and why; its card in Slack has the button that settles it.`,
    },
  ]
}

function standsStill({ jobs }: Desk, exam: Exam): Finding {
  const last = Object.values(jobs)
    .flatMap(({ lastOk }) => lastOk ?? [])
    .sort()
    .at(-1)
  return {
    id: 'stands-still',
    area: 'program',
    what: `The program stands still${last ? ` since ${exam.said(last)}` : ''}.`,
    follows: 'No mail is read and nothing is delivered; nothing is lost.',
    mend: startAgain(exam, GOES_ON),
  }
}

function deskOf({ seen: { desk } }: Exam): Desk | undefined {
  return desk === 'never-began' ? undefined : desk
}
