// How many guests come: "they are 9 now", "the party grew to 12", "make that eight guests".
import { change, type Found } from '../rule.ts'
import { countedUp } from './counted-up.ts'
import { marksIn, pattern, textOf } from './marks.ts'
import { type Mood, moodOf } from './mood.ts'
import { GUESTS, isOfOthersToo, isOfSome } from './not-all-guests.ts'
import type { ClauseRule, Scene } from './scene.ts'

const MOST_GUESTS = 500
const GREW =
  '(?:grew|grown|growing|grows|shrank|shrunk|dropped|drops|fell|falls|(?:came|come|went|gone|goes) (?:up|down|back)|jumped|jumps|increased|increases|reduced|swelled|bumped|cut|up|down|crecio|subio|bajo|sube|suben|baja|bajan|aumenta|aumento|aumentan)'
const COUNTS = [
  pattern(
    ` N (?:(?:guests?|people|pax|adults) )?(?:(?:,|→|->|–) )?(?:is |are |it is |they are )?now (?:at |up to |down to )?(N)(?= (?:$|on |guests|people|pax|aboard|for |,|C|D|total|in |instead|please))`,
  ),
  pattern(
    ` (?:from|de) N (?:[\\p{L}]+ )?(?:to|up to|down to|a) (N)(?= (?:$|on |guests|people|pax|aboard|for |,|C|now|total|in |after |because |since ))`,
  ),
  pattern(
    ` (?:party|group|count|headcount|head count|total|tally|guests|pax|guest count|numbers?|invitados|somos|seremos)(?: size)? (?:(?:is|of|now|are|at|to|stands|sits|will be|be|up|down|went|goes|has gone|gone|was changed|de|–|:) )*(N)(?= (?:$|D|C|(?:not|instead of|rather than|up from|down from|was) N|now(?! (?:(?:at|up to|down to) )?N)|guests?|people|in total|total|for|with|on|adults|today|instead|and|,))`,
  ),
  pattern(
    ' (?:party|group) of N (?:(?:is|has|now|just|has now) )*(?:became|becomes|become|is|are|now|turned into) (N) ',
  ),
  pattern(` (N) (?:(?:of (?:them|us)|paying|adult|happy|lovely|excited|very) )*${GUESTS} `),
  pattern(
    ' (?:it|that) (?:(?:is|will be|going to be|makes|comes to|now|just|only) )+(N)(?= (?:of (?:them|us)|altogether|in all|all up|all told|in total))',
  ),
  pattern(
    ` (?:they|we|there|C|K) (?!at [^ ] )(?:(?:is|are|will be|would be|will|would|be|possibly|perhaps|please|maybe|'s|now|only|just|have|at|up to|back to|down to|make|makes|might|may|could|ahora|son|seran|van a ser|vienen|solo) )+(N)(?= (?:$|now|in all|in total|total|altogether|all told|strong|of them|of us|(?:and )?not N|instead of N|rather than N|with|for|on C|aboard|en total|ahora))`,
  ),
  pattern(
    ' (?:they|we|the C|los C|las C) (?:(?:are|will be|will|be|now|only|just|son|seran|van a ser) )+(N)(?= (?:(?:on|for|this|el|este) )*D)',
  ),
  pattern(
    ` (?:they|we|C|K|party|group|count|headcount|head count|guests?|guest list|guest count|tally|total|numbers?|grupo)(?: for C| on C| is| has| have| just| now|'s| itself| D)* ${GREW} (?:to|a) (N)(?= (?:$|on |guests|people|personas|invitados|pax|aboard|for |,|C|D|now|total|in |instead|after|because|with|from ))`,
  ),
  pattern(
    ' (?:ahora|ya|con ella|con el|siguen siendo|D|C|en total) (?:ya )?(?:son|somos|seran|seremos|vienen|van a ser) (N)(?= (?:$|personas|en C|en total|y|con|para|ahora|a bordo))',
  ),
  pattern(
    '^ (?:(?:y|pero|total|ahora|en total|ya) )*(?:son|somos|seran|seremos|vienen|van a ser) (?:(?:ahora|ya|solo) )?(N)(?= (?:$|personas|en total|invitados|a bordo|ahora|con|y))',
  ),
  pattern(
    ' (?:make|makes|call|making) (?:it|that|them|C|the C) (N)(?= (?:$|guests|people|pax|aboard|in |total|for C|on C|now|,|instead|please|not))',
  ),
]
/** "Expect eleven for Sorrel", "there are eleven in the party", "thirty of the club's members will be with us". */
const MORE_COUNTS = [
  pattern(' (?:expect|expects|expecting|esperamos) (N)(?= (?:$|for|on|aboard|in all|altogether|de) )'),
  pattern(
    ' (?:have|has|got|is|with) (N) (?:coming|booked|sailing|signed up|along)(?= (?:$|on|for|now|in|C|today|D|,))',
  ),
  pattern(' there (?:are|will be|is) (?:now |still )?(N) (?:in|on|with|aboard) (?:the )?(?:C|party|group)(?= )'),
  pattern(
    '^ (?:(?:and|so) )*(N) of (?:the|their|our|his|her) (?:[^ ]+ ){0,4}?(?:will be (?:with us|aboard|sailing)|will (?:sail|come|join)|are (?:coming|sailing|joining)|sail|come|join) ',
  ),
]
/** "…, 8 now", "…, so 14". */
const NOW = pattern(
  '^ (?:(?:so|that is|making|makes|which makes|it|that|them|now|ahora) )*(N) (?:now|in all|in total|total|altogether|all up|all told|en total|ahora) $|^ (?:(?:and|so|which|that|it|they|are|we|now|total) )*(?:so|makes|making|that is|brings (?:it|them|us) to) (?:(?:they|we|it) (?:are|is) )?(?:now )?(N) $',
)
const PLUS = pattern(
  '(?:[KUP] (?:plus|and|with|\\+) (N) (?:friends|guests|others|people|more|family|colleagues|mates|girls|guys|of her friends|of his friends|of their friends)|C (?:plus|and|with|\\+) (N) (?:friends|others|colleagues|mates|girls|guys|of her friends|of his friends|of their friends)) ',
)
const INSTEAD = pattern(
  '^ (?:(?:it is|they are|we are|make it|now|so|that is|there are) )*(N)(?: now| of them| guests)*(?: ,)? (?:not|instead of|rather than|and not) (N) ',
)

/** "Eight now, not six": the old number is the book's. */
function insteadOf(
  text: string,
  { charter, sentence }: Scene,
  marks: ReadonlyMap<string, string | undefined>,
): number | undefined {
  const found = INSTEAD.exec(text) ?? INSTEAD.exec(textOf(sentence).replace(' , ', ' '))
  const [now, was] = [Number(marks.get(found?.[1] ?? '')), Number(marks.get(found?.[2] ?? ''))]
  return found && charter?.guests === was && now >= 1 && now <= MOST_GUESTS ? now : undefined
}

/** "We have the Abernethys, ten of them": them that were named, and neither crew nor anything else that is many. */
const OF_THEM = pattern(
  '^ (?:(?:just|only|all|the|there are|about|with|so) )*(N) of (?:them|us)(?: all)?(?: in all| all told| altogether)? $',
)
const MANY =
  / (?!(?:his|hers|yours|ours|theirs|yes|bless|always|besides|perhaps|guests|this|is|was|has|does|goes)(?= ))(?:\p{L}{2,}s|children|crew|staff|bring|order) /u
/** "Baxter is at 2": an hour, or how many? */
const AT_NUMBER = pattern(' C (?:is|was|will be) at N ')
/** "Baxter's final headcount: 14", "final count for Baxter 14". */
const HEADED = pattern(
  "^ (?:(?:the|our|their|C|'s|D|on|for|final|new|latest|updated|current|confirmed|guest) )*(?:headcount|head count|guest count|count|party size|number of guests|guests|total)(?: (?:for|on|of|is|now|the|C|D|at|to))* (?:[:–=] )?(?:now )?(N)(?: (?:guests|people|pax|now|total|confirmed|please))*(?: [,(–])?(?: (?:was|not|up from|down from|instead of|before|antes) N(?: [)])?)?(?: [.!])? $",
)
const PARTY = pattern(
  '^(?!.*P .*P |[^P]*[SM] |.* not )(?:.* the C |.* C (?:(?:D|on|for|,|–|:|(?:a|an|the|this|his|her|their) [\\p{L}]+) )*$)',
)

function ofThem({ line }: Scene, text: string): string | undefined {
  const found = OF_THEM.exec(text)
  const [before = ''] = found ? textOf(line).split(text.trim()) : []
  return found && PARTY.test(before) && !MANY.test(before) ? found[1] : undefined
}

const FROM = pattern(' (?:from|de) (N) ')
/** "From 2 to 6" alone are hours, unless the book has the first as the number of guests. */
function isOfGuests(text: string, { charter }: Scene, marks: ReadonlyMap<string, string | undefined>): boolean {
  const from = Number(marks.get(FROM.exec(text)?.[1] ?? ''))
  return OF_GUESTS.test(text) || (charter?.guests !== undefined && from === charter.guests)
}

/** "Went up to eight" tells how it is now. */
const WENT = pattern(' (?:went|was|has been|had) (?=(?:grown |gone )?(?:up|down|back|from N) )')
/** How many they are is the charterer's to say: "Mrs. Quigley tells me that they will be nine". */
const TOLD = pattern(
  '^ (?:(?:and|so|mr|mrs|ms|miss|dr|the) )*(?:[CK]|they|she|he|the (?:bride|groom|client|charterer|hirer|family|couple|organiser|organizer|mother|father|birthday girl)(?: .s [^ ]+)?) (?:(?:just|now|has|have) )*(?:tells?|told|writes?|wrote|says?|confirms?|confirmed|informs|messaged|emailed|rang to say|called to say)(?: (?:me|us))?(?: that)? (?=(?:they|there|we|it|he|she|his|her|their|the party|N) )',
)
/** "Make it eight" may be an hour. */
const MADE = pattern(' (?:make|makes|call|making) (?:it|that|them|C|the C) N ')
const OF_GUESTS =
  / (?:guests?|people|pax|party|group|heads?|headcount|count|total|tally|numbers?|friends|cousins|passengers|list|invitados|personas) /

/** "Not 11 guests" says no number. */
const IS_NOT = pattern('(?<! N| N ,| [^ ]+ and| N guests) not N (?:guests|people|pax|persons) ', 'gu')

/** Only where a charter or its party is spoken of by name, and nothing else that is many. */
function beside(text: string, { line }: Scene): string | undefined {
  const whole = textOf(line)
  const [before = ''] = whole.split(text.trim())
  if (
    (marksIn(line, 'CK').length === 0 && !/ (?:party|group|will be (?:with us|aboard)) /.test(whole)) ||
    MANY.test(before)
  )
    return undefined
  return MORE_COUNTS.map((one) => one.exec(text)?.[1]).find((one) => one !== undefined)
}

/** "Paid for 12 but only 10 come." */
const BUT_ONLY = pattern(' but (?:(?:only|just|now|it is|they are|we are|there are|actually) )+(N) ')

function nowSaid(text: string): string | undefined {
  const found = NOW.exec(text)
  return found?.[1] ?? found?.[2] ?? BUT_ONLY.exec(text)?.[1]
}

export const guestsSaid: ClauseRule = (_clause, whole, scene) => {
  if (marksIn(scene.sentence, 'N').length === 0) return undefined
  const text = whole.replace(IS_NOT, ' ')
  const told = TOLD.test(text) ? TOLD : WENT.test(text) && scene.mood === 'past' ? WENT : undefined
  const mood = told ? moodOf(text.replace(told, ' '), textOf(scene.line)) : scene.mood
  if (mood !== 'said' && mood !== 'maybe') return undefined
  if (MADE.test(text) && !OF_GUESTS.test(textOf(scene.sentence))) return undefined
  if (isOfSome(text, scene)) return undefined
  if (BUT_ONLY.test(textOf(scene.line)) && !BUT_ONLY.test(text)) return undefined
  const marks = new Map(scene.sentence.map(({ said, mark }) => [said, mark?.text]))
  const added = PLUS.exec(text)
  const plus = Number(marks.get(added?.[1] ?? added?.[2] ?? ''))
  const instead = insteadOf(text, scene, marks)
  if (instead !== undefined) return counted(instead, mood, scene)
  const now = OF_GUESTS.test(textOf(scene.sentence)) ? nowSaid(text) : undefined
  const isCount = isOfGuests(text, scene, marks)
  const party = COUNTS.filter((_, at) => isCount || at !== 1)
    .map((one) => one.exec(text)?.[1])
    .find((one) => one !== undefined)
  const isHour = AT_NUMBER.test(text) && !OF_GUESTS.test(textOf(scene.sentence)) && !/ (?:now|up|down) /.test(text)
  if (isHour) return undefined
  const headed = HEADED.exec(textOf(scene.line))?.[1]
  const all = countedUp(scene.line)
  if (all !== undefined && !text.includes(all)) return undefined
  const letter =
    all ??
    now ??
    party ??
    (headed !== undefined && text.includes(headed) ? headed : undefined) ??
    ofThem(scene, text) ??
    beside(text, scene)
  const count = plus > 0 ? plus + 1 : Number(marks.get(letter ?? ''))
  if (!(count >= 1) || count > MOST_GUESTS || !Number.isInteger(count)) return undefined
  if (isOfOthersToo(text, scene)) return undefined
  return counted(count, mood, scene)
}

function counted(count: number, mood: Mood, { evidence }: Scene): Found {
  const standing = mood === 'said' ? {} : { standing: 'tentative' as const }
  return change({ kind: 'guests', count, ...standing, evidence })
}
