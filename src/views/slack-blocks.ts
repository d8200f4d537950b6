// The one renderer of Slack messages: it knows the limits and carries what doesn't fit over into the thread.
import { shortened } from './plain-text.ts'
import { type Button, type ButtonElement, buttonElement } from './slack-buttons.ts'
import { type Menu, type MenuElement, menuElement } from './slack-menu.ts'
import { type Mrkdwn, md, pieces, plainText } from './slack-text.ts'

export interface SlackMessage {
  /** For notifications and screen readers; escaped. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** What didn't fit, to be posted below the message, in this order. */
  readonly thread?: readonly SlackMessage[]
}

export type Block =
  | { readonly type: 'header'; readonly text: PlainText }
  | { readonly type: 'section'; readonly text: MrkdwnText; readonly accessory?: ButtonElement }
  | { readonly type: 'context'; readonly elements: readonly MrkdwnText[] }
  | { readonly type: 'actions'; readonly elements: readonly (ButtonElement | MenuElement)[] }
  | { readonly type: 'divider' }
  | { readonly type: 'image'; readonly image_url: string; readonly alt_text: string; readonly title: PlainText }
  | { readonly type: 'table'; readonly rows: readonly (readonly RawText[])[] }

/** A cell of a table; Slack reads nothing in it. */
export interface RawText {
  readonly type: 'raw_text'
  readonly text: string
}

export interface PlainText {
  readonly type: 'plain_text'
  readonly text: string
}

/** `verbatim`: Slack makes no links of addresses and names that merely stand in the text. */
export interface MrkdwnText {
  readonly type: 'mrkdwn'
  readonly text: string
  readonly verbatim: true
}

/** A stretch of a message, in the order in which it is read. */
export type Part =
  | { readonly kind: 'heading'; readonly words: string }
  | { readonly kind: 'lines'; readonly lines: readonly Mrkdwn[]; readonly button?: Button }
  | { readonly kind: 'small'; readonly line: Mrkdwn }
  | { readonly kind: 'picture'; readonly title: string; readonly address: string; readonly alt: string }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  /** Buttons that stay on the message itself however long it gets. */
  | { readonly kind: 'actions'; readonly buttons: readonly Button[]; readonly menu?: Menu }
  | { readonly kind: 'divider' }
  /** One a message; the first row is its head. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

interface Unit {
  readonly block: Block
  readonly lines: number
  readonly keep?: boolean
}

const MESSAGE = { blocks: 50, characters: 13_200 }
const HEADER = 150
const SECTION = 3000
const CONTEXT = 1000
const ALT = 200
const ACTIONS = 25
const TABLE = { rows: 100, columns: 20 }
const CELL = 160
const FALLBACK = 500
/** Room for the line that says how much is in the thread. */
const NOTE = { blocks: 1, characters: 200 }

export function message(fallback: Mrkdwn, parts: readonly Part[]): SlackMessage {
  const text = pieces(fallback.mrkdwn, FALLBACK)
    .slice(0, 2)
    .map((piece, index) => (index === 0 ? piece : '…'))
    .join('')
  const units = parts.flatMap(unitsOf)
  const all = units.map(({ block }) => block)
  if (fitAll(all, text)) return { text, blocks: all }

  const kept = units.filter(({ keep }) => keep)
  const fitting = fits(
    units.filter(({ keep }) => !keep),
    { blocks: NOTE.blocks + kept.length, characters: NOTE.characters + text.length + size(kept) },
  )
  const shown = units.filter((unit) => unit.keep || fitting.includes(unit))
  if (shown.length === units.length) return { text, blocks: all }

  const over = units.filter((unit) => !shown.includes(unit))
  const at = units.findIndex((unit) => over.includes(unit))
  const blocks = [
    ...shown.filter((unit) => units.indexOf(unit) < at),
    note(over),
    ...shown.filter((unit) => units.indexOf(unit) > at),
  ]
  return { text, blocks: blocks.map(({ block }) => block), thread: continued(text, over) }
}

export function heading(words: string): Part {
  return { kind: 'heading', words }
}

export function lines(...all: readonly Mrkdwn[]): Part {
  return { kind: 'lines', lines: all }
}

export function small(line: Mrkdwn): Part {
  return { kind: 'small', line }
}

function unitsOf(part: Part): readonly Unit[] {
  switch (part.kind) {
    case 'heading':
      return part.words.length > HEADER
        ? sections([md`*${part.words}*`])
        : [{ block: { type: 'header', text: plain(part.words) }, lines: 1, keep: true }]
    case 'lines':
      return sections(part.lines, part.button)
    case 'small':
      return part.line.mrkdwn.length > CONTEXT
        ? sections([part.line])
        : [unit({ type: 'context', elements: [mrkdwn(part.line.mrkdwn)] }, 1)]
    case 'picture': {
      const { address, alt } = part
      const title = plain(part.title)
      return [unit({ type: 'image', image_url: address, alt_text: plainText(alt, ALT), title }, 1)]
    }
    case 'buttons':
    case 'actions':
      return chunks(elementsOf(part), ACTIONS).map((elements) => ({
        ...unit({ type: 'actions', elements }, 0),
        keep: part.kind === 'actions',
      }))
    case 'divider':
      return [unit({ type: 'divider' }, 0)]
    case 'table':
      return [{ ...unit(tableBlock(part.rows), part.rows.length), keep: true }]
  }
}

function elementsOf(part: Extract<Part, { kind: 'buttons' | 'actions' }>): readonly (ButtonElement | MenuElement)[] {
  const buttons = part.buttons.map((button, index) => buttonElement(button, part.buttons.slice(0, index)))
  return part.kind === 'actions' && part.menu ? [...buttons, menuElement(part.menu)] : buttons
}

function tableBlock(rows: readonly (readonly string[])[]): Block {
  const cell = (text: string): RawText => ({ type: 'raw_text', text: shortened(text, CELL) || ' ' })
  return { type: 'table', rows: rows.slice(0, TABLE.rows).map((row) => row.slice(0, TABLE.columns).map(cell)) }
}

/** As few sections as hold the lines. */
function sections(all: readonly Mrkdwn[], button?: Button): readonly Unit[] {
  const cut = all.flatMap(({ mrkdwn }) =>
    pieces(mrkdwn, SECTION).map((text, index) => ({ text, lines: index ? 0 : 1 })),
  )
  const packed: { text: string; lines: number }[] = []
  for (const piece of cut.filter(({ text }) => text !== '')) {
    const last = packed.at(-1)
    if (last && last.text.length + 1 + piece.text.length <= SECTION) {
      packed[packed.length - 1] = { text: `${last.text}\n${piece.text}`, lines: last.lines + piece.lines }
    } else packed.push(piece)
  }
  return packed.map(({ text, lines }, index) => {
    const section = { type: 'section' as const, text: mrkdwn(text) }
    return unit(button && index === 0 ? { ...section, accessory: buttonElement(button) } : section, lines)
  })
}

/** Nearly always: then nothing has to be measured one by one. */
function fitAll(blocks: readonly Block[], text: string): boolean {
  if (blocks.length + NOTE.blocks > MESSAGE.blocks) return false
  return JSON.stringify(blocks).length + 3 * blocks.length + NOTE.characters + text.length < MESSAGE.characters
}

/** The first units that there is room for beside what is taken. */
function fits(
  units: readonly Unit[],
  taken: { readonly blocks: number; readonly characters: number },
): readonly Unit[] {
  let { blocks, characters } = taken
  const end = units.findIndex((one) => {
    blocks += 1
    characters += size([one])
    return blocks > MESSAGE.blocks || characters > MESSAGE.characters
  })
  return end < 0 ? units : units.slice(0, end)
}

function continued(text: string, units: readonly Unit[]): readonly SlackMessage[] {
  if (units.length === 0) return []
  const here = fits(units, { blocks: 0, characters: text.length + NOTE.characters })
  const one = { text: `${text} (continued)`, blocks: here.map(({ block }) => block) }
  return [one, ...continued(text, units.slice(here.length))]
}

function note(over: readonly Unit[]): Unit {
  const count = over.reduce((sum, { lines }) => sum + lines, 0)
  return unit(
    { type: 'section', text: mrkdwn(count > 0 ? `…and ${count} more, in the thread` : '…and more, in the thread') },
    1,
  )
}

function unit(block: Block, lines: number): Unit {
  return { block, lines }
}

function plain(text: string): PlainText {
  return { type: 'plain_text', text: plainText(text, HEADER) }
}

function mrkdwn(text: string): MrkdwnText {
  return { type: 'mrkdwn', text, verbatim: true }
}

function size(units: readonly Unit[]): number {
  return units.reduce((sum, { block }) => sum + JSON.stringify(block).length + 1, 2)
}

function chunks<T>(items: readonly T[], length: number): readonly (readonly T[])[] {
  return items.length === 0 ? [] : [items.slice(0, length), ...chunks(items.slice(length), length)]
}
