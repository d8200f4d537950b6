// Who takes which seat: "Gene drives", "captain is Gene", "for first mate put Rafa", "host Keely or Angelica".
import { isShared, type SeatName } from '../../seat.ts'
import { ask, type Found, joined, NOTHING } from '../rule.ts'
import { seatWords } from '../seat-names.ts'
import { readSeat } from '../seat-value.ts'
import type { Clause } from './clauses.ts'
import { isJudged, isPlainBefore } from './led-in.ts'
import { type Mark, textOf, type Word } from './marks.ts'
import { isAddressed } from './mood.ts'
import { type ClauseRule, personIn, type Scene } from './scene.ts'
import { isOfCompany, isOfEither, isSeatOf, isTakenBy, isTaking } from './seat-links.ts'

type Item = Word & { readonly mark: Mark; readonly index: number }

export const seatsSaid: ClauseRule = (clause, _text, scene) => {
  const items = itemsOf(clause)
  const pairs = bestPairs(items, clause, scene.mood === 'hearsay')
  if (pairs.length === 0) return undefined
  switch (scene.mood) {
    case 'past':
    case 'asked':
      return NOTHING
    case 'not':
      return undefined
    case 'hearsay':
      return joined(pairs.map((pair) => heard(pair, scene)))
    default:
      return joined(
        pairs.map((pair, at) =>
          isLedTo(pair, pairs[at - 1], clause) || scene.mood === 'maybe' ? taken(pair, scene) : unsure(pair, scene),
        ),
      )
  }
}

interface Pair {
  readonly seat: SeatName
  /** Where in the part the first and the last of its words stand. */
  readonly from: number
  readonly to: number
  /** More than one: a choice, or deckhands together. */
  readonly people: readonly Item[]
  readonly isChoice: boolean
}

/** As many as there are, read one way or the other; a seat that is done belongs to whom stands before it. */
function bestPairs(items: readonly Item[], clause: Clause, isHeard: boolean): readonly Pair[] {
  const forward = pairsOf(items, clause, 'person', isHeard)
  const backward = pairsOf(items, clause, 'seat', isHeard)
  if (forward.length === backward.length) return items[0]?.mark.kind === 'S' ? backward : forward
  return forward.length > backward.length ? forward : backward
}

function itemsOf(clause: Clause): readonly Item[] {
  return clause.flatMap((word, index) =>
    word.mark && 'PKUS'.includes(word.mark.kind) ? [{ ...word, mark: word.mark, index }] : [],
  )
}

function pairsOf(items: readonly Item[], clause: Clause, first: 'person' | 'seat', isHeard: boolean): readonly Pair[] {
  const found: Pair[] = []
  for (let at = 0; at < items.length; ) {
    const people = first === 'person' ? peopleFrom(items, at, clause) : []
    const seat = items[at + people.length]
    const last = people.at(-1)
    if (
      first === 'person' &&
      last &&
      seat?.mark.seat &&
      isLinked(last, seat, clause, isHeard) &&
      isSeatHere(seat, clause) &&
      !isSpokenTo(people[0], clause)
    ) {
      const from = people[0]?.index ?? last.index
      found.push({ seat: seat.mark.seat, from, to: seat.index, people, isChoice: isChoice(people, clause) })
      at += people.length + 1
      continue
    }
    const helped = first === 'person' && last ? companyFrom(items, at, clause, isHeard) : undefined
    if (helped) {
      found.push(helped)
      at += 3
      continue
    }
    const named = items[at]
    const behind = first === 'seat' ? peopleFrom(items, at + 1, clause) : []
    const nearest = behind[0]
    if (named?.mark.seat && !named.mark.isVerb && nearest && isTakenBy(gap(named, nearest, clause))) {
      const to = behind.at(-1)?.index ?? nearest.index
      found.push({ seat: named.mark.seat, from: named.index, to, people: behind, isChoice: isChoice(behind, clause) })
      at += behind.length + 1
      continue
    }
    at += 1
  }
  return found
}

/** "Abel joins Otto as first mate." */
function companyFrom(items: readonly Item[], at: number, clause: Clause, isHeard: boolean): Pair | undefined {
  const [one, other, seat] = items.slice(at, at + 3)
  if (!one || !other || other.mark.kind === 'S' || one.mark.kind === 'S' || !seat?.mark.seat) return undefined
  const between = gap(one, other, clause)
  const isChoice = isOfEither(between)
  if ((!isChoice && !isOfCompany(between)) || !isLinked(other, seat, clause, isHeard)) return undefined
  const people = isChoice ? [one, other] : [one]
  return { seat: seat.mark.seat, from: one.index, to: seat.index, people, isChoice }
}

/** Nothing stands before it that could turn what it says. */
function isLedTo({ from, to, people }: Pair, before: Pair | undefined, clause: Clause): boolean {
  const last = people.at(-1)?.index ?? from
  if (last < to && isJudged(textOf(clause.slice(last + 1, to)), textOf(clause.slice(to + 1)))) return false
  return isPlainBefore(textOf(clause.slice(before ? before.to + 1 : 0, from)))
}

/** Names with nothing but "or", "and" or a slash between them. */
function peopleFrom(items: readonly Item[], at: number, clause: Clause): readonly Item[] {
  const people: Item[] = []
  for (const item of items.slice(at)) {
    const before = people.at(-1)
    if (item.mark.kind === 'S') break
    if (before && !/^(?: |(?: ,)? (?:or|and|\/|o|y|et|ou|either|,)(?: else)? )$/.test(gap(before, item, clause))) break
    if (before && /^ $/.test(gap(before, item, clause))) break
    people.push(item)
  }
  return people
}

function isChoice(people: readonly Item[], clause: Clause): boolean {
  return people
    .slice(1)
    .some((person, index) => / (?:or|\/|o|ou|either) /.test(gap(people[index] as Item, person, clause)))
}

function gap(from: Item, to: Item, clause: Clause): string {
  return textOf(clause.slice(from.index + 1, to.index)).replace(/^ {2}$/, ' ')
}

function isLinked(person: Item, seat: Item, clause: Clause, isHeard: boolean): boolean {
  return isTaking(gap(person, seat, clause), textOf(clause.slice(0, person.index)), isHeard)
}

function isSeatHere(seat: Item, clause: Clause): boolean {
  return isSeatOf(textOf(clause.slice(seat.index + 1)), seat.mark.isVerb === true)
}

function isSpokenTo(person: Item | undefined, clause: Clause): boolean {
  return person !== undefined && isAddressed(textOf(clause.slice(0, person.index)))
}

function taken({ seat, people, isChoice: isAsked }: Pair, scene: Scene): Found {
  const [first] = people
  if (!first) return NOTHING
  const strange = people.find(({ mark }) => mark.kind !== 'P')
  if (strange) return unknown(seat, strange.mark, scene)
  const value = (item: Item) => (scene.mood === 'maybe' ? `${item.mark.text} (maybe)` : item.mark.text)
  const { evidence } = scene
  if (people.length === 1) return readSeat({ seat, value: value(first), evidence }, scene)
  if (isShared(seat) && !isAsked)
    return joined(people.map((item) => readSeat({ seat, value: value(item), evidence }, scene)))
  return readSeat({ seat, value: people.map((item) => item.mark.text).join(' or '), evidence }, scene)
}

/** Words stand before it that nobody knows. */
function unsure({ seat, people }: Pair, { evidence }: Scene): Found {
  const known = people.flatMap(({ mark }) => personIn(mark) ?? [])
  if (known.length === 0) return NOTHING
  const names = known.map(({ name }) => name).join(' or ')
  const text = `Is ${names} to be ${seatWords(seat)}? Not all that stands before it was understood.`
  return ask({ about: 'crew', seat, candidates: known.map(({ id }) => id), evidence, text })
}

/** What others say of somebody is asked, not taken. */
function heard({ seat, people }: Pair, { evidence }: Scene): Found {
  const known = people.flatMap(({ mark }) => personIn(mark) ?? [])
  if (known.length === 0) return NOTHING
  const names = known.map(({ name }) => name).join(' or ')
  const text = `Somebody else’s word: is ${names} to be ${seatWords(seat)}?`
  return ask({ about: 'crew', seat, candidates: known.map(({ id }) => id), evidence, text })
}

function unknown(seat: SeatName, { text: name, who }: Mark, { evidence }: Scene): Found {
  const known = who && 'people' in who ? who.people : who?.kind === 'one' ? [who.person] : []
  const text =
    known.length > 0
      ? `Is "${name}" of the crew meant as ${seatWords(seat)}, or the guest?`
      : `"${name}" is nobody on the roster. Who is ${seatWords(seat)}?`
  return ask({ about: 'crew', seat, candidates: known.map(({ id }) => id), evidence, text })
}
