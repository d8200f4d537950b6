// How people say that a booking is new, and what follows it.
import { seatsIn } from './seat-names.ts'
import { peopleIn } from './who.ts'

const GREETED = '(?:\\W*(?:hi|hey|hello|hola)[^,!.:]{0,30}[,!.:–-]\\s*)?'
const THING = '(?:charters?|bookings?|sails?|reservations?|trips?|cruises?|reservas?|paseos?|salidas?)'
const BEFORE =
  "(?:(?:we|i|you|['’]ve|just|have|has|got|took|taken|received|there|there['’]s|is|please|pls|can|could|add|adding|put|enter|log|note|fyi|heads up|good news|also|and|so|oh|ok|an?|one|another|this|the|brand|tenemos|hay|una?)[,:!]?\\s*){0,8}"
const AFTER =
  '(?: (?:on|to|in|for|into) (?:the|our|your) (?:calendar|books?|schedule|board|diary)| (?:(?:has|have|just|has just|which) )?(?:come|came) in| just in| booked| today| to add| confirmed| taken)*'
const NEW = new RegExp(
  `^${GREETED}${BEFORE}(?:new|nueva?|nuevo) (?:private )?${THING}\\b${AFTER}((?: (?:for|from|de|para))?\\s*[:!,.–—-]*)\\s*(.+)$`,
  'iu',
)
/** "Just booked: …", "One more for June, …", "Please add: …": new by its own word, where a day and hours or guests follow. */
const ADDED = new RegExp(
  `^${GREETED}(?:fyi\\W+|and |also )?(?:(?:just |newly )?booked(?: (?:today|just now|yesterday|last night|this (?:morning|afternoon|evening)))?|just in|brand new|new one|(?:one more|another one|another)|(?:please |can you )?add(?: to (?:the|our) (?:calendar|books?|schedule|board))?)(?: ${THING})?${AFTER}(?: (?:for|in) (?:the )?[\\p{L}]{3,9})?\\s*[:!,–—-]+\\s*(.+)$`,
  'iu',
)
/** "The Marlowes have booked Friday 27 August, 2 to 5 pm, 6 guests." */
const THEY_BOOKED = new RegExp(
  `^${GREETED}((?:[Tt]he )?(?:Mrs?\\.? |Ms\\.? |Dr\\.? )?\\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Lu}[\\p{L}'’-]+|family|party|group|and|&)){0,3} )(?:(?:has|have|just) ){0,2}booked (?:(?:us|the boat|your boat|a charter|a sail|a trip|in|a cruise)[ ,]*)?(?:(?:for|on)[ ,]*)?(.+)$`,
  'u',
)
/** Stands alone above what is new. */
const HEAD = new RegExp(
  `^\\W*(?:(?:two|three|\\d|some|more|an?|brand|another|one|got|just|we|have|please|add|fyi|you) )*(?:new|nueva?s?|nuevos?) ${THING}${AFTER}\\W*$`,
  'iu',
)
const NOT_YET =
  /\?\s*$|\b(?:maybe|might|cancel\w*|not|if|request\w*|inquir\w*|enquir\w*|quote|lead|hold|waiting|pending|tentative\w*|option|would|wants?|wanted|had|fell through|elsewhere|interested|could|off|table|flight|haul\W?out)\b|\bmay\b(?!\s?\d)(?<!\d(?:st|nd|rd|th)? (?:of )?may)/i

/** Cheap: no form is without one of these. */
const MAY = /new|nuev|booked|just in|one more|another|add/i

export interface SaidNew {
  readonly rest: string
  /** Its own word alone doesn't make it a charter: hours or guests have to. */
  readonly isLoose: boolean
}

export function headsBookings(line: string): boolean {
  return line.length < 60 && HEAD.test(line)
}

/** What is said of a booking that the line calls new, or that stands below such a line. */
export function saidNew(
  line: string,
  people: Parameters<typeof peopleIn>[1],
  isBelowHead: boolean,
): SaidNew | undefined {
  if (line.length > 300 || !(isBelowHead || MAY.test(line)) || NOT_YET.test(line)) return undefined
  const outright = calledNew(line)
  if (outright !== undefined) return { rest: outright, isLoose: BARE_THING.test(line) && !OPENS_DAY.test(outright) }
  const rest = isBelowHead ? line : (ADDED.exec(line)?.[1] ?? THEY_BOOKED.exec(line)?.slice(1).join(', '))
  const isOurs = rest !== undefined && (peopleIn(rest, people).length > 0 || seatsIn(rest).length > 0)
  return rest === undefined || isOurs ? undefined : { rest, isLoose: true }
}

/** "new trip meter since friday", by somebody who capitalises nothing. */
const BARE_THING = new RegExp(`\\bnew ${THING} \\p{Ll}`, 'u')

/** What follows "new charter"; "new trip meter" is another thing. */
function calledNew(line: string): string | undefined {
  const [, sign = '', rest = ''] = NEW.exec(line) ?? []
  const isThing = sign.trim() === '' && /^(?!(?:on|this|next|el|la|the)\b)\p{Ll}/u.test(rest) && /\p{Lu}/u.test(line)
  return rest === '' || (isThing && !OPENS_DAY.test(rest)) ? undefined : rest
}

const OPENS_DAY =
  /^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|tomorrow|today|tonight)[a-z]*\b/i
