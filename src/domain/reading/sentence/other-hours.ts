// Hours that are no charter's: when crew comes, what is delivered, a flight, the tide.
import type { Clause } from './clauses.ts'
import { pattern, textOf } from './marks.ts'
import type { Scene } from './scene.ts'

const CREW_TIME =
  / (?:please |let us |lets |we |all |everyone |crew )(?:all )?(?:be|meet|gather|show up|get) (?:(?:there|down|on|at|to|the|dock|boat|slip|marina|pier|ready|early|aboard|onboard|board) )*(?:at|by|before|from) | (?:crew|everyone on the crew|you|yourselves|all hands|your)(?: \S+){0,2} (?:call|report|reports|be there|arrive|arrives|there|at the dock|on the dock|aboard|meet|show up|arrival|time|muster|board|boards|come aboard|need) /
/** "Kahu aboard from 11", "everybody on board at 11 to set up". */
const CREW_ABOARD = pattern(
  '([PM]) (?:(?:to|must|should|can|will|needs|need|be|is|are|all|please) )*(?:aboard|on board|arrive|arrives|board|boards|embarks?) | (?:set up|setup|rig|prep|load up|clean up) ',
)
/** Of whom and what else comes to the dock nothing is read. */
const ERRAND =
  / (?:driver|drivers|caterers?|catering|deliver|delivers|truck|van|florist|flowers|cake|band|dj|photographers?|videographer|mechanic|diver|technician|inspector|surveyor|coast guard|pump out|shuttle|courier|groceries|provisions|supplies|plumber|electrician|rigger|machine|engine|appointment|dentist|doctor) /
/** Other hours than a charter's, whatever else the sentence says. */
const ELSEWHERE =
  / (?:flight|plane|airport|train|ferry|boarding pass|dentist|doctor|haul out|haulout|boatyard|dinghy|tender|kayaks?|board meeting) /
/** "Back in 8 weeks" is no hour. */
const IN_SO_LONG = pattern(' (?:in|for|after) (?:about |another )?[NT] (?:minutes?|mins?|days?|weeks?|months?|years?) ')
const OTHERS =
  / (?:invoices?|receipts?|clocks?|sunset|sunrise|high tide|low tide|tide|delivery|delivered|parade|dinner|lunch|meeting|office|fuel|pick up|pickup|call me|party at) /

/** "Otto: 1-5": when somebody works. */
const OF_ONE = pattern('^ P (?:[:–=,(] )?(?:from )?(?:R|[TN] (?:to|until|–) [TN])(?: [).])? $')

export function isOtherHours(clause: Clause, text: string, { line }: Scene): boolean {
  return (
    IN_SO_LONG.test(text) ||
    CREW_TIME.test(text) ||
    isOfCrew(clause, text) ||
    OF_ONE.test(textOf(line)) ||
    ERRAND.test(text) ||
    ELSEWHERE.test(textOf(line)) ||
    OTHERS.test(text)
  )
}

/** "They board at 1" may look like a name misspelt. */
function isOfCrew(clause: Clause, text: string): boolean {
  const found = CREW_ABOARD.exec(text)
  const name = clause.find(({ said }) => said === found?.[1])?.mark?.text
  return found !== null && !/^(?:they|them|these|guests?)$/i.test(name ?? '')
}
