// When somebody is not to be had, or is: "she's away on the 7th", "in Calgary from Sept 3 to Sept 6", "Dan is free Sunday".
import type { Person } from '../../person.ts'
import { change, type Found, joined, NOTHING } from '../rule.ts'
import { type Period, periodOf } from './day-spans.ts'
import { isDaysOff, isMoreDays } from './days-off.ts'
import { marksIn, pattern, textOf, type Word } from './marks.ts'
import { isLeaving, periodsOf } from './periods-said.ts'
import { withoutReturn } from './returns.ts'
import { type ClauseRule, personIn, type Scene } from './scene.ts'

const GONE =
  '(?:away|out of town|out of the country|out of office|out of action|off island|on vacation|on holiday|on holidays|on leave|unavailable|not available|not around|not here|not there|travelling|traveling|overseas|abroad|interstate|at sea|offshore|on leave|not free|absente?|pas la|pas disponible|in (?:the )?hospital|in bed|laid up|bedridden|housebound|off sick|out sick|sick at home|sick in bed|ill in bed|en (?:la )?cama|en el hospital|de vacaciones|fuera|de viaje|ocupad[oa]|disponible no)'
const AWAY = ` (?:will not|not going to|can not|no longer) be (?:around|here|there|in town|available|free|home|back|able to (?:work|sail|crew)) | not (?:schedule|book|put|count|use|roster|plan) (?:on )?me (?:(?:in|on|for|down|from|the) )*D|^ (?:(?:and|also|so|i|am|have|will|be|my|our|on|taking|take|having|got|some|a|an|week|of|the|family|more) )*(?:vacation|holidays?|hols|(?:annual |paid |unpaid )?leave|pto|time off|vacaciones) (?:(?:request|is|are|from|on|for|runs|the|del|dates|between|booked|will be|planned|in U) )*D|^ (?:(?:and|so|sorry|also) )*not (?:around|here|there|about|available|free|in town|at home) (?:(?:on|from|the|between|for) )*D| (?:booked|booking|book|blocked|blocking|block|taken|taking|mark|marked) (?:me )?(?:off|out) (?:(?:from|the|on|for) )*D| D (?:(?:to|until|through|–|and) (?:the )?D )?(?:is |are )?(?:booked|blocked|marked) (?:off|out) | (?:am|are|is) off to U (?:(?:from|on) )?D| (?:am|is|are|be|been|'s|was|will be|going|gone|esta|estan|estara|estaran|estoy|estare|suis|serai) (?:(?:still|also|all|now|actually|going|to|be|out|completely|sadly|unfortunately) )*${GONE} | (?:am|is|are|'s|will be|going|go|off) (?:(?:off|away|out|going|all) )*(?:tramping|hiking|camping|skiing|backpacking|trekking|bushwalking|climbing|snowboarding|honeymooning|vacationing|cruising overseas) (?:(?:the|in|on|at|from|around|up|down|[\\p{L}]+|U) ){0,4}D|^ (?:(?:and|so|also|sorry) )*(?:out|off|away|gone)(?: of town| of office)? (?:(?:on|from|all day|the|this|next|all) )*D|^ (?:(?:and|so|but|now) )*(?:in bed|in (?:the )?hospital|laid up|bedridden|en (?:la )?cama|en el hospital) (?:(?:with (?:the )?[\\p{L}]+|for|on|from|all day|today|the|this|y|until) )*D| (?:no voy a estar|no estare|no estoy|no esta disponible|voy a estar fuera) | (?:no puede|no podra|no pueden|no viene) (?:(?:ir|venir|trabajar|hacer|salir|navegar|el|este|del) )*D`
const ENGAGED = pattern(
  " (?:has|have|got|have got|has got|going to|at|with) (?:(?:a|an|the|my|her|his|their|another|other|family|dentist|doctors?|sister|brother|cousin|best|friend|big|school|medical|court|jury|piano) |'s )*(?:thing|thing on|something|something on|recital|wedding|exam|exams|funeral|graduation|surgery|gig|appointment|conflict|concert|course|training|plans|jury duty|party|flight|regatta|reunion|boda|bautizo) ",
)
/** Of who leaves a seat: it takes the day. */
const SICK =
  '(?:sick|ill|unwell|poorly|injured|crook|under the weather|laid (?:up|low)|off colou?r|in hospital|in the hospital|bedridden|enferm[oa]|mal[oa])(?! (?:of|and tired|with (?:worry|nerves|grief|envy|love)|to (?:the|my|his|her|their) (?:teeth|back)) )'
const ILL = new RegExp(
  ` (?:with|has|have|got|caught|having|from|tiene|con) (?:(?:a|an|the|un|una|la|el|his|her|bad|nasty|some|stomach|terrible|awful|real|high|got|caught|come down with) )*(?:flu|cold|fever|shingles|covid|corona|migraine|bug|virus|norovirus|pneumonia|strep|bronchitis|measles|mumps|appendicitis|food poisoning|gastro|broken (?:arm|leg|wrist|ankle|foot)|gripe|fiebre|resfriado|catarro) | (?:is|'s|feels|feeling|fell|been|esta|sick and|home|called in|calls in|phoned in|rang in|texted in) (?:(?:very|quite|really|home|off|too|so|still|in) )*${SICK} |^ (?:(?:and|but|so) )*[^ ] (?:(?:very|quite|really|so|still|absolutely|all|with|a|the|bad|nasty|stomach) )*(?:${SICK}|flu|bug|covid|migraine|gastro|fever|food poisoning)(?= (?:$|as|with|since|all|for|from|again|today|tonight|this|at|in|and|,))`,
)
const AWAY_AT = pattern(
  ` (?:in|at|visiting|home in|back in) (?!(?:the )?(?:boat|dock|marina|office|harbor|harbour|yard|slip|shop|pier|port) )(?:(?:[\\p{L}]+|U) ){1,7}?from D (?:to|until|through|–) D`,
)
/** Of a day: a no to a sail that is named takes that sail only. */
const CAN_NOT = pattern(
  ' (?:no puedo|no voy a poder|no podre)(?= )| (?:can not|could not|will not be able to|is not able to|am not able to|not able to|unable to|will not) (?:(?:do|make|work|sail|come|be there|be here|take|crew|help|make it|play|anything|it|S|C|D|captain|this|that) )*(?:on |the |this |for )*D',
)
const FREE = pattern(
  ' (?:free|available|around|libre|disponible|(?:can|could) (?:do|work|sail|make|crew|help)|open|good)(?: all day| all weekend| again| if needed| any ?day| any ?time| every ?day| any of the days| each day| to (?:work|sail|crew|help)| for (?:work|anything|shifts?|sails?))* (?:(?:on|the|for|this|all|day|from|both|el|del|either) )*D| D (?:i |she |he |they )?(?:am|is|are|will be|works|suis|estoy) (?:all |also )?(?:free|available|around|libre|disponible|for me)| D (?:si |tambien )?(?:puedo|podria)(?= (?:$|ir|venir|trabajar|si|y|,))| (?:puedo|podria) (?:ir |trabajar |venir )?(?:el )?D',
)
const IS_AWAY = pattern(AWAY)
const SELF = / (?:i|me|yo|je|j) | (?:estoy|estare|voy|puedo) /

/** "…, Angela June 10-12", right after somebody else's days. */
const LIKEWISE = pattern(
  '^ (?:and |y |then )?P (?:(?:on|from|the|del|el|is|off|out|away) )*D(?: (?:to|until|through|–|and|al|y) (?:the |el )?D)? $',
)
const TOGETHER = pattern('^ (?:and |so |also )?(?:both )?P(?: (?:and|,) P)+ (?:are|will be|can not|will not) ')

/** "Maybe can't", "if she can't": mood hears only the no. */
const PERHAPS =
  / (?:maybe|perhaps|possibly|might|probably|quizas?|tal vez|a lo mejor|puede que)(?= )|^ (?:(?:and|but|so|y|pero) )*(?:if|si|unless|in case) /

/** "She is in Tulsa that day", "who is on Maui then", "he flies to Boston on Sunday": of who leaves a seat. */
const ELSEWHERE = pattern(
  " (?:is|'s|are|will be|has to be|must be|flies|drives|travels|goes) (?:(?:up|down|over|back|out|away|off|still|also|then|flying|driving|travelling|traveling|going) )*(?:in|at|on|to|visiting) (?!(?:the )?(?:boat|dock|marina|office|harbor|harbour|yard|slip|shop|pier|port|call|duty|deck|time|town|home|work|board|it|that|this|S|C|D) )(?:(?!(?:and|but|not|if|or|until|after|before|from) )[^SCTRNPKM ]+ ){1,6}?(?:that (?:day|night|evening|morning|afternoon|weekend)|then|(?:(?:all|on|this|the|whole) )*D)(?= (?:$|[,.;!]|and|so|for|with|as|because))",
)

/** Why somebody leaves, said before it: "Mina has the flu and is out for Hollis". */
export function isReason(text: string): boolean {
  return ILL.test(text) || ELSEWHERE.test(text)
}

export const absent: ClauseRule = (whole, said, scene) => {
  const clause = withoutReturn(whole)
  const text = clause === whole ? said : textOf(clause)
  const isMore = isMoreDays(text)
  const likewise = isMore || LIKEWISE.test(text) ? scene.last?.kind : undefined
  const all = isMore ? sameAgain(scene) : whose(clause, text, scene)
  const isAway =
    likewise === 'away' ||
    IS_AWAY.test(text) ||
    (ENGAGED.test(text) && !(scene.isOwn && marksIn(clause, 'D').length === 0)) ||
    (CAN_NOT.test(text) && (marksIn(clause, 'C').length === 0 || hasReason(scene))) ||
    AWAY_AT.test(text) ||
    (isReason(text) && isOfItsDay(clause, scene) && all.some((one) => isLeaving(one, scene))) ||
    isDaysOff(clause, text, all, scene.today, scene.book)
  const isFree =
    !isAway && !/ (?:not|never|no longer) /.test(text) && (likewise === 'free' || (!isMore && FREE.test(text)))
  if ((!isAway && !isFree) || (isAway && NOT_GONE.test(text)) || SO_LONG.test(text)) return undefined
  const [person] = all
  if (!person || (OUT_OF_IT.test(text) && isLeaving(person, scene))) return undefined
  if (scene.mood === 'past' || scene.mood === 'asked' || scene.mood === 'hearsay' || (isFree && scene.mood === 'not'))
    return NOTHING
  const periods = periodsOf(clause, scene, person)
  if (periods.length === 0 || scene.mood === 'maybe' || (isAway && PERHAPS.test(text))) return undefined
  return joined(all.map((one) => saying(isAway ? 'away' : 'free', one, periods, scene)))
}

/** Of the charter's own day, where one is said. */
function isOfItsDay(clause: readonly Word[], { charter, today, book }: Scene): boolean {
  return marksIn(clause, 'D').every(({ text }) => {
    const period = periodOf(text, today, book.timeZone)
    return charter !== undefined && period?.from === charter.date && period.to === charter.date
  })
}

/** "Está fuera": of the sail, and of nothing else. */
const OUT_OF_IT = / (?:esta|queda) fuera (?!del? |de viaje)/

/** "She can't do Baxter on Sunday, she's got a thing": of somebody else. */
function hasReason({ line, isOwn }: Scene): boolean {
  return !isOwn && ENGAGED.test(textOf(line))
}

function saying(kind: 'away' | 'free', { id }: Person, periods: readonly Period[], { evidence }: Scene): Found {
  return joined(periods.map(({ from, to }) => change({ kind, crew: id, from, to, evidence })))
}

/** Whoever was away or free right before. */
function sameAgain({ last, book }: Scene): readonly Person[] {
  const isDays = last?.kind === 'away' || last?.kind === 'free'
  return isDays ? book.people.filter(({ id }) => id === last.crew) : []
}

/** "My mom will be at my sister's": somebody of nobody's roster. */
const OF_RELATIVE =
  /^ (?:(?:and|but|so|also|since|because|sorry) )*(?:my|our|his|her|their|mi|mis|the) (?!vacation|holidays?|leave|time off|day off|days|trip|flight)(?:[\p{L}]+ ){1,3}?(?:is|are|was|were|will|has|have|can|'s|esta|estan|estara|va|tiene) (?!.* (?:i|we) )/u

export function isOfElse(text: string): boolean {
  return OF_RELATIVE.test(text)
}

function whose(clause: readonly Word[], text: string, { self, isOwn, line }: Scene): readonly Person[] {
  if (marksIn(clause, 'PK').length === 0 && isOfElse(text)) return []
  if (self && I_SAY.test(text)) return [self]
  const people = marksIn(clause, 'PK')
  const known = people.flatMap((mark) => personIn(mark) ?? [])
  if (people.length > 0)
    return known.length === people.length && (people.length === 1 || TOGETHER.test(text)) ? known : []
  const isMine =
    isOwn ||
    SELF.test(text) ||
    /^ (?:out|off|away|gone|in bed|in hospital) /.test(text) ||
    / (?:no voy|estoy|suis|aviso) /.test(text)
  const isLed = !isOwn && line.length > clause.length && line.some(({ said }) => said === ':')
  return isMine && self && !isLed ? [self] : []
}

const NOT_GONE =
  / (?:not|never|no longer) (?:going to )?(?:be |being |going )?(?:away|gone|off|out|absent|on (?:vacation|holiday|leave)|travell?ing|fuera|de viaje|in bed|in (?:the )?hospital) | (?:not|never|no longer) (?:(?:really|actually|even|to|going) )*(?:need|want|take|have|request|get|taking|requesting) .* off /

/** "Hey Roz I'm out …" */
const I_SAY = pattern(
  '^ (?:[\\p{L}]+ ){0,2}P (?:(?:just so you know|just|so|sorry|fyi|heads up|quick heads up|quick one|quick note|a heads up|to let you know|letting you know|wanted to say|note that|please note|btw|by the way|that|unfortunately|i am afraid) )*i (?:am|will|can|have|need|would|could) ',
)

/** "A week from the 20th": which day is the last is not said. */
const SO_LONG = pattern(
  ' (?:for|lasting|durante|por) (?:(?:about|around|roughly|up to|at least|another|the) )*(?:a|an|one|two|three|N|una|un|dos) (?:(?:whole|full|long|or two|couple of|few) )*(?:weeks?|days?|nights?|fortnight|months?|semanas?|dias)(?: or (?:so|two|more))? (?:(?:starting|beginning|as|of|on|from|after|a partir|desde|del|el|the) )*D ',
)
