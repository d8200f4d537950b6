// A description cut into marks, line ends and what stands between; and which stretch of it is ours.
import { asText } from './calendar-html.ts'
import { remembered } from './remembered.ts'

export interface Marked {
  readonly kind: 'opens' | 'ends' | 'break' | 'text'
  readonly raw: string
  readonly revision?: number
}

/** Pieces from one to another, both included. */
export interface Span {
  readonly from: number
  readonly to: number
  /** Both marks are there. */
  readonly whole: boolean
}

const ANCHOR = '(?:⚓\\uFE0F?|&#9875;|&#x2693;)'
/** What editors put between words: tags, blanks of all kinds, and nothing. */
const GAP = '(?:<[^>]*>|\\s|&nbsp;|&#160;|[\\u200B-\\u200D\\uFEFF\\u00AD])*'
const OPENS = `${ANCHOR}${GAP}Ship${GAP}Captain${GAP}Crew`
const ENDS = `${ANCHOR}${GAP}end${GAP}\\(${GAP}revision${GAP}(\\d+)${GAP}\\)`
const BREAK = '\\r?\\n|<br\\s*/?>|</?(?:p|div|li|ul|ol)\\b[^>]*>'
const PIECE = new RegExp(`(?<ends>${ENDS})|(?<opens>${OPENS})|(?<breaks>${BREAK})`, 'gi')

export function markedIn(description: string): readonly Marked[] {
  return cut(description)
}

/** One entry's description is looked at from many sides. */
const cut = remembered(cutAtMarks, 50, 16_384)

function cutAtMarks(description: string): readonly Marked[] {
  const pieces: Marked[] = []
  let at = 0
  for (const match of description.matchAll(PIECE)) {
    if (match.index > at) pieces.push({ kind: 'text', raw: description.slice(at, match.index) })
    pieces.push(pieceOf(match))
    at = match.index + match[0].length
  }
  return at < description.length ? [...pieces, { kind: 'text', raw: description.slice(at) }] : pieces
}

/** Blocks between their two marks; and, by `isOurs`, what is left of one that lost a mark. */
export function spansIn(marked: readonly Marked[], isOurs?: (line: string) => boolean): readonly Span[] {
  const spans: Span[] = []
  for (let at = 0; at < marked.length; at += 1) {
    const span = spanAt(marked, at, spans.at(-1)?.to ?? -1, isOurs)
    if (!span) continue
    spans.push(span)
    at = span.to
  }
  return spans
}

function pieceOf({ 0: raw, groups = {} }: RegExpMatchArray): Marked {
  if (groups.ends !== undefined) return { kind: 'ends', raw, revision: Number(/(\d+)\D*$/.exec(asText(raw))?.[1]) }
  return { kind: groups.opens === undefined ? 'break' : 'opens', raw }
}

function spanAt(
  marked: readonly Marked[],
  at: number,
  before: number,
  isOurs: ((line: string) => boolean) | undefined,
): Span | undefined {
  const { kind } = marked[at] ?? {}
  if (kind === 'ends') return isOurs && { from: ourReach(marked, at, -1, before, isOurs), to: at, whole: false }
  if (kind !== 'opens') return undefined
  const next = marked.findIndex((piece, other) => other > at && (piece.kind === 'opens' || piece.kind === 'ends'))
  if (marked[next]?.kind === 'ends') return { from: at, to: next, whole: true }
  return isOurs && { from: at, to: ourReach(marked, at, 1, next < 0 ? marked.length : next, isOurs), whole: false }
}

/** How far our own lines go on from a mark that stands alone, up to `end`. */
function ourReach(
  marked: readonly Marked[],
  from: number,
  step: 1 | -1,
  end: number,
  isOurs: (line: string) => boolean,
): number {
  let reach = from
  for (let at = from + step; at !== end; at += step) {
    const { kind, raw } = marked[at] as Marked
    const line = asText(raw).trim()
    if (kind === 'text' && line !== '' && !isOurs(line)) return reach
    if (kind === 'text' && line !== '') reach = at
  }
  return reach
}
