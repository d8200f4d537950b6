// "Thanks to Ruth for agreeing to captain Baxter": what somebody is thanked for that is still to come.
import { readSeat } from '../seat-value.ts'
import { marksIn, pattern } from './marks.ts'
import { type ClauseRule, personIn } from './scene.ts'

const THANKED = pattern(
  '^ (?:(?:a|big|huge|many|much|special|my|our|so|and|also|very|warm|heartfelt|ps) )*(?:thanks|thank you|thx|kudos|gracias|hats off|bravo)(?: (?:so much|a lot|very much|again|all|to|,))* P (?:(?:so much|again|very much|too|,) )*(?:for|por) (?:(?:kindly|so|graciously|bravely|already) )*(?:agreeing|offering|volunteering|being willing|being ready|saying yes|stepping up|stepping in|consenting|accepting|aceptar|ofrecerse)(?: (?:to|as|be|the|our|do|go|sail|sail as|take|play|a|de|como|ser|for))* S(?= )',
)

export const thankedFor: ClauseRule = (clause, text, scene) => {
  const people = marksIn(clause, 'P')
  const seats = marksIn(clause, 'S')
  const [person, seat] = [personIn(people[0]), seats[0]?.seat]
  if (!person || !seat || people.length > 1 || seats.length > 1 || !THANKED.test(text)) return undefined
  if (/ (?:not|last|yesterday|but) /.test(text)) return undefined
  return readSeat({ seat, value: person.name, evidence: scene.evidence }, scene)
}
