// The lines that this mail adds: quotes and signatures are cut, what is forwarded stays.
import { foldSpace } from './fold.ts'
import {
  afterFields,
  introducedLines,
  isFieldBlock,
  isForwardMark,
  isMobileSignature,
  isOriginalMark,
  isQuoted,
  isSignatureMark,
  isValediction,
  mayBeMark,
  nextWritten,
} from './quote-marks.ts'

/** `interleaved` stands at a quote without its mark, `closing` after the valediction: seen, never applied. */
export type LineKind = 'own' | 'forwarded' | 'interleaved' | 'closing'

export interface NewLine {
  /** Word for word, but for white space at its ends. */
  readonly text: string
  readonly kind: LineKind
  /** An empty line, a quote or a cut stands before it. */
  readonly opens: boolean
  /** Blanks before it. */
  readonly indent: number
  /** The last lines of the quote that stands right above. */
  readonly below?: string
}

/** Characters; what stands beyond is not read. */
export const MAX_TEXT = 512 * 1024
const MAX_LINE = 2000

interface Scan {
  readonly lines: readonly string[]
  readonly isForward: boolean
  readonly found: NewLine[]
  at: number
  kind: 'own' | 'forwarded'
  opens: boolean
  inSignature: boolean
  /** Some programs quote what they forward: one level of marks is then no quote. */
  unquotes: boolean
  /** The quote right above, as far as it is one paragraph. */
  quoted: string
}

/** Hardly any text has one: most are cut at a plain letter, many times as quickly. */
const OTHER_END = /[\r\u2028\u2029]/

/** Linear in the text's length; `subject` tells a forward from a reply where Outlook's block is all there is. */
export function newText(text: string, subject: string): readonly NewLine[] {
  const whole = text.slice(0, MAX_TEXT)
  const lines = whole.split(OTHER_END.test(whole) ? /\r\n|[\n\r\u2028\u2029]/ : '\n')
  const scan: Scan = {
    lines: lines.map((line) => (line.length > MAX_LINE ? line.slice(0, MAX_LINE) : line)),
    isForward: /^\s*(?:fwd?|fw|rv|tr|wg|enc|doorst|vb|i)\s*:/i.test(subject),
    found: [],
    at: 0,
    kind: 'own',
    opens: true,
    inSignature: false,
    unquotes: false,
    quoted: '',
  }
  while (scan.at < lines.length && step(scan)) scan.at += 1
  return withClosing(scan.found)
}

/** Looks at the line at `scan.at`, and past it where a mark takes several; false when all below is a quote. */
function step(scan: Scan): boolean {
  const { lines, at } = scan
  const line = lineAt(scan, at)
  if (line.startsWith('>')) scan.quoted = quotedWith(scan.quoted, line)
  if (line === '' || line.startsWith('>')) return cut(scan, { endsSignature: line !== '' })

  if (!mayBeMark(lines[at] ?? '') && !(scan.unquotes && mayBeMark(line))) return keep(scan)
  const introduction = introducedLines(lines, at)
  if (introduction > 0) {
    scan.at += introduction - 1
    cut(scan, { endsSignature: true })
    return isQuoted(lines[nextWritten(lines, scan.at + 1)])
  }
  if (isForwardMark(line) && !scan.inSignature) return forward(scan, at + 1)
  if (isOriginalMark(line) || isFieldBlock(lines, at)) {
    const isQuote = !scan.isForward || scan.kind === 'forwarded'
    return isQuote ? false : forward(scan, isOriginalMark(line) ? at + 1 : at)
  }

  if (isSignatureMark(lines[at] ?? '')) scan.inSignature = true
  return isMobileSignature(line) ? cut(scan, { endsSignature: false }) : keep(scan)
}

/** A line that is no mark, unless a signature has begun. */
function keep(scan: Scan): boolean {
  if (scan.inSignature) return cut(scan, { endsSignature: false })
  const { lines, at } = scan
  const indent = (lines[at] ?? '').search(/\S/)
  const below = scan.quoted === '' ? {} : { below: scan.quoted }
  scan.found.push({ text: withCells(unmarked(scan, at)), kind: kindOf(scan), opens: scan.opens, indent, ...below })
  scan.opens = false
  scan.quoted = ''
  return true
}

const MAX_QUOTED = 400

function quotedWith(before: string, line: string): string {
  const text = foldSpace(line.replace(/^[>\s]+/, ''))
  return text === '' ? '' : `${before} ${text}`.trim().slice(-MAX_QUOTED)
}

function lineAt(scan: Scan, at: number): string {
  return unmarked(scan, at).trim()
}

function unmarked({ lines, unquotes }: Scan, at: number): string {
  const raw = lines[at] ?? ''
  return unquotes ? raw.replace(/^\s*> ?/, '') : raw
}

/** A table's row keeps its empty cells at either end; elsewhere a tab there only indents. */
function withCells(line: string): string {
  const trimmed = line.trim()
  if (trimmed.startsWith('|') && /^\|.*\|$/.test(trimmed))
    return /^[|\s:+-]+$/.test(trimmed)
      ? ''
      : trimmed
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim())
          .join('\t')
  return trimmed.includes('\t') ? line.replace(/^[^\S\t]+|[^\S\t]+$/g, '') : trimmed
}

function cut(scan: Scan, { endsSignature }: { readonly endsSignature: boolean }): boolean {
  scan.opens = true
  if (endsSignature) scan.inSignature = false
  return true
}

function forward(scan: Scan, fieldsAt: number): boolean {
  scan.at = afterFields(scan.lines, fieldsAt)
  scan.unquotes = isQuoted(scan.lines[nextWritten(scan.lines, fieldsAt)])
  scan.kind = 'forwarded'
  return cut(scan, { endsSignature: true })
}

/** Right below a quote's last line may be that line's own end, broken off by a mail program. */
function kindOf({ lines, at, kind, unquotes, found, opens }: Scan): LineKind {
  const follows = !opens && found.at(-1)?.kind === 'interleaved'
  return !unquotes && (follows || isQuoted(lines[at - 1])) ? 'interleaved' : kind
}

const AFTERTHOUGHT = /^(?:p\.? ?s\.?|pps|p\.? ?d\.?|edit|update|correction)(?:[:,–—-]|\s)/i

/** What follows a valediction is a signature, until an empty line. */
function withClosing(lines: readonly NewLine[]): readonly NewLine[] {
  const at = lines.findLastIndex((line) => line.kind === 'own' && isValediction(foldSpace(line.text)))
  if (at < 0) return lines
  const next = lines.findIndex(
    (line, index) =>
      index > at && (AFTERTHOUGHT.test(line.text) || (index > at + 1 && (line.opens || line.kind !== 'own'))),
  )
  const end = next < 0 ? lines.length : next
  return lines.map((line, index) => (index >= at && index < end ? { ...line, kind: 'closing' } : line))
}
