// "Gotta hand back my spot", "I'm pulling out of Baxter", "you'll need to find somebody else": a seat that crew give up.
import { pattern } from './sentence/marks.ts'

const SPOT =
  '(?:(?:my|the|this) (?:[^ ]+ )?(?:C )?(?:D )?(?:spot|place|seat|slot|shift|berth|position|job|bunk|turn|sail|trip|charter)|C|D|it|this one|that one|this|that)'
const BACK = '(?:back|up|over|in)'
/** In any form of the verb. */
const GIVES = pattern(
  ` (?:${[
    `(?:hand|turn|pass)(?:ing|ed)? (?:(?:you|ye) )?(?:${BACK} (?:(?:you|ye) )?${SPOT}|${SPOT} ${BACK})`,
    `(?:giv(?:e|ing|en)|gave) (?:(?:you|ye) )?(?:${BACK} (?:(?:you|ye) )?${SPOT}|${SPOT} (?:${BACK}|a miss))`,
    `(?:relinquish|surrender|releas|vacat|forfeit|resign|renounc|ced|return)(?:e|ing|ed)? ${SPOT}`,
    `(?:pull|dropp?|bow|back|opt|duck|bail|stepp?|stand)(?:ing|ed)? (?:(?:out|off|down|aside|away|back)|(?:C|it|this|that) out)(?= (?:$|C|D|this|that|it|my|of|on|from|for|at|sorry|due|because|as|after))`,
    `(?:cry|cried|crying|sit|sitting|sat|stood) (?:out|off|down|aside|(?:C|it|this|that) out)(?= (?:$|C|D|this|that|it|of|on|from|for|at|sorry|due|because|as|after))`,
    `(?:withdraw|bail|reneg)(?:e|ing|ed|n)? (?:out )?(?:on|from|of) ${SPOT}|withdrew from ${SPOT}|pass(?:ing|ed)? (?:up )?(?:on )?${SPOT}`,
  ].join('|')})(?= (?!'s ))`,
)
const LED =
  /(?:^| )(?:i|am|have|got|need|must|shall|will|going|forced|obliged|better)(?: (?:i|am|have|had|got|to|need|must|shall|will|going|forced|obliged|afraid|better|be|also|just|now|regretfully|sadly|unfortunately|reluctantly|really|indeed|already|hereby|sorry))* $/
const UNLED =
  / (?:not|never|if|nearly|almost|would|could|whether|should|without|nobody|do i|can i|shall i|must i|than) /
/** Of a seat that is theirs: somebody else is to have it. */
const ELSE = pattern(
  '^ (?:(?:so|and|sorry|but|please|kindly|unfortunately) )*(?:(?:you|we) (?:(?:will|are|going|have|need|must|better|had|to) )*)?(?:find|get|use|call|ask|put|book|roster) (?:(?:somebody|someone|anybody|anyone) else|a (?:sub|substitute|replacement|stand in))(?: (?:instead|in|on|to|do|take|cover|crew|work|for|as|S|my|spot|place|seat|shift|the))* (?:$|C|D|it|this|that)|^ (?:(?:asi que|por favor|y|pero|perdon|lo siento) )*(?:busque|busquen|busca|busquemos|consigue|consigan|ponga|pongan|pon|llama|llame|llamen)(?: por favor)? (?:a )?(?:otr[oa]|alguien mas|otra persona|un (?:sustituto|reemplazo)|un[oa] que)(?= )|^ (?:(?:so|and|sorry) )*(?:somebody|someone) else (?:(?:will|have|has|needs|need|must|is|going|to) )+(?:take|do|cover|have|sail|work|crew|host) (?:my |the )?(?:C|it|this|that|place|spot|shift|D)(?= )',
)

/** Whether a part of a sentence says that the writer gives up a seat. */
export function handsBack(text: string): boolean {
  const found = GIVES.exec(text)
  const before = found ? text.slice(0, found.index + 1) : ''
  return (found !== null && LED.test(before) && !UNLED.test(before)) || ELSE.test(text)
}

const FOR_ME = '(?:for me|instead of me|rather than me|in my (?:place|stead|spot|seat)|off my hands)'
const THERE = '(?:(?:C|D|S|it|that|this|on|for|the|as|my|sail|charter|trip|shift|spot|seat|place|of|at|in) )*?'
const ENDS = '(?= (?:$|[,.;!]|on|for|this|that|as|and|so|because|D|C|now|too|please|then|pls|thanks))'
/** "Abel is covering Quigley for me", "put Abel on Quigley instead of me", "I need a sub for Quigley". */
const HANDS_OVER = pattern(
  ` (?:${[
    `P (?:(?:is|'s|will|has|now|already|just|also|going to|agreed to|said yes to|kindly|happily|gladly) )*(?:covers?|covering|takes?|taking|does|doing|do|S|in|on) ${THERE}${FOR_ME}`,
    `P (?:(?:is|'s|will|has|now|just) )*(?:takes?|taking|gets?|has|covers?|covering) my (?:C )?(?:place|spot|seat|shift)`,
    `(?:put|use|book|slot|write) P ${THERE}${FOR_ME}`,
    `P (?:instead of|rather than|in place of|and not) me`,
    `i (?:(?:have|just|already) )*(?:gave|given|handed|passed) (?:over )?(?:C|it|my (?:spot|seat|C)) (?:on |over )?to P`,
    `i (?:(?:have|just|already) )*(?:found|got|arranged) (?:(?:my own|a|somebody|someone|us|you) )*(?:sub|substitute|replacement|stand in|cover|to (?:cover|take|do)) (?:for )?(?:me (?:on|for) )?(?:C|it|my)`,
    `i (?:(?:really|do|will|now|also) )*(?:need|want) (?:(?:a|some) )?(?:sub|substitute|replacement|stand in|cover|to be (?:replaced|relieved|subbed out)) (?:for|on) (?:C|D|it|this|that)`,
  ].join('|')})${ENDS}`,
)
const NOT_OVER =
  / (?:if|unless|not|never|maybe|perhaps|might|may|could|would|can|should|last|ago|was|were|did|joke|thought|think|hope) |[?]/

/** Whether a part says that somebody else sails in the writer's place, or is to. */
export function handsOver(text: string): boolean {
  return HANDS_OVER.test(text) && !NOT_OVER.test(text)
}
