// What a question wants to know; "can Gene drive?" offers a seat and is none of these.
import type { Asks } from '../reading.ts'
import { foldedWord } from './folded-word.ts'

const OPENS =
  /^(?:(?:so|and|hey|hi|hello|also|quick question|yes|ok|okay|btw|just checking|just wondering|one question|sorry|oh|hola)[\s,:!.–-]+)*(?:who|whos|whom|what|whats|when|whens|where|wheres|which|is|are|am|do|does|did|will|has|have|how|any|anyone|anybody|quien|quienes|cuando|donde|a que|cual|can (?:you|someone|anyone) (?:tell|confirm|let|remind)|could (?:you|someone) (?:tell|confirm|remind))\b/
const ABOUT: readonly (readonly [Asks['about'], RegExp])[] = [
  [
    'mine',
    /\b(?:am i|do i|did i|will i|should i|my (?:seat|role|position|shift|spot|job)|me on|have me|need me|i still|is mine)\b/,
  ],
  ['place', /\b(?:where|wheres|which (?:dock|pier|slip|marina)|address|parking|donde)\b/],
  [
    'time',
    /\b(?:what time|whats the time|when|whens|how early|how late|how long|which time|start time|boarding time|a que hora|cuando)\b/,
  ],
  [
    'status',
    /\b(?:still on|still happening|happening|status|any news|any update|confirmed|final|finalized|going ahead|good to go|on or off|cancel\w*|are we on|is it on)\b/,
  ],
  [
    'crew',
    /\b(?:who|whos|whom|quien|quienes|crew|captain|capt|skipper|mate|mates|host|deckhand|driving|hosting|captaining|on board|aboard|capitan)\b/,
  ],
]

/** From a phone, without the mark: "who's on baxter", "did otto say yes to baxter yet". */
const MAY_ASK = /^(?:(?:so|and|hey|hi|ok|also|btw)\b[\s,]+)*(?:who|what time|when|where|is|are|does|did)\b[^.!:;,\n]*$/i
const UNMARKED =
  /^(?:(?:so|and|hey|hi|ok|also|btw)[\s,]+)*(?:who(?:s| is| are| will| has| can| does| did)(?= )|what time (?:is|are|does|do|did|will)|(?:when|where) (?:is|are|does|do|did|will)|(?:is|are|does|did) (?!this |that |that's |fine|ok|good|now |also |not |to |on |at |in |with )\p{L})/u

/** Undefined for what is no question of that kind; `text` is one sentence. */
export function asking(text: string): Asks['about'] | undefined {
  const isMarked = text.trimEnd().endsWith('?')
  if ((!isMarked && !MAY_ASK.test(text)) || text.length > 300) return undefined
  const folded = foldedWord(text).replace(/\s+/g, ' ').trim()
  return (isMarked ? OPENS : UNMARKED).test(folded) ? ABOUT.find(([, pattern]) => pattern.test(folded))?.[0] : undefined
}
