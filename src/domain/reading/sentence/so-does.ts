// "Otto captains Baxter and so does Ruth": the seat that was just given, said of somebody else too.
import { readSeat } from '../seat-value.ts'
import { marksIn, pattern } from './marks.ts'
import { type ClauseRule, personIn } from './scene.ts'

const SO_DOES = pattern('^ (?:and )?(?:so|as) (?:does|do|is|will|can) P $|^ (?:and )?P (?:too|as well) $')

export const soDoes: ClauseRule = (clause, text, scene) => {
  const given = scene.before.changes.at(-1)
  const person = personIn(marksIn(clause, 'P')[0])
  if (given?.kind !== 'assign' || !person || given.crew === person.id || !SO_DOES.test(text)) return undefined
  return readSeat({ seat: given.seat, value: person.name, evidence: scene.evidence }, scene)
}
