// `crew feed` as a script uses it: one JSON object, and an exit code that says whether the feed is sound.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { feed } from '../../src/cli/feed.ts'
import { writeAddresses } from '../../src/harbor/addresses.ts'
import { openHarbor } from '../harbor/harbor-door.ts'
import { around, calendar, DANIKA, QUINN, strange, vevent } from '../outbound/ical/feeds.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'feed-'))
})

afterAll(() => rmSync(folder, { recursive: true }))

async function run(args: readonly string[], env: Readonly<Record<string, string>> = { HARBOR_DIR: folder }) {
  const lines: string[] = []
  const code = await feed([...args], env, (line) => lines.push(line))
  return { code, lines, said: lines.join('\n') }
}

function written(content: string): string {
  const path = join(folder, 'feed.ics')
  writeFileSync(path, content)
  return path
}

test('a sound file is one JSON object and exit 0, without any configuration', async () => {
  const hold = vevent('hold@x.test', ['DTSTART;VALUE=DATE:20260601', 'SUMMARY:HOLD for haul out'])
  const { code, lines } = await run([written(calendar(DANIKA, hold, QUINN))])
  expect(code).toBe(0)
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    whole: true,
    events: [
      {
        uid: 'quinn@x.test',
        title: 'Quinn paid 3-7pm',
        start: '2026-05-30T15:00:00-07:00',
        end: '2026-05-30T19:00:00-07:00',
        zone: 'America/Los_Angeles',
        allDay: false,
        charter: 'quinn-may-30',
        why: 'the title names "Quinn", on 2026-05-30',
      },
      expect.objectContaining({ uid: 'danika@x.test', charter: 'danika-may-31' }),
      {
        uid: 'hold@x.test',
        title: 'HOLD for haul out',
        start: '2026-06-01',
        end: '2026-06-02',
        zone: 'America/Los_Angeles',
        allDay: true,
        charter: null,
        why: '"hold" in the title',
      },
    ],
    setAside: [],
    problems: [],
  })
})

test('what was set aside is exit 1, and the rest is there', async () => {
  const { code, said } = await run([written(around(strange('RRULE:FREQ=SOMETIMES')))])
  expect(code).toBe(1)
  expect(JSON.parse(said)).toMatchObject({
    whole: true,
    events: [{}, {}],
    setAside: [{ uid: 'strange@x.test', line: 18 }],
  })
})

test('a feed that is not whole is exit 1, and what could be read is there', async () => {
  const { code, said } = await run([written(around().slice(0, -100))])
  expect(code).toBe(1)
  expect(JSON.parse(said)).toMatchObject({ whole: false, events: [{ charter: 'quinn-may-30' }] })
})

test('a file that is not there is a feed that is not whole', async () => {
  const { code, said } = await run([join(folder, 'nothing.ics')])
  expect(code).toBe(1)
  expect(JSON.parse(said)).toMatchObject({
    whole: false,
    events: [],
    problems: ['the file can’t be read (ENOENT)'.replace('’', "'")],
  })
})

test('a cancelled entry is no charter, and of two namesakes the second has an id of its own', async () => {
  const again = vevent('again@x.test', ['DTSTART:20260530T170000Z', 'SUMMARY:Quinn'])
  const off = vevent('off@x.test', ['DTSTART:20260529T170000Z', 'SUMMARY:Abbott', 'STATUS:CANCELLED'])
  const { said } = await run([written(calendar(QUINN, again, off))])
  expect(
    JSON.parse(said).events.map((event: { charter: string | null; why: string }) => [event.charter, event.why]),
  ).toEqual([
    [null, 'it is cancelled'],
    ['quinn-may-30', 'the title names "Quinn", on 2026-05-30'],
    ['quinn-may-30-2', 'the title names "Quinn", on 2026-05-30; the shorter id is taken'],
  ])
})

test('the window is of local dates', async () => {
  const { said } = await run([written(around()), '--from', '2026-05-31', '--to', '2026-05-31'])
  expect(JSON.parse(said).events.map(({ uid }: { uid: string }) => uid)).toEqual(['danika@x.test'])
})

test('the harbor’s feed by its secret address, which is said nowhere', async () => {
  const harbor = await openHarbor()
  writeAddresses(harbor.dir, harbor.addresses)
  const [jada, queen] = harbor.addresses.operators
  const secret = jada?.icalUrl ?? ''
  const errors = vi.spyOn(console, 'error')
  const env = { HARBOR_DIR: harbor.dir }

  const own = await run([secret, '--operator', 'jada', '--from', '2026-05-01', '--to', '2026-06-30'], env)
  expect(own.code).toBe(0)
  expect(JSON.parse(own.said)).toMatchObject({ whole: true, setAside: [], problems: [] })
  expect(own.said).toContain('"charter":"quinn-may-30"')

  const strangers = await run(
    [secret, '--operator', queen?.id ?? '', '--from', '2026-05-01', '--to', '2026-06-30'],
    env,
  )
  expect(JSON.parse(strangers.said)).toEqual(JSON.parse(own.said))

  const wrong = await run([secret.replace('basic', 'other')], env)
  expect(wrong.code).toBe(1)
  expect(JSON.parse(wrong.said).problems.join()).toMatch(/404/)

  const part = secret.match(/private-\w+/)?.[0] ?? secret
  expect([own, strangers, wrong].map(({ said }) => said).join()).not.toContain(part)
  expect(JSON.stringify(errors.mock.calls)).not.toContain(part)
  errors.mockRestore()
})

test.each<[string, readonly string[]]>([
  ['nothing to read', []],
  ['two files', ['a.ics', 'b.ics']],
  ['an unknown option', ['a.ics', '--form', '2026-05-01']],
  ['a date that is none', ['a.ics', '--from', '2026-02-30']],
  ['a date in words', ['a.ics', '--to', 'tomorrow']],
  ['dates the wrong way round', ['a.ics', '--from', '2026-06-02', '--to', '2026-06-01']],
  ['an address that is none', ['http://']],
  ['an operator where none is configured', ['a.ics', '--operator', 'jada']],
])('is wrong use with %s', async (_, args) => {
  const { code, said } = await run(args)
  expect(code).toBe(2)
  expect(said).toMatch(/usage: crew feed|no service is configured/)
})

test('--help is no wrong use', async () => {
  expect(await run(['--help'])).toMatchObject({ code: 0, said: expect.stringMatching(/^usage: crew feed/) })
})
