// Days that a sentence names and that don't say which charter is meant: when somebody is away or answers, where it moves to.
import type { Place } from '../place.ts'
import { clausesOf } from './clauses.ts'
import { marksIn, pattern, textOf, type Word } from './marks.ts'
import { movedDays } from './moves.ts'

const ELSEWHERE =
  / (?:dice|digo|diran|avisa|aviso|avisan|confirma|confirmo|contesta|llama|sabre|sabremos|away|free|available|unavailable|out of town|vacation|holiday|off|wedding|tells|tell|says|said|know|answer|confirm|hear|call|ask|asked|back|deposit|arrives|delivered|flies|until|send|sent|get to|update|working|busy|party|dinner|weather|forecast|wind|meeting) /
/** "…, he says tomorrow": when he answers. */
const SAYS_THEN = pattern(
  ' (?:say|says|saying|decide|decides|see|reply|replies) (?:(?:it|so|yes or no|by|on|this) )*D $',
)

/** "Bram is off Sunday": off the sail of that day. */
const OFF_THEN = pattern(
  "^ (?:(?:so|and|also|then) )*P(?: (?:and|,) P)* (?:(?:is|are|'s|you are|now) )*(?:off|out) (?:(?:on|for|of|this|the) )*D(?: 's (?:boat|sail|charter|trip|run|cruise|one))?(?: (?:then|now|too|please))? $|^ (?:(?:so|and|also) )*P (?:has|gets|takes|is taking) (?:the |this |next )?D off $|^ (?:(?:so|and|also|please|let us) )*(?:give|gives|giving) P (?:the |this )?D off $",
)

/** "Osei, Sunday October 2: …" */
const DAY_ALONE = pattern(
  '^ (?:(?:on|for|this|next|coming|the|and|same|R|T|N|from|at|to|one|day|evening|morning|afternoon|night|sunset|that is|is) )*D(?: (?:R|T|N|at|from|to|the|one|and|on|sunset|morning|afternoon|evening|D|only|again))* $',
)

/** "…, wil no friday": words and a day, and nobody's. */
function isOfNobody(clause: readonly Word[]): boolean {
  return marksIn(clause, 'PKUSMTRNC').length === 0 && !DAY_ALONE.test(textOf(clause))
}

/** Days on which somebody is away, to which a charter moves or by which word follows don't say which charter is meant. */
export function withoutAsides(line: string, words: readonly Word[], before: Place): string {
  const target = movedDays(textOf(words))
  const hasCharter = marksIn(words, 'C').length > 0
  const clauses = clausesOf(words)
  return clauses.reduce((text, clause) => {
    const isAside = hasCharter
      ? marksIn(clause, 'C').length === 0 && !DAY_ALONE.test(textOf(clause))
      : (before.charter !== undefined && clause !== clauses[0] && isOfNobody(clause)) ||
        ((ELSEWHERE.test(textOf(clause)) || SAYS_THEN.test(textOf(clause))) &&
          (before.charter !== undefined || !OFF_THEN.test(textOf(clause))))
    return clause
      .filter(({ mark, said }) => mark?.kind === 'D' && (said === target || isAside))
      .reduce((part, { at, end }) => part.slice(0, at) + ' '.repeat(end - at) + part.slice(end), text)
  }, line)
}
