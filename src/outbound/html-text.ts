// HTML as the text a reader sees: quotes marked with `>`, a table row on one line with tabs between its cells.
import { convert, type DomNode, type FormatCallback, type HtmlToTextOptions } from 'html-to-text'

const MAX_HTML = 1024 * 1024
const MAX_NESTED = 1000
const MAX_TAGS = 30_000
/** Without an end tag, or closed by the next one of their kind. */
const CLOSED = new Set('area base br col hr img input link meta param source wbr p li td th tr option dd dt'.split(' '))
const MAX_DEPTH = 100
const BLOCKS = new Set(['p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'br'])
const UNSEEN = new Set(['style', 'script', 'head', 'title', 'template'])

const tableRow: FormatCallback = (row, walk, builder) => {
  const cells = (row.children ?? []).filter(isCell)
  builder.openBlock({ leadingLineBreaks: 1 })
  if (cells.length > 1 && cells.every(isOneLine)) builder.addLiteral(cells.map((cell) => textIn(cell)).join('\t'))
  else walk(row.children, builder)
  builder.closeBlock({ trailingLineBreaks: 1 })
}

const struck: FormatCallback = (node, walk, builder) => {
  builder.addInline(STRUCK)
  walk(node.children, builder)
  builder.addInline(STRUCK)
}

/** Around struck-through text, as in Markdown; it is no part of the mail's words. */
const STRUCK = '~~'

const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  formatters: { tableRow, struck },
  limits: { maxDepth: MAX_DEPTH },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'tr', format: 'tableRow' },
    { selector: 'td', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'th', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'table', format: 'block', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: 'p', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ...['s', 'strike', 'del', '[style*="line-through"]'].map((selector) => ({ selector, format: 'struck' })),
    { selector: '[style*="display:none"]', format: 'skip' },
    { selector: '[style*="display: none"]', format: 'skip' },
  ],
}

export interface HtmlText {
  /** Empty where the HTML can't be read at all. */
  readonly text: string
  /** There is more of it than is looked at. */
  readonly isCut: boolean
}

export function htmlText(html: string): HtmlText {
  const end = readableEnd(html)
  try {
    return { text: convert(html.slice(0, end), OPTIONS), isCut: end < html.length }
  } catch {
    return { text: '', isCut: true }
  }
}

/** Where it gets too long, too deep, or has too many elements: a parser's time grows with the square of the depth. */
function readableEnd(html: string): number {
  let [depth, count] = [0, 0]
  for (const { 1: slash, 2: name = '', index } of html.matchAll(/<(\/?)([a-z][a-z\d]{0,20})/gi)) {
    count += 1
    if (!CLOSED.has(name.toLowerCase())) depth = Math.max(0, depth + (slash ? -1 : 1))
    if (index > MAX_HTML || depth > MAX_NESTED || count > MAX_TAGS) return index
  }
  return Math.min(html.length, MAX_HTML)
}

function isCell(node: DomNode): boolean {
  return node.name === 'td' || node.name === 'th'
}

/** One paragraph inside a cell is still one line; two, or a table, are not. */
function isOneLine(cell: DomNode): boolean {
  return linesIn(cell, 0) <= 1
}

function linesIn(node: DomNode, depth: number): number {
  if (depth > MAX_DEPTH) return 2
  const here = node.name && BLOCKS.has(node.name) ? 1 : node.name === 'table' ? 2 : 0
  const inside = (node.children ?? []).map((child) => linesIn(child, depth + 1)).reduce((sum, lines) => sum + lines, 0)
  return here && inside === 1 ? 1 : here + inside
}

function textIn(cell: DomNode): string {
  return seen(cell, 0).replace(/\s+/g, ' ').trim()
}

function seen(node: DomNode, depth: number): string {
  if (node.type === 'text') return node.data ?? ''
  if (depth > MAX_DEPTH || (node.name && UNSEEN.has(node.name))) return ''
  if (node.name === 'br') return ' '
  const text = (node.children ?? []).map((child) => seen(child, depth + 1)).join('')
  return isStruck(node) ? `${STRUCK}${text}${STRUCK}` : text
}

function isStruck({ name = '', attribs }: DomNode): boolean {
  return ['s', 'strike', 'del'].includes(name) || (attribs?.style ?? '').includes('line-through')
}
