// "Pim confirmed for Quigley", "heard back from Pim, he's in for Quigley": a yes to the one seat that the book has for them.
import { change } from '../rule.ts'
import { marksIn, pattern } from './marks.ts'
import { type ClauseRule, personIn, seatsOf } from './scene.ts'

const SAYS_YES = pattern(
  "^ (?:(?:and|so|also|now|good news|yes) )*P (?:(?:has|have|is|'s|just|now|also|finally|already) )*(?:confirmed(?: for| on)?|said (?:yes|ok|okay)(?: to| for| on)?|a yes (?:for|on|to)|in for|on for|good for|set for|confirmado para|confirmo(?: para)?|dijo que si(?: a| al| para)?) (?:(?:the|D|D 's|el) )*C(?: (?:on )?(?:the )?D)?(?: (?:now|too|after all|as planned))* $",
)

export const saysYes: ClauseRule = (clause, text, { charter, evidence, mood }) => {
  const person = personIn(marksIn(clause, 'P')[0])
  if (!person || mood !== 'said' || !SAYS_YES.test(text)) return undefined
  const [seat, ...more] = seatsOf(person, charter)
  if (!seat || more.length > 0) return undefined
  return change({ kind: 'assign', seat, crew: person.id, standing: 'confirmed', evidence })
}
