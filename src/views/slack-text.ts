// Slack's mrkdwn: data is escaped where it is put in, so that no name becomes a mention, a link or a line of its own.
import { folded, oneLine, shortened } from './plain-text.ts'

export interface Mrkdwn {
  readonly mrkdwn: string
}

/** Template tag: strings are data and are escaped; what is Mrkdwn already goes in as it is. */
export function md(words: TemplateStringsArray, ...data: readonly (string | number | Mrkdwn)[]): Mrkdwn {
  const filled = words.map((word, index) => {
    const value = data[index]
    if (value === undefined) return word
    if (typeof value === 'object') return word + value.mrkdwn
    const opensLine = index === 0 && word === ''
    return word + escaped(unmarked(opensLine ? withoutQuote(folded(String(value))) : folded(String(value))))
  })
  return { mrkdwn: filled.join('') }
}

export function joined(parts: readonly Mrkdwn[], separator: string): Mrkdwn {
  return { mrkdwn: parts.map(({ mrkdwn }) => mrkdwn).join(separator) }
}

/** The words alone, for where no mark and no escape is read. */
export function spoken({ mrkdwn }: Mrkdwn): string {
  return unescaped(mrkdwn.replaceAll('*', '')).replace(/ {2,}/g, ' ').trim()
}

/** Each line of an outside text as a quoted line. */
export function quotedLines(text: string): readonly Mrkdwn[] {
  const lines = text.split(/\r\n?|\n/).map(oneLine)
  return lines.filter((line) => line !== '').map((line) => md`> ${line}`)
}

/** For plain_text objects, which know no escapes: angle brackets become look-alikes. */
export function plainText(text: string, max: number): string {
  return shortened(text, max).replaceAll('<', '‹').replaceAll('>', '›') || '–'
}

/** Cuts a long text into pieces of at most `max`, at a space where there is one, never inside an entity or a character. */
export function pieces(text: string, max: number): readonly string[] {
  if (text.length <= max) return [text]
  const found: string[] = []
  let piece = ''
  for (const unit of text.match(/&(?:amp|lt|gt);|\S|\s/gu) ?? []) {
    if (piece.length + unit.length > max) {
      const end = breakBefore(piece, max)
      found.push(piece.slice(0, end))
      piece = piece.slice(end)
    }
    piece += unit
  }
  return [...found, piece]
}

/** As Slack hands over what people type. */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

export function escaped(text: string): string {
  if (!/[&<>]/.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** At the beginning of a line it would make one a quotation. */
function withoutQuote(text: string): string {
  return text.replace(/^\s*>/, '›')
}

/** Slack has no escape for its own marks: where one could open or close something, its look-alike stands instead. */
function unmarked(text: string): string {
  if (!/[`*_~]/.test(text)) return text
  return text.replace(MARKS, (mark) => LOOK_ALIKES[mark] ?? mark)
}

/** A mark between two letters or digits, as in `jo_lee@mail.test`, does nothing. */
const MARKS = /`|(?<![\p{L}\p{N}])[*_~]|[*_~](?![\p{L}\p{N}])/gu
const LOOK_ALIKES: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' }

function breakBefore(piece: string, max: number): number {
  const space = piece.lastIndexOf(' ')
  return space > max / 2 ? space + 1 : piece.length
}
