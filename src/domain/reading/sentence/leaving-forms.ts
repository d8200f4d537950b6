// The ways to say that somebody leaves a seat, and that one comes in another's place.
import { pattern } from './marks.ts'
import { BOATS } from './trade.ts'

const HERE =
  '(?= (?:$|C|D|S|on (?:C|D|S|it |this |that |then |there |the (?:C|D|S|[\\p{L}]+ C)|both |all |either |$)|of (?:C|it|this|that|there|the)|it |that |this |there |for |and |y |as |too |now |then |again |from |en |con |a (?:los )?C|al |el |los |las |de C|the (?:C|S|[\\p{L}]+ C)|entirely|completely|after all|anymore|so |because |, |\\) ))'
const HELPING =
  "(?:(?:you are|is|'s|are|has|have|will|be|to|therefore|hereby|thus|accordingly|just|now|also|sadly|unfortunately|had|needs|then|she|he|both|being|been|going|coming|getting|himself|herself) )*"
const OUT = `(?:(?:has|gets|takes|is taking|is given) (?:the )?D off|(?:comes?|came|coming|steps?|stepped|stepping|goes|going|gets|drops?|dropped|is|rolls?|rotates?) off|off|out|(?:steps?|stepped|stepping|stands?|standing) (?:down|aside)|(?:drops?|dropped|dropping|bails?|bailed|backs?|backed|backing|pulls?|pulled|pulling|bows?|bowed|bowing|bumped|falls|fell|opts?|opted|sits?|sitting) out|leaves(?! for| at| by| from)|left(?! for| at| by| from)|(?:bails|bailed|bailing|flaked|flakes) on|(?:passed|passes|passing) on(?= (?:the )?C(?! (?:to|over)))|(?:called|calls|calling|phoned|phones|rang|texted) (?:(?:in |out |off )?sick|out(?= (?:of|from|on) )|off(?= (?:of|from) ))|(?:out |off )?(?:sick|ill|unwell|injured|unavailable|not available)(?= (?:for|from) (?:the )?C )|no longer (?:on|sailing|with us|available|coming)|not (?:on|sailing|coming|crewing|working) (?:anymore|any more|any longer)|(?:was |were )?(?:released|relieved|excused|dismissed|benched|scratched|dropped|pulled|struck|bumped|cut|let go|stood down|freed|spared|taken off|moved off|se baja|ya no va|ya no vas|ya no viene|ya no sigue|ya no esta|(?:esta|queda|se queda) fuera(?! del? ))(?: off| from| of(?! it))?)`
export const LEAVES = pattern(`(?<! help(?:s|ing|ed)? )(P(?: (?:and|,|plus) P)*) ${HELPING}${OUT}${HERE}`)
export const PULLED = pattern(
  ` (?:take|took|taking|pull|pulled|pulling|yank|bump|bumped|remove|removed|removing|delete|deleted|deleting|drop|dropped|dropping|release|released|unassign|unassigned|scratch|strike|scrap|bench|cut|lose|losing|lost|excuse|excused|relieve|relieved|dismiss|quita a|quitar a|saca a|sacar a|quita|quitar|saca|sacar|sale|se baja|se cae|off comes|out goes) (P(?: (?:and|,) P)*)(?: (?:off|from|of|out|de|del|(?:the )?(?:D|C) off|a break|the day off))?${HERE}`,
)
export const SENT = pattern(
  ` (?:let|send|stand|sent) (P(?: (?:and|,) P)*) (?:go (?:off|from)|go|home|down|off|from)${HERE}`,
)
/** "Give Lena Sunday off". */
export const GIVEN = pattern(` (?:give|gives|giving|gave) (P(?: (?:and|,) P)*) (?:the |this )?(?:D|C) off${HERE}`)
/** "Leaves Quinn at 3": the boat, and not the seat. */
export const AT_AN_HOUR = pattern(
  ' (?:at|by|around|after|before|until|a las?) (?:about )?(?:[TN]|lunch|dinner|dark|the end|six|night) ',
)
export const GIVES_UP = pattern(
  "(P) (?:is |'s |has |will )?(?:gives?|giving|gave|given|hands?|handing) (?:up|back|over) (?:the |his |her )?(S)",
)
/** "Forget Gene": not him after all. */
export const FORGET = pattern(
  '(?<! not| never) (?:forget|scratch|scrap|skip|nix|never mind|strike|olvida|olvidate de) (?:about )?(P)(?= (?:$|for C|on C|as S|C|S ))',
)
/** "No Baxter for her then." */
export const NONE_FOR = pattern(
  '^ (?:(?:and|so|but|then) )*no (?:more )?C for (P)(?: (?:then|this time|now|anymore|sadly))* $',
)
export const IS_NOT = pattern(
  "(P) (?:is |will |can |does |are |'s )*(?:(?:not|no longer) (?:going to |be |the |our |do |doing |on |as |taking |take |a )*|(?:ya )?no (?:va|es|sera|sigue|queda|entra)(?: de| como| a ser| la| el)* )(S)",
)
export const NOT_ON = pattern(
  "(P) (?:is |'s |are |will be )?not (?:on|sailing|working|crewing|coming on|needed on|doing) (?:the )?(?:C|it|this one|that one|that|this)(?= )|(P) no va (?:en|con|a) (?:(?:el|la|los|lo de) )*C(?= )",
)
export const NOT_NEEDED = pattern(
  " (?:do not|does not|will not|no longer) need (P)(?= (?:$|on|for|after all|anymore|any more|any longer|then|there|now|C|D))|(P) (?:(?:is|'s|will be|are) )?(?:not|no longer) needed(?= )",
)
export const NOT_THEM = pattern(
  '^ (?:and )?(?:not|no longer|instead of|rather than|in place of|in lieu of|replacing|relieving|taking over from|taking over for|en lugar de|en vez de) (P) $',
)
const HELPS =
  "(?:is|am|'s|will|can|to|sail|just|now|down|up|kindly|happily|instead|steps?|stepping|comes?|coming|goes|going|jumps?|jumping|filling|fills?|subs?|subbing|stands?|standing|takes?|taking|covers?|covering|sailing|sails|on|sits?|hops?|do|does|doing|works?|working|crew|crews|crewing|be|va|viene|entra|sube)"
export const REPLACES = pattern(
  `(P) (?:(?:${HELPS} )*(?:replaces?|replacing|relieves|relieving|spells|in for|cubre a|suple a|releva a|(?:(?:S|on|for|C|D|as|the|in|it|that|this|now|then|today|tonight) )*(?:instead of|in place of|in lieu of|rather than)|in (?:the )?place of|reemplaza a|sustituye a|en vez de|en lugar de)|(?:${HELPS} )+(?:in )?(?:over )?(?:(?:S|C|D|as|the|of|for|on|job|role|duty|duties|spot|seat) )*(?:over from|from)|(?:${HELPS} )+(?:in )?(?:over (?:from|for)|for|por)|(?:(?:is|will|can|to|'s) )*(?:covers?|covering|subs?|subbing|fills?|filling|takes?|taking|does|do|doing) (?:(?:in|on|the|S|C|D) )+for) (P)(?! 's (?:last|usual))`,
)
export const TAKES_PLACE = pattern(
  "(P) (?:(?:is|'s|will|now|just|to|shall|can) )*(?:takes?|taking|gets?|getting|has|fills?|filling|does|covers?) (P) 's (?:spot|place|seat|slot|position|role|job|shift)(?! (?:in|at) (?:the|a|her|his|my) )",
)
export const REPLACED = pattern(
  ' (?:replace|replacing|reemplazar|sustituir|swap out|switch out|sub out|trade out|change out|swapping out) (P) (?:with|by|for|and put|and use|por|con) (P)',
)
/** "Lena is being replaced by Abel". */
export const REPLACED_BY = pattern(
  "(P) (?:(?:is|'s|are|being|will|be|to|gets|getting|has been|now|just) )*(?:replaced|relieved|covered|succeeded|subbed|swapped out|switched out|sustituid[oa]|reemplazad[oa]|relevad[oa]) (?:(?:on|for|as|C|S|D) )*(?:by|with|por) (P)",
)
/** "Ruth hands Baxter over to Otto". */
export const HANDS = pattern(
  "(P) (?:(?:is|'s|will|has|now|just|happily|kindly) )*(?:hands?|handing|handed|passes|passing|passed|gives?|giving|cede|pasa) (?:(?:the|her|his|over|on|a) )*(?:C|S|it|that one)(?: (?:on|for|of) (?:the )?C)? (?:(?:over|on|up|across) )?(?:to|a) (P)(?= )",
)
/** "It'll be Otto on Baxter, not Ruth". */
export const NOT_BUT = pattern(
  "(P) (?:(?:is|'s|will|be|on|for|does|doing|takes|taking|has|sails|sailing|the|D|now) )*C(?: (?:on )?(?:the |this )?D)?(?: now| instead)?(?: ,)? (?:and )?not (P)(?= (?:$|[.!,;]))",
)
export const SWAPPED = pattern(
  " (?:swap|swapping|swapped|switch|switching|switched|trade|trading|sub|subbing|exchange|exchanging|change|changing|cambiar|cambia|cambiando)(?: a| out| around)? (P) (?:for|with|and|to|por|con|y|in for|out for)(?: a)? (P)(?! 's (?!spot|place|seat|slot|position|shift))",
)
export const TRADE = pattern(
  `(P) (?:and|with|y) (P) (?:are |have |will |can |to |should |'s )*(?:swap|swaps|swapping|swapped|trade|trades|trading|traded|switch|switches|switching|switched|exchange)${BOATS}`,
)
export const IN_OUT = pattern(
  '(P) out (?:and )?(P) in|out (?:goes )?(P) (?:and )?in (?:comes )?(P)|(?:baja|sale|se baja|quito a|quitamos a|quita a) (P) (?:, )?(?:y )?(?:entra|sube|viene|va|pon a|pongo a|ponemos a) (P)',
)
/** Cheap. */
export const COMES_OUT = / (?:comes?|goes?|steps?|moves?|is|'s) out $/
export const OUT_THEN_IN = pattern(
  "(P) (?:comes?|goes?|steps?|moves?|is|'s) out (?:,|;|and|then) (?:(?:and|then) )*P (?:comes?|goes?|steps?|moves?|jumps?|hops?|is|'s) in(?= )",
)
export const FOR = pattern('^ (?:and |so |just |please )?(P) (?:for|por) (P) ')
export const COMES_IN = pattern(
  "(?:^| )(?:put |puts |bring |brings |use |add )?(P) (?:(?:is|'s|will|be|can|has|gets|now|just|coming|comes|steps|stepping|steps|step|jumps|jumping|fill|fills|sub|subs|stand|stands|hop|hops|slot|slots|pitch|pitches|jump|kindly|happily|goes|going|happy|glad|got|on|takes|taking|take|doing|does|to|it|that|up|said|agreed|offered|yes|the) )*(?:in|over|covering|covers|cover|filling in|subbing|it|is|instead|up|his (?:spot|place|seat|shift)|her (?:spot|place|seat|shift)|their (?:spot|place)|will|one|job)(?= (?:$|instead|for |on |as |then |now |this |that |C|D|it |[.,!] ))|^ (?:and |but |so )?(P) (?:is|(?:is|'s) (?:in|on))(?: now| instead)? $|(?:^| )(?:put|puts|bring|brings) (P) (?:on|in|aboard)(?= (?:$|instead|C|it |for |[,.;]))|^ (?:y |asi que )?(?:va|viene|entra|sube) (P)(?: en su lugar)?(?: (?:en|con) (?:los )?C)? $|^ (?:and |but |so )?(P) (?:on|aboard)(?: instead| now)? $|^ (?:y |pero |asi que )?(P) (?:la|lo|le) (?:cubre|sustituye|reemplaza|suple|releva)(?= )| (?:y )?(?:la|lo|le) (?:cubre|sustituye|reemplaza|suple|releva) (P)(?= (?:$|(?:en|con) (?:los )?C|el D|[.,;]))",
)
