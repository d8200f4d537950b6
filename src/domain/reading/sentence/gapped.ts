// "Baxter is 12 guests and Thackeray 9", "Quigley's host is Maeve and Sorrel's is Charo": what is said once is meant of the next one too.
import type { Word } from './marks.ts'

const JOINS = /^(?:,|;|and|while|whereas|but|on|for|the|y|then|also)$/
/** Between a charter and what is said of it there stands no more than this. */
const LINK = /^(?:'s|is|are|at|has|have|gets|to|now|will|be|only|with|from|by|–|:|=|tiene|son)$/
const TAIL = /^(?:now|instead|please|too|then|only|[.!])$/
const [MOST, MOST_BETWEEN, MOST_BEHIND] = [6, 6, 3]

interface Said {
  readonly sail: Word
  readonly between: readonly Word[]
  /** One word, or a span of two times. */
  readonly value: readonly Word[]
  readonly behind: readonly Word[]
}

/** The sentence with nothing left out; as it was where its parts are not of one form. */
export function withoutGaps(words: readonly Word[]): readonly Word[] {
  const at = words.flatMap(({ mark }, index) => (mark?.kind === 'C' ? [index] : []))
  const [from] = at
  if (from === undefined || at.length < 2 || at.length > MOST) return words
  const parts = at.map((start, index) => saidOf(withoutJoins(words.slice(start, at[index + 1]))))
  const [first, ...others] = parts
  if (!first || first.between.length + first.behind.length === 0) return words
  const told = others.map((one) => (one && isGapped(one, first) ? filled(one, first) : undefined))
  if (told.some((one) => one === undefined)) return words
  return [
    ...words.slice(0, from),
    first.sail,
    ...first.between,
    ...first.value,
    ...first.behind,
    ...told.flatMap((one) => one ?? []),
  ]
}

function withoutJoins(words: readonly Word[]): readonly Word[] {
  const last = words.findLastIndex(({ said }) => !JOINS.test(said))
  return words.slice(0, last + 1)
}

function saidOf(words: readonly Word[]): Said | undefined {
  const [sail, ...rest] = words
  const at = rest.findIndex(({ mark }) => mark !== undefined && mark.kind !== 'S')
  const end = at + (isSpan(rest, at) ? 3 : 1)
  const [between, value, behind] = [rest.slice(0, at), rest.slice(at, end), rest.slice(end)]
  if (!sail || !'PTNR'.includes(value[0]?.mark?.kind ?? '-')) return undefined
  const isPlain = behind.every(({ mark, said }) => (mark ? mark.kind === 'S' : !JOINS.test(said)))
  return isPlain && between.length <= MOST_BETWEEN && behind.length <= MOST_BEHIND
    ? { sail, between, value, behind }
    : undefined
}

function isSpan(words: readonly Word[], at: number): boolean {
  const kinds = [words[at]?.mark?.kind ?? '-', words[at + 2]?.mark?.kind ?? '-']
  return /^(?:to|until|till|–)$/.test(words[at + 1]?.said ?? '') && kinds.every((kind) => 'TN'.includes(kind))
}

/** Of the same kind, and nothing is said of it but what it is. */
function isGapped({ between, value, behind }: Said, first: Said): boolean {
  const kinds = [value, first.value].map(
    (all) => `${all[0]?.mark?.kind === 'T' ? 'N' : all[0]?.mark?.kind}${all.length}`,
  )
  const isShort =
    between.length < first.between.length ||
    behind.filter(({ said }) => !TAIL.test(said)).length < first.behind.filter(({ said }) => !TAIL.test(said)).length
  return (
    kinds[0] === kinds[1] &&
    isShort &&
    between.every(({ said, mark }) => !mark && LINK.test(said)) &&
    behind.every(({ said }) => TAIL.test(said))
  )
}

function filled({ sail, value, behind }: Said, first: Said): readonly Word[] {
  const here = (at: number) => (word: Word) => ({ ...word, at, end: at })
  return [
    { said: ',', at: sail.at, end: sail.at },
    sail,
    ...first.between.map(here(sail.end)),
    ...value,
    ...first.behind.filter(({ said }) => !TAIL.test(said)).map(here(value.at(-1)?.end ?? sail.end)),
    ...behind,
  ]
}
