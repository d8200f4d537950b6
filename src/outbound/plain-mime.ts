// The most ordinary mail, a text alone or beside HTML that says the same: read without a parser.
import { isAscii } from 'node:buffer'
import { TextDecoder } from 'node:util'
import { type Field, headerFields } from './header-fields.ts'
import { decodedBase64 } from './slim-mime.ts'

const MOST_BYTES = 64 * 1024
const MOST_HEADER = 24 * 1024
const GAP = '\r\n\r\n'
const BOUNDARY = /^multipart\/alternative;\s*boundary="?([\w=.:/+-]{1,70})"?$/i
const PART = /^[ \t]*\r?\n((?:[^\r\n]+\r?\n)+)\r?\n/
const TYPE =
  /^text\/(plain|html)[ \t]*;[ \t]*charset="?([\w-]+)"?(?:;[ \t]*format="?(flowed|fixed)"?(?:;[ \t]*delsp="?(yes|no)"?)?)?$/i
const ENCODING = /^(?:7bit|8bit|quoted-printable|base64)$/i
/** A cell of a table in HTML that may be quoted-printable, with its lines broken anywhere. */
const CELL =
  /(?:<|=(?:=\r?\n)*3(?:=\r?\n)*C)(?:=\r?\n)*(?:t|=(?:=\r?\n)*[57](?:=\r?\n)*4)(?:=\r?\n)*(?:[dh]|=(?:=\r?\n)*[46](?:=\r?\n)*[48])/i
const LATIN = new TextDecoder('windows-1252')
/** As browsers read them, and mail programs write them. */
const CHARSETS: ReadonlyMap<string, TextDecoder> = new Map([
  ['utf-8', new TextDecoder('utf-8')],
  ['us-ascii', LATIN],
  ['iso-8859-1', LATIN],
  ['windows-1252', LATIN],
])

export interface PlainMime {
  readonly fields: readonly Field[]
  readonly text: string
}

interface Part {
  readonly type: string
  readonly charset: TextDecoder
  readonly encoding: string
  /** RFC 3676: lines that end in a blank go on in the next one, with that blank or without it. */
  readonly flow: 'none' | 'blank stays' | 'blank goes'
  /** As it travels, a character for each byte. */
  readonly body: string
}

/** Undefined where the mail is anything else, or where its HTML may know more than its text. */
export function plainMime(raw: Buffer): PlainMime | undefined {
  if (raw.length > MOST_BYTES) return undefined
  const mail = raw.toString('latin1')
  const end = mail.indexOf(GAP) + 2
  const isPlain = end > 2 && end <= MOST_HEADER && isAscii(raw.subarray(0, end))
  const fields = isPlain ? headerFields(mail.slice(0, end)) : undefined
  if (!fields) return undefined

  const boundary = BOUNDARY.exec(contentOf(fields)?.type ?? '')?.[1]
  const text = boundary === undefined ? alone(fields, mail.slice(end + 2)) : beside(boundary, mail.slice(end))
  return text === undefined ? undefined : { fields, text }
}

function alone(fields: readonly Field[], body: string): string | undefined {
  const plain = partOf(fields, body.endsWith('\n') ? body.slice(0, -1) : body)
  return plain?.type === 'plain' && plain.body !== '' ? textOf(plain) : undefined
}

/** The first part's text, where the second one is HTML that says no more, and nothing else follows. */
function beside(boundary: string, body: string): string | undefined {
  const [, first, second, after] = body.split(`\n--${boundary}`)
  const [plain, html] = [partIn(first), partIn(second)]
  if (plain?.type !== 'plain' || html?.type !== 'html' || after?.startsWith('--') !== true) return undefined
  const text = textOf(plain)
  return saysAll(text, html) ? text : undefined
}

function partIn(piece: string | undefined): Part | undefined {
  const [head, lines] = PART.exec(piece ?? '') ?? []
  if (piece === undefined || head === undefined || lines === undefined) return undefined
  const fields = headerFields(lines.replace(/\r?\n/g, '\r\n'))
  return fields && partOf(fields, piece.slice(head.length))
}

function partOf(fields: readonly Field[], body: string): Part | undefined {
  const { type: whole = '', encoding = '7bit' } = contentOf(fields) ?? {}
  const [, type, label, format = '', delsp = ''] = TYPE.exec(whole) ?? []
  const charset = CHARSETS.get(label?.toLowerCase() ?? '')
  if (!type || !charset || !ENCODING.test(encoding)) return undefined
  const flow = !/^flowed$/i.test(format) ? 'none' : /^yes$/i.test(delsp) ? 'blank goes' : 'blank stays'
  return { type: type.toLowerCase(), charset, encoding: encoding.toLowerCase(), flow, body }
}

interface Content {
  readonly type: string
  readonly encoding?: string | undefined
}

/** What the fields say of the content, where each of them is said once and it is no attachment. */
function contentOf(fields: readonly Field[]): Content | undefined {
  const said = (name: string) => fields.filter(({ key }) => key === name).map(({ value }) => value)
  const [types, encodings, dispositions] = [
    said('content-type'),
    said('content-transfer-encoding'),
    said('content-disposition'),
  ]
  const isOnce = types.length === 1 && encodings.length < 2 && dispositions.every((value) => /^inline$/i.test(value))
  return isOnce ? { type: types[0] ?? '', encoding: encodings[0] } : undefined
}

function textOf({ charset, encoding, flow, body }: Part): string {
  const bytes = decoded(body, encoding)
  const text = ASCII.test(bytes) ? bytes : charset.decode(Buffer.from(bytes, 'latin1'))
  return flow === 'none' ? text : unflowed(text, flow === 'blank goes')
}

/** In every charset the same. */
const ASCII = /^[\t-\r -~]*$/

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return decodedBase64(body).toString('latin1')
  const ends = body.replaceAll('\r\n', '\n')
  const lines = `${ends.includes('\r') ? ends.replace(/\r+(?=\n|$)/g, '') : ends}\n`
  if (encoding !== 'quoted-printable' || !lines.includes('=')) return lines
  return lines.replace(/=(?:\n|([\dA-F]{2}))/gi, (_, code?: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : '',
  )
}

function unflowed(text: string, losesBlank: boolean): string {
  const lines: string[] = []
  for (const line of text.split(/\r?\n/)) {
    const said = line.startsWith(' ') ? line.slice(1) : line
    const before = lines.at(-1)
    if (!before?.endsWith(' ') || before === '-- ') lines.push(said)
    else lines[lines.length - 1] = (losesBlank ? before.slice(0, -1) : before) + said
  }
  return lines.join('\n')
}

/** There are words in the text, none of them sends on to the HTML, and there is no table that it may have lost. */
function saysAll(text: string, html: Part): boolean {
  const words = text.slice(0, 10_000)
  if (!/[a-z\d]/i.test(words) || /html|view|browser/i.test(words)) return false
  return text.includes('\t') || !hasCells(html)
}

function hasCells({ encoding, body }: Part): boolean {
  return encoding === 'base64' ? /<t[dh]\b/i.test(decoded(body, encoding)) : CELL.test(body)
}
