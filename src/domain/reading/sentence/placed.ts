// "Otto takes Baxter", "add Abel to Sorrel", "Thackeray goes to Ruth": on which sail somebody is, and no seat said.
import type { Person } from '../../person.ts'
import type { BookedCharter } from '../reading.ts'
import { ask, change, type Found, joined } from '../rule.ts'
import { marksIn, pattern, textOf } from './marks.ts'
import { type ClauseRule, personIn, seatsOf } from './scene.ts'

const OPENS =
  '(?:(?:and|so|but|also|then|ok|okay|alright|yes|now|instead|so that|this time|luckily|meanwhile|hi|hey|all|team|update|fyi|please|y|asi que) )*'
const WHO = '((?:P(?: ,)?(?: (?:and|y|plus|–))* )+)'
const HELPS =
  "(?:(?:is|are|'s|will|be|now|just|also|then|both|going to|agreed to|happy to|happily|gladly|kindly|volunteered to|offered to|again|still|definitely|instead|been|has|have|all|el|ella|ya|tambien) )*"
const HAS =
  '(?:takes?|taking|took|has|have|having|got|gets?|getting|does|do|doing|works?|working|crews?|crewing|covers?|covering|joins?|joining|sails?|sailing|runs?|running|hace|cubre|toma|lleva)'
const ON =
  '(?:(?:(?:goes|go|going|comes?|coming|moves?|moving|moved|is up|switched|switches|shifts|assigned|booked|confirmed|set|scheduled|down|good|locked|back|hops?|jumps?|va|entra|pasa) )?(?:(?:over|in|up|along|along|aboard) )?(?:on|onto|on to|to|for|aboard|in|en|a|para))'
const SAIL =
  "(?:(?:the|our|el|la|lo de|los) )?(?:D (?:'s )?)?C(?: (?:'s|sail|charter|trip|cruise|boat|party|one|job|run))*(?: (?:on |for |this |next |the |el )*D)?"
const TAIL =
  '(?: (?:,|instead|now|then|too|please|thanks|thx|as planned|as usual|as well|as before|again|today|this time|after all|with (?:him|her|them)|porfa|por favor|tambien))*'
const PLACES =
  '(?:(?:(?:please|we|i|am|are|have|will|can|let us|just|also|now|go ahead and|pls|to) )*(?:put|puts|putting|add|adds|adding|added|assign|assigning|assigned|schedule|scheduled|scheduling|book|booked|slot|slotting|send|sending|use|using|want|need|give|giving|gave|place|pon|mete|agrega|anade|pongo|ponemos|asigna)(?: a)?)'
const FORMS = [
  `^ ${OPENS}${WHO}${HELPS}(?:${HAS}|${ON}) ${SAIL}${TAIL} (?:[.!] )?$`,
  `^ ${OPENS}${PLACES} ${WHO}(?:(?:back|down|in) )?(?:${ON} )?${SAIL}${TAIL} (?:[.!] )?$`,
  `^ ${OPENS}(?:give|gives|hand|hands|da) ${SAIL} (?:over )?(?:to|a) ${WHO.replace(' )+', ' ?)+')}(?:(?:instead|now|then|too|please) ?)*(?:[.!] )?$`,
  `^ ${OPENS}${SAIL} (?:(?:will|now|then|also|is|just|'s) )*(?:gets?|getting|goes to|going to|has|have|given to|with|belongs to|covered by|done by|crewed by|for|para) ${WHO.replace(' )+', ' ?)+')}(?:(?:instead|now|then|too|please|as planned|after all) ?)*(?:[.!] )?$`,
].map((source) => pattern(source))
const NOT_SO = / (?:if|unless|or|maybe|perhaps|could|might|may|would|should|not|no|never|had|was|were|until|once) /
/** Of another time, or of two who trade. */
const ELSE =
  / (?:last|ago|trade|trades|trading|traded|swap|swaps|swapping|swapped|switch|switches|switching|switched|exchange|asked|ask|invited) /

/** The seat that they have in the book; else it is asked. */
export const placed: ClauseRule = (clause, text, { charter, evidence, mood, line }) => {
  const marks = marksIn(clause, 'P')
  if (!charter || mood !== 'said' || marks.length === 0 || marksIn(clause, 'C').length !== 1) return undefined
  if (marksIn(clause, 'SMKUTRN').length > 0 || NOT_SO.test(text)) return undefined
  if (!FORMS.some((form) => form.test(text))) return undefined
  const whole = textOf(line)
  if (/ [?] /.test(whole) || ELSE.test(whole)) return undefined
  const people = marks.flatMap((mark) => personIn(mark) ?? [])
  if (people.length < marks.length) return undefined
  const found = people.map((person) => placedOn(charter, person, evidence))
  return found.includes(undefined) ? undefined : joined(found.flatMap((one) => one ?? []))
}

function placedOn(charter: BookedCharter, person: Person, evidence: string): Found | undefined {
  const [seat, ...more] = seatsOf(person, charter)
  if (more.length > 0 || (!seat && person.seats.length === 0)) return undefined
  if (seat) return change({ kind: 'assign', seat, crew: person.id, standing: 'confirmed', evidence })
  const text = `Which seat is ${person.name} to have?`
  return ask({ about: 'seat', crew: person.id, candidates: person.seats, evidence, text })
}
