// The example mails with the readings that they should get, and mails made for a test.
import { readdirSync, readFileSync } from 'node:fs'
import { readBook } from '../../../src/cli/book-file.ts'
import type { Book, MailReading, PlainMail } from '../../../src/domain/reading/reading.ts'

const FOLDER = new URL('../../mails/', import.meta.url)

export const BOOK: Book = readBook(readFileSync(new URL('book.json', FOLDER), 'utf8'))

export const EXAMPLES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.eml'))
  .sort()

export const EXPECTED = new Map(
  readFileSync(new URL('expected.jsonl', FOLDER), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Omit<MailReading, 'notUnderstood'> & { file: string } => JSON.parse(line))
    .map((expected) => [expected.file, expected]),
)

export function exampleBytes(file: string): Buffer {
  return readFileSync(new URL(file, FOLDER))
}

interface Wish {
  readonly from?: string
  readonly subject?: string
  readonly date?: string
  readonly headers?: PlainMail['headers']
}

/** A mail that passed dmarc for its From domain, on Wednesday, 27 May 2026, unless wished otherwise. */
export function mailOf(text: string, wish: Wish = {}): PlainMail {
  const {
    from = 'carole@example-charters.test',
    subject = 'Crew',
    date = '2026-05-27T16:00:00.000Z',
    headers = [],
  } = wish
  const domain = from.split('@')[1] ?? ''
  return {
    from: [{ name: '', address: from }],
    to: [BOOK.inbox],
    subject,
    date,
    messageId: '<1@example.test>',
    references: [],
    headers: [
      ...headers,
      { name: 'authentication-results', value: `mx.google.com; dmarc=pass (p=NONE) header.from=${domain}` },
      { name: 'from', value: from },
    ],
    text,
  }
}

/** What a reading says, in one short line for each change and question. */
export function gist({ readings }: Pick<MailReading, 'readings'>): readonly string[] {
  return readings.flatMap(({ charter, changes, questions }) => [
    ...changes.map(({ evidence: _, ...change }) => [String(charter), ...Object.values(change)].join(' ')),
    ...questions.map(({ about, seat, crew, candidates }) =>
      [String(charter), `${about}?`, seat ?? crew, candidates.join('|')].filter((part) => part !== undefined).join(' '),
    ),
  ])
}
