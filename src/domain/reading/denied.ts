// "That's a lie", "it isn't true", "just kidding": what was just said is not so.
import { foldLetters } from './fold.ts'

const OPENING = '^\\W*(?:(?:oh|ah|ok|okay|well|but|and|sorry|no|hm+|hey|of course|ps|actually|fyi)\\W+){0,3}'
const IT =
  "(?:(?:that|this|it|which|they|all of (?:that|this|it)|every word of (?:it|that))(?:'s|'re| is| was| are| were)?|none of (?:that|this|it) (?:is|was))"
const LITTLE = '(?:just|all|only|simply|quite|completely|plainly|of course|a|an|my|the|pure|sheer|no|such|so)'
const DENIES = new RegExp(
  `${OPENING}(?:${IT} (?:${LITTLE} )*(?:lies?|rumou?rs?|nonsense|rubbish|untrue|false|wrong|mistaken?|error|jok(?:e|ing)|kidding|typo|gossip|not (?:true|so|right|correct|the case))|(?:none of (?:that|this|it) is|it isn't|that isn't|it's not|that's not|isn't|not) (?:true|so|right|correct|the case)|(?:i was|i am|i'm|my|that was) (?:${LITTLE} )*(?:wrong|mistaken|mistake|error|bad)|(?:just|only|i'm|i am|was) (?:just |only )?(?:jok|kidd)ing|or not|(?:on reflection )?no(?=\\W*$)|(?:there is|there's|there was) (?:nothing in (?:it|that|this)|no truth (?:in|to) (?:it|that|this|any of (?:it|that)))|(?:it|that|this|he|she|they|we|i) (?:(?:is|are|am|was|has|have|does|do|did|will|would|can)(?: not|n't)|'s not|'re not|ain't|cannot|won't)(?= ?[.!]?\\W*$)|(?:no es|eso no es) (?:cierto|verdad)|(?:es|eso es) (?:mentira|falso))(?: (?:about (?:that|it|this)|of course|at all|sorry|by the way|and|either|in (?:it|that)|whatever you (?:hear|heard|read)|i am afraid|i'm afraid))*(?:\\W*$|[,;] )`,
)
const AFFIRMS =
  /\b(?:no (?:mistake|error|joke|lie|lies|rumou?r|typo|nonsense)|not (?:wrong|a lie|a rumou?r|a joke|joking|kidding|mistaken|false|untrue))\b/

/** Says of what was just said that it is not so, and nothing else. */
export function denies(text: string): boolean {
  const folded = foldLetters(text)
  return folded.length < 120 && DENIES.test(folded.replace(/(?<=reflection),/g, '')) && !AFFIRMS.test(folded)
}
