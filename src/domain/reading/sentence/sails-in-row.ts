// "Take Lena off Quigley and Baxter": what is said of several charters named one beside the other is said of each.
import type { Book, BookedCharter } from '../reading.ts'
import type { Day } from '../which-charter.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { marksIn, pattern, textOf, type Word } from './marks.ts'
import { charterAt } from './sails-said.ts'

export interface OneOfRow {
  readonly charter: BookedCharter
  /** What is said of it, with this one in place of all. */
  readonly words: readonly Word[]
}

const JOINS = /^(?:,|and|&|y|e|plus|as|well|or|nor|on|for|the|de|en|in|both|either|neither|also|from|of|off)$/
const [MOST, MOST_WORDS] = [8, 80]
/** Something between the two, or one of them. */
const BETWEEN =
  / (?:swap|swaps|swapping|swapped|switch|switches|switching|switched|trade|trades|trading|traded|exchange|change|changing|same|share|shares|sharing|between|versus|vs|whether|which|one of|each other|combine|combined|merge|merged|respectively|together|rather|prefer|before|after|if|order|cambia|cambian|mismo|misma|entre) /
const DENIED = / (?:not|no|neither|nor|never|without|off|ni) /
const SEVERAL_WHO = pattern(' P (?:(?:and|,|y|&|\\/|or) )+P ')
const EACH = / (?:both|each|apiece|each of them|all|cada un[oa]) /

/** Undefined where there is no such row, or its names don't settle which, or who is meant on which of them. */
export function sailsInRow(
  words: readonly Word[],
  line: string,
  book: Book,
  day: Day,
): readonly OneOfRow[] | undefined {
  const named = words.filter(({ mark }) => mark?.kind === 'C').length
  if (named < 2 || named > MOST || words.length > MOST_WORDS || BETWEEN.test(textOf(words))) return undefined
  const rows = rowsOf(words)
  if (!rows.some(({ sails }) => sails.length > 1)) return undefined
  const parts = partsOf(words, rows)
  if (!parts?.every(({ clause, row }) => isOfEach(clause, row))) return undefined
  const said = parts.flatMap(({ clause, row }) =>
    row.sails.map((sail) => ({
      charter: charterAt(sail, words, line, book, day),
      words: clause.map((word) => (word === row.sails[0] ? sail : word)),
    })),
  )
  const charters = said.flatMap(({ charter }) => charter ?? [])
  if (charters.length < said.length || new Set(charters).size < charters.length) return undefined
  return said.map(({ words }, index) => ({ charter: charters[index] as BookedCharter, words }))
}

interface Row {
  readonly from: number
  /** Behind its last word. */
  readonly to: number
  readonly sails: readonly Word[]
  readonly isChoice: boolean
  readonly isBoth: boolean
}

function rowsOf(words: readonly Word[]): readonly Row[] {
  const rows: Row[] = []
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]?.mark?.kind !== 'C') continue
    const from = /^(?:both|either|neither)$/.test(words[at - 1]?.said ?? '') ? at - 1 : at
    let last = at
    for (let next = at + 1; next < words.length && isOfRow(words[next]); next += 1)
      if (words[next]?.mark?.kind === 'C') last = next
    const row = words.slice(at, last + 1)
    const sails = row.filter(({ mark }) => mark?.kind === 'C')
    const joins = textOf(row)
    const isRow = sails.length > 1 && / (?:and|y|e|plus|or|nor|as) /.test(joins)
    const to = isRow ? behind(words, last) : at + 1
    rows.push({
      from: isRow ? from : at,
      to,
      sails: isRow ? sails : sails.slice(0, 1),
      isChoice: / (?:or|nor) /.test(joins),
      isBoth: / both /.test(textOf(words.slice(from, to))),
    })
    at = to - 1
  }
  return rows
}

function isOfRow(word: Word | undefined): boolean {
  return word?.mark ? 'CD'.includes(word.mark.kind) : JOINS.test(word?.said ?? '')
}

/** Behind its day, and "both" or "each". */
function behind(words: readonly Word[], last: number): number {
  const at = words[last + 1]?.mark?.kind === 'D' ? last + 2 : last + 1
  return /^(?:both|each)$/.test(words[at]?.said ?? '') ? at + 1 : at
}

interface PartOfRow {
  readonly clause: Clause
  readonly row: Row
}

/** Each part of the sentence with its row; undefined where something is said in a part that names none. */
function partsOf(words: readonly Word[], rows: readonly Row[]): readonly PartOfRow[] | undefined {
  const shortened = words.filter((word, at) =>
    rows.every(({ from, to, sails }) => at < from || at >= to || sails[0] === word),
  )
  const [only, ...more] = rows
  const clauses = clausesOf(shortened)
  const isHead =
    only &&
    more.length === 0 &&
    clauses.filter(saysSomething).every((clause) => !clause.includes(only.sails[0] as Word))
  if (isHead) return [{ clause: shortened, row: only }]
  const said = clauses.filter((clause) => saysSomething(clause) || marksIn(clause, 'C').length > 0)
  const parts = said.flatMap((clause) =>
    rows.filter(({ sails }) => clause.includes(sails[0] as Word)).map((row) => ({ clause, row })),
  )
  const isOneEach = parts.length === said.length && said.every((clause, at) => parts[at]?.clause === clause)
  return isOneEach ? (more.length === 0 ? parts.map(({ row }) => ({ clause: shortened, row })) : parts) : undefined
}

function saysSomething(clause: Clause): boolean {
  return marksIn(clause, 'PKUSMTRN').length > 0
}

function isOfEach(clause: Clause, { sails, isChoice, isBoth }: Row): boolean {
  if (sails.length === 1) return true
  const text = textOf(clause)
  const isDenied = DENIED.test(text)
  if (isChoice ? !isDenied : isDenied && (isBoth || / both /.test(text))) return false
  return (!SEVERAL_WHO.test(text) && marksIn(clause, 'N').length === 0) || EACH.test(text)
}
