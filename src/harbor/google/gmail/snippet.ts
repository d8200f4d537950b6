// The few words of a message that a list shows, and its whole text for searching.
import { convert } from 'html-to-text'
import { isAttachment, type Part, textOf, walk } from './mime.ts'

const SHOWN = 200
const READ_AT_MOST = 100_000

/** Escaped for HTML, as Gmail gives it. */
export function snippetOf(message: Part): string {
  const words = plainText(message).slice(0, 5_000).replace(/\s+/g, ' ').trim()
  const shown = words.length <= SHOWN ? words : words.slice(0, SHOWN).replace(/\s\S*$/, '')
  return shown.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}

export function plainText(message: Part): string {
  const texts = walk(message).filter((part) => part.parts.length === 0 && !isAttachment(part))
  const plain = texts.find(({ mimeType }) => mimeType === 'text/plain')
  if (plain && plain.content.length > 0) return textOf(plain).slice(0, READ_AT_MOST)

  const html = texts.find(({ mimeType }) => mimeType === 'text/html')
  return html ? convert(textOf(html).slice(0, READ_AT_MOST), { wordwrap: false }) : ''
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
