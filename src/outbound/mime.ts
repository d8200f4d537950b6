// Raw RFC 822 bytes as a plain mail: charsets, encodings, multiparts and HTML stay behind this file.
import PostalMime, { type Address, addressParser, decodeWords, type Email, type Mailbox } from 'postal-mime'
import { foldSpace } from '../domain/reading/fold.ts'
import type { PlainMail } from '../domain/reading/reading.ts'
import type { Field } from './header-fields.ts'
import { type HtmlText, htmlText } from './html-text.ts'
import { plainMime } from './plain-mime.ts'
import { slimMime } from './slim-mime.ts'

const MAX_BYTES = 30 * 1024 * 1024
const MAX_ADDRESS_HEADER = 10_000
const MAX_DATE = 200
/** Characters of a mail that may be all about a table. */
const MAX_TABLED = 50_000
/** One mailbox, with nothing in it that has to be decoded or could hide another one. */
const ONE = /^(?:([A-Za-z][A-Za-z .'-]*[A-Za-z.]) <([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>|([\w.+-]+@[\w-]+(?:\.[\w-]+)+))$/
/** What machines note for machines: encoded words mean nothing in it, and decoding could only disguise something. */
const NOTED = /^(?:x-|arc-|dkim-|received|authentication-results)/

/** `arrived`: Gmail's arrival time, ISO 8601. Never throws: what can't be read is missing, `date` then is empty. */
export async function readMime(raw: Buffer | string, arrived?: string): Promise<PlainMail> {
  const mail = await opened((typeof raw === 'string' ? Buffer.from(raw) : raw).subarray(0, MAX_BYTES))
  const body = bodyOf(mail)
  const headers = mail.headers.map(({ key, value }) => ({ name: key, value: NOTED.test(key) ? value : decoded(value) }))
  return {
    from: mailboxes(mail, 'from'),
    to: [...mailboxes(mail, 'to'), ...mailboxes(mail, 'cc')].map(({ address }) => address),
    subject: decoded(wordsOf(mail, 'subject')),
    date: utc(arrived) ?? utc(fieldOf(mail, 'date')) ?? utc(fieldOf(mail, 'received')?.split(';').at(-1)) ?? '',
    messageId: wordsOf(mail, 'message-id').trim(),
    inReplyTo: fieldOf(mail, 'in-reply-to') ? wordsOf(mail, 'in-reply-to').trim() : undefined,
    references: wordsOf(mail, 'references').split(/\s+/).filter(Boolean),
    headers,
    text: body.text,
    ...(mail.isCut || body.isCut ? { isCut: true } : {}),
  }
}

/** What of a parsed mail is looked at. */
interface Opened {
  readonly headers: readonly Field[]
  readonly text?: string | undefined
  readonly html?: string | undefined
  readonly isCut: boolean
}

async function opened(whole: Buffer): Promise<Opened> {
  const plain = plainMime(whole)
  if (plain) return { headers: plain.fields, text: plain.text, isCut: false }
  const { bytes, isCut } = slimMime(whole)
  return { ...((await parsed(bytes)) ?? (await parsed(headerPart(bytes))) ?? { headers: [] }), isCut }
}

async function parsed(bytes: Buffer): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true })
  } catch {
    return undefined
  }
}

function headerPart(bytes: Buffer): Buffer {
  const ends = ['\r\n\r\n', '\n\n'].map((gap) => bytes.indexOf(gap)).filter((at) => at >= 0)
  return bytes.subarray(0, Math.min(...ends, 1024 * 1024))
}

function bodyOf({ text = '', html = '' }: Opened): HtmlText {
  const plain = text.replaceAll('\r\n', '\n')
  if (html === '') return { text: plain, isCut: false }
  if (!isReal(plain)) return htmlText(html)
  return withTables(plain, html) ?? { text: plain, isCut: false }
}

/** The HTML's text, where it alone knows which cells of a table stand on one row and has the same words. */
function withTables(plain: string, html: string): HtmlText | undefined {
  if (plain.includes('\t') || plain.length > MAX_TABLED || !/<t[dh]\b/i.test(html)) return undefined
  const read = htmlText(html)
  const rows = read.text.split('\n').filter((line) => line.trim().includes('\t'))
  const words = foldSpace(plain)
  return rows.length > 0 && rows.length < 100 && rows.every((row) => words.includes(foldSpace(row))) ? read : undefined
}

/** Some programs send a text part that only says that there is HTML. */
function isReal(plain: string): boolean {
  const words = plain.slice(0, 2000).trim()
  if (!/[\p{L}\p{N}]/u.test(words)) return false
  return words.length > 300 || !/\b(?:html|view (?:this|the) (?:e-?mail|message)|browser)\b/i.test(words)
}

function mailboxes(mail: Opened, key: string): readonly Mailbox[] {
  const values = mail.headers
    .filter((header) => header.key === key)
    .map(({ value }) => value.slice(0, MAX_ADDRESS_HEADER))
  const [, name = '', named, bare] = (values.length === 1 && ONE.exec(values[0] ?? '')) || []
  const address = named ?? bare
  if (address !== undefined) return [{ address, name }]
  const found = values.flatMap((value) => addressParser(value, { flatten: true }).filter(isMailbox))
  const known = new Set(found.map(({ address }) => address.toLowerCase()))
  const hidden = values.flatMap(bareAddresses).filter((address) => !known.has(address.toLowerCase()))
  return [...found, ...hidden.map((address) => ({ name: '', address }))]
}

/** Addresses outside quoted strings, also where the header's grammar is broken: better one mailbox too many. */
function bareAddresses(value: string): readonly string[] {
  const outside = value
    .replace(/\\./g, '')
    .split('"')
    .filter((_, index) => index % 2 === 0)
  return outside.flatMap((part) => part.split(/[\s<>,;:()[\]]+/)).filter((word) => /^[^@]+@[^@]+\.[^@]+$/.test(word))
}

function isMailbox(address: Address): address is Mailbox {
  return Boolean(address.address)
}

function fieldOf(mail: Opened, key: string): string | undefined {
  return mail.headers.find((header) => header.key === key)?.value
}

/** Empty where the mail has no such field. */
function wordsOf(mail: Opened, key: string): string {
  return words(fieldOf(mail, key) ?? '')
}

function decoded(value: string): string {
  return foldBlanks(words(value))
}

function words(value: string): string {
  if (!value.includes('=?')) return value
  try {
    return decodeWords(value)
  } catch {
    return value
  }
}

function foldBlanks(value: string): string {
  return (/\s\s|[^\S ]/.test(value) ? value.replace(/\s+/g, ' ') : value).trim()
}

function utc(date: string | undefined): string | undefined {
  const time =
    date === undefined
      ? Number.NaN
      : Date.parse(
          date
            .slice(0, MAX_DATE)
            .replace(/\([^)]*\)/g, '')
            .trim(),
        )
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}
