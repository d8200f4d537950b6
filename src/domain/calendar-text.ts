// Our block inside a calendar description: what people typed around it, and into it, stays byte for byte.
import { asHtml, asText, isHtml, looseTags } from './calendar-html.ts'
import { type Marked, markedIn, type Span, spansIn } from './calendar-marks.ts'

/** Google's limit, in characters. */
export const DESCRIPTION_LIMIT = 8_192

export type Merge =
  | { readonly kind: 'merged'; readonly description: string }
  | { readonly kind: 'same' }
  /** The entry speaks of a later revision than ours. */
  | { readonly kind: 'superseded'; readonly revision: number }
  | { readonly kind: 'too-long'; readonly over: number }

/** Whether a line, as plain text, is one that we wrote there. */
export type IsOurs = (line: string) => boolean

/**
 * `block` is plain text between the two marks, which survive HTML, entities and line breaks. Lines between marks that
 * aren't ours were typed there, and go below; without `isOurs` all of them are.
 */
export function mergeBlock(description: string, block: string, revision: number, isOurs?: IsOurs): Merge {
  const marked = markedIn(description)
  const newest = Math.max(-1, ...marked.flatMap(({ revision: found }) => found ?? []))
  if (newest > revision) return { kind: 'superseded', revision: newest }

  const written = isHtml(description) ? asHtml(block) : block
  const spans = spansIn(marked, isOurs)
  const merged = spans.length === 0 ? append(description, written) : replaced(marked, spans, written, isOurs)
  if (merged === description) return { kind: 'same' }
  if (merged.length > DESCRIPTION_LIMIT) return { kind: 'too-long', over: merged.length - DESCRIPTION_LIMIT }
  return { kind: 'merged', description: merged }
}

/** The lines of the first block that stands in a description, for comparison; undefined when there is none. */
export function blockIn(description: string): string | undefined {
  const marked = markedIn(description)
  const span = spansIn(marked).find(({ whole }) => whole)
  return span && asText(rawOf(marked.slice(span.from, span.to + 1)))
}

/** A description as people typed it: what is ours says nothing of theirs. */
export function withoutBlock(description: string): string {
  const marked = markedIn(description)
  const spans = spansIn(marked)
  return marked.map(({ raw }, at) => (spans.some(({ from, to }) => from <= at && at <= to) ? '\n' : raw)).join('')
}

/** The text of our block where it stands alone and whole; undefined: there is no mark, or more than one block, or a part of one. */
export function loneBlock(description: string): string | undefined {
  const marks = markedIn(description).filter(({ kind }) => kind === 'opens' || kind === 'ends')
  return marks.length === 2 ? folded(blockIn(description) ?? '') : undefined
}

export function hasMark(description: string): boolean {
  return markedIn(description).some(({ kind }) => kind === 'opens' || kind === 'ends')
}

/** Lines as they compare, whatever an editor did to their blanks. */
export function folded(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  return lines.filter((line) => line !== '').join('\n')
}

/** The block stands where the first one stood; a second one, which somebody copied, goes. */
function replaced(marked: readonly Marked[], spans: readonly Span[], written: string, isOurs?: IsOurs): string {
  const breaks = isHtml(rawOf(marked)) ? '<br>' : '\n'
  const parts: string[] = []
  let at = 0
  for (const [nth, { from, to }] of spans.entries()) {
    const inside = marked.slice(from, to + 1)
    const theirs = isOurs ? inside.filter((piece) => isTheirs(piece, isOurs)) : []
    const { closing, opening } = looseTags(rawOf(inside.filter((piece) => !theirs.includes(piece))))
    const kept = [...(nth === 0 ? [written] : []), ...theirs.map(({ raw }) => raw)].join(breaks)
    parts.push(rawOf(marked.slice(at, from)), closing, kept, opening)
    at = to + 1
  }
  return parts.join('') + rawOf(marked.slice(at))
}

function isTheirs({ kind, raw }: Marked, isOurs: IsOurs): boolean {
  const line = asText(raw).trim()
  return kind === 'text' && line !== '' && !isOurs(line)
}

function rawOf(marked: readonly Marked[]): string {
  return marked.map(({ raw }) => raw).join('')
}

function append(description: string, written: string): string {
  if (description === '') return written
  return isHtml(description) ? `${description}<br><br>${written}` : `${description}\n\n${written}`
}
