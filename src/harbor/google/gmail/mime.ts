// The MIME tree of a raw message.
import { cut, fieldOf, type Header, readHeaders } from './headers.ts'
import { decode, readStructured } from './parameters.ts'

export interface Part {
  readonly headers: readonly Header[]
  readonly mimeType: string
  readonly filename: string
  /** Transfer encoding undone; empty for a multipart. */
  readonly content: Buffer
  readonly charset: string
  readonly parts: readonly Part[]
}

const DEEPEST = 20

export function readMessage(raw: Buffer): Part {
  return readPart(raw, 'text/plain', 0)
}

/** Every part, each before its children. */
export function walk(part: Part): readonly Part[] {
  return [part, ...part.parts.flatMap(walk)]
}

/** Content of a text part as text. */
export function textOf(part: Part): string {
  return decode(part.content, part.charset)
}

export function isAttachment(part: Part): boolean {
  return part.parts.length === 0 && (part.filename !== '' || !part.mimeType.startsWith('text/'))
}

function readPart(raw: Buffer, assumedType: string, depth: number): Part {
  const { head, body } = cut(raw)
  const headers = readHeaders(head)
  const type = readStructured(fieldOf(headers, 'Content-Type') || assumedType)
  const disposition = readStructured(fieldOf(headers, 'Content-Disposition'))
  const common = {
    headers,
    mimeType: type.value || assumedType,
    filename: disposition.parameters.filename ?? type.parameters.name ?? '',
    charset: type.parameters.charset ?? '',
  }

  const { boundary } = type.parameters
  if (type.value.startsWith('multipart/') && boundary && depth < DEEPEST) {
    const childType = type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
    const parts = pieces(body, boundary).map((piece) => readPart(piece, childType, depth + 1))
    return { ...common, content: Buffer.alloc(0), parts }
  }
  const content = undo(body, fieldOf(headers, 'Content-Transfer-Encoding'))
  const nested = common.mimeType === 'message/rfc822' && depth < DEEPEST
  return { ...common, content, parts: nested ? [readPart(content, 'text/plain', depth + 1)] : [] }
}

/** What stands between the boundary lines; the last piece of a message that was cut short counts. */
function pieces(body: Buffer, boundary: string): readonly Buffer[] {
  const literal = boundary.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  const lines = new RegExp(`(?:^|\\r?\\n)--${literal}(--)?[ \\t]*(?:(?=\\r?\\n)|$)`, 'g')
  const found: Buffer[] = []
  let start = -1
  for (const line of body.toString('latin1').matchAll(lines)) {
    if (start >= 0) found.push(afterLineEnd(body.subarray(start, line.index)))
    if (line[1]) return found
    start = line.index + line[0].length
  }
  return start >= 0 ? [...found, afterLineEnd(body.subarray(start))] : found
}

function afterLineEnd(piece: Buffer): Buffer {
  return piece.subarray(/^\r?\n/.exec(piece.subarray(0, 2).toString('latin1'))?.[0].length ?? 0)
}

function undo(body: Buffer, encoding: string): Buffer {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body.toString('latin1'), 'base64')
    case 'quoted-printable':
      return Buffer.from(unquote(body.toString('latin1')), 'latin1')
    default:
      return body
  }
}

function unquote(text: string): string {
  return text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
