// Words that take back, weaken or redirect what a list says; they are not understood here, so what they touch is asked.
import { foldLetters } from './fold.ts'

export type Doubt = 'ask' | 'tentative'

const ASK =
  /\b(?:if|unless|could|would|should|shouldnt|not|no longer|never|cannot|cant|wont|isnt|arent|doesnt|didnt|dont|couldnt|wouldnt|instead|except|rather|swap\w*|switch\w*|replac\w*|wrong|mistake|typo|correct(?:ion|ed)|ignore|disregard|scratch|nevermind|never mind|cancel\w*|postpon\w*|moved|moving|old|previous\w*|last (?:time|week|month|year)|hold off|until|depend\w*|waiting|unconfirmed|out|backs? out|i mean|i meant|no wait|on second thought|dropp?\w*|sick|(?:is|feels|feeling|fell) ill|off|either|option\w*|plan b|hypothetical\w*|example|template|or|si|no|quizas?|tal vez|cambi\w*|anul\w*|reemplaz\w*)\b/
const TENTATIVE =
  /\?|\b(?:maybe|perhaps|possibly|probably|hopefully|might|(?<!\d(?:st|nd|rd|th)? (?:of |de )?)may(?! ?\d)|tentativ\w*|draft|propos\w*|pencil\w*|suggest\w*|think|thinking|thought|consider\w*|wonder\w*|idea|ideally|planning|plan|likely|tbc|to be confirmed|pending|guess|wish|hope|hoping|asked|asking)\b/
/** A list that calls itself tentative is that, whatever else the line says. */
const EXPLICIT = /^(?!.*\b(?:not|no longer|isnt|arent)\b).*\b(?:tentativ\w*|draft|pencil\w*)\b/
const HARMLESS = new RegExp(
  [
    '\\b(?:please )?(?:let|tell) (?:me|us)(?: all)?(?: know)?\\b[^,;]*',
    '\\b(?:call|text|e-?mail|ping|write|message|reach out to) (?:me|us)\\b[^,;]*',
    '\\bany (?:changes|questions|problems|issues)\\b[^,;]*',
    '\\bif (?:anything|something|you have|you need|there are any|possible)\\b[^,;]*',
    '\\b(?:do not|dont) (?:be|forget|hesitate|reply|worry)\\b',
    '\\bchange of plans?\\b',
    '\\bno (?:need|worries|problem|later than)\\b',
  ].join('|'),
  'g',
)

/** What a line that no rule understood does to the list around it; undefined: nothing. */
export function doubtIn(text: string): Doubt | undefined {
  const folded = foldLetters(text).replaceAll("'", '').replace(HARMLESS, ' ')
  if (EXPLICIT.test(folded)) return 'tentative'
  if (ASK.test(folded)) return 'ask'
  return TENTATIVE.test(folded) ? 'tentative' : undefined
}

/** Words by which a line speaks of the whole list rather than of one person. */
export function speaksOfAll(text: string): boolean {
  return /\b(?:all|everyone|everybody|everything|crew|list|roster|lineup|above|below|this|these|those|they|them|both|it|he|she|him|her|todos|lista)\b/.test(
    foldLetters(text),
  )
}

/** Takes back what was just said, whoever it then names. */
export function takesBack(text: string): boolean {
  return /\b(?:scratch|nevermind|never mind|i mean|i meant|correction|no wait|on second thought)\b/.test(
    foldLetters(text),
  )
}

/** Words that make a heading introduce something other than the crew as it now stands. */
export function isOtherList(heading: string): boolean {
  return /\b(?:was|were|had|yesterday|spare|spares|standby|backup|back-up|reserve|reserves|relief|available|availability|unavailable|away|last|possible|candidates?|wish|guests?|shore|payroll|pay)\b/.test(
    foldLetters(heading),
  )
}
