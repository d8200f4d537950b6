// Doctor at a harbor: nothing where all is well, and for each trouble that is planted its own finding and mend alone.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authGoogle } from '../../src/cli/auth-google.ts'
import { doctor } from '../../src/cli/doctor.ts'
import type { HarborAddresses } from '../../src/harbor/addresses.ts'
import { startLocal } from '../../src/local.ts'
import type { World } from '../../src/ports.ts'
import { healthSaid } from '../../src/views/api/health.ts'
import { examine } from '../../src/workflows/examine.ts'
import { driver, listener } from '../stories/driver.ts'
import { eventually } from '../stories/program.ts'
import { EXPECTED } from './troubles.ts'

const dir = mkdtempSync(join(tmpdir(), 'doctor-'))
let program: Awaited<ReturnType<typeof startLocal>>
let world: World

beforeAll(async () => {
  program = await startLocal({ dir, port: 0, logLevel: 'silent', pollSeconds: '300' })
  const [first] = program.worlds
  if (!first) throw new Error('The harbor has no operator')
  world = first
  // SNS asks again to be confirmed only seconds later; mended, it is at once.
  for (const { operator } of program.worlds)
    await troubles('POST', { operator: operator.id, trouble: 'sns-not-confirmed' })
  await troubles('DELETE')
  await eventually('all is well', async () => (await examine(world)).findings.length === 0)
})

afterAll(async () => {
  await program?.stop()
  rmSync(dir, { recursive: true, force: true })
})

test('a healthy harbor has no finding', async () => {
  for (const each of program.worlds) expect((await examine(each)).findings).toEqual([])
})

test('looking only reads, and asks each thing once', async () => {
  const last = (await requests(0)).at(-1)?.id ?? 0
  await examine(world)
  const made = (await requests(last)).map(({ service, operation }) => `${service} ${operation}`)
  expect(made.filter((one) => !READS.test(one))).toEqual([])
  expect(made.length).toBeLessThan(60)
})

test('every trouble that the harbor knows is expected here', async () => {
  const { known } = await troubles('GET')
  expect(known.toSorted()).toEqual(Object.keys(EXPECTED).toSorted())
  expect(known.length).toBeGreaterThanOrEqual(25)
})

describe('a trouble is found with its mend, and nothing else is', () => {
  test.each(Object.entries(EXPECTED))('%s', async (trouble, [id, mend]) => {
    await troubles('POST', { operator: world.operator.id, trouble })
    try {
      const { findings } = await examine(world)
      expect(findings.map((finding) => finding.id)).toEqual([id])
      expect(findings[0]?.mend).toMatch(mend)
    } finally {
      await troubles('DELETE')
    }
  })

  test('and once they are mended, all is well again', async () => {
    expect((await examine(world)).findings).toEqual([])
  })
})

describe('in Slack', () => {
  test('a manager is answered at once, then with the list; Home tab and health show it afterwards', async () => {
    const drive = driver(harbor(), world.operator.id)
    const answers = await listener()
    await troubles('POST', { operator: world.operator.id, trouble: 'dns-no-dmarc' })
    try {
      const { body } = await drive.command(drive.operator.manager, 'doctor', answers.url)
      expect(body).toContain('Looking at Google, Slack, mail, store')
      const list = JSON.stringify(await eventually('the list', () => answers.heard[0]))
      expect(list).toContain('JADA Sailing: 1 finding.')
      expect(list).toContain('`_dmarc.jada-sailing.test`')
      expect(list).toContain('replace_original')
    } finally {
      await troubles('DELETE')
      answers.stop()
    }
    const desk = await eventually(
      'kept on the desk',
      async () => (await world.desk.get('desk'))?.checkup && world.desk.get('desk'),
    )
    const { notes } = healthSaid(desk, world.clock.business(), world.operator.timeZone)
    expect(notes.join(' ')).toMatch(/jada-sailing\.test has no DMARC record.* Mend: .*v=DMARC1; p=none/)
  })

  test('others are told whom to ask', async () => {
    const drive = driver(harbor(), world.operator.id)
    expect((await drive.command(drive.operator.captain, 'doctor')).body).toContain('is for managers')
  })
})

test('by command: one JSON object an operator, exit 0 where all is well and 1 where not', async () => {
  const said: string[] = []
  const env = { HARBOR_DIR: dir }
  expect(await doctor(['--json'], env, (line) => said.push(line))).toBe(0)
  expect(said.map((line) => JSON.parse(line).operator)).toEqual(['jada', 'queen'])
  await troubles('POST', { operator: 'queen', trouble: 'ses-paused' })
  try {
    said.splice(0)
    expect(await doctor([], env, (line) => said.push(line))).toBe(1)
    expect(said.join('\n')).toMatch(/JADA Sailing: 1 finding\.[\s\S]*Mend: See AWS console/)
    expect(await doctor(['--operator', 'nobody'], env, () => {})).toBe(2)
  } finally {
    await troubles('DELETE')
  }
})

describe('crew auth google', () => {
  test('writes one token that may read mails and write entries, and no more', async () => {
    const to = join(dir, 'token')
    expect(await consent(to, (address) => address)).toBe(0)
    expect(readFileSync(to, 'utf8')).toMatch(/^1\/\/0n\w+\n$/)
  })

  test('writes none when a box was left empty', async () => {
    const to = join(dir, 'half-token')
    const withoutCalendar = (address: string) => address.replace(/\+https[^&+]*calendar\.events/, '')
    expect(await consent(to, withoutCalendar)).toBe(1)
    expect(existsSync(to)).toBe(false)
  })

  async function consent(to: string, visit: (address: string) => string): Promise<number> {
    const args = ['google', '--operator', 'jada', '--to', to]
    return authGoogle(args, { HARBOR_DIR: dir }, (line) => {
      const address = /http:\/\/\S+/.exec(line)?.[0]
      if (address?.includes('/o/oauth2/')) void fetch(visit(address))
    })
  }
})

test('half a configuration is said key by key', async () => {
  const said: string[] = []
  expect(
    await doctor(['--json'], { SLACK_BOT_TOKEN: 'xoxb-1', HARBOR_DIR: '/nowhere' }, (line) => said.push(line)),
  ).toBe(1)
  const { findings } = JSON.parse(said.join('')) as { findings: { id: string; mend: string }[] }
  expect(findings.map(({ id }) => id)).toContain('config-LINK_SECRET')
  expect(said.join('')).not.toContain('xoxb-1')
})

function harbor(): HarborAddresses {
  return JSON.parse(readFileSync(join(dir, 'harbor.json'), 'utf8')) as HarborAddresses
}

const READS =
  /^(?:\w+ (?:Get|List|Describe|BatchGet|Query)\w*|cdn GET|ical feed|oauth token|gmail users\.getProfile|calendar events\.list|slack (?:auth\.test|api\.test|conversations\.info))$/

async function requests(since: number): Promise<readonly { id: number; service: string; operation: string }[]> {
  return (await (await fetch(`${program.page}_harbor/log?since=${since}`)).json()) as never
}

async function troubles(method: string, body?: object): Promise<{ readonly known: string[] }> {
  const response = await fetch(`${program.page}_harbor/troubles`, {
    method,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  })
  expect(response.status).toBe(200)
  return (await response.json()) as { known: string[] }
}
