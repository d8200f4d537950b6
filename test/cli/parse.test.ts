// `crew parse` as a script uses it: one JSON object a line, exit codes that say what happened.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from '../../src/cli/parse.ts'

const MAILS = fileURLToPath(new URL('../mails/', import.meta.url))
const BOOK = join(MAILS, 'book.json')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parse-'))
})

afterAll(() => rmSync(folder, { recursive: true }))

async function run(...args: string[]) {
  const lines: string[] = []
  const code = await parse(args, (line) => lines.push(line))
  return { code, lines }
}

function written(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

it('prints a reading for each mail, in the order given', async () => {
  const { code, lines } = await run(
    '--book',
    BOOK,
    join(MAILS, '20-automatic-reply.eml'),
    join(MAILS, '01-bullet-list.eml'),
  )
  expect(code).toBe(0)
  const [ignored, list] = lines.map((line) => JSON.parse(line))
  expect(ignored).toMatchObject({ file: '20-automatic-reply.eml', sender: { standing: 'ignored' }, readings: [] })
  expect(list).toMatchObject({
    file: '01-bullet-list.eml',
    sender: { standing: 'trusted' },
    readings: [{ charter: 'sanderson-may-12' }],
  })
})

it('goes on after a file that cannot be read, and says so', async () => {
  const empty = written('empty.eml', '')
  const { code, lines } = await run(
    '--book',
    BOOK,
    join(folder, 'missing.eml'),
    empty,
    join(MAILS, '01-bullet-list.eml'),
  )
  expect(code).toBe(1)
  expect(lines.map((line) => JSON.parse(line).sender.standing)).toEqual(['ignored', 'ignored', 'trusted'])
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ file: 'missing.eml', readings: [] })
})

it('reads the seats of a book in all three forms', async () => {
  const { code } = await run('--book', BOOK, join(MAILS, '01-bullet-list.eml'))
  expect(code).toBe(0)
  const seats = {
    captain: 'gene',
    host: { crew: 'keely', standing: 'tentative' },
    deckhand: ['dan', { crew: 'darrell' }],
  }
  const charter = { id: 'a-may-30', name: 'Abbott', date: '2026-05-30', seats }
  const people = [{ id: 'carole', name: 'Carole', emails: ['c@x.test'], may: ['assign'] }]
  const book = written('book.json', JSON.stringify({ timeZone: 'UTC', inbox: 'o@x.test', people, charters: [charter] }))
  const mail = written(
    'mail.eml',
    'From: c@x.test\nDate: Wed, 27 May 2026 09:00:00 -0700\nSubject: Abbott\nAuthentication-Results: mx.google.com; dmarc=pass header.from=x.test\n\nHost: none\nDeckhand: none',
  )
  const { lines } = await run('--book', book, mail)
  const { questions } = JSON.parse(lines[0] ?? '').readings[0]
  expect(questions.map(({ candidates }: { candidates: string[] }) => candidates)).toEqual([
    ['keely'],
    ['dan', 'darrell'],
  ])
})

it.each([
  ['no book', [join(MAILS, '01-bullet-list.eml')]],
  ['no mail', ['--book', BOOK]],
  ['an unknown option', ['--bock', BOOK]],
  ['a book that is missing', ['--book', join(MAILS, 'nothing.json'), 'a.eml']],
  ['a book that is no JSON', ['--book', join(MAILS, 'README.md'), 'a.eml']],
])('is wrong use with %s', async (_, args) => {
  const { code, lines } = await run(...args)
  expect(code).toBe(2)
  expect(lines.join('\n')).toMatch(/usage|book/)
})

it('names every field of a book that is not as it has to be', async () => {
  const book = written(
    'wrong.json',
    JSON.stringify({ timeZone: 'Mars/Olympus', inbox: 'o@x.test', people: [{ id: 1 }], charters: [] }),
  )
  const { code, lines } = await run('--book', book, 'a.eml')
  expect(code).toBe(2)
  expect(lines.join('\n')).toMatch(/timeZone[\s\S]*people\[0\]\.id|people\[0\]\.id[\s\S]*timeZone/)
})
