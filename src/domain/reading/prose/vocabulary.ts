// What words do in a sentence about crew, whoever writes it: each phrase has one part to play, many have none.
import { foldLetters } from '../fold.ts'

/** One letter a part, so that rules are patterns over letters; see `PHRASES` for what each stands for. */
export type Part = string

const PHRASES: Readonly<Record<Part, string>> = {
  // Somebody has to be found.
  O: `tbd|tba|tbc|tdb|to be determined|to be announced|to be decided|to be confirmed|open|vacant|unfilled|still open|not filled|not yet filled|
    looking for|searching for|missing|short|short of|lacking|need|needs|needed|still need|down a|down|we are down|short a|still needs|needs filling|nobody|nobody yet|no one|noone|none|none yet|
    dont have|do not have|havent got|have not got|havent found|have not found|no word on|up in the air|unassigned|not assigned|not sure who|
    falta|faltan|busco|buscamos|buscando|nadie|pendiente|por confirmar|sin`,
  // Leaves a seat.
  Z: `out|off|is out|drops out|dropped out|dropping out|has dropped|drops|dropped|bails|bailed|bailed out|backs out|backed out|backing out|steps down|stepping down|
    pulled out|pulls out|had to cancel|has to cancel|cancelled on us|canceled on us|no longer|no longer on|no longer sailing|wont be on|will not be on|
    not sailing|not working|not on|not crewing|comes off|coming off|take off|taking off|off the hook|released|se baja|ya no va|ya no viene|no va`,
  // Comes aboard.
  J: 'in|is in|steps in|stepping in|jumps in|jumping in|comes in|coming in|joins|joining|step in|will step in|is stepping in|steps up|jump in|takes over|taking over|take over|will take over|will cover|is covering|covers|fills in|will fill in|filling in|instead|on board|aboard|entra|se suma|in instead',
  // Is not to be had.
  A: `away|unavailable|not available|isnt available|is not available|out of town|out of the country|on vacation|on holiday|on holidays|on leave|
    has a wedding|has wedding|has another gig|has a gig|has other plans|has plans|has a conflict|wont be available|will not be available|
    no esta disponible|de vacaciones|tiene una boda|has a doctors appointment|has a family thing|has jury duty|has surgery|has an exam|has a funeral|has a graduation`,
  // Is not to be had, for a day that has to be said.
  a: `cant work|cannot work|cant sail|cannot sail|cant do|cannot do|cant make it|cannot make it|cant make|cannot make|cant come|cannot come|cant be there|cannot be there|
    wont make it|wont be able to make it|not able to make it|unable to make it|wont be there|will not be there|no puede|no puedo|no podre|no podra|cant crew|cannot crew|is sick|sick|injured|has the flu|has covid|
    enferma|enfermo|cant take|cannot take|not able to do|unable to do|not able to work|unable to work|no esta|no estara|no estare|cant|cannot|have to pass|has to pass|have to decline`,
  F: `free|available|is free|is available|can work|can sail|can do|could do|could work|could sail|disponible|esta libre|libre|around|is around|puede`,
  Y: `yes|a yes|is a yes|confirmed|is confirmed|is set|good to go|said yes|says yes|locked in|is good|agreed|accepted|confirmada|confirmado|all set|signed up|is down`,
  K: `cancelled|canceled|cancels|cancel|cancelling|canceling|called off|scrubbed|scrapped|is dead|
    cancela|cancelada|cancelado|se cancela|anulada|anulado|wont sail|off the books|off the calendar|fell through`,
  // Does not take place then; perhaps on another day.
  k: `not happening|isnt happening|is not happening|wont happen|will not happen|not going ahead|isnt going ahead|not going out`,
  M: `moves|moved|moving|move|rescheduled|reschedules|rescheduling|reschedule|postponed|postpones|postponing|postpone|shifted|shifting|shift|shifts|pushed|pushing|push|pushes|
    bumped|bumping|switched to|switching to|changes to|changed to|changing to|se mueve|se pasa|pasa al|pasa|se cambia|cambia|brought forward|goes to`,
  B: `board|boards|boarding|boarding time|boarding is|boarding at|guests board|guests arrive|arrive|arrives|arrival|arrivals|arriving|embarque|embarcan|embarcamos|abordaje|llegan|show up|check in`,
  H: `sails|sailing|sail|paid hours|paid|paid time|hours|hrs are|charter hours|sailing time|sail time|sailing hours|navegacion pagada|navegacion|horas pagadas|horas|horario|zarpan|navegan|navegamos|
    runs|running|goes from|time|times|the time|charter time|new time`,
  G: 'guests|guest|people|pax|passengers|persons|heads|head|adults|invitados|adultos|personas|pasajeros|huespedes|guest count|headcount|head count|party of|group of|guests in all|guest total',
  g: 'kids|children|kid|child|ninos|teens',
  b: 'start|starts|starting|start time|begin|begins|beginning|depart|departs|departing|departure|leaves the dock|casts off|casting off|empieza|comienza|salida|sale',
  f: 'end|ends|ending|end time|finish|finishes|finishing|back by|back at|return|returns|returning|done by|termina|regreso',
  d: 'same length|same duration|same number of hours|la misma duracion|misma duracion',
  z: 'remove|removing|unassign|release|quita|quitar|saca|sacar|bajar|baja a|drop|pull',
  I: 'im|ill|i am|i will|i can|ill be|put me|puedo|soy|estare|yo',
  V: 'i could|id|podria',
  ',': 'but|so|pero|while|whereas|because|cuz|porque|although|though',
  '<': 'an hour earlier|up an hour|back an hour|one hour earlier|1 hour earlier|an hour later|one hour later|1 hour later|half an hour earlier|half an hour later|30 minutes earlier|30 minutes later|30 min earlier|30 min later',
  U: 'h|hours long|hour long|hrs|hr|hours|hour|horas|hora',
  // Of two, only one.
  o: 'or|o|otherwise|else|failing that',
  '+': 'and|&|plus|y|as well as|along with',
  n: 'not|no|dont|do not|doesnt|isnt|wont|will not|without|except|minus|nor|arent|didnt|cant|cannot|tampoco',
  X: `swap|swapping|swap out|switch out|trade out|sub out|change out|swapped|switch|switching|trade|trading|sub|subbing|subs|swaps|switches|exchange|change|changing|cambiar|cambia a`,
  E: 'replace|replacing|replaced|replaces by|reemplazar|sustituir|sustituye|bump',
  L: `replaces|is replacing|takes over from|taking over from|takes over for|taking over for|take over for|take over from|covers for|covering for|cover for|covering|covers|fills in for|filling in for|fill in for|in for|
    steps in for|stepping in for|step in for|subs for|subbing for|sub for|stands in for|standing in for|takes the place of|reemplaza a|sustituye a|cubre a|entra por|instead of|in place of|in lieu of|rather than|is covering for|en vez de|en lugar de|not at`,
  '~': `may|might|maybe|perhaps|possibly|probably|likely|hopefully|tentatively|tentative|thinking|i think|might be|may be|should be|could be|would be|penciled|pencilled|penciled in|pencilled in|
    said maybe|says maybe|is a maybe|a maybe|i guess|i believe|i hope|presumably|assuming|planning on|leaning|leaning towards|fingers crossed|tbc|unconfirmed|would like|need to confirm|needs to confirm|havent confirmed|not confirmed|not yet confirmed|still confirming|have to check|need to check|need to ask|will ask|ill ask|will check|ill check|double check|checking with|confirming with|let me check|pending confirmation|if he can|if she can|if they can|subject to|would like to|would love|would love to|if needed|if you need|if need be|if we need|as backup|as a backup|
    asked|ive asked|i asked|asking|pending|quiza|quizas|tal vez|a lo mejor|puede que|posiblemente|probablemente|should|could|would`,
  // Everything in the sentence hangs on it.
  '?': `then|if|unless|until|once|when|depends|depending|in case|provided|suppose|supposing|whether|si|cuando|hasta que|a menos|as long as|in the event`,
  // Not said of the crew as it is to be.
  x: `never|was|were|used to|had been|last time|last week|last year|last month|originally|previously|wrong|mistake|ignore|disregard|forget|scratch that|scratch|nevermind|never mind|hold off|example|
    next time|refuses|refused|declined|declines|doubt|rumor|joking|kidding|wish|era|eran|typo|not true|incorrect|hypothetically|yesterday|ayer`,
  W: `waiting|still waiting|waiting to hear|waiting on|waiting for|waiting to hear from|waiting to hear back from|will know|ill know|will confirm|ill confirm|to confirm|to follow|will let you know|ill let you know|let you know|
    will send|ill send|i will send|more later|more as i hear|will update|ill update|will advise|keep you posted|still working on|working on|no word from|no word yet|havent heard from|have not heard from|yet to hear from|
    confirmo|les aviso|aviso|when i know|as soon as i know|as i hear it|once i know|figuring out|sorting out|trying to find|still figuring`,
  // Praise and thanks: not what is to be.
  y: 'has been|have been|ha sido|had been',
  j: 'great|good|best|better|lovely|perfect|excellent|awesome|wonderful|super|nice|fantastic|amazing|terrific|natural|real|true|fine|former|old',
  q: 'thank|thanks|thank you|thanks to|kudos|kudos to|shout out to|props to|congrats|congratulations|gracias|thx|ty|many thanks|muchas gracias|thanks so much|cheers',
  // The crew's own time.
  l: 'crew arrive|crew arrives|crew arrival|crew call|crew call time|call time|crew report|crew reports|report time|crew at|crew board|crew boards|crew boarding|crew time|crew there|crew should be',
  '.': 'give me a second|wait a second|just a second|in a second|one second|first of all|at first|first thing|first time|second time|on second thought|second thoughts|first come|in the first place|first off|first and foremost|first half|second half|first day|first week',
  // Hands over somebody for a seat.
  p: 'put|puts|putting|add|adds|adding|bring|brings|bring in|use|poner|pon|pone|sub in|plug in|slot in|send in|promote|promoting|bump up',
  Q: `redo crew|redo the crew|redo crews|rework the crew|rework crew|new crew to follow|will recrew|ill recrew|recrew|redoing crew|redo the crewing|sort the crew again|reassign crew|reassign the crew|recrew it`,
  h: 'he|she|they|him|her|them|hes|shes|theyre|shell|hell|theyll|el|ella|youre|you|it|its|the charter|the sail|the trip|that one|this one|it is',
  t: 'to|til|till|al|a las|at|from|de|by|back to|up to|para las|on|desde|until|around',
  w: 'with|con|por',
  v: 'for|para',
  '': `we are|same time|same times|same hours|same crew|same boat|same place|everything else the same|everything else same|rest same|rest the same|rest stays|rest stays the same|all else the same|everything else stays|everything else stays the same|misma hora|a la misma hora|misma tripulacion|todo lo demas igual|
    if that helps|if that works|if it helps|if you like|if possible|not to worry|no worries|no problem|no need to worry|dont worry|dont be early|dont forget|if anything changes|if you have questions|any questions|any changes|let me know|let us know|let me know if|i have|i got|i need to|at the dock|at the|for now|as of now|right now|in all|in total|all in all|no changes|nothing else changes|no other changes|no change|without changes|let me|whoever answers first|no later than|later|anymore|any more|hooked up|as well|going to|going to be`,
}

const FILLER =
  `a therell thatll itll whos whose somos seremos vamos either stays being his its that this one ones about actually again ahoy all already also am amigos an any anyway are as assigned at back be because been being best better bien both boat brought btw but buenas buenos
  by can cap captaining carole charter charters check chicos cheers come comes coming con confirm confirming confirms correct crew crewing crews cruise day days de dear deal definitely del does doing done down due e easy
  el en enjoy equipo es esta estan este esto estos evening everybody everyone everything exactly excited familia favor feel final finally fine folks from full fun fyi get gets getting give given gives go goes going gonna
  good got gracias great group guys ha had han happy has hasta have haves having hay heads hello here heres hey hi hola hoy hurray i id ill im in into is it its ive job join just keep keeping know la las
  lads latest lets like line lineup listo lo los love lovely make making me mi mis mine morning most move mr mrs ms much muchas my new news nice now of ok okay on one only onto our ours oops ops
  party per perfect please por pls plz position pone que quick quiero ready really remain remains rest right role roster s said sail sailing sails same sean se seat ser serve serves serving set she shift show so son solo sorry
  spot stand stay staying stays still su super sure sus take takes taking tal team tell thank thanks thats the their them then there theres therefore these they theyre this those tiene todavia todo todos thing things to today
  together too top tour toward trip tu un una up update updated us using va vamos vez very viene voy want was way we weekend well weve weds will with won work working works would ya yay yeah yep you your yall
  change changes plan happening only since as always usual normal below see attached details sending send sent happy almost year weather gorgeous awesome cool lucky wonderful congrats reminder note btw ps hooray woohoo yippee
  afternoon sunset sunrise lunch dinner private special shes hes theyll hell shell let letting know clear confirmo manana tarde domingo lunes apologies caps short notice heads quick question assigning assign assigns assigned duty duties
  going role spot slot position main regular permanent lead helm sorted sort covered taken ours whole entire weekend's rounding rounds out round added addition stick sticking wheel behind running run runs
  ella el su para e y como queda quedan sera seran estara estaran va lleva llevan hace hacen`.split(/\s+/)

/** Whole folded phrases of up to five words. */
const PARTS = new Map<string, Part>([
  ...FILLER.map((word) => [word, ''] as const),
  ...Object.entries(PHRASES).flatMap(([part, phrases]) =>
    phrases
      .split('|')
      .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
      .filter(Boolean)
      .map((phrase) => [phrase, part] as const),
  ),
])

export const LONGEST_PHRASE = 5

/** `''` for a phrase that plays no part, undefined for one that is not known. */
export function partOf(phrase: string): Part | undefined {
  return PARTS.get(phrase)
}

/** As phrases are looked up: `I’ll` is `ill`. */
export function foldedWord(word: string): string {
  return foldLetters(word)
    .replace(/\bwe're\b/g, 'we are')
    .replaceAll("'", '')
}
