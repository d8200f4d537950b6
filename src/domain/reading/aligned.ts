// Tables that only blanks hold together: columns are where their words begin.
export interface Aligned {
  readonly text: string
  /** Blanks before the first word. */
  readonly indent: number
}

interface Chunk {
  readonly at: number
  readonly text: string
}

/** What every second cell has before it. */
const GAP = /[^\S ]| {2}/
/** How far a cell may stand from its column. */
const DRIFT = 3

/** The same lines, with tabs between the cells where at least two lines make a table of three columns or more. */
export function withColumns<T extends Aligned>(lines: readonly T[]): readonly T[] {
  const found: T[] = []
  for (let at = 0; at < lines.length; ) {
    const block = blockAt(lines, at)
    const isTable = block.length > 1 && block.some((line) => chunksOf(line).length > 2)
    const columns = isTable ? columnsOf(block) : []
    if (columns.length < 3) found.push(lines[at] as T)
    else found.push(...block.map((line) => ({ ...line, text: inCells(line, columns) })))
    at += columns.length < 3 ? 1 : block.length
  }
  return found
}

function blockAt<T extends Aligned>(lines: readonly T[], at: number): readonly T[] {
  let end = at
  while (end < lines.length && end - at < 60 && isRow(lines[end] as T)) end += 1
  return lines.slice(at, end)
}

function isRow(line: Aligned): boolean {
  return GAP.test(line.text) && !line.text.includes('\t') && chunksOf(line).length > 1
}

function chunksOf({ text, indent }: Aligned): readonly Chunk[] {
  return [...text.matchAll(/\S+(?: \S+)*/g)].map((found) => ({ at: found.index + indent, text: found[0] }))
}

/** Where cells begin in at least two rows. */
function columnsOf(block: readonly Aligned[]): readonly number[] {
  const starts = block.flatMap((line) => chunksOf(line).map(({ at }) => at)).sort((a, b) => a - b)
  const columns: { at: number; count: number }[] = []
  for (const start of starts) {
    const last = columns.at(-1)
    if (last && start - last.at <= DRIFT) last.count += 1
    else columns.push({ at: start, count: 1 })
  }
  return columns.filter(({ count }) => count > 1).map(({ at }) => at)
}

function inCells(line: Aligned, columns: readonly number[]): string {
  const cells = columns.map(() => '')
  for (const { at, text } of chunksOf(line)) {
    const nearest = columns.reduce(
      (best, start, index) => (Math.abs(start - at) < Math.abs((columns[best] ?? 0) - at) ? index : best),
      0,
    )
    cells[nearest] = cells[nearest] ? `${cells[nearest]} ${text}` : text
  }
  return cells.join('\t')
}
