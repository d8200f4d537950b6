// One comes for another, or somebody leaves: resolved by who has a seat in the book, else asked.
import type { Person } from '../../person.ts'
import { ask, change, type Found, joined } from '../rule.ts'
import { readSeat } from '../seat-value.ts'
import { core, personIn, type Scene, type SegmentRule, seatsOf } from './scene.ts'
import { partsOf } from './segments.ts'

/** "Swap A for B" can be meant both ways; "B replaces A" can't. */
export const swap: SegmentRule = (segment, scene) => {
  const tokens = core(segment, 'CDthJIYVpjqy')
  const people = tokens.flatMap((token) => (token.part === 'P' ? [personIn(token)] : []))
  const [first, second] = people
  if (!first || !second || people.length > 2) return undefined
  const parts = partsOf(tokens.filter(({ part }) => part !== 'S'))
  const asked = tokens.find((token) => token.seat)?.seat
  if (/^EP[wv+]?P$/.test(parts)) return replaced(second, first, asked, scene)
  if (/^PLP$|^nPLP$/.test(parts)) return replaced(first, second, asked, scene)
  if (/^PX[wv]?P$|^XP[wv+]?P$|^P[wv+]PX$/.test(parts)) return either(first, second, asked, scene)
  if (/^ZPJ?P$|^PvP$/.test(parts))
    return parts.startsWith('Z') ? replaced(second, first, asked, scene) : either(first, second, asked, scene)
  return undefined
}

/** "Gene is out", "take Gene off". */
export const leaves: SegmentRule = (segment, scene) => {
  const tokens = core(segment, 'CDtvwhJIpjqy')
  const parts = partsOf(tokens)
  if (!/^S?PZS?$|^zP$|^ZP$|^(?:P\+)+PZ$|^z(?:P\+)+P$/.test(parts)) return undefined
  const people = tokens.flatMap((token) => personIn(token) ?? [])
  const [person] = people
  if (!person) return undefined
  if (people.length > 1) return allLeave(people, scene)
  const named = tokens.find((token) => token.seat)?.seat
  const seats = seatsOf(person, scene.charter)
  const [seat] = named ? seats.filter((one) => one === named) : seats
  if (!seat || seats.length > 1) return undefined
  return change({ kind: 'release', seat, crew: person.id, evidence: scene.evidence })
}

/** Each from the one seat that they have. */
function allLeave(people: readonly Person[], { charter, evidence }: Scene): Found | undefined {
  const seats = people.map((person) => seatsOf(person, charter))
  if (seats.some(({ length }) => length !== 1)) return undefined
  return joined(
    people.map(({ id }, index) => change({ kind: 'release', seat: seats[index]?.[0] ?? '', crew: id, evidence })),
  )
}

/** "Angela can't make it, Dan steps in": said with who comes instead, it empties the seat. */
export const makesRoom: SegmentRule = (segment, scene) => {
  const tokens = core(segment)
  const person = tokens.flatMap((token) => personIn(token) ?? [])[0]
  if (!/^S?P[Aa]$/.test(partsOf(tokens)) || !person || partsOf(segment).includes('D')) return undefined
  const [seat, ...more] = seatsOf(person, scene.charter)
  const others = scene.sentence.filter((token) => token.part === 'P' && personIn(token) !== person)
  const named = scene.sentence.flatMap((token) => token.seat ?? [])
  const isFilled = others.length === 1 && /P[^,]*,?.*P[^P]*[JpS]|[p][^P]*P/.test(partsOf(scene.sentence))
  if (!seat || more.length > 0 || !isFilled || named.some((other) => other !== seat)) return undefined
  return change({ kind: 'release', seat, crew: person.id, evidence: scene.evidence })
}

/** "…, Marisol is in": the seat that the sentence has just emptied. */
export const comesIn: SegmentRule = (segment, scene) => {
  const [token, ...others] = core(segment, 'CDtvwhIYJ~pjqy')
  const person = token && personIn(token)
  if (!person || others.length > 0 || !/P[^P]*J|[Jp][^P]*P/.test(partsOf(segment))) return undefined
  const left = scene.before.changes.filter((one) => one.kind === 'release')
  const [release] = left
  if (!release || left.length > 1 || release.crew === person.id) return undefined
  return readSeat({ seat: release.seat, value: person.name, evidence: scene.evidence }, emptied(release.crew, scene))
}

function either(a: Person, b: Person, seat: string | undefined, scene: Scene): Found {
  const [isA, isB] = [a, b].map((person) => seatsOf(person, scene.charter).length > 0)
  if (isA && !isB) return replaced(b, a, seat, scene)
  if (isB && !isA) return replaced(a, b, seat, scene)
  return whichWay(a, b, scene)
}

function replaced(incoming: Person, outgoing: Person, seat: string | undefined, scene: Scene): Found {
  const had = seatsOf(outgoing, scene.charter)
  const [only] = had
  if (!only && seat !== undefined) return readSeat({ seat, value: incoming.name, evidence: scene.evidence }, scene)
  if (!only || had.length > 1 || (seat !== undefined && seat !== only) || incoming.id === outgoing.id)
    return whichWay(incoming, outgoing, scene)
  if (seatsOf(incoming, scene.charter).length > 0) return whichWay(incoming, outgoing, scene)
  const taken = readSeat({ seat: only, value: incoming.name, evidence: scene.evidence }, emptied(outgoing.id, scene))
  return joined([change({ kind: 'release', seat: only, crew: outgoing.id, evidence: scene.evidence }), taken])
}

function emptied(crew: string, scene: Scene): Scene {
  const { charter } = scene
  return charter
    ? { ...scene, charter: { ...charter, seats: charter.seats.filter((one) => one.crew !== crew) } }
    : scene
}

function whichWay(a: Person, b: Person, { evidence, charter }: Scene): Found {
  const seat = [a, b].flatMap((person) => seatsOf(person, charter))
  const text = `${a.name} and ${b.name} are to be swapped, and the book does not settle how. Who takes which seat?`
  return ask({
    about: 'crew',
    ...(seat.length === 1 && seat[0] ? { seat: seat[0] } : {}),
    candidates: [a.id, b.id],
    evidence,
    text,
  })
}
