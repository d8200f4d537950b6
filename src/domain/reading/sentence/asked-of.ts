// "I've asked Otto whether he can captain Sorrel", "Otto has been asked to host": a seat for somebody who hasn't said.
import { joined, UNFIT } from '../rule.ts'
import { readSeat } from '../seat-value.ts'
import { marksIn, pattern, textOf } from './marks.ts'
import { type ClauseRule, personIn } from './scene.ts'

const LEADS = '(?:(?:so|and|also|ok|okay|right|now|but|C|for C|on C|on D) )*'
const ALREADY = '(?:(?:just|also|already|now|again|only) )*'
const WHETHER =
  '(?:(?:whether|if|to see if|to ask if|about|to) (?:(?:he|she|they|P|can|could|would|will|is|are|free|able|available|to|do|doing|take|taking|be|being|come|as|our|the|on|for|sail|want|wants|like|likes|mind|act|serve|crew) )*)?(?:(?:as|the|for|on|our) )*S(?: (?:(?:on|for|of|at|with|the|in|this|D|C|spot|seat|slot|T) ?)*)?(?: ?(?:and|but) .*)?$'
/** `I've asked Otto whether …`, and `Asked Otto to …`. */
const ASKED = pattern(
  `^ ${LEADS}(?:(?:i|we) (?:have |had )?)?${ALREADY}(?:asked|emailed|e-mailed|texted|messaged|rung|called|phoned|written to|offered)(?: to)? P ${WHETHER}`,
)
const WAS_ASKED = pattern(
  `^ ${LEADS}P (?:has|have|'s|is|was|were) (?:been |being )?${ALREADY}(?:asked|invited|approached|emailed|texted|messaged|rung|called|phoned|sounded out) ${WHETHER}`,
)
/** "We've put it to Otto to host." */
const PUT_TO = pattern(`^ ${LEADS}(?:i|we) (?:have |had )?${ALREADY}put (?:it|the question|the idea) to P ${WHETHER}`)
/** "Le pregunté a Otto si puede …", "a Otto le escribí para …". */
const IN_SPANISH = pattern(
  '^ (?:(?:y|ya|tambien|hoy|C|para C|en C) )*(?:le (?:pregunte|escribi|pedi|llame|mande|hable|dije) (?:(?:un|mensaje|texto) )*a P|a P (?:ya )?le (?:pregunte|escribi|pedi|llame|mande|hable|dije)) (?:(?:si|para|que|puede|podia|podria|quiere|queria|ir|ser|hacer|hacer de|va|vaya|de|como|el|la|a|sea|haga) )*S(?: (?:(?:en|con|para|el|la|los|D|C) ?)*)?(?: ?(?:pero|y) .*)?$',
)
const OPEN =
  / (?:(?:todavia |aun )?no (?:me )?(?:contesta|responde|ha contestado|ha respondido)(?: todavia| aun)?|espero (?:su )?respuesta|sin respuesta|no (?:answer|reply|word|response)(?: yet)?|(?:have|has) not (?:yet )?(?:heard|answered|replied|come back|got back|gotten back|said|responded)|a?waiting (?:to hear|(?:for )?(?:an |his |her |their |the )?(?:answer|reply|word|response))|still (?:waiting|to hear)|not heard(?: back)?(?: yet)?|(?:nothing|silence) (?:yet|so far|back)|will let (?:me|us|you) know|unanswered|yet to (?:hear|answer|reply|say|come back)) /
/** Whoever was asked about something else as well. */
const ELSE = / (?:instead|not to|no longer|last (?:week|month|year|time)|years ago|anyway) /
const REFUSED =
  / (?:declined|refused|turned (?:it|me|us|this|that) down|said (?:no|she can not|he can not)|says (?:no|she|he)|can not|will not|could not|is busy|is away|passed|but (?!(?:has|have|no|not|(?:she|he|they) (?:has|have) not|nothing) ))/
const AGREED = pattern(
  ' (?:and|but|,|–|;|:) (?:(?:he|she|they|P|has|have|is|just|now|already|gladly|kindly|happily|luckily) )*(?:said (?:yes|ok|okay|sure)|says (?:yes|ok|sure)|agreed|agrees|accepted|accepts|is (?:in|happy to|glad to|up for it)|confirmed) (?!if|but|unless|in principle)',
)
/** A reason to doubt what they agreed to. */
const HEDGED = / (?:if|unless|maybe|perhaps|probably|might|may|could|would|in principle|provided|depends) /

export const askedOf: ClauseRule = (clause, text, { sentence, line, evidence, ...scene }) => {
  const whole = textOf(line)
  const isAsked = ASKED.test(text) || WAS_ASKED.test(text) || PUT_TO.test(text) || IN_SPANISH.test(text)
  if (!isAsked || ELSE.test(whole) || / [?] /.test(whole)) return undefined
  const isAgreed = AGREED.test(whole) && !REFUSED.test(whole)
  if (!isAgreed && REFUSED.test(whole)) return UNFIT
  const [people, seats] = [marksIn(clause, 'P'), marksIn(clause, 'S')]
  const [person, seat] = [personIn(people[0]), seats[0]?.seat]
  if (!person || !seat || seats.length > 1 || people.some((mark) => personIn(mark) !== person)) return undefined
  const isFirm = isAgreed && !HEDGED.test(whole) && !OPEN.test(whole)
  if (!isFirm && !OPEN.test(whole) && !isAgreed && !isOnlyAsked(text)) return undefined
  const context = { ...scene, sentence, line, evidence }
  return joined([readSeat({ seat, value: isFirm ? person.name : `${person.name} (maybe)`, evidence }, context)])
}

const ABOUT = pattern(' about (?:(?:the|our|a) )*S ')

/** "Otto has been asked to host": asked, and nothing more is known. */
function isOnlyAsked(text: string): boolean {
  return !ABOUT.test(text) && (!WAS_ASKED.test(text) || !/ (?:was|were) /.test(text))
}
