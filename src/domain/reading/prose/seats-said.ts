// Who takes which seat: "Gene driving", "captain is Gene", "no host yet", "host Keely or Angelica".
import { isShared, type SeatName } from '../../seat.ts'
import { ask, change, type Found, joined, NOTHING } from '../rule.ts'
import { readSeat } from '../seat-value.ts'
import { core, personIn, type Scene, type SegmentRule, seatsOf } from './scene.ts'
import { partsOf, type Segment } from './segments.ts'
import type { Token } from './tokens.ts'

/** People and seats in pairs, each seat's person on the same side. */
export const seatsSaid: SegmentRule = (segment, scene) => {
  // Praise, thanks and the past say nothing of who will be there.
  if (/q.*P|P[^OP]*j[^P]*S|S[^P]*j[^P]*$|y/.test(partsOf(segment))) return undefined
  const said = asked(core(withSelf(segment, scene)).filter(({ part }) => part !== '~' && part !== '?'))
  const parts = partsOf(said)
  if (/^(?:P\+?S\+?)+$|^(?:S\+?P\+?)+$/.test(parts)) {
    const kept = said.filter(({ part }) => part !== '+')
    return joined(pairs(kept).map(([seat, person]) => take(seat, [person], scene)))
  }
  if (/^S(?:P(?:[o/+]P)+)|^(?:P[o/+])+PS$/.test(parts)) return among(said, scene)
  if (/^PS(?:oP)+$/.test(parts)) return among(said, scene)
  if (/^[uc]S$|^S[uc]$/.test(parts)) return unknown(said, scene)
  if (/^P(?:\+P)*e$|^eP$/.test(parts)) return eitherMate(said, scene)
  return undefined
}

/** "We're still looking for a host", "second mate TBD", "no captain yet". */
export const seatOpen: SegmentRule = (segment, scene) => {
  const tokens = core(segment)
  if (!/^(?:[On]+(?:S[+/o]?)+O*|(?:S[+/]?)+O+|[On]+e|eO+)$/.test(partsOf(tokens))) return undefined
  const mates = tokens.filter(({ part }) => part === 'e')
  const seats: readonly SeatName[] = [
    ...tokens.flatMap(({ seat }) => (seat ? [seat] : [])),
    ...(mates.some(({ text }) => /s$/i.test(text)) ? ['first_mate', 'second_mate'] : []),
  ]
  if (seats.length === 0) return undefined
  return joined(seats.map((seat) => readSeat({ seat, value: 'TBD', evidence: scene.evidence }, scene)))
}

/** "…, not Gene": who had the seat that was just given to another leaves it. */
export const notThem: SegmentRule = (segment, scene) => {
  const tokens = core(segment)
  const person = tokens[1] && personIn(tokens[1])
  if (partsOf(tokens) !== 'nP' || !person) return undefined
  const given = scene.before.changes.at(-1)
  if (given?.kind !== 'assign' || given.crew === person.id) return undefined
  const isThere = seatsOf(person, scene.charter).includes(given.seat)
  return isThere ? change({ kind: 'release', seat: given.seat, crew: person.id, evidence: scene.evidence }) : NOTHING
}

/** "Keely is not hosting": who has that seat leaves it. */
export const notInSeat: SegmentRule = (segment, scene) => {
  const tokens = core(segment)
  const [token, , seat] = tokens
  const person = token && personIn(token)
  if (partsOf(tokens) !== 'PnS' || !person || !seat?.seat || !seatsOf(person, scene.charter).includes(seat.seat))
    return undefined
  return change({ kind: 'release', seat: seat.seat, crew: person.id, evidence: scene.evidence })
}

/** "Marisol + Angela please": asked, with the seats that they can have. */
export const peopleOnly: SegmentRule = (segment, scene) => {
  if (partsOf(segment).includes('q')) return undefined
  const tokens = core(segment, 'CDtvhJYpjqy')
  const parts = partsOf(tokens)
  const isOnCharter = /^P$/.test(parts) && /P.*C|C.*P/.test(partsOf(segment)) && !/[TRDh]/.test(partsOf(segment))
  const isCrew =
    isOnCharter ||
    /^P(?:[+/,w]P)+$/.test(parts) ||
    (/^P[Y~]*$/.test(partsOf(core(segment, 'CDtvwhpjqy'))) && /[Y~J]/.test(partsOf(segment)))
  if (!isCrew) return near(tokens, parts, scene)
  const people = tokens.flatMap((token) => personIn(token) ?? [])
  const loose = people.filter((person) => seatsOf(person, scene.charter).length === 0 && person.seats.length > 0)
  if (people.length < tokens.filter(({ part }) => part === 'P').length || loose.length === 0)
    return near(tokens, parts, scene)
  return ask(
    ...loose.map(({ id, name, seats }) => ({
      about: 'seat' as const,
      crew: id,
      candidates: seats,
      evidence: scene.evidence,
      text: `Which seat is ${name} to have?`,
    })),
  )
}

function near(tokens: readonly Token[], parts: string, { evidence }: Scene): Found | undefined {
  const [token] = tokens
  if (!/^P[~Y]*$/.test(parts) || token?.who?.kind === 'one' || !token?.who || token.who.kind === 'unknown')
    return undefined
  const names = token.who.people.map(({ name }) => name).join(' or ')
  const text = `"${token.text}": is that ${names}?`
  return ask({ about: 'crew', candidates: token.who.people.map(({ id }) => id), evidence, text })
}

/** "Need Gene as captain", "move Danny to second": the verb leads and says no more. */
function asked(tokens: readonly Token[]): readonly Token[] {
  const [first, next] = tokens
  const isVerb = first?.part === 'M' || (first?.part === 'O' && /need|looking/i.test(first.text))
  return isVerb && next?.part === 'P' ? tokens.slice(1) : tokens
}

/** "I'll host": the writer, where nobody else is named. */
function withSelf(segment: Segment, { self }: Scene): Segment {
  const isOfThemselves = self !== undefined && /^[^POn]*[IV][^PO]*$/.test(partsOf(segment))
  if (!isOfThemselves) return segment
  const who = { kind: 'one', person: self } as const
  return segment.flatMap((token) =>
    token.part === 'I' || token.part === 'V'
      ? [{ part: 'P', text: self.name, who }, ...(token.part === 'V' ? [{ part: '~', text: token.text }] : [])]
      : [token],
  )
}

function pairs(tokens: readonly Token[]): readonly (readonly [SeatName, Token])[] {
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1]
    if (index % 2 === 1 || !next) return []
    if (token.seat) return [[token.seat, next] as const]
    return next.seat ? [[next.seat, token] as const] : []
  })
}

function take(seat: SeatName, people: readonly Token[], scene: Scene): Found {
  return readSeat({ seat, value: people.map(({ text }) => text).join(' or '), evidence: scene.evidence }, scene)
}

/** Two for a seat of one is a choice; deckhands named with "and" are all meant. */
function among(tokens: readonly Token[], scene: Scene): Found | undefined {
  const seat = tokens.find((token) => token.seat)?.seat
  const last = tokens[0]?.seat
    ? tokens.findLastIndex((_, index) => index > 0 && /^P(?:[o/+]P)*$/.test(partsOf(tokens.slice(1, index + 1))))
    : tokens.length
  const people = tokens.slice(0, last + 1).filter(({ part }) => part === 'P')
  if (!seat) return undefined
  const isTogether = isShared(seat) && !/[o/]/.test(partsOf(tokens))
  return isTogether ? joined(people.map((person) => take(seat, [person], scene))) : take(seat, people, scene)
}

function unknown(tokens: readonly Token[], scene: Scene): Found | undefined {
  const seat = tokens.find((token) => token.seat)?.seat
  const name = tokens.find((token) => !token.seat)
  if (!seat || !name) return undefined
  const known = name.who && 'people' in name.who ? name.who.people : name.who?.kind === 'one' ? [name.who.person] : []
  const text =
    known.length > 0
      ? `Is "${name.text}" of the crew meant as ${seat.replaceAll('_', ' ')}, or the guest?`
      : `"${name.text}" is nobody on the roster. Who is ${seat.replaceAll('_', ' ')}?`
  return ask({ about: 'crew', seat, candidates: known.map(({ id }) => id), evidence: scene.evidence, text })
}

function eitherMate(tokens: readonly Token[], { evidence }: Scene): Found | undefined {
  const people = tokens.flatMap((token) => personIn(token) ?? [])
  if (people.length === 0) return undefined
  return ask(
    ...people.map(({ id, name }) => ({
      about: 'seat' as const,
      crew: id,
      candidates: ['first_mate', 'second_mate'],
      evidence,
      text: `Which mate is ${name} to be, first or second?`,
    })),
  )
}
