// What the reading benchmark reads: confirmations of every layout, program and encoding, and the example inboxes.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { readBook } from '../../src/cli/book-file.ts'
import type { Book } from '../../src/domain/reading/reading.ts'
import { CLIENTS } from '../reading/clients.ts'
import { confirmations } from '../reading/confirmation.ts'
import { bytesOf, ENCODINGS } from '../reading/encodings.ts'
import { LAYOUTS, within } from '../reading/layouts.ts'
import { percentile } from './result.ts'

const MAILS = 300
const EXAMPLES = fileURLToPath(new URL('../mails/', import.meta.url))
const INBOXES = ['', 'key-west', 'vancouver', 'honolulu', 'annapolis']

export interface Arrived {
  readonly bytes: Buffer
  readonly book: Book
}

/** The same ones in every run: each layout, by many programs, in every encoding, with the header of its way here. */
export function ordinaryMails(): readonly Arrived[] {
  const [layouts, clients] = [Object.values(LAYOUTS), Object.values(CLIENTS)]
  return fc.sample(confirmations, { numRuns: MAILS, seed: 1 }).flatMap((all, nth): Arrived[] => {
    const [layout, client] = [layouts[nth % layouts.length], clients[nth % clients.length]]
    if (!layout || !client) return []
    const { sender, book, date, old } = all
    const lines = ['Crew for last week:', '', ...old.map(({ seat, name }) => `${seat}: ${name}`)]
    const quoted = { name: 'Ops', address: book.inbox, at: new Date(Date.parse(date) - 86_400_000), lines }
    const written = client(layout.write(within(layout, all)), quoted)
    const envelope = { from: { name: sender.name, address: sender.emails[0] ?? '' }, to: book.inbox, date }
    return [{ bytes: bytesOf(written, envelope, ENCODINGS[nth % ENCODINGS.length] ?? '8bit', 'alternative'), book }]
  })
}

/** Every mail of test/mails: hardly any is a tidy list. */
export function exampleMails(): readonly Arrived[] {
  return INBOXES.flatMap((inbox) => {
    const folder = join(EXAMPLES, inbox)
    const book = readBook(readFileSync(join(folder, 'book.json'), 'utf8'))
    const files = readdirSync(folder).filter((file) => file.endsWith('.eml'))
    return files.map((file) => ({ bytes: readFileSync(join(folder, file)), book }))
  })
}

/** In the middle: bytes of the header and of what stands below it. */
export function sizesOf(mails: readonly Arrived[]): { readonly header: number; readonly body: number } {
  const headers = mails.map(({ bytes }) => /\r?\n\r?\n/.exec(bytes.toString('latin1'))?.index ?? bytes.length)
  const bodies = mails.map(({ bytes }, nth) => bytes.length - (headers[nth] ?? 0))
  return { header: percentile(headers, 50), body: percentile(bodies, 50) }
}
