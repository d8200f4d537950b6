// Names without seats: asked, with the seats that they can have.
import { ask, type Found } from '../rule.ts'
import { marksIn, pattern, textOf, type Word } from './marks.ts'
import { personIn, type Scene, seatsOf } from './scene.ts'

const WORDS =
  "(?:(?:crew|team|lineup|line up|with|for|on|C|D|is|are|it is|and|plus|both|please|add|put|also|need|get|use|have|i have|the|same|we have|got|just|so|ok|hi|that is|'s|,|:|–|in|aboard|crewing|sailing|too|both|again|in all|i would like|i should like|i want|i would love|let us have|me gustaria|quiero|quisiera|it|that|this|them|those|porfa|porfavor|por favor|pls|please|y|para|con|en|el|los) )*"
const NAMES = 'P(?: (?:and|y|,|plus|with|/|,? (?:and|y)) P)*'
const NAMES_ONLY = pattern(`^ ${WORDS}${NAMES} ${WORDS}[.!]? ?$`)
const AROUND =
  "(?:(?:crew|team|lineup|with|for|on|C|D|is|are|it|and|plus|both|please|pls|add|put|also|need|get|use|have|got|i|we|the|same|just|only|so|ok|hi|that|this|'s|,|:|–|in|aboard|crewing|sailing|too|again|all|let|us|one|will|shall|be|crewed|by|of|roster|rostered|send|schedule|scheduled|assign|assigned|do|does|doing|work|working|take|taking|sail|charter|trip|job|boat|party|as|y|para|con|en|el|los) )*"
/** Of a charter that is spoken of: "for this one please", "send … on Baxter". */
const SENT = pattern(`^ ${AROUND}${NAMES} ${AROUND}[.!]? ?$`)
/** "Imogen's coming along too." */
const COMES_ALONG = pattern(
  "^ (?:(?:and|so|also|then|yes|oh) )*P(?: (?:and|,) P)* (?:(?:is|are|'s|will|be|also|now|just|happily|both) )*(?:comes?(?: along)?|coming(?: along)?|along|joins?(?: (?:us|them|in))?|joining(?: (?:us|them|in))?|aboard|on (?:it|that|that one|this one|board|the boat)) (?:(?:too|as well|also|again|with us|with them) )+(?:(?:on|for) (?:the )?C )?(?:(?:on |this )?D )?[.!]? ?$|^ (?:(?:and|so|also) )*P (?:is|'s|comes|will be|is also) (?:coming |joining )?along (?:(?:on|for) (?:the )?C )?[.!]? ?$",
)
const PLACED = pattern('[CD]')

/** "hollis + pilar on lindgren"; a name alone needs a charter beside it. */
export function peopleOnly(
  words: readonly Word[],
  { charter, evidence }: Pick<Scene, 'charter' | 'evidence'>,
): Found | undefined {
  const text = textOf(words)
  const named = marksIn(words, 'P')
  const isAlong = charter !== undefined && COMES_ALONG.test(text)
  const isListed =
    (NAMES_ONLY.test(text) && (named.length > 1 || PLACED.test(text))) ||
    (charter !== undefined && named.length > 1 && named.length < 8 && SENT.test(text))
  if ((!isAlong && !isListed) || / thanks | thank /.test(text)) return undefined
  const people = named.flatMap((mark) => personIn(mark) ?? [])
  const loose = people.filter((person) => seatsOf(person, charter).length === 0 && person.seats.length > 0)
  if (people.length < named.length || loose.length === 0) return undefined
  return ask(
    ...loose.map(({ id, name, seats }) => ({
      about: 'seat' as const,
      crew: id,
      candidates: seats,
      evidence,
      text: `Which seat is ${name} to have?`,
    })),
  )
}
