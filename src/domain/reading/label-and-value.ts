// A line's label and what stands behind it, at the first sign that parts them.
import { remembered } from '../remembered.ts'
import { withoutEmphasis } from './fold.ts'

const MAX_LABEL = 40
export const SEPARATOR = /\s*(?:[:=→]|->|=>|\.{3,}|\t|\s[-–—]+(?=\s)|[–—])\s*/

/** A line without such a sign has neither. */
export const halves = remembered(halved, 50)

function halved(line: string): readonly [string | undefined, string | undefined] {
  const plain = withoutEmphasis(line)
  const at = SEPARATOR.exec(plain.slice(0, MAX_LABEL + 60))
  if (!at || at.index > MAX_LABEL) return [undefined, undefined]
  return [plain.slice(0, at.index).trim(), plain.slice(at.index + at[0].length).trim()]
}

/** `Gene Oakes, Captain` and `Gene Oakes (Captain)` as well as `Gene Oakes - Captain`. */
export function nameFirst(line: string): string {
  const inBrackets = /^([^():]{2,60}?)\s*\(([^()]{2,30})\)$/.exec(line)
  return inBrackets ? `${inBrackets[1]}: ${inBrackets[2]}` : line.replace(/,\s+/, ': ')
}
