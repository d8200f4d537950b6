// What becomes of the whole charter: it is cancelled, or its crew is made anew.
import { ask, change, type Found, NOTHING } from '../rule.ts'
import { marksIn, pattern, textOf } from './marks.ts'
import { IT, MOVED } from './moves.ts'
import type { ClauseRule, Scene } from './scene.ts'

const CANCEL =
  '(?:(?:scrub|scrap|nix|axe)(?= (?:the )?C (?:$|D|on|because|please|,|due|then|they))|cancelled|canceled|cancel|cancels|cancelling|canceling|called off|call off|(?:called|calling|call) (?:it|this|that|theirs|the whole thing|their (?:charter|sail|trip|party|cruise)) off|calling off|scrubbed|scrapped|anulada|anulado|cancelada|cancelado|cancela|se cancela|suspendido|suspendida|(?:cancelaron|cancelo|cancelamos|cancelan|suspende|suspenden|suspendemos)(?! (?:el|la|los|las|mi|mis|su|sus|un|una|nuestro|nuestra) (?!C|charter|salida|viaje|paseo|reserva|navegacion|evento|fiesta|excursion))|se (?:nos )?cayo(?= (?:$|C|la salida|el (?:charter|viaje|paseo)|lo de|la reserva|,))|annule|annulee)'
const CHARTER = pattern('[CK]')
const IS_IT = pattern(`(?:^| )${IT} `)
const CANCELLED = pattern(` ${CANCEL} `)
const SUBJECT_OFF = pattern(
  `(?:^| )${IT} (?:(?:C|D|on|for|at|T|R|charter|sail|trip|booking|now|just|'s|is|are|was|has|have|been|party|then|officially|completely|definitely|sadly) )*(?:is|are|'s|will be|just|fully|got|gets|been) (?:all )?(?:off|dead|(?:rained|blown|weathered|washed|stormed) (?:out|off)|scrubbed|scrapped|a no go|no go|a no-go|no-go|no longer (?:sailing|happening|going out)|off the (?:books|calendar|board|schedule)|not happening|not going ahead|not sailing|not going out)(?= (?:$|\\)|D|too|as well|now|for good|because|they|this|after|due|again|:))`,
)
/** "The Baxters have pulled out". */
const PULLED_OUT = pattern(
  '^ (?:(?:and|but|so|i am afraid|sadly|unfortunately|bad news|sorry|it seems|well|now) )*(?:the |los )?C (?:(?:have|has|had to|just|now|family|party|group|couple|sadly|people|are|is) )*(?:pulled|pulling|pull|backed|backing|back|bailed|bailing|bowed) out(?= (?:$|because|of the (?:charter|sail|trip)|for|on|after|altogether|completely|D|,))',
)
/** "Baxter fell through." */
const FELL = pattern(
  "(?:^| )C (?:(?:sail|charter|trip|booking|party|has|have|just|'s|sadly) )*(?:fell|fallen|falls|falling) through(?= (?:$|,|because|so|D|now))",
)
const NOT_THEN =
  / (?:no longer (?:happening|sailing|going)|not happening|is not happening|will not happen|not going ahead|will not go ahead|not going out|will not go out|not sailing|will not sail) /

/** "Two cancelled from their party": guests, and not the sail. */
const SOME_CANCELLED = pattern(
  ` (?:N|some|few|several|half|pair|(?<!C |the )(?:family|couple)|un par|algun[oa]s|vari[oa]s) (?:(?:de|los|las|ellos|ellas|familias|parejas|personas|invitados|amigos|of|families|guests?|people|friends?|cousins?|couples?|folks|from|the|them|their|more|others?|has|have|had|just|also|C|'s) )*${CANCEL} `,
)

/** "The photographer cancelled": not the charter. */
const OTHERS_CANCELLED = pattern(
  ` (?:photographer|videographer|caterers?|catering|band|dj|musicians?|singer|florist|baker|bakery|bartender|chef|cook|drivers?|limo|bus|shuttle|van|officiant|priest|mechanic|diver|technician|supplier|vendor|surveyor|inspector|hotel|restaurant|airline|fotograf[oa]|proveedor|banda|musicos?|florista|mecanico|chofer) (?:(?:has|have|had|just|is|was|se|nos|for|on|of|the|C|D|today|yesterday|also) )*${CANCEL} `,
)
/** "They cancelled their dinner": what may be the charter itself is not among these. */
const OTHER_THING = pattern(
  ` ${CANCEL} (?:their|his|her|my|our|your|the|an?) (?!(?:C|D|S|T|R|K|whole|entire|full|charter|sail|sailing|trip|cruise|booking|reservation|event|party|boat|outing|day|evening|morning|afternoon|night|sunset|sunrise|wedding|birthday|anniversary|reunion|thing|lot|rest|date|weekend|family|group)(?= ))[\\p{L}]+ `,
)
/** "Nobody cancelled", "almost cancelled", "it's not true that …". */
const NOT_CANCELLED = pattern(
  ` (?:neither|none|ninguno|ninguna) | (?:not|never|no|nunca|ni) (?:(?:being|been|be|yet|going|to|gonna|a|getting|all|fully|actually|really|se|ha|han|sido|esta|queda|fue|va|ser) )*(?:cancel|called|off |scrubbed|anul|suspend)| (?:nobody|noone|no one|none of them|nadie|almost|nearly|considered|casi) (?:(?:has|have|had|is|was|were|got|be|been|ever|actually) )*${CANCEL} | (?:not|no|isn't) (?:es )?(?:true|verdad|cierto|so|the case) `,
)

export const cancelled: ClauseRule = (clause, text, scene) => {
  const isOff = SUBJECT_OFF.test(text) || PULLED_OUT.test(text) || FELL.test(text) || THEY_ARE_OFF.test(text)
  const isNone = NO_SAIL.test(text) && scene.self?.may.includes('assign') === true
  if (!isOff && !isNone && !CANCELLED.test(text)) return undefined
  if (marksIn(clause, 'P').length > 0 || marksIn(clause, 'S').length > 0) return undefined
  if (NOT_CANCELLED.test(text)) return NOTHING
  if (isMoved(scene) || SOME_CANCELLED.test(text) || OTHERS_CANCELLED.test(text) || OTHER_THING.test(text))
    return undefined
  if (
    / (?:last year|last time|last week|last season|in case|policy|fee|fees|insurance|window|meeting|practice|potluck|delivery|order|subscription|inspection|appointment) /.test(
      text,
    )
  )
    return undefined
  if (isNone || (NOT_THEN.test(text) && !CANCELLED.test(text))) return whatThen(scene)
  const isNamed = CHARTER.test(textOf(scene.sentence)) || IS_IT.test(text) || THEIRS.test(text) || clause.length <= 3
  if (!isNamed || scene.mood === 'asked') return undefined
  const isDoubtful =
    scene.mood === 'maybe' || scene.mood === 'hearsay' || / (?:may|might|could|want|wants|wanted|would) /.test(text)
  return change({ kind: 'cancel', ...(isDoubtful ? { standing: 'tentative' as const } : {}), evidence: scene.evidence })
}

/** "No Baxter on Sunday." */
const NO_SAIL = pattern(
  '^ (?:(?:and|so|but|then|sorry|sadly) )*no (?:more )?C(?: (?:sail|charter|trip|party|then|after all|anymore|now|today|on|this|the|D|because|due))* $',
)
/** "Both of Saturday\'s sails are cancelled", "all Saturday charters are off". */
const THEM = "(?:both|all)(?: (?:of|the|D|'s|N|on|for))* (?:sails|charters|trips|cruises|boats)(?: (?:on|for|D))*"
const THEIRS = pattern(` ${THEM} | D 's N (?:sails|charters|trips|cruises|boats) `)
const THEY_ARE_OFF = pattern(
  ` ${THEM} (?:are|is|get|will be) (?:now |all |both )*(?:off|scrubbed|scrapped|dead)(?= (?:$|D|because|due|,|now|for good))`,
)

/** "Not happening Sunday" may be a cancellation or half of a move. */
function whatThen({ charter, evidence, mood }: Scene): Found | undefined {
  if (!charter || mood === 'asked' || mood === 'past') return undefined
  const text = 'It does not take place then. Is it cancelled, or moved to another day?'
  return ask({ about: 'other', candidates: [], evidence, text })
}

function isMoved({ sentence }: Scene): boolean {
  return MOVED.test(textOf(sentence))
}

const REDONE = / (?:redo|rework|recrew|redoing|sort(?: out)?|re assign|reassign) (?:the |that |its )?crew/

/** "I'll redo crew for that": whether those who are there stay is asked. */
export const redone: ClauseRule = (_clause, text, { charter, evidence, book, sentence }) => {
  if (!REDONE.test(text) || !charter) return undefined
  const named = new Set(marksIn(sentence, 'P').flatMap(({ who }) => (who?.kind === 'one' ? [who.person.id] : [])))
  const left = charter.seats.filter(({ crew, standing }) => !named.has(crew) && standing !== 'declined')
  const candidates = [...new Set(left.map(({ crew }) => crew))]
  if (candidates.length === 0) return undefined
  const names = candidates.map((id) => book.people.find((person) => person.id === id)?.name ?? id)
  return ask({
    about: 'crew',
    candidates,
    evidence,
    text: `The crew is to be made anew. Do ${names.join(', ')} leave their seats?`,
  })
}
