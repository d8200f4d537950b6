// What an arrow says, in words: `FM Lena → Abel` is Abel instead of Lena, `Abel → FM` is Abel as first mate, `guests 12 → 14` are 14.
import { type Kind, marksIn, textOf, type Word } from './marks.ts'

const ARROW = /^(?:→|->)$/
const OPEN = /^(?:tbd|tba|tbc|open|none|nobody|vacant|unassigned|empty|–|[?])$/
const GUESTS = / (?:guests?|pax|people|party|heads?|headcount|count|passengers|invitados|personas) /
/** Before a range of hours stands none of these. */
const HOUR = /^(?:starts?|starting|begins?|departs?|departure|sails?|leaves?|boards?|boarding|ends?|back|returns?|end)$/

/** The words as they were where an arrow says none of this. */
export function withoutArrows(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(({ said }, index) => ARROW.test(said) && index > 0 && index < words.length - 1)
  if (at < 0) return words
  const [before, arrow, after] = [words.slice(0, at), words[at] as Word, words.slice(at + 1)]
  const said = replaced(before, arrow, after, words)
  const rest = withoutArrows(said?.after ?? after)
  return said ? [...said.before, ...rest] : [...before, arrow, ...rest]
}

interface Said {
  readonly before: readonly Word[]
  readonly after: readonly Word[]
}

function replaced(
  before: readonly Word[],
  arrow: Word,
  after: readonly Word[],
  words: readonly Word[],
): Said | undefined {
  const [old, now] = [before.at(-1), after[0]]
  if (!old || !now) return undefined
  const kept = before.slice(0, -1)
  const word = (said: string) => ({ ...arrow, said })
  if (isOne(old, 'PKU') && isOne(now, 'PKU'))
    return { before: [...kept, now, word('instead'), word('of'), old], after: after.slice(1) }
  if (isOne(old, 'P') && isOne(now, 'S')) {
    const label = kept.at(-1)?.said === ':' ? kept.slice(0, -1) : kept
    const seat = label.at(-1)
    return seat && isOne(seat, 'S')
      ? { before: [...label.slice(0, -1), old, word('from'), seat, word('to')], after }
      : { before: [...before, word('as')], after }
  }
  if (isOne(old, 'S') && isOne(now, 'S') && isOne(kept.at(-1), 'P'))
    return { before: [...kept, word('from'), old, word('to')], after }
  if (OPEN.test(old.said) && isOne(now, 'PKU')) return { before: kept, after }
  if (isOne(old, 'PKU') && OPEN.test(now.said) && marksIn(before, 'S').length > 0) return { before: kept, after }
  const isCount = isOne(old, 'N') && isOne(now, 'N') && GUESTS.test(textOf(words))
  const isHour = isOne(old, 'TN') && isOne(now, 'TN') && HOUR.test(lastWord(kept))
  return isCount || isHour ? { before: kept, after } : undefined
}

function lastWord(words: readonly Word[]): string {
  return words.filter(({ said }) => /^\p{L}/u.test(said) && said !== 'at').at(-1)?.said ?? ''
}

function isOne(word: Word | undefined, kinds: string): boolean {
  const kind: Kind | undefined = word?.mark?.kind
  return kind !== undefined && kinds.includes(kind)
}
