// A letter and what it quotes as the text and the HTML of one mail program.
import type { Quoted } from './clients.ts'
import type { Block, Letter } from './layouts.ts'
import { PAGES } from './ways/pages.ts'
import type { WayName } from './ways/ways.ts'

export interface Style {
  /** By whose servers it travels. */
  readonly way: WayName
  readonly attribution: (quoted: Quoted) => string
  /** Characters at which the program breaks lines. */
  readonly width?: number
  /** Before each quoted line; `> ` unless said. */
  readonly mark?: string
  readonly indent?: string
  readonly signature?: string
  readonly prefix?: string
  /** Header fields above a quote that has no marks: who, when, to whom, about what. */
  readonly fields?: readonly [string, string, string, string]
  readonly bold?: true
  readonly rule?: string
  readonly isBelow?: true
  readonly isFlowed?: true
  readonly isNew?: true
  /** The letter is somebody else's, passed on: the line above it, and what stands before each of its lines. */
  readonly forwards?: { readonly rule: string; readonly mark: string }
  /** What the program puts between a table's cells in its plain text; a tab unless said. */
  readonly between?: string
}

const FIELDS = ['From', 'Date', 'To', 'Subject'] as const

export function plainOf(style: Style, letter: Letter, quoted: Quoted): string {
  const own = letter.blocks.flatMap((block) => [...plainLines(block, style).flatMap((line) => broken(line, style)), ''])
  if (style.forwards) return forwardedPlain(style, own, quoted)
  const closing = ['Thanks,', 'Carole', ...(style.signature ? ['', style.signature] : [])]
  if (style.isNew) return [...own, ...closing, ''].join('\n')
  const quote = plainQuote(style, quoted)
  return (style.isBelow ? [...quote, '', ...own, ...closing] : [...own, ...closing, '', ...quote]).join('\n')
}

export function htmlOf(style: Style, letter: Letter, quoted: Quoted): string {
  const { head, foot, blank } = PAGES[style.way]
  const own = letter.blocks.map((block) => htmlBlock(block, style)).join(blank)
  if (style.forwards) return forwardedHtml(style, own, quoted)
  const closing = ['Thanks,', 'Carole'].map((line) => htmlLine(line, style)).join('')
  const signature = style.signature
    ? `<div class="signature">${style.signature.split('\n').map(escaped).join('<br>')}</div>`
    : ''
  const letterHtml = `${own}${blank}${closing}${signature}`
  const quote = style.isNew ? '' : htmlQuote(style, quoted)
  const body = style.isBelow ? `${quote}${blank}${letterHtml}` : `${letterHtml}${blank}${quote}`
  return `${head}${body}${foot}`
}

function forwardedPlain(style: Style, letter: readonly string[], quoted: Quoted): string {
  const { rule, mark } = style.forwards ?? { rule: '', mark: '' }
  const fields = fieldsOf(style.fields ?? FIELDS, quoted).map(([name, value]) => `${name}: ${value}`)
  const passed = [...fields, '', ...letter].map((line) => (line === '' ? mark.trimEnd() : `${mark}${line}`))
  return ['Please see below.', '', 'Thanks,', 'Carole', '', rule, ...passed].join('\n')
}

function plainLines(block: Block, { between = '\t' }: Style): readonly string[] {
  if (block.is === 'paragraph') return [block.text]
  if (block.is === 'lines') return block.lines
  if (block.is === 'bullets') return block.lines.map((line) => `   - ${line}`)
  return block.rows.flatMap((row) => row.join(between).split('\n'))
}

/** Format=flowed keeps the blank at the end of a line that goes on. */
function broken(line: string, { width, isFlowed }: Style): readonly string[] {
  if (!width || line.length <= width || line.includes('\t')) return [line]
  const at = line.lastIndexOf(' ', width)
  if (at <= 0) return [line]
  return [
    line.slice(0, isFlowed ? at + 1 : at),
    ...broken(line.slice(at + 1), { width, ...(isFlowed ? { isFlowed } : {}) } as Style),
  ]
}

function plainQuote(style: Style, quoted: Quoted): readonly string[] {
  if (style.fields) {
    const fields = fieldsOf(style.fields, quoted).map(([name, value]) =>
      style.bold ? `*${name}:* ${value}` : `${name}: ${value}`,
    )
    return [...(style.rule ? [style.rule] : []), ...fields, '', ...quoted.lines]
  }
  const mark = style.mark ?? '> '
  const lines = quoted.lines.map((line) => (line === '' ? mark.trimEnd() : `${style.indent ?? ''}${mark}${line}`))
  return [...style.attribution(quoted).split('\n'), ...(style.isBelow ? [] : ['']), ...lines]
}

function fieldsOf(names: readonly [string, string, string, string], { name, address, at }: Quoted) {
  const [from, sent, to, subject] = names
  return [
    [from, `${name} <${address}>`],
    [sent, at.toUTCString()],
    [to, 'Ops <ops@example-charters.test>'],
    [subject, 'Crew'],
  ] as const
}

function forwardedHtml(style: Style, letter: string, quoted: Quoted): string {
  const { rule, mark } = style.forwards ?? { rule: '', mark: '' }
  const { head, foot, line, blank, quote } = PAGES[style.way]
  const fields = fieldsOf(style.fields ?? FIELDS, quoted).map(
    ([name, value]) => `<b>${name}:</b> ${escaped(value)}<br>`,
  )
  const passed = `<div>${fields.join('\n')}</div><br>${letter}`
  const own = ['Please see below.', '', 'Thanks,', 'Carole', ''].map((words) => (words === '' ? blank : line(words)))
  const inside = mark === '' ? passed : quote(passed)
  return `${head}${own.join('')}${rule === '' ? '' : `<div>${rule}</div>`}${inside}${foot}`
}

function htmlBlock(block: Block, style: Style): string {
  if (block.is === 'paragraph') return htmlLine(block.text, style)
  if (block.is === 'lines') return block.lines.map((line) => htmlLine(line, style)).join('')
  if (block.is === 'bullets') return `<ul>${block.lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`
  const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td><p>${escaped(cell)}</p></td>`).join('')}</tr>`)
  return `<table border=1><tbody>${rows.join('\n')}</tbody></table>`
}

function htmlLine(line: string, { way }: Style): string {
  return PAGES[way].line(escaped(line))
}

function htmlQuote(style: Style, quoted: Quoted): string {
  const { quote } = PAGES[style.way]
  const lines = quoted.lines.map(escaped).join('<br>')
  if (style.fields) {
    const fields = fieldsOf(style.fields, quoted).map(([name, value]) => `<b>${name}:</b> ${escaped(value)}`)
    const rule = style.rule?.startsWith('_') ? '<hr>' : style.rule ? `<div>${style.rule}</div>` : ''
    return `${rule}<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in">${quote(fields.join('<br>\n'))}</div>${quote(lines)}`
  }
  const attribution = style.attribution(quoted).split('\n').map(escaped).join('<br>')
  return `<div class="gmail_quote"><div dir="ltr" class="gmail_attr">${attribution}<br></div>${quote(lines)}</div>`
}

/** As mail programs do, with no-break spaces where several blanks stand together. */
function escaped(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return safe.replace(/ {2,}/g, (blanks) => '&nbsp;'.repeat(blanks.length))
}
