// `crew shadow` on the harbor's inbox and calendar, before anything of ours was ever written.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { shadow } from '../../src/cli/shadow.ts'
import type { LogEntry } from '../../src/harbor/log.ts'
import { type Harbor, startHarbor } from '../../src/harbor/start-harbor.ts'
import { localEnv } from '../../src/local-env.ts'
import { freshDir } from '../stories/program.ts'

const MAIL = [
  'From: Carole Beck <carole@jada-sailing.test>',
  'To: ops@jada-sailing.test',
  'Subject: Crew for Quinn May 30',
  'Date: Tue, 26 May 2026 09:10:00 -0700',
  'Message-ID: <past-1@jada-sailing.test>',
  '',
  'Captain: Gene Oakes',
  'Host: Keely',
  '',
].join('\r\n')

const dir = freshDir()
let harbor: Harbor
let env: Record<string, string | undefined>

beforeAll(async () => {
  harbor = await startHarbor({ dir, port: 0 })
  env = localEnv(harbor.addresses)
  for (const { id, people } of harbor.addresses.operators) {
    const file = join(dir, `${id}.json`)
    writeFileSync(file, JSON.stringify(people))
    env = { ...env, [`${id.toUpperCase()}_PEOPLE_FILE`]: file }
  }
  harbor.calendar.edit('jada', 'jadaquinn0530', {
    description: 'Boarding: 2:30 PM\nCaptain: Marisol Vega\nHost: Keely',
  })
  harbor.gmail.deliver(Buffer.from(MAIL), 'jada')
})

afterAll(async () => {
  await harbor.stop()
  rmSync(dir, { recursive: true, force: true })
})

async function log(): Promise<readonly LogEntry[]> {
  return (await (await fetch(`${harbor.addresses.page}_harbor/log`)).json()) as readonly LogEntry[]
}

async function ran(...args: string[]) {
  const said: string[] = []
  const complaints: string[] = []
  const error = vi.spyOn(console, 'error').mockImplementation((line: string) => void complaints.push(line))
  const code = await shadow(args, env, (line) => said.push(line))
  error.mockRestore()
  return { code, said: said.join('\n'), complaints: complaints.join('\n') }
}

/** What only reads; `token` is how a reader shows who it is. */
const READS = /^(?:gmail messages\.(?:list|get)|calendar events\.list|oauth token|dynamodb (?:Query|GetItem))$/

test('it prints a score and the disagreement with both lines, and the harbor saw nothing but reads', async () => {
  const before = (await log()).at(-1)?.id ?? 0
  const { code, said } = await ran('--since', '3mo', '--operator', 'jada')
  expect(said).toContain('assign             2         1         1')
  expect(said).toContain('Captain of quinn-may-30: proposed Gene Oakes, really Marisol Vega')
  expect(said).toContain('said      “Captain: Gene Oakes”  (label “Captain:”)')
  expect(said).toContain('calendar  “Captain: Marisol Vega”')
  expect(said).toContain('Nothing was written.')
  expect(code).toBe(1)
  const calls = (await log()).filter(({ id }) => id > before).map(({ service, operation }) => `${service} ${operation}`)
  expect(calls).toContain('gmail messages.get')
  expect(calls.filter((call) => !READS.test(call))).toEqual([])
})

test('as JSON it is one object', async () => {
  const { said } = await ran('--operator', 'jada', '--json')
  expect(JSON.parse(said)).toMatchObject({
    operator: 'jada',
    from: '2025-05-26',
    to: '2026-05-26',
    kinds: { assign: { proposed: 2, agreed: 1, disagreed: 1 } },
    worst: [{ seat: 'captain', proposed: 'gene', really: 'marisol' }],
  })
})

test('where nothing differs the exit code is 0', async () => {
  const { code, said } = await ran('--since', '2026-05-25', '--operator', 'queen')
  expect(said).toContain('No mail said anything that could be compared')
  expect(code).toBe(0)
})

test('where nobody is known yet it says what to do', async () => {
  env = { ...env, QUEEN_PEOPLE_FILE: undefined }
  const { code, complaints } = await ran('--operator', 'queen')
  expect(complaints).toContain('PEOPLE_FILE')
  expect(code).toBe(1)
})

test.each([['--since', 'yesterday'], ['--since', '2027-01-01'], ['--operator', 'nobody'], ['--loud']])(
  'wrong use is 2: %s %s',
  async (...args) => {
    const { code, complaints } = await ran(...args)
    expect(code).toBe(2)
    expect(complaints).toContain('usage: crew shadow')
  },
)
