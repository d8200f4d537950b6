// A seat for which nobody is found or wanted: "no host yet", "still need a captain", "second mate TBD".
import type { SeatName } from '../../seat.ts'
import { joined, NOTHING } from '../rule.ts'
import { readSeat } from '../seat-value.ts'
import type { Clause } from './clauses.ts'
import { marksIn, pattern, type Word } from './marks.ts'
import type { ClauseRule, Scene } from './scene.ts'

const SEATS =
  '(?:(?:a|an|any|the|our|another|one|second|proper|new|different|replacement|el|la|un|una) )*[SM](?:(?: ,)?(?: or| and| nor| neither)? (?:(?:without|no|a|an|sin) )*[SM])*'
const OPEN =
  '(?:open|vacant|tbd|tba|tbc|none|nobody|unfilled|unassigned|missing|wanted|needed|free|to be (?:announced|determined|decided|found|confirmed)|up for grabs|pendiente|(?:por|sin) (?:confirmar|definir|asignar|decidir)|vacante|undecided|unsettled|unsorted|up in the air|(?:has |have )?(?:yet|still) to be (?:found|named|decided|settled|filled|confirmed|sorted|arranged|chosen)|(?:has |have )?not (?:yet )?(?:been )?(?:needed|required|assigned|filled|found|decided|settled|named|sorted|arranged|chosen|known)(?: yet)?)'
const WANTING = pattern(
  ` (?:no|without|need|needs|needing|looking for|searching for|hunting for|on the (?:hunt|lookout) for|in search of|(?:am|are|is) (?:still )?after|chasing|trying to (?:find|get)|must find|no luck (?:with|finding|getting)|no sign of|missing|lacking|lacks?|(?:have|has|are|is|am) (?:still )?yet to (?:find|get|name|choose|pick|settle on|line up|secure|hire)|(?:can|could) not find|short|short of|(?:do|does|did) not (?:yet )?(?:have|need|want)|have no|has no|have not (?:got|found)|has not got|nobody (?:yet )?(?:as|for)|still (?:need|want|looking for)|no tenemos|no hay|necesitamos|nos falta|nos faltan|aun sin|falta|faltan|sin|busco|buscamos|pas d) (?:yet )?${SEATS} `,
)
/** "Nobody is hosting", "no one on second". */
const NOBODY = pattern(
  ' (?:nobody|noone|no one|nadie) (?:(?:is|will be|has|will|to|be|yet|on|for|as|hace|de) )*(?:(?:a|the|la|el) )?S(?= (?:$|[CD]|on|for|yet|so|this|that|tonight|then|either|both|because|since|as|now|there|at|anymore|,|today|todavia))',
)
const STANDING = pattern(
  ` ${SEATS} (?:(?:is|are|will be|for C|on C|still|yet|currently|– |: |seat|spot|slot) )*(?:${OPEN}|no one|nobody) `,
)

/** "Host is open, who can?" asks for somebody, and not whether it is. */
function isAsked(clause: Clause, { line }: Scene): boolean {
  const [next, first] = [line[line.indexOf(clause.at(-1) as Word) + 1]?.said, clause[0]?.said ?? '']
  return (
    next === '?' ||
    /^(?:is|are|do|does|did|have|has|can|could|will|would|should|why|what|who|when|where|how)$/.test(first)
  )
}

const SEEKS =
  '(?:am|are)(?: (?:still|also|just|yet))* (?:hunting for|looking for|searching for|working on|chasing|after|short of|missing|trying to find|asking around for)|(?:(?:still|will|do|also) )*(?:need|have to find|lack|must find)'
const HAS_NOT =
  '(?:(?:have|do|can|did|could) )?not (?:(?:yet|quite|even|actually|really) )*(?:found|find|got|get|sorted|settled|decided|filled|fixed|have|secured|booked|named|chosen)|have (?:still )?yet to (?:find|get|sort|settle|decide|fill|name|choose)'
/** "The host I'm still hunting for", "second mate I haven't got yet". */
const SOUGHT = pattern(
  `^ (?:(?:and|but|while|so|also|as for) )*(?:(?:the|a|our) )*[SM] (?:(?:for|on) (?:the )?[CD] )?(?:is )?(?:(?:that|whom|one|someone) )?(?:i|we) (?:${SEEKS}|${HAS_NOT})(?: (?:yet|still|one|so far|now|at the moment|out|on|for (?:the )?C))* $`,
)

export const seatOpen: ClauseRule = (clause, text, scene) => {
  if (marksIn(clause, 'PKU').length > 0) return undefined
  const said = WANTING.exec(text)?.[0] ?? STANDING.exec(text)?.[0] ?? NOBODY.exec(text)?.[0] ?? SOUGHT.exec(text)?.[0]
  if (said === undefined || / not (?:actually |really )?(?:looking|searching|short|missing|needing|open)/.test(text))
    return undefined
  if (scene.mood === 'past' || scene.mood === 'hearsay' || (scene.mood === 'asked' && isAsked(clause, scene)))
    return NOTHING
  const letters = new Set(said)
  const marks = clause.flatMap((word) => (word.mark && letters.has(word.said) ? [word.mark] : []))
  const seats: readonly SeatName[] = marks.flatMap((mark) =>
    mark.seat ? [mark.seat] : /s$/i.test(mark.text) ? ['first_mate', 'second_mate'] : [],
  )
  if (seats.length === 0) return undefined
  return joined(seats.map((seat) => readSeat({ seat, value: 'TBD', evidence: scene.evidence }, scene)))
}
