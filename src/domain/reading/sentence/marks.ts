// A sentence in marks: each name, seat, charter, day and time is one letter, so that rules are patterns over letters and words.
import type { SeatName } from '../../seat.ts'
import type { BookedCharter } from '../reading.ts'
import type { Who } from '../who.ts'

/** P person, K person named like the charterer, U a name unknown, S seat, M either mate, C charter, D day, T time, R hours, N number. */
export type Kind = 'P' | 'K' | 'U' | 'S' | 'M' | 'C' | 'D' | 'T' | 'R' | 'N'

export interface Mark {
  readonly kind: Kind
  /** As the mail writes it. */
  readonly text: string
  readonly who?: Who | undefined
  readonly seat?: SeatName | undefined
  /** Said by what is done: "drives", "hosting". */
  readonly isVerb?: boolean | undefined
  readonly charters?: readonly BookedCharter[] | undefined
}

/** A word or a mark, and where it stands in the sentence. */
export interface Word {
  /** Folded, or the mark's letter. */
  readonly said: string
  readonly at: number
  readonly end: number
  readonly mark?: Mark | undefined
}

const KINDS: readonly Kind[] = ['P', 'K', 'U', 'S', 'M', 'C', 'D', 'T', 'R', 'N']
/** The private use area has room for this many marks of each kind in a sentence. */
export const MOST_MARKS = 0x100
const FIRST = 0xe000

export function letterOf(kind: Kind, index: number): string {
  return String.fromCharCode(FIRST + KINDS.indexOf(kind) * MOST_MARKS + index)
}

/** Words and marks with single blanks between them, and one at each end. */
export function textOf(words: readonly Word[]): string {
  return ` ${words.map(({ said }) => said).join(' ')} `
}

export function marksIn(words: readonly Word[], kinds: string): readonly Mark[] {
  return words.flatMap(({ mark }) => (mark && kinds.includes(mark.kind) ? [mark] : []))
}

/** A pattern in which a capital letter stands for any mark of that kind: the words of a sentence have none. */
export function pattern(source: string, flags = 'u'): RegExp {
  return new RegExp(
    source.replace(LETTERS, (found) => CLASSES[found] ?? found.replace(LETTER, (kind) => RANGES[kind] ?? kind)),
    flags,
  )
}

/** Letters, and classes with what stands in them. */
const LETTERS = /\[[^\]]*\]|[PKUSMCDTRN]/g
const LETTER = /[PKUSMCDTRN]/g
const RANGES: Readonly<Record<string, string>> = Object.fromEntries(KINDS.map((kind) => [kind, rangeOf(kind)]))
const CLASSES: Readonly<Record<string, string>> = Object.fromEntries(KINDS.map((kind) => [kind, `[${rangeOf(kind)}]`]))

function rangeOf(kind: Kind): string {
  const from = FIRST + KINDS.indexOf(kind) * MOST_MARKS
  return `\\u{${from.toString(16)}}-\\u{${(from + MOST_MARKS - 1).toString(16)}}`
}
