// What no stand-in can plant: the machine, the program's own book-keeping, the roster, and answers at their limits.
import { describe, expect, test } from 'vitest'
import { type Desk, emptyDesk } from '../../src/domain/desk.ts'
import { diagnose } from '../../src/domain/doctor/diagnose.ts'
import type { Exam } from '../../src/domain/doctor/exam.ts'
import { SCOPES } from '../../src/domain/doctor/google-scopes.ts'
import type { Readings } from '../../src/domain/doctor/readings.ts'
import type { Looked, Sights } from '../../src/domain/doctor/sights.ts'
import { FAKE_DOCTOR } from '../fakes/doctor.ts'
import { OPERATOR, PEOPLE, TUESDAY } from '../fakes/jada.ts'

const HOUR_MS = 3_600_000
const ago = (hours: number) => new Date(TUESDAY.getTime() - hours * HOUR_MS).toISOString()
const well = { lastOk: ago(0.01) }
const ALL_WELL = { mail: well, calendar: well, drift: well, digest: well, sweep: well, owed: well }
const DESK: Desk = {
  ...emptyDesk(),
  mailCursor: '17',
  calendarToken: 't',
  jobs: ALL_WELL,
  watches: {
    mail: { topic: 'projects/p/topics/t', expires: ago(-6 * 24) },
    calendar: { id: 'c', resourceId: 'r', address: 'a', tokenHash: 'h', expires: ago(-6 * 24) },
    old: {},
  },
}
const MACHINE = { node: '24.21.0', zoneData: '2026a', knowsZone: true }

const withJob = (name: string, job: object): Desk => ({ ...DESK, jobs: { ...ALL_WELL, [name]: job } })
const without = (name: 'mail' | 'digest'): Desk => {
  const { [name]: _, ...jobs } = ALL_WELL
  return { ...DESK, jobs }
}

test('where nothing is wrong, nothing is found', () => {
  expect(found({ machine: MACHINE, desk: DESK, people: ROSTER })).toEqual([])
})

describe('each is found by itself', () => {
  test.each<[string, Partial<Sights>, RegExp]>([
    ['node-version', { machine: { ...MACHINE, node: '24.20.1' } }, /Install Node/],
    ['node-version', { machine: { ...MACHINE, node: '23.11.0' } }, /Install Node/],
    ['zone-data', { machine: { ...MACHINE, zoneData: '2021e' } }, /current Node/],
    ['zone-data', { machine: { ...MACHINE, knowsZone: false } }, /full ICU/],
    ['clock-skew', { clocks: [{ service: 'Slack', ahead: -4 * 60_000 }] }, /set-ntp/],
    ['never-began', { desk: 'never-began' }, /npm start/],
    ['job-never-ran-mail', { desk: without('mail') }, /Start the program again/],
    ['job-late-drift', { desk: withJob('drift', { lastOk: ago(2) }) }, /Start the program again/],
    ['stands-still', { desk: { ...DESK, jobs: old(ALL_WELL) } }, /Start the program again/],
    ['job-trouble-calendar', { desk: withJob('calendar', TROUBLE) }, /that sentence/],
    ['cursor-inbox', { desk: { ...DESK, mailCursor: undefined } }, /Home tab/],
    ['owed-overdue', { overdue: ['quinn-may-30'] }, /crew show quinn-may-30/],
    ['watch-mail', { desk: { ...DESK, watches: { ...watches(), mail: undefined } } }, /begins the watch anew/],
    ['watch-calendar', { desk: { ...DESK, watches: ended() } }, /begins the watch anew/],
    ['google-inbox', { mailbox: { kind: 'open', address: 'sam@jada-sailing.test' } }, /Sign in as ops@jada/],
    ['ses-quota', { quota: { max24Hours: 1_000, sent24Hours: 900 } }, /Request increase/],
    ['item-large-quinn-may-30', { coming: [{ id: 'quinn-may-30', name: 'Quinn', size: 300_000 }] }, /\/crew quinn/],
    ['dead-letters-crew-jada-later-dead', { deadLetters: dead('later') }, /later-dead → Start DLQ redrive/],
    ['dead-letters-crew-jada-looks-dead', { deadLetters: dead('looks') }, /looks-dead → Start DLQ redrive/],
    ['dead-letters-crew-jada-mail-events-dead', { deadLetters: dead('mail-events') }, /Start DLQ redrive/],
    [
      'dead-letters-crew-jada-streams-dead',
      { deadLetters: dead('streams') },
      /purge-queue --queue-url https\S+streams-dead/,
    ],
    ['dead-letters-crew-jada-minute-dead', { deadLetters: dead('minute') }, /purge-queue/],
    ['dead-letters-own', { deadLetters: [{ url: 'https://sqs.test/1/own', waiting: 1 }] }, /redrive/],
    ['app-not-reached', { app: { status: 502, headers: {} } }, /curl -i https:\/\/crew\.jada/],
    ['cdn-page', { site: { page: { status: 403, headers: {} }, routes: {} } }, /origin access control/],
    ['table-keys-crew-dispatch', { dispatchTable: { ...table(), keys: 'id' } }, /make a new one/],
    ['dns-writer-lead.test', { writerDns: [{ domain: 'lead.test', spf: [], dmarc: [] }] }, /_dmarc\.lead\.test/],
    ['no-manager', { people: roster().filter(({ may }) => !may.includes('approve')) }, /"may": \["approve"\]/],
    ['no-captain', { people: roster().filter(({ seats }) => !seats.includes('captain')) }, /captain/],
    ['no-assigner', { people: roster().filter(({ may }) => !may.includes('assign')) }, /may assign/],
  ])('%s', (id, seen, mend) => {
    const findings = found({ desk: DESK, ...seen })
    expect(findings.map((finding) => finding.id)).toEqual([id])
    expect(findings[0]?.mend).toMatch(mend)
  })
})

test('where functions run it, a mend is theirs: deployed, and looked up in their log', () => {
  const at = { ...EXAM, setup: { ...EXAM.setup, runsAs: 'functions' as const } }
  const mends = (seen: Partial<Sights>) => diagnose(at, looked(seen)).findings.map(({ mend }) => mend)
  expect(mends({ desk: DESK, feed: { status: 404, isCalendar: false } })).toEqual([
    expect.stringMatching(/set it as GOOGLE_ICAL_URL, and run `npx crew deploy`\.$/),
  ])
  expect(mends({ desk: without('mail') })).toEqual([
    expect.stringContaining('`aws logs tail /aws/lambda/crew-jada-deliver --since 1h --region us-west-2`'),
  ])
})

test('a topic that fills a queue needs no address to post to', () => {
  const eventsQueue = 'arn:aws:sqs:us-west-2:111122223333:crew-jada-mail-events'
  const at = { ...EXAM, setup: { ...EXAM.setup, eventsQueue } }
  const found = (endpoint: string) =>
    diagnose(at, looked({ desk: DESK, subscriptions: [{ endpoint, confirmed: true }] })).findings
  expect(found(eventsQueue)).toEqual([])
  expect(found('https://crew.jada-sailing.test/ses/events')[0]?.mend).toContain(
    `--protocol sqs --notification-endpoint ${eventsQueue}`,
  )
})

test('a job in trouble says nothing new where its cause was found', () => {
  const desk = withJob('mail', { lastOk: ago(3), trouble: { since: ago(2), words: 'Google: could not.', code: 'x' } })
  expect(found({ desk, token: { kind: 'dead' } }).map(({ id }) => id)).toEqual(['google-token-dead'])
})

test('the owner is asked of the consent screen until the token has outlived a week', () => {
  const token = { kind: 'alive', scopes: SCOPES, secondsLeft: undefined } as const
  const since = (hours: number): Desk => ({ ...DESK, token: { fingerprint: 'f', since: ago(hours) } })
  const asked = (desk: Desk) => checkup({ desk, token }).questions.map(({ id }) => id)
  expect(asked(since(24))).toEqual(['google-published'])
  expect(asked(since(9 * 24))).toEqual([])
})

test('one that refuses everything is one finding, and each missing right is one', () => {
  const forbidden = (right: string) => ({ kind: 'forbidden', service: 'S3', right }) as const
  const readings = {
    pagesBucket: forbidden('s3:GetBucketVersioning'),
    photosBucket: forbidden('s3:GetBucketVersioning'),
    waiversBucket: forbidden('s3:GetBucketObjectLockConfiguration'),
    quota: { kind: 'locked-out', service: 'SES', code: 'ExpiredToken' },
    crewTable: { kind: 'locked-out', service: 'DynamoDB', code: 'ExpiredTokenException' },
  } as const
  expect(diagnose(EXAM, readings as unknown as Readings).findings.map(({ id }) => id)).toEqual([
    'forbidden-s3:GetBucketVersioning',
    'forbidden-s3:GetBucketObjectLockConfiguration',
    'aws-credentials',
  ])
})

const TROUBLE = { lastOk: ago(1), trouble: { since: ago(1), words: 'It stands still.', code: 'late-calendar' } }
const ROSTER = roster()
const EXAM: Omit<Exam, 'seen'> = {
  operator: OPERATOR,
  setup: { ...FAKE_DOCTOR.setup, pushes: { mail: true, calendar: true } },
  now: TUESDAY,
  said: (at) => at,
}

function found(seen: Partial<Sights>) {
  return checkup(seen).findings
}

function checkup(seen: Partial<Sights>) {
  return diagnose(EXAM, looked(seen))
}

function looked(seen: Partial<Sights>): Readings {
  const readings = Object.entries(seen).map(([name, value]): [string, Looked<unknown>] => [
    name,
    { kind: 'seen', value },
  ])
  return Object.fromEntries(readings) as unknown as Readings
}

/** All of a stack's queues, with something in one. */
function dead(full: string): Sights['deadLetters'] {
  return ['later', 'looks', 'mail-events', 'streams', 'minute'].map((name) => ({
    url: `https://sqs.us-west-2.amazonaws.com/111122223333/crew-jada-${name}-dead`,
    waiting: name === full ? 3 : 0,
  }))
}

function roster() {
  return PEOPLE.map((person) => ({ ...person, emails: [`${person.id}@jada-sailing.test`] }))
}

function table() {
  const indexes = { 'by-date': 'operator_id, starts', owing: 'owing, due' }
  return { there: true, keys: 'event_id', indexes, recoverable: true, timeToLive: undefined }
}

function old(jobs: Desk['jobs']): Desk['jobs'] {
  return Object.fromEntries(Object.keys(jobs).map((name) => [name, { lastOk: ago(5) }]))
}

function watches() {
  return DESK.watches ?? { old: {} }
}

function ended() {
  const { calendar, ...others } = watches()
  return { ...others, calendar: calendar && { ...calendar, expires: ago(1) } }
}
