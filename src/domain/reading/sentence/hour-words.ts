// The words for guests coming aboard, for casting off and for being back; and several of them with their times in a row.
import { boarding, hours } from '../fact-lines.ts'
import { type Context, type Found, joined } from '../rule.ts'
import { pattern, textOf, type Word } from './marks.ts'

export const BOARD =
  '(?:board|boards|boarding|embark|embarks|embarking|come aboard|comes aboard|coming aboard|aboard|arrive|arrives|arriving|arrival|check in|checking in|check-in|(?:guests?|they|clients?|passengers|everybody|the (?:party|family|group|clients)|C) (?:(?:is|are|will|be|to|should|can|get|gets|come|comes|hop|step|climb|meet|meets|arrive|arrives|join|joins|expected|due|welcome) )*(?:at the dock|on the dock|at the slip|dockside|show up|shows up|join us|joins us|meet us|on(?= (?:at|by|from|[T]) ))|(?:guests|pax|they|everyone|everybody) (?:get|hop|step|climb|walk|come|file) on(?= )|pax on(?= )|embarque|embarcan|embarcamos|embarcar|abordaje|abordan|abordamos|(?:suben|subimos|sube) a bordo|(?:to|should|must|please) be (?:(?:on|at|down|alongside|by|with us|aboard) )+(?:(?:the|our|us) )?(?:pontoon|quay|quayside|jetty|pier|slip|slipway|dock|dockside|steps|landing|berth|boat|gangway|harbour|marina)|walk on|walk aboard|stepping aboard|step aboard|llegan|embarquent|embarquement)'
export const START =
  '(?:lines off|slipping|slips|let go the lines|letting go|castoff|cast-off|untie|lines are off|(?:off|away from) (?:the )?(?:dock|pontoon|berth|pier|quay|jetty|mooring)|away|out of the slip|cast off|casts off|casting off|slip the lines|slip lines|slip|shove off|push off|depart|departs|departing|departure|dep|leave the dock|leaves the dock|leave|leaves|leaving|set sail|sets sail|setting sail|under way|sail|sails|sailing|start|starts|starting|begin|begins|beginning|go out|goes out|going out|out|zarpan|zarpamos|zarpe|salida|sale|salen|salir|salimos|navegamos|navegan|arrancamos|partimos|empieza|comienza|depart|partons|partent)'
export const END =
  '(?:home|back|back alongside|alongside again|alongside|tie up|ties up|tying up|moor up|berth(?= (?:at|by|again) )|ashore|disembark|disembarks|disembarking|back in|back at the dock|back at the slip|back to the dock|back on the dock|tied up|dock again|in again|return|returns|returning|end|ends|ending|finish|finishes|finishing|done|off the boat|regreso|regresamos|regresan|termina|terminan|terminamos|acaba|acaban|atracamos|estamos de vuelta|de vuelta|vuelta|volvemos|vuelven|vuelve|ret|retour|revient)'

/** Times that stand each for one of the words before them, in their order. */
const ROW = pattern(
  ` ((?:${BOARD}|${START}|${END})(?: (?:[/,]|and|&) (?:${BOARD}|${START}|${END})){1,2})(?: (?:times?|is|are|at|now|for|on|C|D|:|–))* ([TN](?: (?:[/,]|and|&|then) [TN]){1,2}) (?:[.!]? ?$|[.;,(] )`,
)
const EACH = new RegExp(`(?:(${BOARD})|(${START})|(${END}))(?= |$)`, 'gu')

/** "Embark/Depart/Return 11:40/12:00/16:00"; undefined where there are not as many times as words. */
export function hoursInRow(
  sentence: readonly Word[],
  evidence: string,
  context: Context,
  clock: (said: string) => string,
): Found | undefined {
  const [, words = '', said = ''] = ROW.exec(textOf(sentence)) ?? []
  const keys = [...words.matchAll(EACH)].map(([, board, start]) => (board ? 'boards' : start ? 'start' : 'end'))
  const texts = new Map(sentence.map((word) => [word.said, word.mark?.text]))
  const times = said.split(' ').flatMap((word) => texts.get(word) ?? [])
  if (words === '' || keys.length !== times.length || new Set(keys).size !== keys.length) return undefined
  const of = (key: string) => clock(times[keys.indexOf(key as 'start')] ?? '')
  const found =
    keys.includes('start') && keys.includes('end') ? hours(`${of('start')}-${of('end')}`, evidence, context) : undefined
  const start = found?.changes[0]?.kind === 'time' ? found.changes[0].start : undefined
  const board = keys.includes('boards') ? boarding(of('boards'), evidence, context, start) : undefined
  return found && (board || !keys.includes('boards')) ? joined([found, ...(board ? [board] : [])]) : undefined
}
