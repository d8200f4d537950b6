// `crew parse`: reads mails against a book and prints what each was understood to say, one JSON object a line.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { readMail, readWithRules } from '../domain/reading/read-mail.ts'
import type { Book, Change, MailReading } from '../domain/reading/reading.ts'
import { readMime } from '../outbound/mime.ts'
import { readBook } from './book-file.ts'

const USAGE = 'usage: crew parse --book book.json [--why] mail.eml [more.eml …]'

/** Exit code: 0 fine, 1 when a file could not be read as a mail, 2 for wrong use. */
export async function parse(args: string[], out: (line: string) => void): Promise<number> {
  const asked = understood(args)
  if (asked.help) {
    out(USAGE)
    return 0
  }
  if (asked.problem !== undefined || asked.book === undefined || asked.files.length === 0) {
    out(asked.problem === undefined ? USAGE : `${asked.problem}\n${USAGE}`)
    return 2
  }
  const read = await bookIn(asked.book)
  if ('problem' in read) {
    out(read.problem)
    return 2
  }
  let code = 0
  for (const file of asked.files) {
    const reading = await readingOf(file, read.book, asked.why ? readWithRules : readMail)
    if (reading.problem) code = 1
    out(JSON.stringify({ file: basename(file), ...reading.reading }))
  }
  return code
}

interface Asked {
  readonly help: boolean
  /** Each item says by which rule it was read. */
  readonly why?: boolean | undefined
  readonly book?: string | undefined
  readonly files: readonly string[]
  readonly problem?: string
}

function understood(args: string[]): Asked {
  try {
    const options = {
      book: { type: 'string' },
      help: { type: 'boolean' },
      why: { type: 'boolean' },
      json: { type: 'boolean' },
    } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    return { help: values.help ?? false, why: values.why, book: values.book, files: positionals }
  } catch (error) {
    return { help: false, files: [], problem: message(error) }
  }
}

async function bookIn(path: string): Promise<{ readonly book: Book } | { readonly problem: string }> {
  try {
    return { book: readBook(await readFile(path, 'utf8')) }
  } catch (error) {
    return { problem: `${path} can't be used as a book: ${message(error)}` }
  }
}

async function readingOf(
  file: string,
  book: Book,
  read: typeof readMail,
): Promise<{ readonly reading: MailReading; readonly problem: boolean }> {
  try {
    const mail = await readMime(await readFile(file))
    return { reading: withoutContacts(read(mail, book)), problem: mail.headers.length === 0 }
  } catch (error) {
    const sender = { address: '', standing: 'ignored', reason: `the file can't be read: ${message(error)}` } as const
    return { reading: { sender, readings: [], notUnderstood: [] }, problem: true }
  }
}

/** How guests are reached is personal, and no part of what this prints. */
function withoutContacts({ readings, ...rest }: MailReading): MailReading {
  const known = ({ kind }: Change) => kind !== 'contact'
  return { ...rest, readings: readings.map((one) => ({ ...one, changes: one.changes.filter(known) })) }
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
