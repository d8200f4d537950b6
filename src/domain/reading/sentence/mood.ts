// How a part of a sentence is meant: as it is to be, perhaps, not at all, as it was, or as somebody else's word.
import type { Clause } from './clauses.ts'
import { marksIn, pattern, textOf } from './marks.ts'

export type Mood = 'said' | 'maybe' | 'asked' | 'not' | 'past' | 'hearsay'

const NOT =
  / (?:forget about|forget|skip|scrap|not|never|nobody|noone|without|neither|nor|hardly|tampoco|nunca|pas|no) /
/** "At 2:30, not 3", "not Gene": something else is said of the rest. */
const NOT_THIS = pattern(' (?:(?:and )?not|(?<=[TNR] (?:, )?)(?:y )?no) (?:(?:at |the |a las? )?[TNR](?= )|P(?= $))')
const NO_PERSON = / no one /
/** "Anyone but Otto": whoever is named is the one who is not. */
const ALL_BUT = / (?:every|any|some)(?:one|body) (?:but|except(?: for)?|other than|save|besides|apart from) /
const OR_SO = / or so (?:he|she|they|i|we|it|P) /
/** "… until Ruth arrives", "… when he has his licence back": so long, or not yet. */
const UNTIL_THEN = pattern(' (?:until|till|when|as soon as|unless|as long as) (?:P|he|she|they) ')
const PAST =
  / (?:was|were|did|used to|had|has been|have been|had been|last (?:week|weekend|time|year|month|night|season|summer)|yesterday|originally|previously|formerly|ago|earlier this (?:week|month|season)|fue|era|ayer|etait|hier|skippered|captained|hosted|drove|sailed|went|blew|blown|came back|helmed|crewed|loved|enjoyed) /
const MAYBE = pattern(
  ' (?:maybe|perhaps|possibly|probably|likely|hopefully|tentatively|tentative|might|may|could|should|would|think|thinking|guess|hope|hoping|pencil|penciled|pencilled|asked|asking|pending|waiting|unconfirmed|tbc|provisionally|provisional|presumably|assume|leaning|considering|ideally|trying|planning|possible|depends|depending|supposedly|apparently|subject|backup|standby|quiza|quizas|tal vez|(?:por|sin|a) confirmar|pendiente|a lo mejor|posiblemente|probablemente|puede que|creo|peut etre|if|unless|provided|providing|assuming|in case|as long as|until(?! [TND])|once(?! [TND])|a menos|siempre que|would like|as a maybe|a maybe|likes|imagine|suppose|talking about|idea) ',
)
/** "Would everyone kindly note that …", "may I ask you all to take note": what follows is so. */
const TO_NOTE =
  '(?:(?:would|could|will|can) (?:you|everyone|everybody|all|crew|the crew|the team|colleagues)|(?:may|might|could|can) i (?:please |kindly )?ask (?:you|everyone|everybody|all)|i would (?:ask|like|be grateful if|be glad if|appreciate it if) (?:you|everyone|everybody))(?: (?:all|both|of you|please|kindly|to|would|could|be (?:so|very) (?:good|kind)(?: as to)?))* (?:note|take note|make a note|be aware|remember|bear in mind|mark)'
/** Words that doubt nothing. */
const HARMLESS = new RegExp(
  ` (?:ya no(?= (?:vas?|viene|sigue|esta) )|(?:please )?tell [^ ]+(?= they| he| she| to| that| the| guests| boarding)|(?:just )?let (?:me|us|him|her) know if [^,]*|if (?:that|it|this) (?:helps|works|is ok|is okay)[^,]*|if (?:you|anyone|anybody|anything|something) [^,]*|(?:would|could|will|can) you(?: please| kindly| do that)?(?= (?:$|[?] $))|if possible|as (?:you|i|we) (?:asked|hoped|thought)|i (?:think|guess) (?:we|it|that) (?:are|is) (?:good|all)|not (?:only|to worry|a problem)|no (?:problem|worries|need|rush|hurry|matter|drama|joke|idea|thanks|later than|kidding|big deal)|(?:is|are|now|fully|all) (?:(?:now|fully|all|finally) )*crewed|once again|for once|(?:just )?in case(?= $)|(?:you can |please |so |can )*stop (?:asking|looking|searching|hunting|calling)(?: around| anyone| people| everyone)?|no need to ask|all at once|all told|do not (?:forget|worry|be late|panic)|more than likely|no more|last time i|you might (?:remember|recall|know)|may i|i may be late|last week i|(?:is|are|were|was) (?:kindly |please )?(?:asked|requested|expected|invited) to(?= (?:board|be|arrive|come|embark|check in))|should be (?:fun|great|good|lovely)|(?:guests|people|passengers|everybody|everyone) (?:may|can|should|must|could)(?= (?:please )?(?:board|step|come|go|arrive|be|embark|walk|get|check|meet|turn up|show up|line up))|${TO_NOTE}) `,
  'g',
)
/** "Trade A for B, would you?" */
const REQUEST =
  / (?:, |– )?(?:(?:would|could|will|can) you(?: please| kindly| do that)?|ok|okay|please|alright|si) [?] $/
/** "Could you add Saul to Sorrel as deckhand?": as good as an order, and politely none. */
const ORDER = pattern(
  '^ (?!.* or )(?:(?:hi|hello|hey|and|also|so|please|P|,) )*(?:could|can|would|will) (?:you|we) (?:(?:please|kindly|also|just|maybe) )*(?:add|put|move|swap|switch|change|take|remove|mark|assign|set|pencil|give|bring|replace|book|note) |^ (?!.* or )(?:(?:hi|hello|hey|and|also|so|please|P|,) )*(?:could|can|would|may|might) (?:we|they) (?:(?:please|possibly|perhaps|maybe|also|just) )*(?:be|have|make it|come as) N (?!of )',
)
const PROPOSAL = '(?:P (?:(?:as|for|on|at|in|the|a|our|de|como|en|el|la|para) )*S|S (?:(?:is|es|:|–|=) )?P)'
/** "Cleo as host?": who asks so has thought of it. */
const PROPOSED = pattern(
  `^ (?:(?:and|so|then|or|also|then|y|con|C|D|'s|[:,–(]|on|for|with|the) )*${PROPOSAL}(?: (?:(?:[,/] )?(?:and|y|plus) |[,/] )${PROPOSAL})*(?: (?:for|on|at|in|para|en|con|the|el|C|D|then|there))* (?:, )?[?] $`,
)
const PENDING =
  / (?:no (?:answer|word|reply|response)(?: yet)?|(?:has|have) not (?:heard|answered|confirmed|replied|said|decided|told)|(?:will|shall|lets|let|tells?|telling) (?!us (?:have|put|use|get|go|make|keep|give|move|swap|switch|try|take|leave|say|do|ask|see|add|bring|set) )(?:know|me know|you know|confirm|me|you|us)(?: tomorrow| tonight| by| on| later)?|get(?:s|ting)? back to|not (?:sure|certain|final|firm|settled|confirmed|decided)|in pencil|(?:i|we) will (?:know|hear|find out)|we will see|wait and see|fingers crossed|to be confirmed|still (?:waiting|checking|asking)|(?:yet|still) to (?:confirm|hear|answer|ask|reply)|(?:has|have|needs?) (?:still |yet )?to (?:confirm|answer|reply|check|ask|hear|get back|find out|make sure)|not (?:been )?asked|(?:needs?|owes?) (?:me )?an answer|checking with|double check|by ear|up in the air|so (?:he|she|they|i|we) (?:thinks?|hopes?|claims?)|or at least|in name only|on hold|on paper|in theory|no more(?= $)|or was) |^ (?:(?:a|just) )?hold $/
const HEARSAY =
  / (?:(?:i|we) hear(?! from| back)|(?:there is|the|some|all this|this|any) (?:[\p{L}]+ )?talk (?:that|of|about)|(?:word|talk|rumou?r|gossip|story|the story) (?:is|has it|goes)|gossip|hearsay|(?:people|folks|they|some|others|everyone|everybody) (?:all )?(?:say|are saying|think|claim|reckon|believe)|(?:put|going) (?:about|around|round) that|se dice|dicen|cuentan|segun|says|said|claims|heard|asked|asks|want|wants|wanted|wishes|wished|wonders|suggested|suggests|prefers|preferred|begged|insists|mentioned|thinks|thought|offered|offers|volunteered|begs|rumou?r|rumors|joke|joking|kidding|whether|dreamt|dreamed|pretend|told|tells) /u
const AGREED =
  / (?:says|said|told (?:me|us)) (?:yes|ok|okay|yeah|sure|he will|she will|they will|he can|she can|he is in|she is in) /
const OWN =
  / (?:i|we) (?:have |had |just |also |already |finally )*(?:said|heard|asked|want|wanted|thought|think|told|offered|suggested) /g
const THANKED = pattern(
  ' (?:thank|thanks|thx|kudos|congrats|congratulations|gracias|merci|bravo|shout out|props|well done|happy birthday|great job|good job)(?: you| so much| again| all| a lot| to| very much| team| everyone| everybody| guys| ,)* (?:P|for|he|she|they|my|our|to P)(?= )',
)
const ADDRESSED =
  / (?:than|besides|except|tell|ask|remind|call|text|email|message|warn|inform|phone|ping|meet|see|love|know|knows|contact) $/

/** "I looked at Dalia for host", "we considered Gene": no word of how it will be. */
const CONSIDERED = pattern(
  ' (?:(?:estuve |estaba |ando )?(?:pensando|pensaba|pense|dudaba|dudando)(?: si| en| que)?|(?:iba|ibamos) a (?:poner|cambiar|pedir|usar|mandar|llevar|quitar)|(?:habia|tenia) pensado|looked (?:at|into)|considered|(?:almost|nearly) (?=(?:put|swap|swapped|gave|moved|replaced|took|pulled|switched|went|changed|booked|had|got|made|let) )|toyed with|toy with|flirted with|(?:thought|think) (?:of|about)|was tempted|were tempted|(?:i|we) (?:had |originally |first |really |almost |nearly )*(?:wanted|would have liked|had hoped) (?=P |him |her |them |S |C |to (?:have|put|use|give|try|ask|take) )) ?',
)
/** "… but decided against it": whatever stands before in the sentence. */
export function isRejecting(clause: Clause): boolean {
  return REJECTED.test(textOf(clause)) && !/ (?:which|that|this|it) (?:is|was) true /.test(textOf(clause))
}

const REJECTED =
  / (?:decided against (?:it|that|this|him|her|them)|decided (?:not to|otherwise)|thought better of (?:it|that|this)|(?:ruled|talked) (?:it|that|him|her|them|me|myself) out|(?:changed|change) (?:my|our) minds?|(?:which|that|this|it) (?:is|was) (?:(?:all|just|not|a|of course) )*(?:untrue|true|nonsense|false|lie|rubbish|wrong|mistaken?|error)(?= $)|i (?:meant|mean)(?: to say)?|dropped (?:it|the idea|that idea)|gave up on (?:it|that|the idea)|let it be|lo dejo (?:como esta|asi|igual)|se queda como esta|mejor no(?= $)) |^ (?:or |but )?not $|^ (?:y )?(?:pero|al final|pero al final) (?:mejor )?no $|^ mejor no $/

/** "… by mistake", "the talk of … is nonsense", "the list I sent has …": no word of how it is. */
const DENIED =
  / (?:by mistake|in error|mistakenly|erroneously|by accident|por error)(?= )| (?:is|was|are|were) (?:(?:all|just|pure|only|plain|complete|total|simply|a|an) )*(?:nonsense|rubbish|untrue|false|gossip|lies?|fabrication|hogwash) | (?:in|on|from) (?:my|our|the|an|his|her|your) (?:last|earlier|previous|first|old|original|outdated) (?:letter|mail|e-?mail|note|message|list|text|schedule|draft|version|plan|sheet|roster|rota|spreadsheet|calendar) | (?:my|our|the|his|her|your) (?:last|earlier|previous|old) (?:letter|mail|e-?mail|note|message|list|text) (?:had|has|says|said|shows|named|gave|put|lists?|listed) | (?:i|we) (?:mistakenly|wrongly|wrote|typed|put down|had written|had put) /

/** "For example: …", "last year: …", "…, in my dreams": of the whole sentence, wherever it stands. */
const UNREAL =
  / (?:for (?:example|instance)|as an example|(?:only )?in (?:my|his|her|our|your|their) dreams|over my dead body) |^ (?:(?:an )?example|e g|eg|sample|last (?:year|season|week|month|time)) [:–]/
/** What has been done to the charter is how it is now. */
const NEWS =
  / (?:was|were|has been|have been|had to be|got|has|have had to|had to) (?=(?:just |now |already |recently )?(?:changed|moved|put|brought|held|updated|increased|reduced|raised|cancelled|canceled|cancel|called off|rescheduled|postponed|pushed|shifted|delayed|rained out|blown out|weathered out|washed out|rained off|blown off|move |push |shift |delay |bring |put |swap |reschedule |postpone |added|removed|bumped|drop|back out|pull out|bow out|off |asked|confirmed|set|booked|agreed|decided|relieved|excused|let go|pulled|taken off|taken out|dropped|scratched|replaced|benched|dismissed|released|swapped|struck))/g

/** "who is captain for thackeray is it otto": a question without its mark. */
const UNMARKED = pattern(
  '^ (?:(?:so|and|hey|hi|hello|ok|okay|also|btw|but|oh|then|,) )*(?:who (?:is|are|will|has|have|can|does|did|was|else)(?= )(?!.* : )|(?:is|are|does|did|was|should) (?:(?:P|K|U)(?= )|(?:he|she|it|they|there|the S|our S|anyone|anybody|someone) (?!.*[.!;:] ))|has (?:P|anyone|anybody) (?:confirmed|said|answered|agreed|been|got|seen|heard|replied|told) )(?!.* [.!;] (?:[^ ]))',
)

/** "I'd like Otto at the helm": the one who assigns says how it is to be. */
const LIKED = pattern(' (?:i|we) would like(?: to (?:have|put|use))?(?= P )', 'gu')
const HEDGED =
  / (?:but|if|unless|although|though|provided|ideally|best|most|really|maybe|perhaps|someday|some day|sometime|eventually|one day|next (?:year|season)|know|think|thoughts|or|wish|hope|see) |[?]/

function withoutLiked(text: string, sentence: string): string {
  return text.includes(' would like ') && !HEDGED.test(sentence) ? text.replace(LIKED, '') : text
}

/** Of the part that holds the words from `from` to `to` of its text. */
export function moodOf(text: string, sentence: string): Mood {
  const plain = withoutLiked(text, sentence).replace(HARMLESS, ' ').replace(NEWS, ' ')
  if (THANKED.test(plain) || / (?:whether|asked if|asking if|wondering if|wonders if) /.test(plain)) return 'past'
  const negated = plain.replace(NOT_THIS, ' ')
  if (NOT.test(negated) || NO_PERSON.test(plain) || ALL_BUT.test(sentence)) return 'not'
  if (DENIED.test(plain) || UNREAL.test(sentence) || PAST.test(plain) || CONSIDERED.test(plain)) return 'past'
  if (!isAgreed(sentence) && HEARSAY.test(plain.replace(AGREED, ' ').replace(OWN, ' '))) return 'hearsay'
  if (UNMARKED.test(sentence)) return 'asked'
  if (/ [?] ?$/.test(sentence) && !REQUEST.test(sentence))
    return ORDER.test(sentence) || PROPOSED.test(sentence) ? 'maybe' : 'asked'
  return MAYBE.test(plain) || PENDING.test(plain) || UNTIL_THEN.test(plain) || OR_SO.test(sentence) ? 'maybe' : 'said'
}

/** "They asked, and I said yes." */
export function isAgreed(sentence: string): boolean {
  return AGREED_TO.test(sentence)
}

const AGREED_TO =
  / (?:i|we) (?:have |already )?(?:(?:said|told (?:her|him|them|mrs? [^ ]|[^ ])(?: that| it)?(?: is| was)?) (?:yes|ok|okay|fine|sure|of course|no problem|all right|alright)|agreed|said that is fine|confirmed)/

/** "…, people say", "…, I hear": somebody else's word, behind it. */
const SO_THEY_SAY =
  /^ (?:(?:or |and )?so )?(?:(?:i|we) (?:hear|gather|understand|am told|are told)|(?:people|folks|they|some|others|everyone|everybody|somebody|someone|he|she) (?:all )?(?:say|says|tell me|tells me|told me|claims?|reckons?)|i am told|we are told|it is said|rumou?r has it|word has it|or so (?:i|we) (?:hear|am told|are told)|dicen|se dice|segun dicen|allegedly|reportedly|supposedly) $/

export function isSaidSo(clause: Clause): boolean {
  return SO_THEY_SAY.test(textOf(clause))
}

/** Whether a part of a sentence, that says nothing itself, leaves the others in doubt. */
export function isDoubting(clause: Clause): boolean {
  const text = textOf(clause).replace(HARMLESS, ' ')
  const isBare = marksIn(clause, 'SPKTRN').length === 0
  return (isBare && MAYBE.test(text)) || PENDING.test(text) || UNTIL_THEN.test(text)
}

/** Whether a part tells what happened. */
export function isTale(clause: Clause): boolean {
  return TALE.test(textOf(clause).replace(HARMLESS, ' '))
}

const TALE =
  / (?:skippered|captained|hosted|drove|sailed|went|blew|blown|came back|helmed|crewed|loved|enjoyed|had a|lost|broke|was a|were a) /
const NOW = / (?:is|are|am|will|now|has|have|can|please|put|make|new) /

export function isNow(clause: Clause): boolean {
  return NOW.test(textOf(clause))
}

/** Whether the words right before a name only speak to them or of them. */
export function isAddressed(before: string): boolean {
  return ADDRESSED.test(before)
}
