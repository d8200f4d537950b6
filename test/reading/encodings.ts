// A written mail as the bytes that arrive: its way here, charset, transfer encoding and the parts around the text.
import type { Written } from './clients.ts'
import { WAYS } from './ways/ways.ts'

export interface Envelope {
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  /** ISO 8601. */
  readonly date: string
}

export const ENCODINGS = ['7bit', 'quoted-printable', 'base64', '8bit', 'iso-8859-1', 'windows-1252'] as const
export const STRUCTURES = ['plain', 'html', 'alternative', 'mixed', 'related'] as const
export type Encoding = (typeof ENCODINGS)[number]
export type Structure = (typeof STRUCTURES)[number]

/** An encoding that can't say the text gives way to quoted-printable UTF-8. */
export function bytesOf(written: Written, envelope: Envelope, encoding: Encoding, structure: Structure): Buffer {
  const head = WAYS[written.way]({
    ...envelope,
    domain: envelope.from.address.split('@')[1] ?? '',
    at: Date.parse(envelope.date),
    own: [
      `From: ${envelope.from.name} <${envelope.from.address}>`,
      `Date: ${new Date(envelope.date).toUTCString().replace('GMT', '+0000')}`,
      `Subject: ${encodedWords(written.subject)}`,
      `To: ${envelope.to}`,
    ],
    answers: written.answers ? 'asked@mail.example-charters.test' : '',
  })
  return Buffer.concat([latin(`${head.join('\r\n')}\r\n`), body(written, encoding, structure)])
}

function body(written: Written, encoding: Encoding, structure: Structure): Buffer {
  const plain = () => part('text/plain', written.plain, encoding, written.isFlowed ? '; format=flowed' : '')
  const html = () => part('text/html', written.html, encoding)
  if (structure === 'plain') return plain()
  if (structure === 'html') return html()
  const alternative = multipart('alternative', [plain(), html()])
  if (structure === 'alternative') return alternative
  const type = structure === 'mixed' ? 'application/pdf; name="menu.pdf"' : 'image/png; name="logo.png"'
  const file = latin(
    `Content-Type: ${type}\r\nContent-ID: <a@b>\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQK\r\n`,
  )
  return multipart(structure, [alternative, file])
}

function multipart(kind: string, parts: readonly Buffer[]): Buffer {
  const boundary = `=_${kind}_7a81`
  const inner = parts.flatMap((one) => [latin(`--${boundary}\r\n`), one, latin('\r\n')])
  return Buffer.concat([
    latin(`Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n`),
    ...inner,
    latin(`--${boundary}--\r\n`),
  ])
}

function part(type: string, text: string, wished: Encoding, parameters = ''): Buffer {
  const encoding = canSay(text, wished) ? wished : 'quoted-printable'
  const charset =
    encoding === 'iso-8859-1' || encoding === 'windows-1252' ? encoding : encoding === '7bit' ? 'us-ascii' : 'utf-8'
  const bytes = Buffer.from(inCharset(text.replaceAll('\n', '\r\n'), charset))
  const transfer =
    { '7bit': '7bit', base64: 'base64', '8bit': '8bit', 'windows-1252': '8bit' }[encoding as '8bit'] ??
    'quoted-printable'
  const head = `Content-Type: ${type}; charset="${charset}"${parameters}\r\nContent-Transfer-Encoding: ${transfer}\r\n\r\n`
  const encoded =
    transfer === 'base64'
      ? latin(base64(bytes))
      : transfer === 'quoted-printable'
        ? latin(quotedPrintable(bytes))
        : bytes
  return Buffer.concat([latin(head), encoded, latin('\r\n')])
}

function canSay(text: string, encoding: Encoding): boolean {
  if (encoding === '7bit') return /^[\n\t -~]*$/.test(text) && text.split('\n').every((line) => line.length < 990)
  const charset = encoding === 'iso-8859-1' || encoding === 'windows-1252' ? encoding : 'utf-8'
  return inCharset(text, charset).every((byte) => byte >= 0)
}

/** -1 for a character that the charset doesn't have. */
function inCharset(text: string, charset: string): readonly number[] {
  if (charset === 'utf-8' || charset === 'us-ascii') return [...Buffer.from(text)]
  return [...text].map((letter) => {
    const code = letter.codePointAt(0) ?? 0
    if (code < 0x80 || (code >= 0xa0 && code < 0x100)) return code
    return charset === 'windows-1252' ? (WINDOWS.get(letter) ?? -1) : -1
  })
}

const WINDOWS = new Map(
  Array.from(
    { length: 32 },
    (_, at) => [new TextDecoder('windows-1252').decode(Uint8Array.of(0x80 + at)), 0x80 + at] as const,
  ),
)

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{76}/g, '$&\r\n')
}

function quotedPrintable(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .split('\r\n')
    .map((line) => softBroken(line.replace(/[^\t -<>-~]|[\t ]$/g, escapedByte)))
    .join('\r\n')
}

function escapedByte(letter: string): string {
  return `=${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

/** At most 76 characters, never inside an escape. */
function softBroken(line: string): string {
  return (line.match(/(?:=[0-9A-F]{2}|[^=]){1,24}/g) ?? []).join('=\r\n')
}

function encodedWords(text: string): string {
  if (/^[ -~]*$/.test(text)) return text
  const words = text.match(/.{1,18}/gu) ?? []
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ')
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}
