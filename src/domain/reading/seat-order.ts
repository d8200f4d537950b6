// "Skipper, 1st mate, 2nd mate, host, in that order": the seats that the names of the lines below go to, between commas.
import { foldSpace } from './fold.ts'
import type { Book } from './reading.ts'
import { seatNamed } from './seat-names.ts'

const SAID =
  /\b(?:(?:in|always in) (?:that|this|the (?:same|usual|following)|the) order\b|in order\b|order(?: of (?:the )?(?:names|crew|people|seats))?(?: below)?(?: is\b| being\b|:)|listed as\b|(?:as|reads?) follows\b)/i
const AROUND =
  /^(?:(?:crews?|seats|everything|names|people|all)\b[^:,]{0,30}:?\s*|(?:the )?order(?: of (?:the )?(?:names|crew|people|seats))?(?: below| above)?(?: is| being)?\s*:?\s*|(?:in|always in) (?:this|the following) order\s*:?\s*)/i
const BEHIND = /[\s,;:(–—-]*(?:always )?in (?:that|this|the same) order\b[^,]{0,20}$|[\s).:!]+$/i
const [FEWEST, MOST] = [3, 8]

/** With slashes for its commas, where the line announces an order and nothing else. */
export function slashedOrder(line: string, book: Book): string | undefined {
  if (line.length > 160 || !line.includes(',') || !SAID.test(line)) return undefined
  const seats = partsOf(line.replace(AROUND, '').replace(BEHIND, '').replace(BEHIND, ''))
  const isOrder = seats.length >= FEWEST && seats.length <= MOST && seats.every((seat) => seatNamed(seat, book))
  return isOrder ? seats.join('/') : undefined
}

/** `Bannerman 9 Jan - Tamsin, Priya, Kahu, Bex` with slashes between the names: as many as seats were announced. */
export function slashedNames(line: string, count: number): string | undefined {
  const [, head, list] = /^(.{3,80}?)(?:\s*:|\s[-–—]+)\s+([^:/]{3,160})$/.exec(line) ?? []
  const names = list === undefined ? [] : partsOf(list.replace(/[.!]+$/, ''))
  return head !== undefined && names.length === count ? `${head}: ${names.join('/')}` : undefined
}

function partsOf(text: string): readonly string[] {
  return text.split(/\s*,\s*(?:and\s+|y\s+)?|\s+(?:then|and)\s+/).map(foldSpace)
}
