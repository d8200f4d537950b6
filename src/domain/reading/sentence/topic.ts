// A seat that one sentence speaks of, and the next one offers people for: "About hosting on the 31st. It'll be either Simone or Dora."
import type { Person } from '../../person.ts'
import type { SeatName } from '../../seat.ts'
import { ask, type Found } from '../rule.ts'
import { seatWords } from '../seat-names.ts'
import { marksIn, pattern, textOf, type Word } from './marks.ts'
import { personIn } from './scene.ts'

const CHOICE = / (?:or|either|could be|whoever|whichever|one of) /
const DENIED = / (?:not|neither|nor) /

export function topicOf(words: readonly Word[], before: SeatName | undefined): SeatName | undefined {
  const seats = [...new Set(marksIn(words, 'S').flatMap(({ seat }) => seat ?? []))]
  if (marksIn(words, 'P').length > 0) return OFFERED.test(textOf(words)) ? before : undefined
  return seats.length === 1 ? seats[0] : seats.length === 0 ? before : undefined
}

const OFFERED = pattern(
  '^ (?:(?:and|or|maybe|perhaps|what about|how about|possibly|o|y|quizas) )*P(?: (?:or|,|/|and|o|y) P)*(?: (?:then|instead|maybe|perhaps|anyone))? [?] ?$',
)
/** Several sentences may offer the same seat. */
export const OFFER = 'Offered to '

function offered(seat: SeatName, people: readonly Person[], evidence: string): Found {
  const names = people.map(({ name }) => name).join(' or ')
  const text = `${OFFER}${names}: who is ${seatWords(seat)}?`
  return ask({ about: 'crew', seat, candidates: people.map(({ id }) => id), evidence, text })
}

/** Undefined where no seat is spoken of, or the sentence offers nobody. */
export function choiceOf(words: readonly Word[], evidence: string, seat: SeatName | undefined): Found | undefined {
  const people = marksIn(words, 'P').flatMap((mark) => personIn(mark) ?? [])
  const candidates = [...new Set(people.map(({ id }) => id))]
  if (seat && people.length > 0 && OFFERED.test(textOf(words))) return offered(seat, people, evidence)
  if (!seat || candidates.length < 2 || !CHOICE.test(textOf(words)) || DENIED.test(textOf(words))) return undefined
  const text = `Who is ${seatWords(seat)}: ${people.map(({ name }) => name).join(' or ')}?`
  return ask({ about: 'crew', seat, candidates, evidence, text })
}
