// Which mate "mate" is, where the other one stands beside it: "mate Dan, second Angela".
import { letterOf, marksIn, pattern, textOf, type Word } from './marks.ts'

/** Somebody leaves or takes over: then it may be the very seat that is named. */
const HANDED =
  / (?:out|off|instead|replaces?|replacing|for|not|no|never|leaves|leaving|swaps?|swapping|switch|from|to|rather|if|or|was|were) /
const BESIDE = pattern(' P (?:(?:is|as|the|–|:|=|[(]|our) )*M |(?<= )M (?:(?:is|–|:|=) )*P ')

/** The words with the one seat that is left for it. */
export function otherMate(words: readonly Word[]): readonly Word[] {
  const [mate, ...more] = marksIn(words, 'M')
  if (!mate || more.length > 0 || /s$/i.test(mate.text)) return words
  const text = textOf(words)
  const said = new Set(marksIn(words, 'S').flatMap(({ seat }) => seat ?? []))
  const [first, second] = [said.has('first_mate'), said.has('second_mate')]
  if (first === second || marksIn(words, 'P').length < 2 || !BESIDE.test(text) || HANDED.test(text)) return words
  const seat = first ? 'second_mate' : 'first_mate'
  const letter = letterOf('S', marksIn(words, 'S').length)
  return words.map((word) =>
    word.mark === mate ? { ...word, said: letter, mark: { ...mate, kind: 'S', seat } } : word,
  )
}
