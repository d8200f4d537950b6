// The most ordinary mail, a text beside HTML that says the same: its header for a parser, and its text without one.
import { TextDecoder } from 'node:util'
import { decodedBase64 } from './slim-mime.ts'

const MOST_BYTES = 64 * 1024
const MOST_HEADER = 24 * 1024
const GAP = '\r\n\r\n'
const BOUNDARY = /^content-type:[ \t]*multipart\/alternative;\s*boundary="?([\w=.:/+-]{1,70})"?[ \t]*\r$/im
const PART = /^[ \t]*\r?\n((?:[^\r\n]+\r?\n)+)\r?\n/
const TYPE = /^content-type:[ \t]*text\/(plain|html)[ \t]*;[ \t]*charset="?([\w-]+)"?[ \t]*$/im
const ENCODED = /^content-transfer-encoding:/im
const ENCODING = /^content-transfer-encoding:[ \t]*(7bit|8bit|quoted-printable|base64)[ \t]*$/im
const LATIN = new TextDecoder('windows-1252')
/** As browsers read them, and mail programs write them. */
const CHARSETS: ReadonlyMap<string, TextDecoder> = new Map([
  ['utf-8', new TextDecoder('utf-8')],
  ['us-ascii', LATIN],
  ['iso-8859-1', LATIN],
  ['windows-1252', LATIN],
])

export interface PlainMime {
  readonly header: Buffer
  readonly text: string
}

interface Part {
  readonly type: string
  readonly charset: TextDecoder
  /** Decoded, a character for each byte. */
  readonly bytes: string
}

/** Undefined where the mail is anything else, or where its HTML may know more than its text. */
export function plainMime(raw: Buffer): PlainMime | undefined {
  if (raw.length > MOST_BYTES) return undefined
  const mail = raw.toString('latin1')
  const header = mail.slice(0, mail.indexOf(GAP) + 2)
  const boundary = isPlain(header) ? BOUNDARY.exec(header)?.[1] : undefined
  if (boundary === undefined) return undefined

  const [, first, second, after] = mail.slice(header.length).split(`\n--${boundary}`)
  const [plain, html] = [partOf(first), partOf(second)]
  if (plain?.type !== 'plain' || html?.type !== 'html' || after?.startsWith('--') !== true) return undefined
  if (!saysAll(plain.bytes, html.bytes)) return undefined
  const text = plain.charset.decode(Buffer.from(plain.bytes, 'latin1'))
  return { header: raw.subarray(0, header.length + 2), text }
}

/** One field says what the content is, and lines end as they have to. */
function isPlain(header: string): boolean {
  if (header.length < 3 || header.length > MOST_HEADER) return false
  return header.match(/^content-(?:type|transfer)/gim)?.length === 1 && !/\r(?!\n)|(?<!\r)\n/.test(header)
}

function partOf(text: string | undefined): Part | undefined {
  const [head, fields] = PART.exec(text ?? '') ?? []
  if (text === undefined || head === undefined || fields === undefined) return undefined
  const header = fields.replace(/\r?\n(?=[ \t])/g, '').replaceAll('\r', '')
  const isEncoded = ENCODED.test(header)
  const isAlone = header.match(/^content-(?:type|transfer|disposition)/gim)?.length === (isEncoded ? 2 : 1)
  const encoding = isEncoded ? ENCODING.exec(header)?.[1] : '7bit'
  const [, type, label] = TYPE.exec(header) ?? []
  const charset = CHARSETS.get(label?.toLowerCase() ?? '')
  if (!type || !charset || !encoding || !isAlone) return undefined
  return { type: type.toLowerCase(), charset, bytes: decoded(text.slice(head.length), encoding.toLowerCase()) }
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return decodedBase64(body).toString('latin1')
  const lines = `${body.replace(/\r+(?=\n|$)/g, '')}\n`
  if (encoding !== 'quoted-printable') return lines
  return lines.replace(/=(?:\n|([\dA-F]{2}))/gi, (_, code?: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : '',
  )
}

/** There are words in the text, none of them sends on to the HTML, and there is no table that it may have lost. */
function saysAll(text: string, html: string): boolean {
  const words = text.slice(0, 10_000)
  if (!/[a-z\d]/i.test(words) || /html|view|browser/i.test(words)) return false
  return text.includes('\t') || !/<t[dh]\b/i.test(html)
}
