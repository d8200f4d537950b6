// "Otto has the Baxter sail, with Abel as first mate": who has it is the captain, where the sentence gives others the other seats.
import { readSeat } from '../seat-value.ts'
import { marksIn, pattern, textOf } from './marks.ts'
import { type ClauseRule, personIn } from './scene.ts'

const HAS_IT = pattern(
  "^ (?:(?:and|so|also|then|on D|D|this time|in that case) )*P (?:(?:will|'s|is|now|again|also) )*(?:have|has|having|takes?|taking|gets?|getting|runs?|running|leads?|leading) (?:the )?C(?: (?:sail|charter|trip|cruise|party|run|boat|group|job|one|family|wedding|(?:on )?(?:this )?(?:the )?D|again|this time|then|too|too then))* $",
)

export const hasTheSail: ClauseRule = (clause, text, scene) => {
  if (scene.mood !== 'said' || !HAS_IT.test(text) || / [?] /.test(textOf(scene.line))) return undefined
  const person = personIn(marksIn(clause, 'P')[0])
  const named = marksIn(scene.line, 'S').map(({ seat }) => seat)
  const others = marksIn(scene.line, 'P').some((mark) => personIn(mark) !== person)
  if (!person?.seats.includes('captain') || named.length === 0 || named.includes('captain') || !others) return undefined
  return readSeat({ seat: 'captain', value: person.name, evidence: scene.evidence }, scene)
}
