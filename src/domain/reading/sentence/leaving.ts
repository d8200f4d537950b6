// Who leaves a seat, and who comes into the one that they left: resolved by who has a seat in the book, else asked.
import type { Person } from '../../person.ts'
import type { SeatName } from '../../seat.ts'
import type { Change } from '../reading.ts'
import { ask, change, type Found, joined, NOTHING, UNFIT } from '../rule.ts'
import { seatWords } from '../seat-names.ts'
import { readSeat } from '../seat-value.ts'
import { isCondition } from './condition.ts'
import { periodOf } from './day-spans.ts'
import { isDaysOff } from './days-off.ts'
import {
  AT_AN_HOUR,
  COMES_IN,
  COMES_OUT,
  FORGET,
  GIVEN,
  GIVES_UP,
  IS_NOT,
  LEAVES,
  NONE_FOR,
  NOT_NEEDED,
  NOT_ON,
  NOT_THEM,
  OUT_THEN_IN,
  PULLED,
  SENT,
} from './leaving-forms.ts'
import { marksIn, pattern, textOf, type Word } from './marks.ts'
import { moodOf } from './mood.ts'
import { type ClauseRule, personIn, type Scene, seatsOf, without } from './scene.ts'
import { isTakenOver } from './takes-over.ts'

/** "Gene is out", "take Gene off", "Rafa gives up first", "June isn't hosting after all". */
export const leaves: ClauseRule = (clause, text, scene) => {
  const marks = new Map(clause.map((word) => [word.said, word.mark]))
  const given = GIVES_UP.exec(text) ?? IS_NOT.exec(text)
  const person = given && personIn(marks.get(given[1] ?? ''))
  const seat = given && marks.get(given[2] ?? '')?.seat
  if (given && person && seat) {
    const isDenied =
      scene.mood === 'past' || scene.mood === 'asked' || scene.mood === 'hearsay' || scene.mood === 'maybe'
    return isDenied || !seatsOf(person, scene.charter).includes(seat) ? NOTHING : released(person, seat, scene)
  }
  const needless = NOT_NEEDED.exec(text)
  const off = personIn(marks.get(NOT_ON.exec(text)?.[1] ?? needless?.[1] ?? needless?.[2] ?? ''))
  if (off && (scene.mood === 'not' || scene.mood === 'said')) return leaving(off, undefined, scene)
  const forgotten = personIn(marks.get((FORGET.exec(text) ?? NONE_FOR.exec(text))?.[1] ?? ''))
  if (forgotten && (scene.mood === 'not' || scene.mood === 'said')) return leaving(forgotten, undefined, scene)
  const all = marksIn(clause, 'P').flatMap((mark) => personIn(mark) ?? [])
  if (isDaysOff(clause, text, all, scene.today, scene.book)) return undefined
  const found = LEAVES.exec(text) ?? PULLED.exec(text) ?? GIVEN.exec(text) ?? SENT.exec(text) ?? outThenIn(text, scene)
  if (found && AT_AN_HOUR.test(text)) return UNFIT
  const people = [...(found?.[1] ?? '')].flatMap((letter) => personIn(marks.get(letter)) ?? [])
  if (people.length === 0) return undefined
  const named = marksIn(clause, 'S')[0]?.seat
  const left = people.map((one) => leaving(one, named, scene))
  return left.includes(UNFIT) ? unfit(scene) : meant(asLeft(text, scene), () => joined(left))
}

/** "Lena comes out and Abel goes in as first mate." */
function outThenIn(text: string, { line }: Scene): RegExpExecArray | null {
  const said = COMES_OUT.test(text) ? OUT_THEN_IN.exec(textOf(line)) : null
  return said && text.includes(said[1] ?? '') ? said : null
}

const NO_LONGER = / no longer (?=(?:on|sailing|with us|available|coming) )/

/** "No longer on" denies nothing: it says who leaves. */
function asLeft(text: string, scene: Scene): Scene {
  if (scene.mood !== 'not' || !NO_LONGER.test(text)) return scene
  return { ...scene, mood: moodOf(text.replace(NO_LONGER, ' '), textOf(scene.line)) }
}

const CAN_NOT = pattern(
  "(P) (?:(?:is|has|'s|also|just|now) )*(?:can not (?:make|do|sail|come|be|work|take|crew|host|join|C|$)|no (?:puede|podra|viene|vendra|va a poder)|(?:(?:called|calls|phoned|rang) (?:in |out |off )?)?sick|ill|injured|down with|has to cancel|had to cancel|not available|unavailable|away|out of town|has a|has another|has the|esta enferm[oa])",
)

const CAN_NOT_SAIL = pattern(
  "^ (?:(?:and|but|so|sadly|unfortunately|sorry|well|pero|y) )*P (?:(?:can not|will not be able to|is unable to|is not able to|will not) (?:make|do|work|sail|crew|join|be on|take|come on|make it)|no (?:puede|podra)(?: (?:ir|hacer|trabajar|venir|estar))?|no va) (?:(?:it|on|to|for|the|a|al|en|el|D 's) )*C(?: (?:on )?(?:the )?D)?(?: (?:after all|anymore|now|sadly|unfortunately|either|then|al final))* $",
)

/** "Angela can't make it, Dan steps in": said with who comes instead, it empties the seat. */
export const makesRoom: ClauseRule = (clause, text, scene) => {
  if (isCondition(clause)) return undefined
  const person = personIn(marksIn(clause, 'P')[0])
  const [seat, ...more] = person ? seatsOf(person, scene.charter) : []
  const isSaid = scene.mood === 'not' && !/ [?] /.test(textOf(scene.line)) && person !== scene.self
  if (person && seat && more.length === 0 && isSaid && CAN_NOT_SAIL.test(text)) return released(person, seat, scene)
  if (!person || !seat || more.length > 0 || !CAN_NOT.test(text) || marksIn(clause, 'S').length > 0) return undefined
  if (marksIn(scene.line, 'C').length > 1 || !marksIn(clause, 'D').every((day) => isItsDay(day.text, scene)))
    return undefined
  const rest = textOf(scene.line.slice(scene.line.indexOf(clause.at(-1) as Word) + 1))
  const others = marksIn(scene.sentence, 'P').filter((mark) => personIn(mark) !== person)
  const named = marksIn(scene.sentence, 'S').flatMap((mark) => mark.seat ?? [])
  const isFilled =
    others.length > 0 &&
    (named.includes(seat) || ((COMES_IN.test(rest) || isTakenOver(rest)) && named.every((one) => one === seat)))
  return isFilled && (scene.mood === 'said' || scene.mood === 'not') ? released(person, seat, scene) : undefined
}

function isItsDay(day: string, { charter, today, book }: Scene): boolean {
  const period = periodOf(day, today, book.timeZone)
  return charter !== undefined && period?.from === charter.date && period.to === charter.date
}

/** "…, not Gene": who had the seat that was just given to another leaves it. */
export const notThem: ClauseRule = (clause, text, scene) => {
  const person = NOT_THEM.test(text) ? personIn(marksIn(clause, 'P')[0]) : undefined
  const given = scene.before.changes.at(-1)
  if (!person || given?.kind !== 'assign' || given.crew === person.id || given.standing === 'tentative')
    return undefined
  return seatsOf(person, scene.charter).includes(given.seat)
    ? released(person, given.seat, { ...scene, mood: 'said' })
    : NOTHING
}

const NOT_THERE = pattern('^ (?:and |but )?not (?:on |at |for )?(?:the )?C $')

/** "Nohea hosts Tavares, not Doyle": there she leaves the seat, where the book has her in it. */
export const notThere: ClauseRule = (_clause, text, scene) => {
  const given = scene.last
  if (!NOT_THERE.test(text) || given?.kind !== 'assign' || given.standing === 'tentative') return undefined
  const isThere = scene.charter?.seats.some(({ crew, seat }) => crew === given.crew && seat === given.seat)
  return isThere ? change({ kind: 'release', seat: given.seat, crew: given.crew, evidence: scene.evidence }) : NOTHING
}

/** Who of them has which seat is not said. */
const COME_IN = pattern('^ (?:(?:and|so|with) )*P (?:and|,) P (?:(?:are|come|step|coming|both) )*(?:in|instead)(?= )')

/** "…, Marisol is in": the seat that was just emptied. */
export const comesIn: ClauseRule = (clause, text, scene) => {
  const people = marksIn(clause, 'P')
  const person = personIn(people[0])
  const left = scene.before.changes.filter((one): one is Release => one.kind === 'release')
  const [release] = left
  if (left.length > 1 && people.length > 1 && COME_IN.test(text)) return UNFIT
  if (!person || people.length > 1 || !release || left.length > 1 || !COMES_IN.test(text) || release.crew === person.id)
    return undefined
  return meant(scene, () =>
    readSeat({ seat: release.seat, value: person.name, evidence: scene.evidence }, without(release.crew, scene)),
  )
}

type Release = Extract<Change, { readonly kind: 'release' }>

/** Off a sail on which they have no seat: nothing to do, and shown. */
function unfit({ mood }: Scene): Found {
  return mood === 'past' ? NOTHING : UNFIT
}

/** As it is said: perhaps is tentative, somebody else's word or a denial changes nothing. */
export function meant({ mood }: Scene, found: () => Found): Found {
  if (mood === 'said') return found()
  if (mood === 'asked' || mood === 'hearsay') return UNFIT
  if (mood !== 'maybe') return NOTHING
  const { changes, questions } = found()
  const kept = changes.filter(({ kind }) => kind !== 'release')
  if (kept.length + questions.length === 0) return UNFIT
  return { changes: kept.map((one) => ({ ...one, standing: 'tentative' as const })), questions }
}

function leaving(person: Person, named: SeatName | undefined, scene: Scene): Found {
  const seats = seatsOf(person, scene.charter)
  const [seat, ...more] = named && seats.includes(named) ? [named] : seats
  if (!seat) return UNFIT
  if (more.length === 0) return released(person, seat, scene)
  const text = `${person.name} has ${seats.map(seatWords).join(' and ')}. Which of them is it?`
  return ask({ about: 'seat', crew: person.id, candidates: seats, evidence: scene.evidence, text })
}

export function released({ id }: Person, seat: SeatName, { evidence }: Scene): Found {
  return change({ kind: 'release', seat, crew: id, evidence })
}
