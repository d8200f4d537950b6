// What a platform's mail says outside its fields: the booking's code in the subject, and who booked.
import { isCommonWord } from './common-words.ts'
import { isPlainWord } from './plain-words.ts'
import type { Unit } from './units.ts'

const HASHED = /(?:^|\s)#([A-Z0-9]{5,12})\b/
const NAMED =
  /\b(?:[Bb]ooking|[Rr]eservation|[Cc]onfirmation|[Oo]rder|[Rr]ef(?:erence)?|[Cc]ode|[Rr]eserva)(?: (?:code|id|ID|no\.?|number|ref))?:?\s[#(]?([A-Z0-9]+(?:-[A-Z0-9]+)?)\b/g
/** `SF-88213`, whatever stands beside it. */
const LETTERED = /(?:^|[\s(#:])([A-Z]{2,4}-\d{4,8})(?![\w-])/
const BOOKED = /^(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}) (?:has )?(?:just )?(?:booked|reserved)\b/u

export function codeIn(subject: string): string | undefined {
  const named = [...subject.matchAll(NAMED)].map(([, code = '']) => code)
  return HASHED.exec(subject)?.[1] ?? named.find(isCode) ?? LETTERED.exec(subject)?.[1]
}

function isCode(word: string): boolean {
  const said = word.toLowerCase()
  return word.length >= 5 && word.length <= 14 && !isCommonWord(said) && !isPlainWord(said) && !STATE.test(said)
}

/** What becomes of a booking. */
const STATE =
  /^(?:confirm\w*|request\w*|cancel\w*|updat\w*|notice|details?|new|received|accepted|approved|pending|reminder)$/

/** "Ruben Castel has booked your boat!" */
export function nameOfBooker(units: readonly Unit[]): string {
  const found = units.slice(0, 8).map(({ text }) => BOOKED.exec(text.slice(0, 120))?.[1])
  return found.find((name) => name !== undefined) ?? ''
}
