// As many people as seats, each to each: "Abel and Pim are first and second mates", "captain and host: Ruth and Charo".
import type { Word } from './marks.ts'

const JOINS = /^(?:,|and|&|[+]|y|e)$/
const LINKS =
  /^(?:are|as|is|will|be|the|our|:|=|–|,|[(]|[)]|on|for|aboard|of|sail|sailing|serve|serving|charter|trip|party|respectively|son|seran|como|de|para|en)$/
const MOST = 5

interface Run {
  readonly marks: readonly Word[]
  /** The place of the word behind it. */
  readonly end: number
  /** "And" before the last one: with commas alone another seat may belong to somebody else. */
  readonly isClosed: boolean
}

/** Each person with their seat; the words as they were where people and seats are not as many. */
export function eachToEach(words: readonly Word[]): readonly Word[] {
  for (let from = 0, next = 1; from < words.length; from = next, next = from + 1) {
    const mark = words[from]?.mark
    if (mark?.kind !== 'P' && mark?.kind !== 'S') continue
    const first = runFrom(words, from, mark.kind)
    next = first.end
    const to = linkEnd(words, first.end)
    const second = runFrom(words, to, mark.kind === 'P' ? 'S' : 'P')
    const [people, seats] = mark.kind === 'P' ? [first.marks, second.marks] : [second.marks, first.marks]
    if (people.length < 2 || people.length !== seats.length || !areApart(seats)) continue
    if (![first, second].every(({ isClosed }) => isClosed) || 'PS'.includes(words[from - 1]?.mark?.kind ?? '-'))
      continue
    if (to === first.end || seats.some(isDone)) continue
    const where = words.slice(first.end, to).filter((word) => word.mark)
    const pairs = people.flatMap((person, at) => [
      ...(at === 0 ? [] : [said(',', person)]),
      person,
      said('as', person),
      seats[at] ?? person,
    ])
    return [...words.slice(0, from), ...where, ...pairs, ...words.slice(second.end)]
  }
  return words
}

function runFrom(words: readonly Word[], from: number, kind: 'P' | 'S'): Run {
  const marks: Word[] = []
  let isClosed = false
  let at = from
  while (marks.length < MOST) {
    const word = words[at]
    if (word?.mark?.kind !== kind) break
    marks.push(word)
    const joins = [words[at + 1], words[at + 2]].findIndex((one) => !JOINS.test(one?.said ?? ''))
    const next = at + 1 + (joins < 0 ? 2 : joins)
    if (next === at + 1 || words[next]?.mark?.kind !== kind) return { marks, end: at + 1, isClosed }
    isClosed = words[next - 1]?.said !== ','
    at = next
  }
  return { marks, end: at, isClosed }
}

/** Behind the words between the two runs: which charter and when may stand among them. */
function linkEnd(words: readonly Word[], from: number): number {
  let at = from
  while (at < from + 8 && (LINKS.test(words[at]?.said ?? '') || 'CD'.includes(words[at]?.mark?.kind ?? '-'))) at += 1
  return at
}

function areApart(seats: readonly Word[]): boolean {
  return new Set(seats.map(({ mark }) => mark?.seat)).size === seats.length && seats.every(({ mark }) => mark?.seat)
}

/** "Hosts" and "drives" are done by one; "first and second mates" are seats. */
function isDone({ mark }: Word): boolean {
  return mark?.isVerb === true && !/mates$/i.test(mark.text)
}

function said(word: string, { at }: Word): Word {
  return { said: word, at, end: at }
}
