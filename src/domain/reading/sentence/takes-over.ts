// "Otto called in sick, Ruth takes Quigley", "Abel covers it, Lena is ill": who comes for the one who goes, in either order.
import type { Person } from '../../person.ts'
import type { SeatName } from '../../seat.ts'
import { change, joined } from '../rule.ts'
import { readSeat } from '../seat-value.ts'
import type { Clause } from './clauses.ts'
import { marksIn, pattern, textOf, type Word } from './marks.ts'
import { type ClauseRule, personIn, type Scene, seatsOf, without } from './scene.ts'

const OPENS = '(?:(?:and|so|but|then|now|luckily|thankfully|instead|for C|on C|y|asi que) )*'
const HELPS =
  "(?:(?:is|'s|will|can|now|just|also|then|be|has|going to|agreed to|said yes to|happy to|happily|kindly|gladly|volunteered to|offered to|up to) )*"
/** As one who sails; who only "has" the sail is perhaps its captain. */
const CREWS =
  '(?:covers?|covering|does|do|doing|works?|working|crews?|crewing|goes|going|comes?|jumps?|hops?|steps?|picks? up|cubre|hace|va|entra)'
const HAS = '(?:takes?|taking|has|have|got|gets?|getting|sails?|sailing|drives?|runs?|running|toma|lleva)'
const IT =
  '(?: (?:on|in|for|up|en|a))*(?: (?:the |el |la |lo de )?(?:C|it|this|that|this one|that one|the sail|the charter|the trip)(?: (?:sail|charter|trip|one|party|group))?)'
const TAIL =
  '(?: (?:instead|now|then|for (?:him|her|them|P)|D|on|please|in (?:his|her) place|this time|as planned|en su lugar))*'
const TAKES = pattern(`^ ${OPENS}P ${HELPS}(?:(${HAS})|${CREWS}|on|in for)${IT}${TAIL} $`)
/** Somewhere in what follows. */
const TAKES_THERE = pattern(`(?:^|[,;.] | )P ${HELPS}(?:${HAS}|${CREWS})${IT}(?= )`)
const PUTS = pattern(
  `^ ${OPENS}(?:(?:we|i|please|will|can|let us|have|now|just|'ll) )*(?:put|puts|putting|use|using|add|adding|bring|bringing|get|getting|send|sending|call|slot|pon|mete) (?:in |on |up |aboard )?P(?: (?:on|in|aboard|instead|there|please|now|for (?:him|her|them)|up|it|to (?:C|it)|on (?:C|it)|en su lugar))* $`,
)
const CAN = pattern(
  '^ (?:but |and |so )?P (can|will|could|puede)(?: (?:though|instead|do it|do that|make it|take it|sub|fill in|step in|cover))? $',
)
const GOES = pattern(
  "^ (?:(?:and|as|because|since|for|now that|porque|que) )*P (?:(?:is|'s|has|just|also|now|been|be) )*(?:sick|ill|unwell|injured|out|off|(?:called|calls|phoned|rang|texted) (?:in |out |off )?sick|(?:called|calls) (?:out|off)|down with [^ ]+|off sick|out sick|unavailable|not available|can not(?: (?:make|do|come|sail|work)(?: (?:it|C))?)?|enferm[oa]|no puede)(?: (?:for|on|from|C|D|it))* $",
)

export const takesOver: ClauseRule = (clause, text, scene) => {
  const people = marksIn(clause, 'P')
  const person = personIn(people[0])
  if (!person || people.length > 1 || marksIn(clause, 'SMKU').length > 0 || !scene.charter) return undefined
  const [taken, put, can] = [TAKES.exec(text), PUTS.test(text), CAN.exec(text)]
  if (!taken && !put && !can) return undefined
  const isMaybe = scene.mood === 'maybe' || /^(?:can|could|puede)$/.test(can?.[1] ?? '')
  if ((scene.mood !== 'said' && scene.mood !== 'maybe') || / [?] /.test(textOf(scene.line))) return undefined
  if (seatsOf(person, scene.charter).length > 0) return undefined
  const gone = leftBefore(scene) ?? (can || put ? undefined : leftBehind(clause, person, scene))
  if (!gone || gone.crew === person.id || !person.seats.includes(gone.seat)) return undefined
  if (taken?.[1] && person.seats.includes('captain') && gone.seat !== 'captain') return undefined
  const { evidence } = scene
  const value = isMaybe ? `${person.name} (maybe)` : person.name
  const comes = readSeat({ seat: gone.seat, value, evidence }, without(gone.crew, scene))
  return gone.isSaid ? comes : joined([change({ kind: 'release', seat: gone.seat, crew: gone.crew, evidence }), comes])
}

/** Whether somebody takes the sail over in the rest of a sentence. */
export function isTakenOver(rest: string): boolean {
  return TAKES_THERE.test(rest)
}

interface Gone {
  readonly seat: SeatName
  readonly crew: string
  /** The release stands among the changes already. */
  readonly isSaid: boolean
}

function leftBefore({ before }: Scene): Gone | undefined {
  const left = before.changes.flatMap((one) => (one.kind === 'release' ? [one] : []))
  const [only] = left
  const isTaken = before.changes.some((one) => one.kind === 'assign' && one.seat === only?.seat)
  return only && left.length === 1 && !isTaken ? { seat: only.seat, crew: only.crew, isSaid: true } : undefined
}

/** Said right behind, and why. */
function leftBehind(clause: Clause, person: Person, { line, charter, mood }: Scene): Gone | undefined {
  if (mood !== 'said') return undefined
  const rest = line.slice(line.indexOf(clause.at(-1) as Word) + 1)
  const [other, ...more] = marksIn(rest, 'P')
  const who = personIn(other)
  if (!who || more.length > 0 || who === person || !GOES.test(textOf(plain(rest)))) return undefined
  const [seat, ...others] = seatsOf(who, charter)
  return seat && others.length === 0 ? { seat, crew: who.id, isSaid: false } : undefined
}

function plain(words: readonly Word[]): readonly Word[] {
  return words.filter(({ said }) => !/^[,;–.!:()]$/.test(said))
}
