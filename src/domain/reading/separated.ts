// Tables that commas, semicolons or slashes hold together: `Date, Charter, Captain, 1st`, and rows below it.
import { foldSpace } from './fold.ts'

interface Line {
  readonly text: string
}

const SIGNS: readonly RegExp[] = [/\s*\|\s*/, /\s*,\s*/, /\s*;\s*/, /\s+\/\s+/, /\s+[–—>»•·-]\s+/]
/** Cheap: a head has two signs at least and no sentence. */
const MAY_BE = /^[^.!?:]{0,60}(?:[,;|]| \/ | [–—>»•·-] )[^.!?:]{1,40}(?:[,;|]| \/ | [–—>»•·-] )[^.!?:]{1,80}$/

/** The same lines, with tabs between the cells below a head that names two seats after something else. */
export function withSeparated<T extends Line>(lines: readonly T[], isSeat: (text: string) => boolean): readonly T[] {
  const found: T[] = []
  for (let at = 0; at < lines.length; ) {
    const rows = tableAt(lines, at, isSeat)
    found.push(...(rows ?? lines.slice(at, at + 1)))
    at += rows?.length ?? 1
  }
  return found
}

function tableAt<T extends Line>(
  lines: readonly T[],
  at: number,
  isSeat: (text: string) => boolean,
): readonly T[] | undefined {
  const head = lines[at]
  if (!head || !MAY_BE.test(head.text) || head.text.includes('\t')) return undefined
  const sign = SIGNS.find((one) => isHead(cellsOf(head, one), isSeat))
  if (!sign) return undefined
  const width = cellsOf(head, sign).length
  let end = at + 1
  while (end < lines.length && end - at < 60 && cellsOf(lines[end] as T, sign).length === width) end += 1
  if (end - at < 2) return undefined
  return lines.slice(at, end).map((line) => ({ ...line, text: cellsOf(line, sign).join('\t') }))
}

function isHead([first = '', ...others]: readonly string[], isSeat: (text: string) => boolean): boolean {
  return others.length > 1 && !isSeat(first) && others.filter((cell) => isSeat(cell)).length >= 2
}

function cellsOf({ text }: Line, sign: RegExp): readonly string[] {
  return text.length > 300 ? [] : text.split(sign).map(foldSpace)
}
