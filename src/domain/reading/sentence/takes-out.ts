// "Ruben takes Rossi out on Sunday": who takes the guests out is the captain.
import { readSeat } from '../seat-value.ts'
import { marksIn, pattern } from './marks.ts'
import { type ClauseRule, personIn } from './scene.ts'

const TAKES_OUT = pattern(
  "^ (?:(?:and|so|also|then|yes|ok|on D|D) )*P (?:(?:is|'s|will|to|be|now|also|happily|kindly) )*(?:takes?|taking|brings?|bringing|sails?|sailing) (?:(?:out )(?:the )?C|(?:the )?(?:C|guests|family|party|group)(?: (?:family|party|group|guests|charter))?(?: (?:on )?(?:the )?D)? out)(?: (?:on|this|the|at|from|D|T|R|evening|morning|afternoon|then|too|again|alone|by|herself|himself|with|P))* $",
)

/** Only who can be captain. */
export const takesOut: ClauseRule = (clause, text, scene) => {
  if (!TAKES_OUT.test(text) || marksIn(clause, 'SM').length > 0) return undefined
  const [mark] = marksIn(clause, 'P')
  const person = personIn(mark)
  const { mood, evidence } = scene
  if (!mark || !person?.seats.includes('captain') || (mood !== 'said' && mood !== 'maybe')) return undefined
  return readSeat({ seat: 'captain', value: mood === 'maybe' ? `${mark.text} (maybe)` : mark.text, evidence }, scene)
}
