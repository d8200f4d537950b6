// The configuration is checked as a whole before anything starts.
import { expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'

const JADA = {
  BRAND: 'JADA Sailing',
  BOAT: 'JADA',
  TIME_ZONE: 'America/Los_Angeles',
  APP_HOST: 'crew.jada-sailing.test',
  GUEST_SITE: 'https://guests.jada-sailing.test/',
  INBOX: 'ops@jada-sailing.test',
  MAIL_FROM: 'JADA Sailing <boarding@jada-sailing.test>',
  SLACK_TEAM_ID: 'T0JTEAM0001',
  SLACK_APP_ID: 'A0JCREW0001',
  SLACK_BOT_TOKEN: 'xoxb-very-secret',
  SLACK_SIGNING_SECRET: 'another-secret',
  SLACK_CHANNEL: 'C0JCHART001',
  GOOGLE_CLIENT_ID: 'jada.apps.test',
  GOOGLE_CLIENT_SECRET: 'third-secret',
  GOOGLE_REFRESH_TOKEN: 'fourth-secret',
  GOOGLE_CALENDAR_ID: 'internal@calendar.test',
  PAGES_BUCKET: 'jada-pages',
  WAIVERS_BUCKET: 'jada-waivers',
  PHOTOS_BUCKET: 'jada-photos',
  DISTRIBUTION_ID: 'E1JADA',
  LINK_SECRET: 'a secret of thirty-two characters or more',
}
const ENV = { AWS_REGION: 'us-west-2', ...JADA }

test('nothing at all means the harbor', () => {
  expect(readConfig({ PATH: '/bin', HOME: '/' })).toEqual({ kind: 'nothing' })
})

test('one operator needs no prefix, and everything else has its default', () => {
  const { operators, port, mailPollSeconds, aws, clockUrl } = ready(ENV)
  expect({ port, mailPollSeconds, clockUrl }).toEqual({ port: 3000, mailPollSeconds: 60, clockUrl: undefined })
  expect(aws.client).toMatchObject({ region: 'us-west-2', maxAttempts: 1 })
  expect(aws.client.credentials).toBeUndefined()
  expect(operators).toHaveLength(1)
  expect(operators[0]?.operator).toMatchObject({ guestSite: 'https://guests.jada-sailing.test', boardingLeadHours: 24 })
  expect(operators[0]?.store).toMatchObject({ dispatchTable: 'crew-dispatch', crewTable: 'ShipCaptainCrew' })
})

test('several operators stand behind their prefixes', () => {
  const queen = {
    ...JADA,
    APP_HOST: 'q.test',
    SLACK_APP_ID: 'A0Q',
    DISPATCH_TABLE: 'q1',
    CREW_TABLE: 'q2',
    PAGES_BUCKET: 'q3',
    WAIVERS_BUCKET: 'q4',
    PHOTOS_BUCKET: 'q5',
  }
  const { operators } = ready({
    AWS_REGION: 'us-west-2',
    OPERATORS: 'jada, queen',
    ...prefixed('JADA_', JADA),
    ...prefixed('QUEEN_', queen),
  })
  expect(operators.map(({ operator, host }) => `${operator.id} ${host}`)).toEqual([
    'jada crew.jada-sailing.test',
    'queen q.test',
  ])
})

test('all problems are told at once, each with its key', () => {
  const { BRAND: _, ...without } = JADA
  expect(problems({ ...without, TIME_ZONE: 'Mars/Olympus', SLACK_CHANNEL: '#charters', PORT: '99999' })).toEqual([
    'AWS_REGION is missing',
    expect.stringMatching(/^PORT: /),
    'BRAND is missing',
    'TIME_ZONE: must be an IANA time zone such as America/Los_Angeles',
    'SLACK_CHANNEL: must be a channel id, which begins with C',
  ])
})

test('an operator’s problems carry its prefix', () => {
  const { INBOX: _, ...without } = JADA
  expect(problems({ AWS_REGION: 'us-west-2', OPERATORS: 'jada', ...prefixed('JADA_', without) })).toEqual([
    'JADA_INBOX is missing',
  ])
})

test('two operators may not share what a request or a row is told apart by', () => {
  const env = { AWS_REGION: 'us-west-2', OPERATORS: 'a,b', ...prefixed('A_', JADA), ...prefixed('B_', JADA) }
  expect(problems(env)).toEqual(
    ['APP_HOST', 'SLACK_APP_ID', 'DISPATCH_TABLE', 'CREW_TABLE', 'PAGES_BUCKET', 'WAIVERS_BUCKET', 'PHOTOS_BUCKET'].map(
      (key) => `${key} is the same for two operators`,
    ),
  )
})

test('no value is ever part of a problem', () => {
  const secret = 'hunter2-hunter2'
  const wrong = Object.fromEntries(Object.keys(JADA).map((key) => [key, secret]))
  expect(problems({ AWS_REGION: 'us-west-2', PORT: secret, ...wrong }).join('\n')).not.toContain(secret)
})

test('an empty value is a missing one', () => {
  expect(problems({ ...ENV, SLACK_BOT_TOKEN: '' })).toEqual(['SLACK_BOT_TOKEN is missing'])
})

test('pushes are wanted whole: an address, and for mail its topic and account', () => {
  expect(ready(ENV).operators[0]?.push).toBeUndefined()
  const calendarOnly = ready({ ...ENV, GOOGLE_PUSH_URL: 'https://crew.jada-sailing.test/' })
  expect(calendarOnly.operators[0]?.push).toEqual({
    calendarAddress: 'https://crew.jada-sailing.test/google/calendar',
    gmailAddress: 'https://crew.jada-sailing.test/google/gmail',
    gmailTopic: undefined,
    gmailAccount: undefined,
  })
  expect(problems({ ...ENV, GMAIL_TOPIC: 'projects/a/topics/b' })).toEqual([
    'JADA Sailing: GMAIL_TOPIC and GMAIL_PUSH_ACCOUNT go together',
    'JADA Sailing: GMAIL_TOPIC wants GOOGLE_PUSH_URL',
  ])
  expect(problems({ ...ENV, GOOGLE_PUSH_URL: 'https://elsewhere.test' })).toEqual([
    'JADA Sailing: GOOGLE_PUSH_URL has to be an address of APP_HOST',
  ])
  expect(problems({ ...ENV, GMAIL_TOPIC: 'mail' })[0]).toContain('projects/…/topics/…')
})

function ready(env: Record<string, string>) {
  const read = readConfig(env)
  if (read.kind !== 'ready') throw new Error(JSON.stringify(read))
  return read.config
}

function problems(env: Record<string, string>): readonly string[] {
  const read = readConfig(env)
  return read.kind === 'problems' ? read.problems : []
}

function prefixed(prefix: string, values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [prefix + key, value]))
}
