// A large message without what nobody reads: attachments and mails within it go, text and header fields are bounded.

const ORDINARY = { bytes: 64 * 1024, header: 24 * 1024, lines: 1500 }
const MAX_HEADER = 128 * 1024
const MAX_FIELD = 20_000
const MAX_LINES = 2000
const MAX_PART_HEADER = 8 * 1024
const MAX_BODY = 700 * 1024
const MAX_PARTS = 100
const MAX_BOUNDARIES = 20
/** Lines that begin as a boundary does. */
const MAX_MARKS = 50_000
const DASH = 0x2d

interface Scan {
  readonly bytes: Buffer
  readonly kept: (Buffer | string)[]
  readonly boundaries: string[]
  at: number
  parts: number
  /** Bytes of text that may still be kept. */
  room: number
  marks: number
}

export interface Slim {
  readonly bytes: Buffer
  /** Some of its text was too much to keep. */
  readonly isCut: boolean
}

/** The same bytes where they are an ordinary mail's; linear, and what is left takes a parser a bounded time. */
export function slimMime(bytes: Buffer): Slim {
  if (isOrdinary(bytes)) return { bytes, isCut: false }
  const scan: Scan = { bytes, kept: [], boundaries: [], at: 0, parts: 0, room: MAX_BODY, marks: 0 }
  keepPart(scan, MAX_HEADER)
  while (scan.at < bytes.length && scan.parts < MAX_PARTS && scan.room > 0) nextPart(scan)
  const kept = scan.kept.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece))
  return { bytes: Buffer.concat(kept), isCut: scan.at < bytes.length || scan.room <= 0 || scan.marks >= MAX_MARKS }
}

function isOrdinary(bytes: Buffer): boolean {
  if (bytes.length > ORDINARY.bytes || linesIn(bytes) > ORDINARY.lines) return false
  const ends = ['\n\n', '\r\n\r\n'].map((gap) => bytes.indexOf(gap)).filter((end) => end >= 0)
  return Math.min(...ends, bytes.length) <= ORDINARY.header
}

/** Header and body of the part that begins here. */
function keepPart(scan: Scan, most: number): void {
  const header = headerAt(scan, most)
  scan.parts += 1
  const type = /^content-type:\s*([^\s;]{0,100})/im.exec(header)?.[1]?.toLowerCase() ?? 'text/plain'
  const boundary = type.startsWith('multipart/') ? boundaryIn(header) : undefined
  const start = scan.at
  if (boundary !== undefined && scan.boundaries.length < MAX_BOUNDARIES) scan.boundaries.push(boundary)
  scan.at = nextMark(scan)
  const isText = /^text\/(?:plain|html)$/.test(type) && !/^content-disposition:\s*attachment/im.test(header)
  if (boundary !== undefined) scan.kept.push(header, '\r\n')
  else if (isText) keepText(scan, header, scan.bytes.subarray(start, Math.min(scan.at, start + scan.room)))
  else if (scan.parts === 1) scan.kept.push(header, '\r\n')
}

/** One long line for what a parser would take a step a line for. */
function keepText(scan: Scan, header: string, body: Buffer): void {
  scan.room -= body.length
  const encoding = /^content-transfer-encoding:.{0,100}?(base64|quoted-printable)/im.exec(header)?.[1]?.toLowerCase()
  if (encoding === 'quoted-printable') scan.kept.push(header, '\r\n', body)
  else {
    const others = header.replace(/^content-transfer-encoding:.*\r?\n(?:[ \t].*\r?\n)*/gim, '')
    const plain = encoding === 'base64' ? decodedBase64(body.toString('latin1')) : body
    scan.kept.push(others, 'Content-Transfer-Encoding: base64\r\n\r\n', plain.toString('base64'), '\r\n')
  }
}

/** Padding may stand anywhere: some programs pad every line. */
export function decodedBase64(text: string): Buffer {
  const units = text.replace(/[^a-z\d+/=]+/gi, '').split(/=+/)
  return Buffer.concat(units.map((unit) => Buffer.from(unit, 'base64')))
}

/** At a boundary line: what it ends, and the part that it begins. */
function nextPart(scan: Scan): void {
  const mark = markAt(scan, scan.at)
  scan.at = lineEnd(scan.bytes, scan.at)
  if (!mark) return
  scan.boundaries.splice(mark.isEnd ? mark.open : mark.open + 1)
  scan.kept.push(`${mark.line}\r\n`)
  if (mark.isEnd) scan.at = nextMark(scan)
  else keepPart(scan, MAX_PART_HEADER)
}

interface Mark {
  readonly line: string
  readonly open: number
  readonly isEnd: boolean
}

function markAt({ bytes, boundaries }: Scan, at: number): Mark | undefined {
  const line =
    bytes
      .toString('latin1', at, at + 220)
      .split(/[\r\n]/, 1)[0]
      ?.trimEnd() ?? ''
  const open = boundaries.findLastIndex((boundary) => line === `--${boundary}` || line === `--${boundary}--`)
  return open < 0 ? undefined : { line, open, isEnd: line !== `--${boundaries[open]}` }
}

/** Its first lines and fields, each bounded; the position then is behind the empty line below all of them. */
function headerAt(scan: Scan, most: number): string {
  const { bytes } = scan
  const lines: string[] = []
  let room = most
  let field = 0
  while (scan.at < bytes.length) {
    const start = scan.at
    scan.at = lineEnd(bytes, start)
    if (isEmpty(bytes, start)) break
    field = bytes[start] === 0x20 || bytes[start] === 0x09 ? field : MAX_FIELD
    const length = Math.min(scan.at - start, field, room)
    if (length <= 0 || lines.length >= MAX_LINES) continue
    lines.push(bytes.toString('latin1', start, start + length).trimEnd())
    field -= length
    room -= length
  }
  return lines.map((line) => `${line}\r\n`).join('')
}

function isEmpty(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] === 0x0a)
}

function boundaryIn(header: string): string | undefined {
  const [, quoted, bare] =
    /^content-type:(?:[^\r\n]|\r?\n[ \t])*?\bboundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/im.exec(header) ??
    []
  return quoted ?? bare
}

/** Where the next line stands that is one of the open boundaries; the end of the message when there is none. */
function nextMark(scan: Scan): number {
  const { bytes, boundaries } = scan
  if (boundaries.length === 0) return bytes.length
  let at = bytes[scan.at] === DASH && bytes[scan.at + 1] === DASH ? scan.at : belowBreak(bytes, scan.at)
  for (; at < bytes.length && scan.marks < MAX_MARKS; at = belowBreak(bytes, at)) {
    scan.marks += 1
    if (markAt(scan, at)) return at
  }
  return bytes.length
}

/** The next line that begins with two dashes. */
function belowBreak(bytes: Buffer, at: number): number {
  const found = bytes.indexOf('\n--', at)
  return found < 0 ? bytes.length : found + 1
}

function lineEnd(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(0x0a, at)
  return end < 0 ? bytes.length : end + 1
}

function linesIn(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines += 1
  return lines
}
