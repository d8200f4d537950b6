// A sentence in the parts that say one thing each, every word kept.
import { marksIn, pattern, textOf, type Word } from './marks.ts'
import { beginsAnew, isRunOn } from './run-on.ts'

export type Clause = readonly Word[]

const BREAK = /^(?:[,;:.!?()–=→]|->)$/
/** Opens a part of its own, and stays with it. */
const JOINT =
  /^(?:but|because|cause|cuz|while|whereas|although|though|since|so|unless|if|until|when|once|provided|who|which|whichever|pero|porque|aunque|mais|parce|otherwise)$/
const CONDITION = /^(?:if|unless|when|once|should|provided)$/
/** A seat before such a sign goes with what follows: in `Gene, FM: Dan` Dan is first mate. */
const LABELS = /^(?:[:=→]|->)$/
const SUBJECT = /^(?:he|she|they|i|we|you|it|no|not|nobody|then|maybe|possibly|perhaps|el|ella|yo|je|elle|il)$/
const VERB =
  /^(?:is|are|will|does|do|takes|hosts|drives|moves|goes|gets|has|needs|stays|comes|steps|leaves|drops|put|swap|replace|give|gives|gave|take|took|make|add|keep|use|let|cancel|have|want|wants|wanted|would|board|boards|arrive|arrives)$/

/** A clause is never empty; what divides two is in neither. */
export function clausesOf(all: readonly Word[]): readonly Clause[] {
  const words = withoutBrackets(all)
  const isLong = isRunOn(words)
  const clauses: Word[][] = [[]]
  for (const [index, word] of words.entries()) {
    const current = clauses.at(-1) ?? []
    if (BREAK.test(word.said) && !isSpan(words, index)) clauses.push([])
    else if (
      isJoint(words, index, current) ||
      isNextLabel(words, index, current) ||
      (isLong && beginsAnew(words, index, current))
    )
      clauses.push([word])
    else current.push(word)
  }
  return paired(
    clauses.filter((clause) => clause.length > 0),
    words,
  )
}

/** `Gene (captain)` is said in one breath; other brackets divide. */
function withoutBrackets(words: readonly Word[]): readonly Word[] {
  const isAlone = (at: number) =>
    words[at]?.said === '(' && 'SCDR'.includes(words[at + 1]?.mark?.kind ?? '-') && words[at + 2]?.said === ')'
  return words.filter((_, index) => !isAlone(index) && !isAlone(index - 2))
}

/** "Sept 3 – Sept 6" is one span; "Aug 20, 21 and 24" are days of one kind. */
function isSpan(words: readonly Word[], index: number): boolean {
  const [before, after] = [words[index - 1]?.mark?.kind, words[index + 1]?.mark?.kind]
  if (words[index]?.said === ',' && before === 'D' && after === 'D')
    return /^(?:,|and|or|&|\.|$)$/.test(words[index + 2]?.said ?? '') && marksIn(words, 'SC').length === 0
  if (words[index]?.said === ',' && before === 'P' && after === 'P') return isOfMates(words, index)
  return words[index]?.said === '–' && before !== undefined && before === after && 'DTN'.includes(before)
}

/** "Mates Lena, Abel": one breath, and nobody's seat behind them. */
function isOfMates(words: readonly Word[], index: number): boolean {
  const next = words[index + 2]
  const isLast = !next || BREAK.test(next.said) || next.said === 'and'
  const from = words.slice(0, index).findLastIndex(({ said, mark }) => mark?.kind !== 'P' && said !== ',')
  const head = /^[:–=]$/.test(words[from]?.said ?? '') ? words.slice(0, from) : words.slice(0, from + 1)
  return isLast && OF_MATES.test(textOf(head))
}

const OF_MATES = pattern(' M (?:(?:on|for|the|C|D) )*$')

function isJoint(words: readonly Word[], index: number, current: Clause): boolean {
  const said = words[index]?.said ?? ''
  if (current.length === 0 || isHours(words, index)) return false
  const next = words[index + 1]
  if (said === 'no' && next?.mark?.kind === 'S' && marksIn(current, 'PS').length > 0) return true
  if (
    CONDITION.test(current[0]?.said ?? '') &&
    /^(?:we|i|they|you|he|she|it)$/.test(said) &&
    /^(?:will|shall|can|must|would|should)$/.test(next?.said ?? '') &&
    current.length > 2
  )
    return true
  if (said === 'until' && next?.mark?.kind === 'D' && SPANS.test(textOf(current))) return false
  if (/^(?:as|for)$/.test(said) && isReason(words[index - 1], next)) return true
  if (said === 'who' && isUntold(words, index)) return false
  if (JOINT.test(said))
    return !(
      said === 'so' && /^(?:far|much|many|long|good|kind|sorry|happy|excited)$/.test(words[index + 1]?.said ?? '')
    )
  if (/^(?:with|con)$/.test(said)) return isCrewEach(current, restOf(words, index + 1))
  return /^(?:and|plus|y|et|e)$/.test(said) && opens(words, index, current)
}

function isUntold(words: readonly Word[], index: number): boolean {
  const [before, first] = [words[index - 1]?.said ?? '', words[index - 2]?.said ?? '']
  return UNTOLD.test(before) || (/^(?:you|me|us|him|her|them|everyone)$/.test(before) && UNTOLD.test(first))
}

/** "I don't know who drives": asked, and nobody spoken of before. */
const UNTOLD =
  /^(?:know|knows|knew|sure|unsure|decide|decides|decided|wonder|wonders|wondering|out|see|say|tell|tells|told|show|shows|remind|ask|asks|asked|idea|clue|about|on|question|unclear|determine|of|matter|forgot|forget|remember|confirm)$/

/** "Aug 20 (up, right, all the way) until …" */
const SPANS = pattern(' D (?:(?:up|right|straight|all the way) )?$')

/** "As she is away"; "as soon as he is back" is no reason. */
function isReason(before: Word | undefined, next: Word | undefined): boolean {
  return (
    /^(?:he|she|they|i|we|it)$/.test(next?.said ?? '') &&
    !/^(?:soon|long|far|much|well|same|just|often|such|many|so|as|late|early)$/.test(before?.said ?? '')
  )
}

/** "5:30 until 8:30". */
function isHours(words: readonly Word[], index: number): boolean {
  const [before, after] = [words[index - 1]?.mark?.kind, words[index + 1]?.mark?.kind]
  return (
    words[index]?.said === 'until' &&
    before !== undefined &&
    after !== undefined &&
    'TN'.includes(before) &&
    'TN'.includes(after)
  )
}

/** "Capt Gene with Dan as first with Keely hosting": somebody with a seat before it and behind. */
function isCrewEach(before: Clause, rest: readonly Word[]): boolean {
  const [first] = rest
  return (
    first?.mark?.kind === 'P' &&
    marksIn(before, 'P').length > 0 &&
    marksIn(before, 'S').length > 0 &&
    marksIn(rest, 'SM').length > 0
  )
}

/** "… and Dan is host" begins anew; "Gene and Dan" and "captain and host" don't. */
function opens(words: readonly Word[], index: number, current: Clause): boolean {
  const next = words[index + 1]
  const last = current.at(-1)
  if (!next) return false
  const isDenied = /^(?:can|will)$/.test(next.said) && words[index + 2]?.said === 'not'
  if (isDenied || SUBJECT.test(next.said) || VERB.test(next.said))
    return marksIn(current, 'PKUCTRNSD').length > 0 || current.length > 2
  const rest = restOf(words, index + 1)
  if (next.mark && 'PKU'.includes(next.mark.kind)) {
    if (last?.mark?.kind === 'P' && next.mark.kind === 'P' && isDoing(words[index + 2]) && current.some(isDoing))
      return true
    if (!last?.mark || !'PKU'.includes(last.mark.kind)) return marksIn(current, 'PKUS').length > 0 || current.length > 3
    return marksIn(current, 'S').length > 0 && marksIn(rest, 'S').length > 0
  }
  if (next.mark?.kind === 'S')
    return (
      marksIn(current, 'P').length > 0 &&
      (marksIn(rest, 'P').length > 0 ||
        isLabel(words, index + 1) ||
        IS_OPEN.test(textOf(words.slice(index + 2, index + 7))))
    )
  if (/^(?:at|by)$/.test(next.said) && isTime(words[index + 2]) && current.some(isTime)) return true
  return (
    /^(?:the|for|on|as|at|guests|boarding|board)$/.test(next.said) &&
    marksIn(current, 'PTRS').length > 0 &&
    marksIn(rest, 'PTRS').length > 0
  )
}

function isTime(word: Word | undefined): boolean {
  return word?.mark?.kind === 'T' || word?.mark?.kind === 'N'
}

const IS_OPEN =
  /^ (?:(?:seat|spot|slot|is|will be|remains|still|now|again|currently) )+(?:open|vacant|free|tbd|unfilled|unassigned|needed|missing) /

/** "… and Pim replaces Cleo": one of them alone. */
function isDoing(word: Word | undefined): boolean {
  return /^(?:replaces|covers|relieves|subs|fills|takes|joins|sits|steps|comes|goes|stays|moves|reemplaza|sustituye)$/.test(
    word?.said ?? '',
  )
}

/** `Gene FM: Dan` */
function isNextLabel(words: readonly Word[], index: number, current: Clause): boolean {
  return (
    words[index]?.mark?.kind === 'S' &&
    LABELS.test(words[index + 1]?.said ?? '') &&
    'PKU'.includes(words[index + 2]?.mark?.kind ?? '-') &&
    'PKU'.includes(current.at(-1)?.mark?.kind ?? '-')
  )
}

/** `and host – Mina`, `+ host = Mina`. */
function isLabel(words: readonly Word[], index: number): boolean {
  const [sign, next] = [words[index + 1]?.said ?? '', words[index + 2]?.mark?.kind ?? '-']
  return LABELS.test(sign) || (sign === '–' && 'PKU'.includes(next))
}

function restOf(words: readonly Word[], from: number): readonly Word[] {
  const end = words.findIndex(({ said }, index) => index >= from && BREAK.test(said))
  return words.slice(from, end < 0 ? undefined : end)
}

const OF_SAIL = '(?:sail|sailing|charter|cruise|trip|party|boat|am|pm|morning|afternoon|evening|night)'
const LONE_SEAT = pattern(
  `^ (?:(?:and|the|as|our|for|your|my|a|on|(?:we |i )?(?:finally |now )?(?:found|got|have|have got|have found)(?: us| me| ourselves)?|new|change of|changed|different|cambio de|nuev[oa]|el|la|de|para|C|D|'s|${OF_SAIL}) )*(?:S|M)(?: is| will be)?(?: (?:for|on|of|at|aboard|the|de|del|para|en|el|la|'s|C|D|T|${OF_SAIL}))* $`,
)
const LONE_NAME = pattern('^ (?:and )?[PKU](?: (?:or|/|and) [PKU])* $')
const NAME_FIRST = pattern(
  '^ (?:(?:is|will be|it is|that is|now|put|goes to|maybe|perhaps|probably|possibly|likely|hopefully|quizas|tal vez|es|sera) )*[PKU](?: |$)',
)

/** `Captain: Gene`, `Gene, captain`, `Gene (host)`: one breath, whatever stands between. */
function paired(clauses: readonly Clause[], words: readonly Word[]): readonly Clause[] {
  const joined: Clause[] = []
  for (const clause of clauses) {
    const before = joined.at(-1)
    const mark = before && words[words.indexOf(clause[0] as Word) - 1]?.said
    const after = words[words.indexOf(clause.at(-1) as Word) + 1]?.said ?? ''
    if (before && mark && isPair(textOf(before), textOf(clause), mark, LABELS.test(after)))
      joined[joined.length - 1] = [...before, ...clause]
    else joined.push(clause)
  }
  return joined
}

function isPair(before: string, after: string, mark: string, isLabelled: boolean): boolean {
  if (LONE_SEAT.test(before) && NAME_FIRST.test(after)) return mark !== '.'
  if (mark === '/') return true
  if (isLabelled) return false
  return LONE_NAME.test(before) && LONE_SEAT.test(after) && /^[(,–=:]$/.test(mark)
}
