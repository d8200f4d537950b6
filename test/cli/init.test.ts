// `crew init`: what is answered is checked and written, what is there stays, and the next step is named.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { valuesIn, withValues } from '../../src/cli/init/env-file.ts'
import { CHAPTERS } from '../../src/cli/init/questions.ts'
import { init } from '../../src/cli/init.ts'
import { readConfig } from '../../src/config.ts'
import { EACH } from '../../src/config-keys.ts'

const ANSWERS = {
  BRAND: 'JADA Sailing',
  BOAT: 'JADA',
  TIME_ZONE: 'America/Los_Angeles',
  APP_HOST: 'crew.jada-sailing.test',
  GUEST_SITE: 'https://guests.jada-sailing.test',
  INBOX: 'ops@jada-sailing.test',
  MAIL_FROM: 'JADA "the boat" Sailing <boarding@jada-sailing.test>',
  SLACK_TEAM_ID: 'T0JTEAM0001',
  SLACK_APP_ID: 'A0JCREW0001',
  SLACK_SIGNING_SECRET: 'a#secret with spaces',
  SLACK_BOT_TOKEN: 'xoxb-very-secret',
  SLACK_CHANNEL: 'C0JCHART001',
  GOOGLE_CLIENT_ID: 'jada.apps.test',
  GOOGLE_CLIENT_SECRET: 'third-secret',
  GOOGLE_REFRESH_TOKEN: '1//token',
  GOOGLE_CALENDAR_ID: 'internal@calendar.test',
  AWS_REGION: 'us-west-2',
  PAGES_BUCKET: 'jada-pages',
  WAIVERS_BUCKET: 'jada-waivers',
  PHOTOS_BUCKET: 'jada-photos',
  DISTRIBUTION_ID: 'E1JADA',
}

let dir: string
let said: string[]
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'crew-init-'))
  said = []
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

test('a whole set of answers makes a configuration that starts, readable by its owner alone', async () => {
  expect(await run(ANSWERS)).toBe(0)
  expect(readConfig(written())).toMatchObject({ kind: 'ready' })
  expect(written()).toMatchObject(ANSWERS)
  expect(written().LINK_SECRET).toMatch(/^[0-9a-f]{64}$/)
  expect(statSync(join(dir, '.env')).mode & 0o777).toBe(0o600)
  expect(said.join('\n')).not.toContain('very-secret')
  expect(said.join('\n')).toMatch(/npx crew doctor[\s\S]*npm start/)
})

test('what is still to come is listed, with the next step', async () => {
  const { SLACK_BOT_TOKEN: _, PAGES_BUCKET: __, GOOGLE_REFRESH_TOKEN: ___, ...some } = ANSWERS
  expect(await run(some)).toBe(0)
  expect(said.join('\n')).toMatch(/SLACK_BOT_TOKEN is missing/)
  expect(said.join('\n')).toMatch(/1\. api\.slack\.com[\s\S]*2\. Make the buckets[\s\S]*3\. Let the bot in at Google/)
})

test('an answer that is not taken writes nothing', async () => {
  expect(await run({ ...ANSWERS, TIME_ZONE: 'Pacific', SLACK_CHANNEL: '#charters', APP_HOST: 'https://x.test/' })).toBe(
    1,
  )
  expect(() => written()).toThrow()
})

test('what is there is changed only with a yes, and keeps its other lines and its link secret', async () => {
  const file = join(dir, '.env')
  writeFileSync(file, '# mine\nDOCK="Gate C"\nLINK_SECRET=0123456789012345678901234567890123456789\nBRAND=Old\n')
  expect(await run(ANSWERS)).toBe(1)
  expect(written().BRAND).toBe('Old')
  expect(await run(ANSWERS, '--yes')).toBe(0)
  expect(readFileSync(file, 'utf8')).toMatch(/^# mine\nDOCK="Gate C"\nLINK_SECRET=0123456789/)
  expect(written().BRAND).toBe('JADA Sailing')
})

test('the manifest has the own host everywhere; for Socket Mode it has none', async () => {
  await run(ANSWERS)
  const manifest = parse(readFileSync(join(dir, 'slack.yml'), 'utf8'))
  expect(manifest.settings.event_subscriptions.request_url).toBe('https://crew.jada-sailing.test/slack/events')
  expect(JSON.stringify(manifest)).not.toContain('example.test')
  rmSync(join(dir, 'slack.yml'))
  await run({ ...ANSWERS, SLACK_APP_TOKEN: 'xapp-1' }, '--yes', '--socket')
  const socket = parse(readFileSync(join(dir, 'slack.yml'), 'utf8'))
  expect(socket.settings.socket_mode_enabled).toBe(true)
  expect(JSON.stringify(socket)).not.toContain('url')
  expect(socket.features.slash_commands[0].command).toBe('/crew')
  expect(written().SLACK_APP_TOKEN).toBe('xapp-1')
})

test('two operators stand in one file, each behind its prefix', async () => {
  await run(ANSWERS, '--operator', 'jada')
  const queen = {
    ...ANSWERS,
    APP_HOST: 'q.test',
    SLACK_APP_ID: 'A2',
    PAGES_BUCKET: 'q-p',
    WAIVERS_BUCKET: 'q-w',
    PHOTOS_BUCKET: 'q-f',
  }
  await run(queen, '--operator', 'queen', '--yes')
  expect(written()).toMatchObject({ OPERATORS: 'jada,queen', JADA_BRAND: 'JADA Sailing', QUEEN_APP_HOST: 'q.test' })
  expect(written().JADA_LINK_SECRET).not.toBe(written().QUEEN_LINK_SECRET)
})

test('every key that has to be there is asked for, or made', () => {
  const asked = new Set(CHAPTERS.flatMap(({ questions }) => questions.map(({ key }) => key)))
  const needed = Object.entries(EACH.shape).flatMap(([key, type]) => (type.safeParse(undefined).success ? [] : [key]))
  expect(needed.filter((key) => !asked.has(key))).toEqual(['LINK_SECRET'])
})

test.each(['a b', 'a"b', "it's", '#x', 'a\\b', '`', '"\'', 'é ü', '$HOME'])(
  'a value %s comes back as it was written',
  (value) => {
    expect(valuesIn(withValues('', { KEY: value }))).toEqual({ KEY: value })
  },
)

function run(answers: object, ...more: string[]): Promise<number> {
  const file = join(dir, 'answers.json')
  writeFileSync(file, JSON.stringify(answers))
  const paths = ['--answers', file, '--to', join(dir, '.env'), '--manifest', join(dir, 'slack.yml')]
  return init([...paths, ...more], (line) => said.push(line))
}

function written() {
  return valuesIn(readFileSync(join(dir, '.env'), 'utf8'))
}
