// What may stand between somebody and the seat that they take, and behind the seat.
import { pattern } from './marks.ts'

/** Between a person and the seat that they take nothing stands but these. */
const LINK = new Set(
  `able agreed consented signs signing ships shipping charge assigned appointed engaged drops dropping slides along tags tagging tag rides ride can may might could should is are am be 's will get gets got getting has have having take takes taking do does doing done goes go going stay stays staying
  remain remains remaining keep keeps keeping still as at on in into for to of the a an our my your his her its their this that
  one it again now also just only finally really actually definitely officially certainly please back over up down too both
  instead confirmed kindly gladly happily generously bravely maybe perhaps probably possibly likely tentatively hopefully quizas night evening morning afternoon sunset sunrise charter trip party cruise booking confirmed booked assigned scheduled slated signed locked set aboard coming join joins joining step steps stepping
  serve serves serving sail sails sailing work works working act acts acting cover covers covering run runs running handle
  handles handling crew crewing play plays playing move moves moving slot seat spot role position job duty duties place today
  tonight then there here all yes ok okay sure so once more always usual shall would want wants ready down promoted bumped
  switching switches moved put puts and , – ( ) will definitely happily now then can come comes c'est est sera est-ce reste restes tu es
  es sera seran esta va van ira iran voy entra entran hace hacen lleva llevan sube suben fijo fija fijos como al para contramaestre lo mejor tal vez sigue siguen siendo continua queda quedan sera sale de como le la el los un una`.split(
    /\s+/,
  ),
)
/** Between a seat and its person, besides. */
const LINK_BACK = new Set(
  'put use try pick choose by with i we want like let us make needs need be goes went given either : = → go ask'.split(
    ' ',
  ),
)
const LINK_EITHER = new Set([...LINK, ...LINK_BACK])
const HEARD = new Set([
  ...LINK,
  ...'says said he she they could can would might may told me that offered love like happy'.split(' '),
])
/** "Will take her out as skipper", "in the saloon as host": where, and what one does there, before it is said as what. */
const WHERE =
  / (?:(?:takes?|taking|bring|brings|bringing|sails?|steers?) (?:her|it|them|us|everybody|everyone|the (?:boat|party|guests?|family|group)) (?:out|round|there and back)|(?:(?:up|down|out|back|over) )?(?:in|at|on) the (?:saloon|salon|galley|bow|stern|foredeck|afterdeck|cabin|cockpit|deck|foot|mast|front|back|waist|stern|dock|gangway)|up forward|forward|aft|below(?: decks?)?|amidships|up front|on board)(?= (?:[^ ]+ )*as (?:(?:the|our|his|her|their|your|my) )?$)/g
/** Praise is none of these: "is good as host", not "is a good host". */
const FINE = / (?:fine|good|ok|okay|happy|glad|set|ready|great|perfect) (?=(?:as|for|to|with|on) )/g
/** "Leo with him as first", "Rory sits next to her as first mate". */
const BESIDE =
  / (?:(?:sits|stands|sails|goes|is|helps|helping|assisting|assists|right) )*(?:with|beside|alongside|next to|under|behind) (?:him|her|them|me|us)(?= )/g
/** "Has said yes to hosting", "agreed to captain". */
const AGREED =
  / (?:(?:says|said|gave me a|answered|replied|told (?:me|us)) (?:yes|ok|okay)|agreed|accepted)(?= (?:to|for|as|on|the) )/
const UNREAL = / (?:would|could|should|might|may|must|will|can|had|not|never|to (?=says|agree)|did) /
/** "Has yet to confirm as host": mood hears it. */
const PENDING = / (?:has|have|is) (?:yet|still) to (?:confirm|hear|answer|reply)(?= (?:for|as|on|to) )/
/** Nothing before the name that makes it a wish or a condition. */
const OPENS =
  /^ +(?:(?:and|so|also|now|good|great|news|hooray|yay|ok|okay|yes|just|fyi|hi|all|update|that is|–|,|:) )*$/
/** What may follow a seat that is done: "driving to the dock" is no seat. */
const AFTER_DONE = pattern(
  '^ (?:$|of (?:the )?C(?= )|[^\\p{L}]|(?:and|or|(?:boarding|sailing|leaving|guests?) (?:(?:at|from|is|are|board) )*[TNR]|on|for|it|this|that|these|there|again|instead|as|at|in|with|from|still|now|please|too|both|tonight|today|then|all|only|alone|herself|himself|myself|if|when|because|while|so|but|our|after|anymore|everything|every|one|everybody|your|her|his|their|next|[CD]|the (?:C|T|one|whole|day|evening|morning|afternoon|sunset|sunrise|night|am|pm|first|second|boat|trip|charter|sail|other|two|lot|guests|party|event|group|same|next)) )',
)
const CHORE =
  /^ (?:her|his|their|a|an|the|my|our) (?!boat |trip |charter |sail |party |group |one |(?:morning|afternoon|evening|sunset|sunrise|night|am|pm) (?:boat|trip|charter|sail|one|run|cruise) |first |second |whole |other |next |same |event )[\p{L}]+ /u

/** "Captain of the washing-up". */
const OF_OTHER =
  /^ of (?:the|our|my|his|her|their|all) (?!boat |ship |vessel |yacht |catamaran |sloop |ketch |schooner |launch |charter |sail |trip |cruise |party |group |crew |team |day |night |evening |morning |afternoon |week |weekend |whole |entire |same |first |second |other |one |two |event |wedding )[\p{L}-]+ /u

/** Which charter and when may stand between. */
const PLACE = pattern('^[CDTR]$')
/** "Looks after the guests", "sees to the party": what a host does. */
const DUTY =
  / (?:(?:looks?|looking) after|sees? to|seeing to|tak(?:e|es|ing) care of|minds?|minding|(?:at)?tends? to|(?:at)?tending to|waits? on|waiting on|welcom(?:e|es|ing)|greets?|greeting|receiv(?:e|es|ing)|entertains?|entertaining) (?:(?:the|our|all|their|your) )*(?:guests?|party|people|family|ladies|gentlemen|passengers|everyone|everybody|group|company|couple)(?: and (?:the )?(?:guests?|gentlemen|children|friends))?(?= )/g
/** "Lena is now a definite yes for first". */
const A_YES =
  / (?:(?:(?:has |have |had )?(?:given|gave|sent|offered) (?:me|us) )?(?:a|an|his|her|their)) (?:(?:definite|firm|solid|clear|certain|sure|big|hard) )?(?:yes|word|consent|agreement)(?= (?:as|for|to|on) )/
/** How it is done: "kindly", "gladly"; no word that doubts it. */
const HOW =
  / (?:(?:very|most|so|quite) )?(?!(?:family|reply|apply|supply|rely|fly|imply|july|rally|ally|bully|hardly|barely|scarcely|nearly|rarely|supposedly|allegedly|reportedly|seemingly|apparently|previously|formerly|originally|initially|recently|lately|unlikely|presumably|potentially|theoretically|hypothetically|falsely|wrongly|mistakenly|incorrectly|erroneously|jokingly|purportedly|accidentally|partly|briefly|eventually|early) )[\p{L}]{2,12}ly(?= )/gu
/** "Abel joins Otto as first mate": it is Abel's. */
const COMPANY =
  /^ (?:(?:is|'s|will|to|be|also|then|there|now) )*(?:assist|help|join|support|accompany|accompanie|accompanying|back)(?:s|ing)? (?:(?:up|out) )?$|^ (?:(?:is|'s|will|to|be|also|then|now) )*(?:(?:work|sail|serve|crew|come|coming|ride|riding|paired|tag)(?:s|ing)? )(?:(?:aboard|out|along|up) )*(?:with|under|alongside|beside) (?:captain |capt )?$/

/** `before`: what stands before the person. */
export function isTaking(between: string, before: string, isHeard: boolean): boolean {
  const plain = between.replace(WHERE, '').replace(HOW, '').replace(A_YES, ' ').replace(PENDING, '')
  const isAgreed = AGREED.test(plain) && !UNREAL.test(plain) && OPENS.test(before)
  return linked(isAgreed ? plain.replace(AGREED, ' ') : plain, isHeard ? HEARD : LINK)
}

export function isTakenBy(between: string): boolean {
  return linked(between, LINK) || linked(between, LINK_EITHER)
}

function linked(between: string, allowed: ReadonlySet<string>): boolean {
  if (STEPS_BACK.test(between)) return false
  const words = between.replace(FINE, ' ').replace(BESIDE, ' ').replace(DUTY, ' ').trim().split(' ')
  return words.length <= 12 && words.every((word) => word === '' || allowed.has(word) || PLACE.test(word))
}

/** "Driving to the dock" and "hosting her book club" are no seats. */
export function isSeatOf(after: string, isVerb: boolean): boolean {
  if (OF_OTHER.test(after)) return false
  return !isVerb || (AFTER_DONE.test(after) && !CHORE.test(after))
}

/** Leaves it. */
const STEPS_BACK = / (?:steps?|stepping|stepped) (?:back|aside|away) /

/** "Otto goes with Lena as first mate": he may have chosen her. */
export function isOfEither(between: string): boolean {
  return /^ (?:(?:is|'s|will|to|be|also|then|now) )*go(?:es|ing)? (?:out )?with $/.test(between)
}

/** Between two people of whom the first has the seat that is named behind them. */
export function isOfCompany(between: string): boolean {
  return COMPANY.test(between)
}
