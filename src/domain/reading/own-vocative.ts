// "Sorry Dana no good for Baxter": the one who is written to, named without a comma, is no part of the answer.
import type { Person } from '../person.ts'
import type { Book } from './reading.ts'
import { whoIs } from './who.ts'

const LEAD =
  "(?:(?:(?:so|very|really|good|no|all|oh|ah) )?(?:sorry|apologies|hi|hey|hello|hola|hiya|g'?day|kia ora|yes|yep|yeah|yup|no|nope|ok|okay|sure|thanks|thank you|cheers|ta|morning|afternoon|evening|worries|good|dear|perd[oó]n|lo siento|gracias)[,!.]? )"
const ADDRESSED = new RegExp(`^(${LEAD}{0,2})(\\p{L}{2,20}) (.+)$`, 'iu')
/** Of whom it then speaks. */
const SPOKEN_OF =
  /^(?:is|was|has|had|will|would|does|did|can(?!['’]?t|not)|could(?!n)|may|might|must|says|said|asked|asks|told|tells|wants|and|or|isn['’]?t|hasn['’]?t|doesn['’]?t|takes|goes|comes|sails|hosts|for|on|as|to|at)\b/i
/** The writer's own, or of whoever was just named. */
const DENIES = /^(?:can['’]?t|cannot|won['’]?t|couldn['’]?t)\b/i
const ANSWERS =
  /^(?:yes|yep|yeah|no|nope|not|sorry|count me|put me|happy|glad|fine|ok|okay|good|all good|unable|afraid)\b/i

/** Only where it is one who assigns and doesn't write; who also sails may be meant. */
export function withoutVocative(text: string, writer: Person, book: Book): string {
  const [, lead = '', name = '', rest = ''] = ADDRESSED.exec(text) ?? []
  if (rest === '' || SPOKEN_OF.test(rest)) return text
  const who = whoIs(name, book.people)
  if (who.kind !== 'one' || who.person === writer || !who.person.may.includes('assign')) return text
  const sails = who.person.seats.length > 0
  const isMeant = lead === '' ? !sails && ANSWERS.test(rest) : !(sails && DENIES.test(rest))
  return isMeant ? lead + rest : text
}
