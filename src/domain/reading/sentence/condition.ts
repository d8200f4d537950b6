// What hangs on something else: "if the swell …", "should it blow …", "weather permitting", "in case of rain".
import type { Clause } from './clauses.ts'
import { marksIn, pattern, textOf } from './marks.ts'

const OPENS =
  /^ (?:(?:and|but|or|so|only|then|except|even|also|well|pero|y|solo) )*(?:if|unless|provided|providing|in case|assuming|supposing|as long as|so long as|on condition|in the event|depending on|dependent on|subject to|contingent on|si|a menos|salvo que|siempre que|siempre y cuando|en caso|con tal|de haber|depende de|dependiendo|sauf si|a condition) (?!that helps|possible|needed|you (?:like|want|ask)|not already)/
/** "Should the swell be over four feet", "were it to blow", "had they wanted". */
const INVERTED = pattern(
  '^ (?:(?:and|but|or|so) )*(?:should (?!be |have |do )(?:[^ ]+ ){1,6}|were (?:[^ ]+ ){1,4}to |had (?:he|she|they|we|you|it|the [^ ]+|P) )',
)
const PERMITTING =
  / (?:weather|wind|winds|seas?|swell|conditions|tide|tides|time|fog|forecast|health|traffic|all being) (?:permitting|allowing|willing|dependent|depending|well)(?: |$)|^ (?:[^ ]+ ){1,2}(?:permitting|allowing|willing) $|^ (?:touch|knock on) wood $| barring (?!none )| si el (?:tiempo|viento|mar) (?:lo )?permite /
/** "When the wind is over 25 we stay": a day's weather decides. */
const WEATHER =
  / (?:wind|winds|winde|swell|swells|seas|waves?|gusts?|gusting|rain|rains|raining|storms?|thunder|lightning|fog|forecast|weather|small craft|viento|lluvia|llueve|mar|olas|oleaje|tormenta) /
const WHEN = /^ (?:(?:and|but|or|so) )*(?:when|whenever|once|in|with|cuando|con) (?!this |the (?:good|great) )/
const MEASURED = / (?:over|above|under|below|more|less|exceeds?|tops|picks? up|turns?|looks?|says?|comes?|stays?) /

/** Whether a part of a sentence makes the others hang on it. */
export function isCondition(clause: Clause): boolean {
  const text = textOf(clause)
  if (OPENS.test(text) || PERMITTING.test(text) || INVERTED.test(text)) return true
  return WEATHER.test(text) && WHEN.test(text) && MEASURED.test(text) && marksIn(clause, 'S').length === 0
}
