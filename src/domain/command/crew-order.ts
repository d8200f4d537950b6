// `set 2nd mate Dan because …`, `clear host`, `swap Angela for Dan`: words into an order, or into what has to be asked.
import type { Person } from '../person.ts'
import { foldLetters, foldSpace } from '../reading/fold.ts'
import { isNear } from '../reading/spelling.ts'
import type { Who } from '../reading/who.ts'
import { SEATS, type SeatName } from '../seat.ts'
import { personSaid, personWord } from './person-said.ts'
import { seatAndPerson } from './seat-said.ts'

export type CrewOrder =
  | { readonly kind: 'set'; readonly seat: SeatName; readonly crew: string }
  | { readonly kind: 'clear'; readonly seat: SeatName; readonly crew?: string | undefined }
  | { readonly kind: 'swap'; readonly crew: string; readonly other: string }

export type CrewOrderRead =
  | { readonly kind: 'order'; readonly order: CrewOrder; readonly because: string | undefined }
  | {
      readonly kind: 'unclear'
      readonly about: 'seat' | 'person' | 'form'
      readonly said: string
      readonly choices: readonly Choice[]
    }

/** What was perhaps meant, and the words to type for it. */
export interface Choice {
  readonly what: { readonly seat: SeatName } | { readonly person: Person }
  readonly words: string
}

export interface CrewBook {
  readonly people: readonly Person[]
  /** Seats that this operator or this charter has besides the usual ones. */
  readonly ownSeats: readonly SeatName[]
  readonly asker: Person | undefined
}

const REASON = 500
/** More than so many are no choice. */
const OFFERED = 8

export function readCrewOrder(verb: 'set' | 'clear' | 'swap', rest: string, book: CrewBook): CrewOrderRead {
  const { words, because } = withoutReason(rest)
  const read = { set: readSet, clear: readClear, swap: readSwap }[verb](words, book)
  if (read.kind === 'order') return { ...read, because }
  const tail = because ? ` because ${because}` : ''
  return {
    ...read,
    choices: read.choices.slice(0, OFFERED).map((choice) => ({ ...choice, words: choice.words + tail })),
  }
}

/** How an order is typed so that nothing in it can be taken for anything else. */
export function orderWords(order: CrewOrder, because: string | undefined): string {
  const tail = because ? ` because ${because}` : ''
  switch (order.kind) {
    case 'set':
      return `set ${order.seat} ${personWord(order.crew)}${tail}`
    case 'clear':
      return `clear ${order.seat}${order.crew ? ` ${personWord(order.crew)}` : ''}${tail}`
    case 'swap':
      return `swap ${personWord(order.crew)} for ${personWord(order.other)}${tail}`
  }
}

type Unreasoned = Exclude<CrewOrderRead, { kind: 'order' }> | { readonly kind: 'order'; readonly order: CrewOrder }

function readSet(words: string, book: CrewBook): Unreasoned {
  const { seats, name } = seatAndPerson(words, book.ownSeats)
  if (seats.length === 0) return unclearSeat('set', words, book)
  if (name === '') return form('set', words)
  const who = personSaid(name, book.people, book.asker)
  const [seat = ''] = seats
  if (who.kind === 'one' && seats.length === 1) return ordered({ kind: 'set', seat, crew: who.person.id })
  if (who.kind === 'one') {
    const { person } = who
    const choices = seats.map((one) => ({
      what: { seat: one },
      words: orderWords({ kind: 'set', seat: one, crew: person.id }, undefined),
    }))
    return { kind: 'unclear', about: 'seat', said: words, choices }
  }
  return unclearPerson(name, who, (crew) => orderWords({ kind: 'set', seat, crew }, undefined))
}

function readClear(words: string, book: CrewBook): Unreasoned {
  const { seats, name } = seatAndPerson(words, book.ownSeats)
  const [seat = ''] = seats
  if (seats.length === 0) return unclearSeat('clear', words, book)
  if (seats.length > 1) {
    const choices = seats.map((one) => ({ what: { seat: one }, words: `clear ${one}` }))
    return { kind: 'unclear', about: 'seat', said: words, choices }
  }
  if (name === '') return ordered({ kind: 'clear', seat })
  const who = personSaid(name, book.people, book.asker)
  if (who.kind === 'one') return ordered({ kind: 'clear', seat, crew: who.person.id })
  return unclearPerson(name, who, (crew) => orderWords({ kind: 'clear', seat, crew }, undefined))
}

function readSwap(words: string, book: CrewBook): Unreasoned {
  const [one = '', other = '', more] = words.split(/\s+(?:for|with|and|by)\s+/i)
  if (one === '' || other === '' || more !== undefined) return form('swap', words)
  const [a, b] = [one, other].map((name) => personSaid(name, book.people, book.asker)) as [Who, Who]
  if (a.kind !== 'one') return unclearPerson(one, a, (crew) => `swap ${personWord(crew)} for ${other}`)
  if (b.kind !== 'one')
    return unclearPerson(other, b, (crew) => `swap ${personWord(a.person.id)} for ${personWord(crew)}`)
  return ordered({ kind: 'swap', crew: a.person.id, other: b.person.id })
}

/** No word of it is a seat: the nearest ones, or all. */
function unclearSeat(verb: string, words: string, { ownSeats }: CrewBook): Unreasoned {
  if (words === '') return form(verb, words)
  const [first = '', ...others] = words.split(/\s+/)
  const all = [...SEATS, ...ownSeats]
  const near = all.filter((seat) => seat.split('_').some((part) => isNear(foldLetters(first), part)))
  const choices = (near.length > 0 ? near : all).map((seat) => ({
    what: { seat },
    words: [verb, seat, ...(near.length > 0 ? others : [words])].join(' ').trim(),
  }))
  return { kind: 'unclear', about: 'seat', said: first, choices }
}

function unclearPerson(said: string, who: Who, wordsFor: (crew: string) => string): Unreasoned {
  const people = who.kind === 'several' || who.kind === 'near' ? who.people : []
  const choices = people.map((person) => ({ what: { person }, words: wordsFor(person.id) }))
  return { kind: 'unclear', about: 'person', said, choices }
}

function form(verb: string, said: string): Unreasoned {
  return { kind: 'unclear', about: 'form', said: `${verb} ${said}`.trim(), choices: [] }
}

function ordered(order: CrewOrder): Unreasoned {
  return { kind: 'order', order }
}

function withoutReason(rest: string): { readonly words: string; readonly because: string | undefined } {
  const [, before, after] = /^(.*?)(?:^|[\s,;]+)because\s+(.+)$/is.exec(rest) ?? []
  const because = foldSpace(after ?? '').slice(0, REASON)
  return { words: foldSpace(before ?? rest), because: because || undefined }
}
