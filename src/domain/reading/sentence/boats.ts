// From one boat to another in one sentence: "Inez is off Prescott and on Lindholm instead, as second mate", "A and B trade boats".
import type { Person } from '../../person.ts'
import type { SeatName } from '../../seat.ts'
import type { BookedCharter } from '../reading.ts'
import { ask, change, type Found } from '../rule.ts'
import { readSeat } from '../seat-value.ts'
import { marksIn, pattern, textOf } from './marks.ts'
import { moodOf } from './mood.ts'
import { charterAt, type OnBoat, type Telling } from './sails-said.ts'
import { personIn, seatsOf } from './scene.ts'
import { traded } from './trade.ts'

/** Undefined where the sentence says nothing of the kind, or the book doesn't settle it. */
export function betweenBoats(telling: Telling): readonly OnBoat[] | undefined {
  const { words } = telling
  const named = marksIn(words, 'C').length
  if (marksIn(words, 'P').length === 0 || marksIn(words, 'KUTRM').length > 0 || named > 4) return undefined
  return (named > 1 ? over(telling) : undefined) ?? traded(telling)
}

const SAIL =
  "(?:(?:the|our|el|la) )?(C)(?: (?:'s|charter|sail|trip|boat|party|one|C))*(?: ,)?(?: (?:on |this |next |the |el )*D)?"
const LEAD =
  '^ (?:(?:so|ok|and|also|please|hi|hey|all|update|change|heads up|fyi|now|just|quick one|can we|ps|,|–|:) )*'
const IS =
  "(?:(?:is|'s|are|now|will be|comes|goes|steps|be|gets|has been|was|also|just|moved|moves|coming|going|over|to be) )*"
const JOIN = '(?: ,| ;| –| [.])?(?: (?:and|but|instead|then|so|now|rather|y))*(?: ,)?'
const HIM = '(?:(?:he|she|they|him|her|them|P|put|puts|place|move|goes|go|works|sails|does|take) )*'
const ON = '(?:over )?(?:now )?(?:on|onto|to|into|over to|aboard|a|en)'
const SEAT =
  '(?:(?: ,| \\(| –| :)?(?: (?:instead|now|rather|then|please|too|as well))*(?: ,)?(?: (?:as|for|doing|does|in|to be|taking|at|there|is|it is|he is|she is|they are|will be|the|their|her|his|our|a|de|como))* (S)(?: there| instead| now| \\))*)?'
const TAIL = '(?:(?: ,)? (?:please|thanks|thank you|ok|instead|now|then|rather|too|[.!]|if you would|gracias))*'
const REASON = '(?:(?: ,| –| ;| [(.])? (?:because|since|as|so that|cause|due to|he|she|they|who|that)[^PSC]*)?'
const END = `${SEAT}${TAIL}${REASON} $`
const FROM_TO = [
  `${LEAD}(P) ${IS}(?:off|out of|no longer on|not on|not doing|not sailing) (?:of )?${SAIL}${JOIN} ${HIM}${IS}${ON} ${SAIL}${END}`,
  `${LEAD}(?:let us )?(?:move|moving|shift|switch|send|transfer|bump|pull|take|swap|mueve|pasa|cambia) (P) (?:over )?(?:from|off|out of|away from|de) ${SAIL}${JOIN} ${HIM}${ON} ${SAIL}${END}`,
  `${LEAD}(P) (?:(?:is|'s|will|to|now|be) )*(?:moves|moving|goes|going|switches|switching|shifts|shifting|comes|jumps|transfers|changes|moved|pasa|cambia) (?:over )?(?:from|de) ${SAIL} (?:over )?(?:to|onto|a) ${SAIL}${END}`,
  `${LEAD}(?:instead of|rather than|not) (?:on )?${SAIL} ?,? (P) ${IS}(?:does |takes |works )*(?:${ON} )?${SAIL}${END}`,
].map((source) => pattern(source))
const TO_FROM = pattern(
  `${LEAD}(P) ${IS}(?:(?:does|takes|works|sails|the) )*(?:(S) )?(?:(?:on|for|in|aboard) )?${SAIL} (?:, )?(?:and )?(?:instead of|rather than|not|in place of|en vez de) (?:(?:on|for) )?${SAIL}${END}`,
)

function over({ line, words, book, day, self }: Telling): readonly OnBoat[] | undefined {
  const text = textOf(words)
  const isNext = FROM_TO.map((form) => form.exec(text)).find((found) => found !== null)
  const isFirst = isNext ? null : TO_FROM.exec(text)
  const letters = (isNext ?? isFirst)?.slice(1).filter((one) => one !== undefined) ?? []
  const marked = letters.flatMap((letter) => words.find(({ said }) => said === letter) ?? [])
  const person = personIn(marked.find(({ mark }) => mark?.kind === 'P')?.mark)
  const seats = marked.flatMap(({ mark }) => mark?.seat ?? [])
  const sails = marked.filter(({ mark }) => mark?.kind === 'C').map((word) => charterAt(word, words, line, book, day))
  const [from, to] = isNext ? sails : sails.toReversed()
  if (!person || !from || !to || from.id === to.id || seats.length > 1) return undefined
  if (marksIn(words, 'P').some((mark) => personIn(mark) !== person)) return undefined
  if (moodOf(text.replace(DENIED, ' off '), text.replace(DENIED, ' off ')) !== 'said') return undefined
  const [left, ...more] = seatsOf(person, from)
  if (!left || more.length > 0) return undefined
  const off = change({ kind: 'release', seat: left, crew: person.id, evidence: line })
  return [
    { charter: from, found: off },
    { charter: to, found: taking(person, seats[0], to, { line, book, self }) },
  ]
}

const DENIED = / (?:no longer on|not on|not doing|not sailing|not|rather than) /g

function taking(
  person: Person,
  seat: SeatName | undefined,
  charter: BookedCharter,
  { line, book, self }: Pick<Telling, 'line' | 'book' | 'self'>,
): Found {
  const [has] = seatsOf(person, charter)
  const meant = seat ?? has
  if (meant) return readSeat({ seat: meant, value: person.name, evidence: line }, { book, charter, self })
  const text = `Which seat is ${person.name} to have?`
  return ask({ about: 'seat', crew: person.id, candidates: person.seats, evidence: line, text })
}
