// "I've asked Otto whether he can captain Sorrel, no answer yet": a seat for somebody who was asked and hasn't said.
import { joined } from '../rule.ts'
import { readSeat } from '../seat-value.ts'
import { marksIn, pattern, textOf } from './marks.ts'
import { type ClauseRule, personIn } from './scene.ts'

const ASKED = pattern(
  '^ (?:(?:so|and|also|ok|okay|right|now) )*(?:i|we) (?:have |had )?(?:(?:just|also|already|now) )*(?:asked|emailed|e-mailed|texted|messaged|rung|called|phoned|written to|offered)(?: to)? P (?:(?:whether|if|to see if|to ask if|about|to) (?:(?:he|she|they|P|can|could|would|will|is|are|free|able|available|to|do|doing|take|taking|be|being|come|as|our|the|on|for|sail|want|wants|like|likes|mind) )*)?(?:(?:as|the|for|on|our) )*S(?: (?:(?:on|for|of|at|with|the|in|this|D|C|spot|seat|slot|T) ?)*)?$',
)
const OPEN =
  / (?:no (?:answer|reply|word|response)(?: yet)?|(?:have|has) not (?:yet )?(?:heard|answered|replied|come back|got back|said|responded)|(?:waiting|wait) (?:to hear|for (?:an |his |her |their |the )?(?:answer|reply|word))|still (?:waiting|to hear)|not heard(?: back)?(?: yet)?|(?:nothing|silence) (?:yet|so far|back)|will let (?:me|us|you) know|unanswered|yet to (?:hear|answer|reply)) /
/** Whoever answered, or was asked about something else as well. */
const ANSWERED =
  / (?:declined|refused|said (?:no|yes)|says (?:no|yes)|can not|will not|agreed|instead|not to|but not|no longer|last (?:week|month|year|time)) /

export const askedOf: ClauseRule = (clause, text, { sentence, line, evidence, ...scene }) => {
  const whole = textOf(line)
  if (!ASKED.test(text) || !OPEN.test(whole) || ANSWERED.test(whole) || / [?] /.test(whole)) return undefined
  const [people, seats] = [marksIn(clause, 'P'), marksIn(clause, 'S')]
  const [person, seat] = [personIn(people[0]), seats[0]?.seat]
  if (!person || !seat || seats.length > 1 || people.some((mark) => personIn(mark) !== person)) return undefined
  const context = { ...scene, sentence, line, evidence }
  return joined([readSeat({ seat, value: `${person.name} (maybe)`, evidence }, context)])
}
