// Our block inside a calendar description: text around it stays byte for byte.

/** Google's limit, in characters. */
export const DESCRIPTION_LIMIT = 8_192

const ANCHOR = '(?:⚓\\uFE0F?|&#9875;|&#x2693;)'
const BLANK = '(?:[ \\u00A0]|&nbsp;)?'
const OPENS = `${ANCHOR}${BLANK}ShipCaptainCrew`
const BLOCK = new RegExp(`${OPENS}(?:(?!${OPENS})[\\s\\S])*?${ANCHOR}${BLANK}end \\(revision (\\d+)\\)`, 'g')

export type Merge =
  | { readonly kind: 'merged'; readonly description: string }
  | { readonly kind: 'same' }
  /** The entry speaks of a later revision than ours. */
  | { readonly kind: 'superseded'; readonly revision: number }
  | { readonly kind: 'too-long'; readonly over: number }

/** `block` is plain text between the two marks, which survive HTML, entities and line breaks. */
export function mergeBlock(description: string, block: string, revision: number): Merge {
  const found = [...description.matchAll(BLOCK)]
  const newest = Math.max(-1, ...found.map(([, number]) => Number(number)))
  if (newest > revision) return { kind: 'superseded', revision: newest }

  const written = isHtml(description) ? asHtml(block) : block
  const merged = found.length === 0 ? append(description, written) : replaceFirst(description, found, written)
  if (merged === description) return { kind: 'same' }
  if (merged.length > DESCRIPTION_LIMIT) return { kind: 'too-long', over: merged.length - DESCRIPTION_LIMIT }
  return { kind: 'merged', description: merged }
}

/** The lines of the block that stands in a description, for comparison; undefined when there is none. */
export function blockIn(description: string): string | undefined {
  const [found] = description.match(BLOCK) ?? []
  return found === undefined ? undefined : asText(found)
}

/** A description as people typed it: what is ours says nothing of theirs. */
export function withoutBlock(description: string): string {
  return description.replace(BLOCK, '\n')
}

/** A second block (somebody copied the text) goes; the first one is ours. */
function replaceFirst(description: string, found: readonly RegExpMatchArray[], written: string): string {
  const [first] = found
  let seen = false
  return description.replace(BLOCK, (match) => {
    if (seen) return ''
    seen = true
    return match === first?.[0] ? written : match
  })
}

function append(description: string, written: string): string {
  if (description === '') return written
  return isHtml(description) ? `${description}<br><br>${written}` : `${description}\n\n${written}`
}

function isHtml(description: string): boolean {
  return /<(?:br|p|b|i|u|a|ul|ol|li|span|div|html-blob)\b[^>]*>|&(?:nbsp|amp|lt|gt|#\d+);/i.test(description)
}

function asHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>')
}

function asText(html: string): string {
  return html
    .replace(/&#9875;|&#x2693;|⚓\uFE0F/g, '⚓')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}
