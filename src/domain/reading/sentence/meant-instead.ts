// "I said Lena for first on Baxter, I meant Abel": who is named last has the seat that the sentence speaks of.
import { readSeat } from '../seat-value.ts'
import { marksIn, pattern } from './marks.ts'
import { type ClauseRule, personIn } from './scene.ts'

const MEANT = pattern('^ (?:(?:but|and|sorry|no|of course) )*i (?:meant|mean)(?: to say)? P $')

export const meantInstead: ClauseRule = (clause, text, scene) => {
  if (!MEANT.test(text)) return undefined
  const [seat, ...more] = new Set(marksIn(scene.line, 'S').flatMap((mark) => mark.seat ?? []))
  const person = personIn(marksIn(clause, 'P')[0])
  if (!seat || !person || more.length > 0 || scene.mood === 'asked') return undefined
  return readSeat({ seat, value: person.name, evidence: scene.evidence }, scene)
}
