// One for another: who comes and who goes, and which way round; resolved by who has a seat in the book, else asked.
import type { Person } from '../../person.ts'
import type { SeatName } from '../../seat.ts'
import { ask, type Found, joined, UNFIT } from '../rule.ts'
import { seatWords } from '../seat-names.ts'
import { readSeat } from '../seat-value.ts'
import type { Clause } from './clauses.ts'
import { meant, released } from './leaving.ts'
import {
  FOR,
  HANDS,
  IN_OUT,
  NOT_BUT,
  REPLACED,
  REPLACED_BY,
  REPLACES,
  SWAPPED,
  TAKES_PLACE,
  TRADE,
} from './leaving-forms.ts'
import { type Mark, marksIn, pattern, textOf } from './marks.ts'
import { type ClauseRule, personIn, type Scene, seatsOf, without } from './scene.ts'

export const swapped: ClauseRule = (clause, text, scene) => {
  const marks = marksOf(clause)
  const of = (found: RegExpExecArray | null) =>
    found?.slice(1).flatMap((letter) => personIn(marks.get(letter ?? '')) ?? []) ?? []
  const seat = marksIn(clause, 'S')[0]?.seat
  const [old, next] = of(REPLACED.exec(text) ?? REPLACED_BY.exec(text) ?? HANDS.exec(text) ?? IN_OUT.exec(text))
  if (old && next) return meant(scene, () => replaced(next, old, seat, scene))
  const put = seat === undefined ? notBut(clause, scene) : undefined
  if (put) return put
  const [a, b] = of(SWAPPED.exec(text) ?? TRADE.exec(text) ?? FOR.exec(text))
  if (a && b) return meant(scene, () => either(a, b, seat, scene))
  const found = REPLACES.exec(text) ?? TAKES_PLACE.exec(text)
  const [incoming, outgoing] = of(found)
  if (!found || !incoming || !outgoing) return undefined
  if (isOneOfMore(text, found)) return UNFIT
  return meant(scene, () => replaced(incoming, outgoing, theirs(clause, outgoing, scene) ?? seat, scene))
}

const ONE_OF_MORE = pattern(
  'P (?:(?:and|or|\\/|y|o) )+$|P (?:[^S ]+ )*(?:joins?|joining|with|under|alongside|beside) $',
)
const AND_MORE = pattern('^ (?:and|or|\\/|y|o) P (?:$|(?:[,.;]|for|on|at|C|D|in|as) )')

/** "Pim or Abel instead of Lena", "Abel sails with Otto instead of Lena": whoever comes, it is not said who. */
function isOneOfMore(text: string, found: RegExpExecArray): boolean {
  const [, incoming = '', outgoing = ''] = found
  const before = text.slice(0, text.indexOf(incoming))
  return ONE_OF_MORE.test(before) || AND_MORE.test(text.slice(text.indexOf(outgoing) + outgoing.length))
}

/** Of the seats named the one that is theirs in the book. */
function theirs(clause: Clause, person: Person, { charter }: Scene): SeatName | undefined {
  const had = seatsOf(person, charter)
  return marksIn(clause, 'S').find(({ seat }) => seat !== undefined && had.includes(seat))?.seat
}

function notBut(clause: Clause, scene: Scene): Found | undefined {
  const found = NOT_BUT.exec(textOf(scene.line))
  if (!found || scene.mood !== 'said' || marksIn(scene.line, 'S').length > 0) return undefined
  const marks = marksOf(scene.line)
  const [incoming, outgoing] = found.slice(1).flatMap((letter) => personIn(marks.get(letter)) ?? [])
  const isHere = clause.some(({ said }) => said === found[1])
  if (!isHere || !incoming || !outgoing || seatsOf(outgoing, scene.charter).length === 0) return undefined
  return replaced(incoming, outgoing, undefined, scene)
}

/** "Swap A for B" can be meant both ways; who is aboard says which. */
function either(a: Person, b: Person, seat: SeatName | undefined, scene: Scene): Found {
  const [isA, isB] = [a, b].map((person) => seatsOf(person, scene.charter).length > 0)
  if (isA && !isB) return replaced(b, a, seat, scene)
  if (isB && !isA) return replaced(a, b, seat, scene)
  return isA && isB ? whichWay(a, b, scene) : UNFIT
}

function replaced(incoming: Person, outgoing: Person, seat: SeatName | undefined, scene: Scene): Found {
  const had = seatsOf(outgoing, scene.charter)
  const [only] = seat && had.includes(seat) ? [seat] : had
  if (!only && seat !== undefined) return readSeat({ seat, value: incoming.name, evidence: scene.evidence }, scene)
  const isUnclear =
    !only || (had.length > 1 && !seat) || (seat !== undefined && seat !== only) || incoming.id === outgoing.id
  if (isUnclear || seatsOf(incoming, scene.charter).length > 0) return whichWay(incoming, outgoing, scene)
  const taken = readSeat({ seat: only, value: incoming.name, evidence: scene.evidence }, without(outgoing.id, scene))
  return joined([released(outgoing, only, scene), taken])
}

function whichWay(a: Person, b: Person, { evidence, charter }: Scene): Found {
  const seat = [a, b].flatMap((person) => seatsOf(person, charter))
  const has = (person: Person) => {
    const own = seatsOf(person, charter)
    return `${person.name} ${own.length > 0 ? `is ${own.map(seatWords).join(' and ')}` : 'has no seat'}`
  }
  const which = 'Do they change places, or does one of them leave? Say who takes which seat (“Edit…” on the card does).'
  const text = `${has(a)} and ${has(b)} here. ${which}`
  return ask({
    about: 'crew',
    ...(seat.length === 1 && seat[0] ? { seat: seat[0] } : {}),
    candidates: [a.id, b.id],
    evidence,
    text,
  })
}

/** For rules that need what a letter stands for. */
function marksOf(
  words: readonly { readonly said: string; readonly mark?: Mark | undefined }[],
): ReadonlyMap<string, Mark | undefined> {
  return new Map(words.map(({ said, mark }) => [said, mark]))
}
