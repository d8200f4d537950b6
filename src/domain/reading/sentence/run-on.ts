// A phone's sentence without a comma: a part begins where somebody begins to do something.
import type { Clause } from './clauses.ts'
import { marksIn, type Word } from './marks.ts'

const FEW = 9
const PRONOUN = /^(?:he|she|they|i|we)$/
const DOES = /^(?:is|are|am|has|have|will|can|got|had)$/
const ORDER = /^(?:put|use|swap|switch|take|move|let|bring|give|have|get)$/
const WHOM = /^(?:me|him|her|them)$/
const STAYS =
  /^(?:stays?|is|are|will|can|takes?|drives|hosts|does|moves|goes|comes|gets|steps|covers|fills|has|keeps|still|sails|works|jumps|subs|replaces)$/
const HOLDS_ON =
  /^(?:and|or|with|for|of|to|by|than|from|but|like|plus|both|put|use|let|take|tell|ask|call|as|not|if|whether|unless|because|that|when|once|until|while|who|so|is|are|be|was|over|swap|switch|move|give|bring|get|have|said|says|thinks|hopes|[,;:.!?()–=→/&+])$/

/** Whether a sentence is long, and nothing in it divides it. */
export function isRunOn(words: readonly Word[]): boolean {
  return words.length >= FEW && !words.some(({ said }) => /^(?:[,;:!?()–=→]|->|[.])$/.test(said))
}

/** Whether a new part begins at `index` of such a sentence. */
export function beginsAnew(words: readonly Word[], index: number, current: Clause): boolean {
  const [before, word, next] = [words[index - 1], words[index], words[index + 1]]
  if (!before || !word || !next || HOLDS_ON.test(before.said) || marksIn(current, 'PCS').length === 0) return false
  if (PRONOUN.test(word.said)) return DOES.test(next.said) && current.length > 2
  if (ORDER.test(word.said)) return (next.mark?.kind === 'P' || WHOM.test(next.said)) && !isDoer(before)
  if (word.mark?.kind !== 'P' || marksIn(current, 'PS').length === 0) return false
  if (STAYS.test(next.said))
    return marksIn(current, 'P').length > 0 || /^(?:put|take|use|move)$/.test(current[0]?.said ?? '')
  const [first] = marksIn(current, 'PS')
  return next.mark?.isVerb === true && first?.kind === 'P' && marksIn(current, 'S').length > 0
}

function isDoer({ said, mark }: Word): boolean {
  return mark?.kind === 'P' || /^(?:i|we|he|she|they|you|please|can|will|not|to|just|could)$/.test(said)
}
