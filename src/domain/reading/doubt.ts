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
    '\\b(?:would|could|will) you (?:please |kindly )?be (?:so|very) (?:good|kind)(?: as to)?\\b',
    '\\b(?:please )?(?:let|tell) (?:me|us)(?: all)?(?: know)?\\b[^,;]*',
    '\\b(?:call|text|e-?mail|ping|write|message|reach out to) (?:me|us)\\b[^,;]*',
    '\\bany (?:changes|questions|problems|issues)\\b[^,;]*',
    '\\bif (?:anything|something|you have|you need|there are any|possible)\\b[^,;]*',
    '\\b(?:do not|dont) (?:be|forget|hesitate|reply|worry)\\b',
    '\\bchange of plans?\\b',
    '\\bno (?:need|worries|problem|later than)\\b',
    '\\b(?:shout|holler|yell|scream|squeal|sing out|speak up|object|say so|give (?:me|us) a shout|correct me|stop me)(?: (?:now|out|loudly|at me))?(?: by [^,;]*)? if\\b[^,;]*',
  ].join('|'),
  'g',
)

/** What a line that no rule understood does to the list around it; undefined: nothing. */
export function doubtIn(text: string): Doubt | undefined {
  const whole = foldLetters(text).replaceAll("'", '')
  if (!ASK.test(whole) && !TENTATIVE.test(whole)) return undefined
  const folded = whole.replace(HARMLESS, ' ')
  if (EXPLICIT.test(folded)) return 'tentative'
  if (ASK.test(folded)) return 'ask'
  return TENTATIVE.test(folded) ? 'tentative' : undefined
}

const LIST_IS_MAYBE =
  /\b(?:tentativ\w*|drafts?|pencil\w*|provisional\w*|not (?:final\w*|confirmed|set in stone|firm|settled)|subject to change|propos(?:ed|al)|suggest(?:ed|ion)|unconfirmed|just (?:an idea|ideas)|(?:might|may|could|will probably) (?:still )?change|first stab|rough (?:idea|plan|cut)|to be confirmed|nothing is (?:fixed|final|settled))\b/
const LIST_IS_NOT =
  /\b(?:ignore|disregard|scratch (?:that|this|all)|never ?mind|(?:is|are|was|all|got it|had it) (?:all )?wrong|by mistake|typo|hold off|for example|an example|template|hypothetical\w*|outdated|old (?:list|crew|roster|plan|version|lineup)|(?:do not|dont) (?:use|enter|act on|send|post|put (?:this|any|that|it)))\b/
/** Alone above a list. */
const HEADS_OTHERS =
  /^\W*(?:(?:for |an |as an )?(?:example|instance)|e\.?g\.?|sample|last (?:year|season|week|month|time)|the (?:old|previous) (?:list|crew|roster|plan))\W*$/
/** What is only thought about, however tidy its rows are. */
const ONLY_THOUGHT =
  /\b(?:thinking (?:out loud|aloud)|plan a\b|plan b\b|option (?:a|b|1|2|one|two)\b|brainstorm\w*|just dreaming|what if we|hypothetical(?:ly)?|dont put any of this|do not put any of this|not for the (?:system|calendar|record)|for the log|for (?:the )?pay ?roll|who (?:really |actually )?sailed|wish ?list|in theory)\b/

/** What a line that speaks of the whole list, and names nobody, does to it. */
export function doubtOfAll(text: string): Doubt | undefined {
  const folded = foldLetters(text).replaceAll("'", '').replace(HARMLESS, ' ')
  if (
    LIST_IS_NOT.test(folded) ||
    HEADS_OTHERS.test(folded) ||
    /^\W*(?:(?:but |and |all |this is )?only if|provided|subject to|all (?:of )?this (?:depends|if)|weather permitting|if the weather|assuming the weather)\b/.test(
      folded,
    )
  )
    return 'ask'
  if (/\?\s*$/.test(folded) && /\b(?:work|ok|okay|fine|good|right|objections?|agree|thoughts|sound)\b/.test(folded))
    return 'tentative'
  if (isOnlyDoubt(text)) return 'tentative'
  return LIST_IS_MAYBE.test(folded) && !/\b(?:no|not) (?:longer )?(?:tentativ|draft|pencil)/.test(folded)
    ? 'tentative'
    : undefined
}

const MAYBE = [
  'tentativ\\w*|(?:on )?hold|provisional\\w*|tb[acd]|unconfirmed|pending|maybe|perhaps|possibly|probably|(?:most )?likely|pencil+ed(?: in)?',
  '(?:yet |still )?to be (?:confirmed|decided)|not (?:yet )?(?:confirmed|certain|sure|final|definite)',
  '(?:only )?if (?:needed|required|necessary|available|free|(?:he|she|they) (?:can|is free|are free))',
  '(?:por|sin|a) confirmar|no confirmad[oa]|pendiente|quizas?|tal vez|a lo mejor|posiblemente|probablemente',
  'si (?:hace falta|es necesario|puede|se puede|esta libre)',
].join('|')
const DOUBTED = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${MAYBE})(?: (?:yet|still|only|for now|so far|todavia|aun|por ahora))?[^\\p{L}\\p{N}]*($|[;,.:)] ?|(?:and|y) )`,
  'u',
)

/** Opens with nothing but words of doubt, which end what stands before: `- tentative; Captain Gene`. */
export function isAfterthought(text: string): boolean {
  return DOUBTED.test(foldLetters(text))
}

/** Words of doubt and nothing else: `- TBC`. */
export function isOnlyDoubt(text: string): boolean {
  return DOUBTED.exec(foldLetters(text))?.[1] === ''
}

const WAITS =
  /\b(?:(?:still |yet )to (?:confirm|ask|hear|check|reply|answer)|to (?:be )?confirm(?:ed)?(?: with)?|(?:a?wait|check|ask|confirm)ing|pending|(?:(?:has|have|is|am|are)(?:n'?t| not)|not|never) (?:\p{L}+ )?(?:asked|answered|confirmed|replied|said|heard|told|committed|sure|certain|final|settled)|(?<!no )(?:need|ha)(?:ve|ve got|s got|s|ed)? (?:still )?to (?:ask|check|confirm|hear|answer|reply|find out)|(?:i'?ll|we'?ll|will|shall|let me) (?:ask|check|confirm|know)|unconfirmed|asked (?:him|her|them)|(?:no|without an?) (?:answer|word|reply|response)|tb[acd]|if (?:he|she|they|we|i|needed|available|free|possible)|i (?:think|hope|guess|believe)|fingers crossed|depend(?:s|ing)|subject to|(?:falta|por|sin) (?:que )?confirm\p{L}+|esperando|preguntar(?:le|e)|a ver si)\b/u
const ANSWERED =
  /\b(?:(?:said|says) (?:yes|ok|she|he)|(?:he|she|they)(?:'s| is|'re| are) (?:in|on|good|fine|free|sure)|yes|dijo que si)\b/

/** A remark that somebody has not answered yet: "(still to confirm with him)", "(haven't heard back)". */
export function isWaiting(remark: string): boolean {
  const folded = foldLetters(remark)
  return WAITS.test(folded) && !ANSWERED.test(folded)
}

const SOME_NOT =
  /\b(?:scratch|never ?mind|forget|ignore|disregard|wrong|mistake|typo|not sure|unsure|doubt|no longer|cant|cannot|wont|backs? out|backed out|dropp?\w*|bail\w*|sick|ill|iffy|unlikely|replace\w*|instead|swap\w*)\b/
const SOME_MAYBE =
  /\?|\b(?:maybe|perhaps|possibly|probably|hopefully|might|tentativ\w*|pencil\w*|unconfirmed|to be confirmed|tbc|(?:has|have)(?:nt| not) (?:answered|confirmed|heard|replied|said)|havent heard|hasnt (?:answered|confirmed|replied|said)|waiting|pending|asked|asking|not (?:yet )?confirmed|if)\b/

/** What a line that names somebody or a seat does to what was said of them. */
export function doubtOfSome(text: string): Doubt | undefined {
  const folded = foldLetters(text)
    .replace(/\bi'll\b/g, 'i will')
    .replaceAll("'", '')
    .replace(HARMLESS, ' ')
  if (/\b(?:spares?|stand-?by|back-?ups?|reserves?)\b/.test(folded)) return undefined
  if (SOME_NOT.test(folded)) return 'ask'
  return SOME_MAYBE.test(folded) ? 'tentative' : undefined
}

/** "Lena is ill": of who leaves a seat it is why. */
export function saysGone(text: string): boolean {
  const folded = foldLetters(text).replaceAll("'", '')
  return GONE.test(folded) && !NO_MORE.test(folded)
}

const GONE = /\b(?:sick|ill|unwell|injured|crook|cant|cannot|wont|backs? out|backed out|bails?|bailed|no longer)\b/
const NO_MORE =
  /\b(?:not|isnt|arent|never|better|again|after all|maybe|perhaps|if|mistake|wrong|scratch|ignore|forget)\b|\?/

/** Whether a mail, its letters folded, only thinks aloud. */
export function onlyThinks(folded: string): boolean {
  return ONLY_THOUGHT.test(folded.replaceAll("'", ''))
}

const RECORD =
  /\b(?:pay ?roll|time ?sheets?|who (?:really |actually )?(?:sailed|worked)|hours worked|tips? (?:split|share|report)|(?:last|past) (?:week(?:end)?|month|season|year)s? (?:crew|roster|sails?|charters?|trips?))\b/

/** Whether a subject announces what has been, whatever the rows below it look like. */
export function isRecord(subject: string): boolean {
  return RECORD.test(foldLetters(subject).replaceAll("'", ''))
}

/** Takes back what was just said, whoever it then names. */
export function takesBack(text: string): boolean {
  return /\b(?:scratch|nevermind|never mind|i mean|i meant|correction|no wait|on second thought)\b/.test(
    foldLetters(text),
  )
}

/** Words that make a heading introduce something other than the crew as it now stands. */
export function isOtherList(heading: string): boolean {
  return /\b(?:was|were|had|yesterday|spare|spares|standby|backup|back-up|reserve|reserves|relief|available|availability|unavailable|away|last|possible|candidates?|wanted|shortlist(?:ed)?|wish|(?<!\d )guests?(?!\s*:\s*\S)|shore|payroll|pay)\b/.test(
    foldLetters(heading),
  )
}
