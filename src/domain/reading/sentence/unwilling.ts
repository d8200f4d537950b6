// Somebody who may not come: ill, unwilling, or so it is said. Nobody leaves by it; whether they stay is asked.
import { ask } from '../rule.ts'
import { seatWords } from '../seat-names.ts'
import { marksIn, pattern } from './marks.ts'
import { type ClauseRule, personIn, seatsOf } from './scene.ts'

const SAYS =
  "(?:(?:have|having|just|also|now|still|apparently|is|'s|was|has|had|been|says|said|told (?:me|us|him|her)|texted(?: me| us)?|tells (?:me|us)|thinks|reckons|called|mentioned|that|he|she|they|will|would|may|might|could|probably|likely|maybe|really|feels|feeling|looks|got|a|the|bad|down|with|out|home|dice|que|esta|does|do|did) )*"
const ILL = '(?:sick(?! of )|ill|unwell|poorly|flu|covid|fever|injured|hurt|in hospital|enferm[oa])'
const NOT_COMING =
  '(?:(?:can|will|could|may|might|would|do|does) not (?:really )?(?:make|do|come|sail|be there|be able|want|wish|feel)|rather not|rather skip|not (?:make it|come|want to|be there|be able|feel like)|not (?:so )?(?:sure|keen|happy|thrilled|certain) (?:about|on|of|to|he|she|if)|(?:want|wants|wanted|hoping|hopes|likes?|asked|asks|trying|thinking (?:of|about)) (?:to (?:get |be )?)?(?:out of|off|off of|skip(?:ping)?|drop(?:ping)?|leave|leaving|bail(?:ing)?|excused|relieved|let off|quitting)|unsure|doubtful|iffy|in doubt|on the fence|no (?:puede|quiere|viene|va a poder))'
const MAY_LEAVE = pattern(`(P) ${SAYS}(?:${ILL}|${NOT_COMING})(?= )`)
const STAYS = / (?:but|anyway|still (?:does|sails|comes|going)|all the same|no matter|after all|better|fine) /

export const unwilling: ClauseRule = (clause, text, { charter, evidence, before, mood, sentence }) => {
  const [mark, ...others] = marksIn(clause, 'P')
  const person = personIn(mark)
  if (!person || others.length > 0 || mood === 'past' || mood === 'asked' || !MAY_LEAVE.test(text)) return undefined
  const [seat, ...more] = seatsOf(person, charter)
  const isSaid = before.changes.some((one) => 'crew' in one && one.crew === person.id)
  if (!seat || more.length > 0 || isSaid || STAYS.test(` ${sentence.map(({ said }) => said).join(' ')} `))
    return undefined
  const asked = `${person.name} may not come. Is ${person.name} still ${seatWords(seat)}?`
  return ask({ about: 'crew', seat, candidates: [person.id], evidence, text: asked })
}
