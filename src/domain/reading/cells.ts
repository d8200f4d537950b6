// The cells of one row, where the line stands in columns or a label has its value below.
import { isFactLabelAlone, isFactValue } from './fact-lines.ts'
import { foldSpace } from './fold.ts'
import type { NewLine } from './new-text.ts'

export interface Labels {
  /** Whether a line belongs to a list. */
  readonly isListed: (text: string) => boolean
  /** Whether a text is a seat's name and nothing else. */
  readonly isSeat: (text: string) => boolean
  /** Whether a text is a form's label and nothing else. */
  readonly isLabel: (text: string) => boolean
  /** Whether a row is a table's head, such as `Seat | Name`. */
  readonly isHead: (cells: readonly string[]) => boolean
}

export const MAX_CELLS = 120

/** The cells of a table's row, however it is drawn: with tabs, with blanks, or a seat with its person on the line below. */
export function cellsOf(lines: readonly NewLine[], labels: Labels): (at: number) => readonly string[] {
  const stacks = stacksOf(lines, labels)
  return (at) => cellsAt(lines, at, stacks, labels)
}

function cellsAt(
  lines: readonly NewLine[],
  at: number,
  isStacked: (at: number) => boolean,
  { isSeat, isLabel, isHead }: Labels,
): readonly string[] {
  const text = lines[at]?.text ?? ''
  if (isTable(text)) return text.split('\t').map(foldSpace)
  if (text.length > MAX_CELLS) return []
  const columns = /[ \u00a0]{3}/.test(text) ? text.split(/[ \u00a0]{3,}/).map(foldSpace) : []
  if (columns.length > 1 && (isSeat(columns[0] ?? '') || isHead(columns))) return columns
  const [, label = '', value] = GAP.test(text) ? (LABELLED_BY_GAP.exec(text) ?? []) : []
  if (value !== undefined && isLabel(label)) return [label, foldSpace(value)]
  if (!isStacked(at) || lines[at]?.kind !== lines[at + 1]?.kind) return []
  return [foldSpace(text), foldSpace(lines[at + 1]?.text ?? '')]
}

const GAP = /[ \u00a0]{2}/
/** `Booking code  KTRWPZN` */
const LABELLED_BY_GAP = /^(\S{1,20}(?: \S{1,20}){0,2})[ \u00a0]{2,}(\S.*)$/

interface Label {
  readonly text: string
  readonly isSeat: boolean
  /** A seat's or a fact's. */
  readonly isOne: boolean
}

const NO_LABEL: Label = { text: '', isSeat: false, isOne: false }

/** A seat alone on its line, with its colon or with others like it, and somebody below. */
function stacksOf(
  lines: readonly NewLine[],
  { isListed, isSeat, isLabel }: Pick<Labels, 'isListed' | 'isSeat' | 'isLabel'>,
): (at: number) => boolean {
  const labels: Label[] = []
  return isStacked

  function isStacked(at: number): boolean {
    const below = lines[at + 1]?.text ?? ''
    if (below === '' || below.length > MAX_CELLS || hasValue(at) || isListed(foldSpace(below))) return false
    if (!labelAt(at).isOne || labelAt(at + 1).isOne) return false
    const beside = [at + 2, at - 2].map(labelAt)
    if (!labelAt(at).isSeat) {
      const isOfForm = beside.some(({ text, isOne }) => isLabel(text) && !isOne)
      if (isOfForm || !isFactValue(foldSpace(below))) return false
    }
    return /:\s*$/.test(lines[at]?.text ?? '') || beside.some(({ isOne }) => isOne)
  }

  /** `Captain: Gene` is no label that waits for the next line. */
  function hasValue(index: number): boolean {
    return /:\s*\S/.test(lines[index]?.text ?? '')
  }

  function labelAt(index: number): Label {
    const line = lines[index]
    if (!line) return NO_LABEL
    const known = labels[index]
    if (known) return known
    const text = foldSpace(line.text.slice(0, MAX_CELLS)).replace(/ ?:$/, '')
    const isOfSeat = !hasValue(index) && isSeat(text)
    const made = { text, isSeat: isOfSeat, isOne: isOfSeat || isFactLabelAlone(text) }
    labels[index] = made
    return made
  }
}

export function isTable(text: string): boolean {
  return text.includes('\t')
}
