// Every check over what was seen, and every look that could not be taken: all findings at once.
import { ACCESS_CHECKS } from './access.ts'
import { BUCKET_CHECKS } from './buckets.ts'
import { DNS_CHECKS } from './dns.ts'
import type { Check, Checkup, Exam } from './exam.ts'
import { consentQuestion, GOOGLE_CHECKS } from './google.ts'
import { JOB_CHECKS } from './jobs.ts'
import { MACHINE_CHECKS } from './machine.ts'
import { MAIL_CHECKS } from './mail.ts'
import { PEOPLE_CHECKS } from './people.ts'
import { type Readings, seenIn, untaken } from './readings.ts'
import { SITE_CHECKS } from './site.ts'
import { SLACK_CHECKS } from './slack.ts'
import { STORE_CHECKS } from './store.ts'
import { TABLE_CHECKS } from './tables.ts'
import { WATCH_CHECKS } from './watches.ts'

const CHECKS: readonly Check[] = [
  ...MACHINE_CHECKS,
  ...GOOGLE_CHECKS,
  ...WATCH_CHECKS,
  ...SLACK_CHECKS,
  ...ACCESS_CHECKS,
  ...MAIL_CHECKS,
  ...DNS_CHECKS,
  ...BUCKET_CHECKS,
  ...TABLE_CHECKS,
  ...SITE_CHECKS,
  ...STORE_CHECKS,
  ...PEOPLE_CHECKS,
]

export function diagnose(exam: Omit<Exam, 'seen'>, readings: Readings): Checkup {
  const whole: Exam = { ...exam, seen: seenIn(readings) }
  const causes = [...untaken(readings), ...CHECKS.flatMap((check) => check(whole))]
  return {
    at: exam.now.toISOString(),
    findings: [...causes, ...JOB_CHECKS.flatMap((check) => check(whole, causes))],
    questions: consentQuestion(whole),
    notLooked: Object.entries(readings)
      .filter(([, { kind }]) => kind === 'not-set-up')
      .map(([name]) => name),
  }
}
