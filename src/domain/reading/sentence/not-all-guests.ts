// Numbers of guests that are not how many come: some of them, about so many, so many more, the crew among them, a season's.
import { MONTH_IN_FULL } from '../day-words.ts'
import { pattern, textOf } from './marks.ts'
import type { Scene } from './scene.ts'

export const GUESTS =
  '(?:guests?|people|ppl|pax|passengers|persons|heads|adults|souls|aboard|on board|on the list|in total|in all|all told|all in|invitados|adultos|personas|pasajeros|huespedes|invites|personnes|folks|friends|strong|altogether|all up|ladies and gentlemen|(?:kids|children|students|pupils|ninos) and (?:teachers|adults|parents|grown ups|staff|helpers))'

const ROUGHLY = pattern(
  ' (?:about|around|approx|approximately|roughly|up to|max|maximum|at least|at most|over|under|more than|less than|unos|unas|hasta|maybe|limit|capacity|room for|space for|seats for|another|other|extra|more|of the|of|same|those|these|my|our|first|last|every|per|next) N ',
)
/** "Eight or so". */
const OR_SO = pattern(
  ' N (?:(?:guests|people|pax|adults|of them|aboard) )?(?:or so|or thereabouts|give or take|or more|or fewer|at (?:the )?most|tops|max|maximum|ish|mas o menos|como mucho) ',
)
const INSTEAD_OF = pattern('(?:instead|rather) (?:of|than) N ', 'gu')
const COUNTED = pattern(' up to N | of N ')
/** "Adds two guests": how many more, and not how many. */
const MORE = pattern(
  ' (?:adds?|added|adding|gains?|gained|loses?|lost|losing|minus|less|without|brings?|bringing|brought|invites?|invited|inviting) (?:only |just |along )?N | N (?:guests?|people|pax|adults|friends|personas|invitados|huespedes|amigos|adultos) (?:more|extra|mas|adicionales)(?= (?:$|on|for|to|than|en|para|con|de|a))',
)
/** "Baxter plus 2 guests", "+2 guests": so many more, or all of them? */
const ADDED = pattern(
  '(?: (?:C|D|is|now|it|they|are|have|has|get|gets|got|on|for)|^) (?:plus|and) N (?:guests?|people|pax|adults|persons) ',
)
/** "4 guests on Baxter are vegetarian": some of them, of whom something is said. */
const SOME_OF = pattern(
  ` N (?:(?:paying|adult|happy|lovely|excited|very|of the|of our) )*${GUESTS}(?: (?:on|for|of|de|del|en|in|at|aboard|from|the|this|that|'s|C|D|U|party|group|trip|sail|charter|already|also|still|just|all|now))* (?:(?:are|is|was|were)(?! (?:a|too|the|more|less|our|fine|ok|okay|quite|plenty|right|correct|final|now $)(?= ))|has|have|had|having|needs?|wants?|wanted|uses?|using|will|would|can|could|may|might|do|does|did|sign|signs|signed|paid|pays?|cancel|cancels|canceled|cancelled|drop|drops|dropped|bail|bailed|eats?|drinks?|prefers?|requests?|requested|ask|asked|asks|speaks?|celebrat\\w+|gets?|got|stays?|fell|missed|misses|lost|left|who|whose|allergic|vegan|vegetarian|late|short|missing|no longer|quieren|necesitan|son|tienen|estan) `,
)
/** Of all of them. */
const ALL_OF = pattern(
  ` N (?:[\\p{L}]+ ){0,2}${GUESTS}(?: (?:on|for|of|in|at|aboard|the|this|C|D|party|group|trip|sail|charter|already|also|still|just|all|now))* (?:(?:are|is|will be|will|have|has|been|were|was|who|now|all|still|also|already|to|be|going|a) )*(?:confirmed|coming|come|booked|expected|aboard|on board|on (?:the )?(?:C|D|boat|list)(?= $)|joining|join|sailing|sail|boarding|board|signed up|in all|in total|total|in the (?:party|group)|attending|arrive|arriving|registered|listed|left(?= (?:$|after|on|for))|remain|remaining|with us|left over) `,
)
const KIDS = pattern(
  ' N (?:(?:small|little|young) )*(?:kids|children|kid|child|ninos|teens|babies|infants|toddlers|enfants) (?!and (?:teachers|adults|parents|grown ups|staff|helpers) )',
)
/** "12 people, crew included" */
const WITH_CREW =
  / (?:crew|staff) (?:(?:is|are) )?included | (?:incl|including|counting|with) (?:(?:the|our|their|his|her) )*(?:crew|captain|skipper|dogs?|puppy|pets?|cats?) /
/** "11 charters, 96 guests", "96 guests in April": of a month or a season. */
const ALL_TOLD = pattern(
  ` N (?:charters|sails|trips|cruises|bookings|outings|events|weekends|reviews|days on the water) | (?:guests|people|passengers) (?:(?:this|last|for|in|over|so|far|the|whole|all|of) )+(?:month|season|year|summer|winter|spring|fall|quarter|${MONTH_IN_FULL})(?= )`,
)
/** "12 to 16 guests", "8 or 9 people": no number yet. */
const BETWEEN = pattern(
  '(?<! from )(?:(?:[TND]|one) (?:to|or|–|and) N|R) (?:(?:paying|adult) )*(?:guests?|people|pax|passengers|persons|heads|adults|invitados|personas) ',
)
/** "One of the Baxters is four." */
const ONE_OF = pattern(' (?:one|some|most|half|both) of (?:(?:the|their|these|those) )*[CK] ')

const OTHER_THINGS =
  / (?:crew|staff|mates|deckhands|lifejackets|bottles|chairs|miles|dollars|tickets|interest|interested|waitlist|waiting list|reviews|no shows|stars|years|months|minutes|knots) /

/** Some of them, all of a season, one number or another, how many more: whatever else is said. */
export function isOfSome(text: string, { line, sentence }: Scene): boolean {
  return (
    ONE_OF.test(text) ||
    ALL_TOLD.test(textOf(sentence)) ||
    BETWEEN.test(text) ||
    MORE.test(text) ||
    OR_SO.test(textOf(line)) ||
    ADDED.test(text) ||
    (SOME_OF.test(text) && !ALL_OF.test(text))
  )
}

/** Roughly so many, or such of whom some are no guests, or something else that is counted. */
export function isOfOthersToo(text: string, { sentence }: Scene): boolean {
  const whole = textOf(sentence)
  return (
    (ROUGHLY.test(text.replace(INSTEAD_OF, ' ')) && !COUNTED.test(text)) ||
    KIDS.test(whole) ||
    WITH_CREW.test(whole) ||
    OTHER_THINGS.test(text)
  )
}
