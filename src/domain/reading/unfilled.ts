// What a seat's value says besides who has it: nothing yet, in a form's own words, or who could step in.
import type { Person } from '../person.ts'
import { candidatesIn, whoIs } from './who.ts'

/** `[first name]`, `<name here>`, `_____`. */
const PLACEHOLDER =
  /^(?:[[<{(]{1,2}[^\][<>{}()]{0,30}\b(?:names?|insert|enter|fill|here|person|who|initials?|nombre)\b[^\][<>{}()]{0,30}[\]>})]{1,2}|_{3,80}|\[\s*\])$/i

/** A form that nobody has filled in. */
export function isUnfilled(value: string, people: readonly Person[]): boolean {
  return PLACEHOLDER.test(value) && candidatesIn(value, people).length === 0
}

const SPARE = /\b(?:back-?up|stand-?by|reserve|spare|understudy|suplente)\b/i
const FIRST = /^([^,;(/–]{2,40}?)\s*(?:[,;(/–]|\s-\s|\s(?:with|and|con|y)\s)(.{3,80})$/

/** `Sunny, with Tilly as backup`: Sunny has the seat. */
export function withoutSpare(value: string, people: readonly Person[]): string {
  if (!SPARE.test(value)) return value
  const [, first = '', rest = ''] = FIRST.exec(value) ?? []
  const who = whoIs(first, people)
  const others = who.kind === 'one' ? candidatesIn(rest, people).filter((other) => other !== who.person) : []
  return others.length === 1 && SPARE.test(rest) ? first : value
}
