// "Move Cleo from second mate to host", "Lena goes up from second to first": one seat for another on the same sail.
import { change, joined } from '../rule.ts'
import { readSeat } from '../seat-value.ts'
import { marksIn, pattern } from './marks.ts'
import { type ClauseRule, personIn, seatsOf, without } from './scene.ts'

const FROM_TO = pattern(
  "P (?:(?:is|'s|will|be|now|just|has been|moves?|moved|moving|goes|going|steps?|stepping|switches|switching|changes|promoted|bumped|up|down|over|across|pasa|cambia) )*(?:from|de) (?:the )?S (?:(?:on|en) C )?(?:up |over |down |across )?(?:to|a) (?:be |the )?S(?= )",
)

/** Only where the book has them in the first of the two. */
export const seatToSeat: ClauseRule = (clause, text, scene) => {
  const [from, to, ...more] = marksIn(clause, 'S').flatMap((mark) => mark.seat ?? [])
  const [person, ...others] = marksIn(clause, 'P').flatMap((mark) => personIn(mark) ?? [])
  if (!from || !to || !person || more.length + others.length > 0 || scene.mood !== 'said') return undefined
  if (!FROM_TO.test(text) || !seatsOf(person, scene.charter).includes(from)) return undefined
  const { evidence } = scene
  const left = change({ kind: 'release', seat: from, crew: person.id, evidence })
  return joined([left, readSeat({ seat: to, value: person.name, evidence }, without(person.id, scene))])
}
