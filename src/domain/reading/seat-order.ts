// "Skipper, 1st mate, 2nd mate, host, in that order": the seats that the names of the lines below go to, between commas.

import type { SeatName } from '../seat.ts'
import { foldSpace } from './fold.ts'
import type { Book } from './reading.ts'
import { seatNamed } from './seat-names.ts'
import { whoIs } from './who.ts'

const SAID =
  /\b(?:(?:in|always in) (?:that|this|the (?:same|usual|following)|the) order\b|in order\b|order(?: of (?:the )?(?:names|crew|people|seats))?(?: below)?(?: is\b| being\b|:)|listed as\b|(?:as|reads?) follows\b|en (?:ese|este|el mismo|el) orden\b|(?:el )?orden(?: es)?:)/i
const AROUND =
  /^(?:.{0,40}?[,:.–—-]\s+(?=(?:the )?order (?:is|of|below))|)(?:(?:crews?|seats|everything|names|people|all)\b[^:,]{0,30}:?\s*|(?:the )?order(?: of (?:the )?(?:names|crew|people|seats))?(?: below| above)?(?: is| being)?\s*:?\s*|(?:in|always in) (?:this|the following) order\s*:?\s*)/i
const BEHIND =
  /[\s,;:(–—-]*(?:(?:always )?in (?:that|this|the same) order|(?:siempre )?en (?:ese|este|el mismo) orden)\b[^,]{0,20}$|[\s).:!]+$/i
const [FEWEST, MOST] = [3, 8]

/** With slashes for its commas, where the line announces an order and nothing else. */
export function slashedOrder(line: string, book: Book): string | undefined {
  if (line.length > 160 || !line.includes(',') || !SAID.test(line)) return undefined
  const seats = partsOf(line.replace(AROUND, '').replace(BEHIND, '').replace(BEHIND, ''))
  const isOrder = seats.length >= FEWEST && seats.length <= MOST && seats.every((seat) => seatNamed(seat, book))
  return isOrder ? seats.join('/') : undefined
}

const IN_BRACKETS = /^(.*\S)\s*\(([^()]{5,60})\)[.!]?$/
const SIGN = /\s*[,/]\s*|\s+[-–—]\s+/

/** `… Tamsin/Priya/Kahu (cap/1st/2nd)`: the line without its order, and the order. */
export function orderBehind(
  line: string,
  book: Book,
): { readonly list: string; readonly order: readonly SeatName[] } | undefined {
  const [, list = '', inside = ''] = line.endsWith(')') || /\)[.!]$/.test(line) ? (IN_BRACKETS.exec(line) ?? []) : []
  const seats = inside.split(SIGN).map((label) => seatNamed(label, book))
  const order = seats.flatMap((seat) => seat ?? [])
  const isOrder = order.length > 1 && order.length === seats.length && new Set(order).size === order.length
  return isOrder ? { list, order } : undefined
}

/** `Bannerman 9 Jan - Tamsin, Priya, Kahu, Bex` with slashes between the names: as many as seats were announced. */
export function slashedNames(line: string, count: number, { people }: Book): string | undefined {
  const [, head, list] = /^(.{3,80}?)(?:\s*:|\s[-–—]+)\s+([^:/]{3,160})$/.exec(line) ?? []
  const said = list?.replace(/[.!]+$/, '') ?? ''
  const apart = said.split(' ')
  const isByBlanks =
    apart.length === count && apart.every((name) => NOBODY.test(name) || whoIs(name, people).kind === 'one')
  const names = isByBlanks ? apart : partsOf(said)
  return head !== undefined && names.length === count ? `${head}: ${names.join('/')}` : undefined
}

const NOBODY = /^(?:[-–—?x]+|tb[adc]|none|open|nadie|nobody)$/i

function partsOf(text: string): readonly string[] {
  return text.split(/\s*,\s*(?:and\s+|y\s+)?|\s+(?:then|and)\s+/).map(foldSpace)
}
