// Two who trade boats: each takes the seat that the other has in the book, where it is the same seat.
import type { Person } from '../../person.ts'
import type { SeatName } from '../../seat.ts'
import type { Book, BookedCharter } from '../reading.ts'
import { change, joined } from '../rule.ts'
import { readSeat } from '../seat-value.ts'
import { type Day, whichCharter } from '../which-charter.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { marksIn, pattern, textOf, type Word } from './marks.ts'
import { moodOf } from './mood.ts'
import { charterAt, type OnBoat, type Telling } from './sails-said.ts'
import { personIn, seatsOf } from './scene.ts'

const TRADE =
  '(?:trade|trades|trading|traded|swap|swaps|swapping|swapped|switch|switches|switching|switched|exchange|exchanging|(?:change|changes|changing)(?= (?:places|seats|boats|spots|shifts|sides|charters|days))|intercambian|cambian|se cambian)'
/** What is traded, or nothing said of it: "trade recipes" is no trade of boats. */
export const BOATS =
  '(?= (?:$|(?:[,:;.–)!?]|C|D|S|on|for|between|over|this|next|both|please|with each other|each other|and|places|spots|seats|boats|charters|sails|days|shifts|trips|sides|jobs|roles|crews|positions|assignments|the (?:C|D|two|sails|boats)|their (?:seats|boats|sails|places|days|charters)|ok|thanks|then|now|instead|around|a|entre|el|en|barcos|puestos) ))'
const TRADES = pattern(
  `(?: |^)(P) (?:and|y|with|–|/) (P) (?:(?:are|have|will|can|to|should|is|'s|both|now|just|agreed|going|be|want) )*${TRADE}${BOATS}| (?:swap|swapping|switch|switching|trade|trading|exchange|intercambia) (P) (?:and|y|with|for|por|con) (P)(?! 's)(?= )|(P) (?:(?:is|will|'s|now) )*(?:swaps|trades|switches|swapping|trading|switching|swap|trade|switch) (?:(?:boats|places|sails|charters|days|seats|spots) )?(?:with|con) (P) `,
)
/** Of a person who is only sailed with. */
const WITH = / (?:with|under|beside|alongside|for|con) $/

export function traded(telling: Telling): readonly OnBoat[] | undefined {
  const { words, book, line, self } = telling
  const text = textOf(words)
  const found = TRADES.exec(text)
  if (!found || moodOf(text, text) !== 'said') return undefined
  const marks = found.slice(1).flatMap((letter) => words.find(({ said }) => letter && said === letter) ?? [])
  const [a, b, ...more] = marks.flatMap(({ mark }) => personIn(mark) ?? [])
  if (!a || !b || a === b || more.length > 0) return undefined

  const sails = sailsOf(telling)
  const [seatA, seatB] = [onlySeat(a, b, sails), onlySeat(b, a, sails)]
  if (!seatA || !seatB || seatA.charter === seatB.charter || seatA.seat !== seatB.seat) return undefined
  if (
    !agrees(
      telling,
      new Map([
        [a, seatB],
        [b, seatA],
      ]),
    )
  )
    return undefined
  return [[a, b, seatA] as const, [b, a, seatB] as const].map(([old, next, { charter, seat }]) => {
    const left = change({ kind: 'release', seat, crew: old.id, evidence: line })
    const without = { ...charter, seats: charter.seats.filter(({ crew }) => crew !== old.id) }
    const taken = readSeat({ seat, value: next.name, evidence: line }, { book, charter: without, self })
    return { charter, found: joined([left, taken]) }
  })
}

/** Those that the sentence names, else those of its days. */
function sailsOf({ words, book, line, day }: Telling): readonly BookedCharter[] {
  const named = words.filter(({ mark }) => mark?.kind === 'C')
  if (named.length > 0) return [...new Set(named.flatMap((word) => charterAt(word, words, line, book, day) ?? []))]
  return [...new Set(marksIn(words, 'D').flatMap(({ text }) => onDay(text, book, day)))]
}

function onDay(said: string, book: Book, day: Day): readonly BookedCharter[] {
  const match = whichCharter(said, book, day)
  return match.kind === 'one' ? [match.charter] : match.kind === 'several' ? match.candidates : []
}

interface Seated {
  readonly charter: BookedCharter
  readonly seat: SeatName
}

/** The one of these sails on which the one sails and the other doesn't. */
function onlySeat(person: Person, other: Person, sails: readonly BookedCharter[]): Seated | undefined {
  const all = sails.flatMap((charter) =>
    seatsOf(other, charter).length > 0 ? [] : seatsOf(person, charter).map((seat) => ({ charter, seat })),
  )
  return all.length === 1 ? all[0] : undefined
}

/** Whatever else the sentence says of them says the same. */
function agrees({ words, book, line, day }: Telling, takes: ReadonlyMap<Person, Seated>): boolean {
  const seats = [...takes.values()]
  return clausesOf(words).every((clause) => {
    const people = clause.filter(({ mark }) => mark?.kind === 'P')
    const sails = clause.filter(({ mark }) => mark?.kind === 'C').map((word) => charterAt(word, words, line, book, day))
    const others = people.filter(({ mark }) => !takes.has(personIn(mark) as Person))
    const isAside = others.every((word) => WITH.test(before(clause, word)) && isAboard(personIn(word.mark), sails))
    const isSeat = marksIn(clause, 'S').every((mark) => mark.seat === seats[0]?.seat)
    const own = people.flatMap(({ mark }) => takes.get(personIn(mark) as Person) ?? [])
    const isMeant = own.length !== 1 || sails.length === 0 || (sails.length === 1 && sails[0] === own[0]?.charter)
    const isOurs = sails.every((sail) => seats.some(({ charter }) => charter === sail))
    return isAside && isSeat && isMeant && isOurs && marksIn(clause, 'TRNM').length === 0
  })
}

function before(clause: Clause, word: Word): string {
  return textOf(clause.slice(0, clause.indexOf(word)))
}

function isAboard(person: Person | undefined, sails: readonly (BookedCharter | undefined)[]): boolean {
  return person !== undefined && sails.length === 1 && seatsOf(person, sails[0]).length > 0
}
