// What Spanish says in several words or in forms of its own, as the English words that every rule knows.
import { everyMatch } from '../every-match.ts'
import { pattern, textOf, type Word } from './marks.ts'

const CANCEL = '(?:cancel(?:a|an|o|aron|ado|ada)|suspend(?:e|en|io|ieron|ido|ida)|anul(?:a|an|o|aron|ado|ada))'
const MOVE =
  '(?:corr(?:e|en|io|ieron|imos|emos)|muev(?:e|en)|mov(?:io|ieron|imos|emos)|pas(?:a|an|o|aron|amos)|cambi(?:a|an|o|aron|amos)|pospon(?:e|en|emos)|pospus(?:o|ieron|imos)|aplaz(?:a|an|o|aron|amos)|traslad(?:a|an|o|aron|amos)|atras(?:a|an|o|aron|amos)|retras(?:a|an|o|aron|amos))'
const EARLIER = '(?:adelant(?:a|an|o|aron|amos))'
/** "Lo de los …", "la salida de …". */
const OF = '(?: (?:el|la|los|las|lo de|la de|los de|la salida de|el grupo de|el charter de))*'
const TO_DO = '(?:poner|cambiar|usar|quitar|sacar|mover|meter|mandar|llevar|dar|pasar|reemplazar|sustituir|pedirle)'
const ENDS = '(?= (?:$|[,.;:!)]))'
const ANSWER = '(?:confirm|contest|respond|avis|dij|dic)(?:a|an|o|e|en|io|ado|ido|ieron|aron|ho)?'

/** The flight or the caterer is no charter. */
const NOTHING_ELSE =
  '(?! (?:el|la|los|las|mi|mis|su|sus|un|una|nuestr[oa]s?) (?!salida|charter|paseo|viaje|reserva|excursion|crucero|navegacion|fiesta|boda)[a-z])'

/** Names, days and times stay where they are: none is among the words that are said in English. */
const FORMS: readonly (readonly [spanish: string, english: string])[] = [
  [`(?<=P )se (?:cae|cayo|baja|bajo|sale|salio|retira|retiro|quita|quito) (?:de|del)${OF}(?= C)`, 'is off'],
  // What becomes of a charter.
  [
    '(?:la salida|el charter|el paseo|el viaje|la reserva|el grupo) (?:de|con)(?: (?:el|la|los|las))?(?= C (?:queda|se|ahora|pasa) )',
    'the',
  ],
  [`(?:movimos|movemos|pasamos|corrimos|pospusimos)(?: a)?${OF}(?= C (?:del|al|para) )`, 'we moved'],
  [`no (?:(?:se|nos|me) )?(?:(?:ha|han) )?${CANCEL}`, 'is not cancelled'],
  ['no (?:esta|estan|queda|quedan|quedo|fue|sera) (?:cancelad|suspendid|anulad)[oa]s?', 'is not cancelled'],
  ['no se (?:cae|cayo)', 'is not cancelled'],
  [`nadie (?:ha )?${CANCEL}`, 'is not cancelled'],
  [
    `(?:se|nos) (?:(?:nos|ha|han) )*(?:${CANCEL}|cae|cayo|caen|cayeron)(?! (?:P|al|del) )${NOTHING_ELSE}`,
    'is cancelled',
  ],
  [`(?:cancelo|cancelaron|suspendid[oa]s?)${NOTHING_ELSE}`, 'cancelled'],
  ['ya no hay (?:salida|charter|paseo|viaje|crucero|excursion)', 'is cancelled the sail'],
  [
    `(?:se|lo|la|los|las) (?:(?:ha|han) )?${MOVE} (?:solo )?una semana(?: (?:mas|despues|mas tarde))*`,
    'moves a week later',
  ],
  [`(?:se|lo|la|los|las) (?:(?:ha|han) )?${MOVE} (?:solo )?un dia(?: (?:mas|despues|mas tarde))*`, 'moves a day later'],
  [`(?:se|lo|la|los|las) (?:(?:ha|han) )?${EARLIER} una semana(?: antes)?`, 'moves a week earlier'],
  [`(?:se|lo|la|los|las) (?:(?:ha|han) )?${EARLIER} un dia(?: antes)?`, 'moves a day earlier'],
  [
    `(?:se|lo|la|los|las) (?:(?:ha|han|vamos a) )?(?:${MOVE}|${EARLIER})(?= (?:(?:solo|para|al?|por|el|hasta|otra vez) )*(?:D|del? D))`,
    'moves',
  ],
  [`(?:cambian?|cambio|cambiaron|cambiamos) de (?:dia|fecha)`, 'moves on'],
  ['(?:ahora (?:es|sera|va|queda)|pasa a ser|(?<=C )queda)(?: (?:el|para|para el|al))?(?= D)', 'is now on'],
  ['una semana (?:mas tarde|despues)', 'a week later'],
  ['un dia (?:mas tarde|despues)', 'a day later'],
  ['un dia antes', 'a day earlier'],
  ['del?(?= D (?:al|a|para|hasta) (?:el )?D)', 'from'],
  ['al(?= D)', 'to'],
  ['para(?: (?:el|la|los|las))?(?: dia)?(?= D)', 'for'],
  ['(?<!confirmad[oa] )para(?: (?:el|la|los|las|lo de))*(?= C)', 'for'],
  ['(?:el|la) (?:ano|mes|semana|temporada) pasad[oa]', 'last year'],
  [
    'si(?= (?:llueve|hay|hace|no|me|nos|se|le|les|esta|pueden|viene|mejora|sigue|cambia|todo|logramos|consigo|P) )',
    'if',
  ],
  [
    '(?:quieren|quiere|quisieran|quisiera|querian|desean|prefieren|prefiere|preferirian|preferiria)(?= (?:[a-z]+[aei]r|que|mejor|a las?|[TNR]|D|el) )',
    'would like',
  ],
  ['(?:les|le) gustaria', 'would like'],
  ['(?:piden|pide|pidieron|pidio|preguntan si|preguntaron si)(?= (?:[a-z]+[aei]r|que|si|[TNR]|D|el) )', 'ask'],
  // Who comes and goes.
  ['(?:quitamos|quiten|saquen|sacamos|bajen|bajamos) a(?= P)', 'remove'],
  ['(?:cambien|cambia|cambiamos|cambie|cambio) a(?= P por P)', 'replace'],
  ['iran?(?= P)', 'goes'],
  [
    `ya no (?:va|vas|van|viene|vienes|vienen|sale|esta|estas|navega|trabaja|participa|sigue|sube)(?: (?:de|como|con|en|para|a))?${OF}(?= (?:C|S|D|es[aeo]|$|[,.;!]|y))`,
    'is no longer on',
  ],
  ['(?<=C (?:[^ ,.;]+ ){0,6})esta fuera(?! de)', 'is out'],
  [`esta fuera (?:de|con|en|para)${OF}(?= C)`, 'is out of'],
  [`con${OF}(?= C)`, 'on'],
  [`lo de(?: (?:el|la|los|las))?(?= C)`, 'the'],
  ['en (?:vez|lugar) del?(?: l[ao]s?)?', 'instead of'],
  ['(?<=P )va en (?:su|el) (?:lugar|puesto|sitio)', 'goes instead'],
  ['en (?:su|el) (?:lugar|puesto|sitio)', 'instead'],
  ['(?<=P )y(?= P)', 'and'],
  ['es[aeo](?= (?:$|[,.;!)]))', 'that'],
  ['ese dia', 'that day'],
  ['fij[oa](?= (?:de|como|para|en) (?:(?:el|la) )?S)', 'confirmed'],
  ['(?:pon|pongo|pone|ponen|ponemos|pongan|poner|meto|meter|metemos)(?: a)?(?= P)', 'put'],
  [
    '(?:ya )?(?:(?:me|nos) )?(?:dijo|dice|contesto|respondio|confirmo|escribio) que si (?:al?|para|con|en)(?: (?:el|la|los|las))?(?= [CS])',
    'said yes to',
  ],
  [
    `(?:ya )?(?:(?:me|nos) )?(?:dijo|dice|contesto|respondio|confirmo|escribio) que si(?= (?:$|[,.;!)]|va|y|puede|viene|al?|con|en|el))`,
    'said yes',
  ],
  ['(?:me|nos) (?:dijo|dice|comento|conto) que(?! (?:si|no) )', 'told me that'],
  [
    '(?:ya )?(?:(?:me|nos) )?(?:dijo|dice|contesto|respondio|confirmo) que si (?:de|como|para)(?: (?:el|la))?(?= S)',
    'said yes to',
  ],
  ['(?:dejen|deja|dejemos) de (?:buscar|preguntar)|ya no (?:busquen|busques|pregunten)', 'stop looking'],
  ['porfa(?:vor)?|por favor', 'please'],
  // Crew about themselves.
  ['no puedo esperar', 'can not wait'],
  ['no cuent(?:e|es|en) conmigo(?= [.,;!]|$)', 'do not count on me'],
  ['no cuent(?:e|es|en) conmigo(?: (?:del|para el|para|el|los))?(?= D)', 'do not count on me for'],
  ['(?<! no )cuente conmigo', 'count me in'],
  ['(?<! no )voy con(?: (?:el|la|los|las|lo de))*(?= C)', 'count me in for'],
  ['acepto(?= (?:C|S|el|la|lo|con|para|$|[,.!]))', 'i accept'],
  ['me (?:quito|salgo|retiro) (?:de|del)(?: (?:la|los|lo de))*(?= C)', 'i am dropping out of'],
  [
    '(?:no llego a|no alcanzo a|no me da para|(?:se me hace|me es|me sera|me resulta) imposible)(?: (?:ir (?:a|con)|estar en|lo de|el|la|los|las))*(?= C)',
    'i can not make',
  ],
  ['(?:me voy|salgo|nos vamos|ando|estare|voy a estar|voy a andar) de (?:vacaciones|viaje)', 'i am on vacation'],
  ['(?:se va|sale|anda|estara|va a estar|va a andar) de (?:vacaciones|viaje)', 'is on vacation'],
  ['(?:va a estar|estara|anda)(?= fuera)', 'will be'],
  [
    '(?<=P )(?:no (?:esta|estara|va a estar)|libra|librara|descansa)(?= (?:(?:del?|el|desde|los|entre|from|on) )*D)',
    'is away',
  ],
  ['(?<=P )(?:tiene|tendra|toma) libres?(?= (?:(?:del?|el|desde|los|from|on) )*D)', 'is away'],
  ['(?<=P )fuera(?= (?:$|,|y|;|[.]))', 'out'],
  ['(?<=P )(?:dentro|adentro)(?= (?:$|,|y|;|[.]|en|de C))', 'in'],
  ['los dias(?= D)', 'on'],
  ['desde(?: el)?(?= D)', 'from'],
  ['hasta(?: el)?(?= D)', 'until'],
  // What was only thought of.
  [`(?:pensaba|pensabamos|pense)(?: (?:en|si|que))*(?= (?:${TO_DO}|P|que P))`, 'considered'],
  [`(?:habia|habiamos|estuve|estaba|estuvimos|estabamos) (?:pensad|pensand)o(?: (?:en|si))*`, 'considered'],
  [`(?:estaba|estuve|estabamos) (?:por|a punto de)(?= ${TO_DO})`, 'considered'],
  [`(?:iba|ibamos|queria|queriamos|quise|quisimos)(?: a)?(?= ${TO_DO})`, 'considered'],
  ['casi(?= (?:pongo|cambio|quito|meto|muevo|saco|mando|se|nos) )', 'considered'],
  [
    `(?:pero )?(?:(?:al final|luego|despues|mejor) )*(?:siempre )?(?<=(?:pero|final|mejor) )no${ENDS}`,
    'decided against it',
  ],
  [
    '(?:l[ao]s?) (?:deje|dejo|dejamos|dejare) (?:como|asi|igual|tal)(?: (?:cual|esta|estan|estaba|estaban|como))*',
    'decided against it',
  ],
  ['me arrepenti|nos arrepentimos|cambie de (?:idea|opinion|parecer)|decidi que no', 'decided against it'],
  // What waits for an answer.
  ['(?:me|nos)? ?falta (?:por )?(?:confirmar|preguntar)(?:l[oae])?', 'need to confirm'],
  ['(?:tengo|tenemos|hay|debo) que (?:confirmar|preguntar|ver|hablar)(?:l[oae])?', 'have to confirm'],
  [
    '(?:me|nos) (?:dice|avisa|confirma|contesta|llama|responde)(?= (?:D|luego|despues|mas tarde|esta noche|en|hoy|$))',
    'will confirm',
  ],
  [
    '(?:te|les|le|os) (?:digo|aviso|confirmo)(?= (?:D|luego|despues|mas tarde|esta noche|en|hoy|cuando|$))',
    'will let you know',
  ],
  [`(?:todavia |aun )?no (?:(?:me|nos) )?(?:(?:ha|han) )?${ANSWER}(?: (?:nada|todavia|aun))*`, 'has not answered'],
  [
    '(?:espero|esperando|esperamos) (?:respuesta|que (?:me |nos )?(?:confirme|diga|conteste|responda))',
    'waiting for an answer',
  ],
  ['capaz(?: que)?|parece que|supuestamente|seguramente|ojala', 'maybe'],
  // Seats that are open.
  ['sin (?:definir|asignar|cubrir|decidir|nadie)', 'still open'],
  ['nadie (?:todavia|aun|por ahora)', 'nobody yet'],
  // Guests.
  ['(?:traen?|agregan?|suman?|anaden?)(?= (?:a )?N)', 'adds'],
  // Hours.
  ['a bordo(?= a las? [TN])', 'aboard'],
  ['(?<=D )de(?= [TN] a (?:las? )?[TN])', 'from'],
  ['(?:soltamos|soltar|sueltan|largamos) (?:las )?amarras', 'cast off'],
  ['(?<=[TN] (?:, )?)no(?= (?:a las? )?[TN])', 'not'],
  ['(?:es|son|sera) a las?(?= [TN])', 'is at'],
  ['(?<![TN] )a las?(?= [TN])', 'at'],
  ['(?:estamos|estaremos|estan) de (?:vuelta|regreso)|regresamos|regresan|terminamos|terminan|acaban?', 'back'],
  ['navegamos|navegan|navegaremos|salen|partimos', 'sail'],
  ['abordan|abordamos|suben a bordo', 'board'],
  ['media hora (?:mas tarde|despues)', 'half an hour later'],
  ['media hora (?:antes|mas temprano)', 'half an hour earlier'],
  ['una hora (?:mas tarde|despues)', 'an hour later'],
  ['una hora (?:antes|mas temprano)', 'an hour earlier'],
  [
    '(?:lo |la )?(?:retrasamos|atrasamos|retrasa|atrasa|retrasar|atrasar|demoramos)(?: (?:a|el|la|los|lo de|todo de))*(?= (?:C|todo) )',
    'delay',
  ],
  ['(?:adelantamos|adelanta|adelantar)(?: (?:a|el|la|los|lo de))*(?= (?:C|todo) (?:media|una) )', 'advance'],
  ['todo(?= (?:una|media) hora)', 'everything'],
  ['media hora', 'half an hour'],
  ['siguen? siendo(?= (?:(?:las?|los) )?[TN])', 'still'],
  ['(?<=N )horas', 'hours'],
]
const ALL = pattern(`(?<= )(?:${FORMS.map(([spanish]) => `(${spanish})`).join('|')})(?= )`, 'gu')
/** Each form has one of these; without the words that are English too. */
const SPANISH = new Set(
  (
    FORMS.map(([spanish]) => spanish)
      .join(' ')
      .match(/[a-z]{2,}/g) ?? []
  ).filter((word) => !/^(?:no|me|he|media)$/.test(word)),
)

/** The words that are replaced stand where the Spanish ones stood. */
export function inEnglish(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ said, mark }) => !mark && (SPANISH.has(said) || said === 'y' || said === 'a'))) return words
  const found = everyMatch(ALL, textOf(words))
  let at = 0
  let read = 1
  const text = textOf(words)
  const said: Word[] = []
  for (const match of found) {
    const from = at + wordsIn(text.slice(read, match.index))
    const to = from + wordsIn(`${match[0]} `)
    said.push(...words.slice(at, from), ...asSaid(words.slice(from, to), FORMS[match.slice(1).findIndex(Boolean)]?.[1]))
    at = to
    read = match.index + match[0].length + 1
  }
  return found.length > 0 ? [...said, ...words.slice(at)] : words
}

/** Words each with a blank behind it. */
function wordsIn(text: string): number {
  return text.split(' ').length - 1
}

function asSaid(words: readonly Word[], english = ''): readonly Word[] {
  const [at, end] = [words[0]?.at ?? 0, words.at(-1)?.end ?? 0]
  return english.split(' ').map((said) => ({ said, at, end }))
}
