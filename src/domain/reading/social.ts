// A mail about supper at somebody's house: who hosts there is no host of ours.
import type { Book } from './reading.ts'
import { mentionsCharter } from './which-charter.ts'

const MEAL =
  /\b(?:curry|supper|dinner|brunch|lunch|breakfast|bbq|barbecue|barbie|asado|cena|potluck|pizza|tacos|drinks|beers|quiz|book club|karaoke|housewarming|washing[- ]?up|dishes|birthday|game night|movie night|bonfire)\b/
const HOME =
  /\bat (?:mine|ours|my (?:place|house|flat)|our (?:place|house)|the pub|(?!the |our )[\p{L}]{2,20}'s(?: (?:place|house|flat))?(?= (?:on|at|for|this|next|tonight|tomorrow|to)\b|[,.!?]|$))|\ben (?:mi|nuestra|la) casa\b/mu
const AFLOAT = /\b(?:charters?|sails?|sailing|cruise|boats?|guests?|board(?:s|ing)?|dock|paseo|barco|salida)\b/

/** Its letters folded; only where nothing in it is about a charter. */
export function isSocial(folded: string, book: Book): boolean {
  return MEAL.test(folded) && HOME.test(folded) && !AFLOAT.test(folded) && !mentionsCharter(folded, book)
}
