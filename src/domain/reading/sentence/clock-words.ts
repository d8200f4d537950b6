// Times written in words or with a dot, as digits with a colon: "half past nine", "ten o'clock", "12.30", "12 noon".
import { numberSaid } from './numbers.ts'

/** Most sentences have nothing of it. */
const MAY =
  /\d\.\d|o['’´`]? ?clock|\b(?:past|quarter|half|noon|midday|thirty|fifteen|forty|media|cuarto|mediod[ií]a)\b|\b(?:in the|de la) (?:morning|afternoon|evening|ma[nñ]ana|tarde|noche)\b|\b(?:at|by|from|to|until|till?|sails?|out|hours|between) one\b/i
const HOUR =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|1[0-2]|[1-9]'
const HALF =
  '(?:,? (?:in the (morning|afternoon|evening)|de la (ma[nñ]ana|tarde|noche))|\\s?([ap])\\.?m\\b\\.?|\\s?([ap])\\b)?'
const NO_TIME_NEXT =
  "(?![\\p{L}\\d'’-]|\\.\\d)(?! ?(?:guests|people|pax|passengers|adults|kids|boats?|bottles?|dollars|hours|minutes)\\b)"
/** Minutes said by words after an hour's or before it; never "ten to four", which may be hours. */
const FORMS: readonly (readonly [RegExp, (minutes: string) => readonly [minute: number, isBefore: boolean]])[] = [
  [`\\b(half|(?:a )?quarter|five|ten|twenty|twenty[- ]five) (?:past|after) (${HOUR})`, past],
  [`\\b((?:a )?quarter (?:to|of|before|til)) (${HOUR})`, () => [45, true] as const],
  [`(?<=\\b(?:at|by|from|for|until|till?|boards?|boarding|home|back) )(half) (${HOUR})(?! (?:dozen|day|hour))`, past],
].map(([source, minutes]) => [
  new RegExp(`${source}(?: o['’]?clock)?${HALF}${NO_TIME_NEXT}`, 'giu'),
  minutes as (text: string) => readonly [number, boolean],
])
const AFTER_HOUR = new RegExp(
  `\\b(${HOUR})(?: (y media|y cuarto|menos cuarto)|[ -](thirty|fifteen|forty[- ]five)| ?o['’´\`]? ?clock)${HALF}${NO_TIME_NEXT}`,
  'giu',
)
const WITH_HALF = new RegExp(
  `(?<=\\b(?:at|by|from|to|until|till|a las?) )(${HOUR}|\\d{1,2}[:.]\\d\\d)(?:,? (?:in the (morning|afternoon|evening)|de la (ma[nñ]ana|tarde|noche)))(?![\\p{L}\\d])`,
  'giu',
)
const ONE =
  /(?<=\b(?:back|home|return|returns|depart|departs|away|board|boards|boarding|alongside|sail|sails|sailing|leave|leaving|leaves|departing|departure|off|castoff|finish|finishing|end|ends|ending|start|starts|starting|slip|shove off) (?:is |again |time )?(?:at|by) )one(?= ?(?:[.,;!)]|$|sharp|and\b))/gi
const NOON = /\b(?:12|twelve) ?(?:o['’]?clock )?(?:noon|midday)\b|\b12 (?:del )?mediod[ií]a\b|\bmidday\b/gi

/** "From one until four", "ten to one". */
const ONE_TO =
  /(?<=\b(?:from|between|sails?|sailing|out|hours|charter) )one(?= (?:to|until|till?|and) (?:two|three|four|five|six|seven|eight|nine|\d))/gi
const TO_ONE =
  /(?<=(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|\d|[ap]m) (?:to|until|till?) )one(?= ?(?:[.,;!)]|$|sharp|and\b|in the|on\b|for\b))/gi

/** As long as it was, so that each word stays where it stands. */
export function inClockDigits(sentence: string): string {
  if (!MAY.test(sentence)) return sentence
  let text = sentence.replace(NOON, (said) => 'noon'.padEnd(said.length))
  for (const [form, minutes] of FORMS)
    text = text.replace(form, (said: string, word: string, hour: string, ...half: string[]) => {
      const [minute, isBefore] = minutes(word)
      return asClock(said, hour, minute, isBefore, half)
    })
  text = text.replace(AFTER_HOUR, (said: string, hour: string, es: string, en: string, ...half: string[]) => {
    const word = (es ?? en ?? '').toLowerCase()
    const minute = /thirty|media/.test(word) ? 30 : /fifteen|^y cuarto/.test(word) ? 15 : word === '' ? 0 : 45
    return asClock(said, hour, minute, word.startsWith('menos'), half)
  })
  text = text.replace(WITH_HALF, (said: string, time: string, ...half: string[]) => {
    const [hour = '', minute = '0'] = time.split(/[:.]/)
    return asClock(said, hour, Number(minute), false, half)
  })
  text = text.replace(ONE, '1  ').replace(ONE_TO, '1  ').replace(TO_ONE, '1  ')
  return /\d\.\d/.test(text) ? dotted(text) : text
}

function past(word: string): readonly [number, boolean] {
  const by = word.toLowerCase()
  if (by === 'half') return [30, false]
  return [by.endsWith('quarter') ? 15 : by.startsWith('twenty') && by.length > 6 ? 25 : Number(numberSaid(by)), false]
}

function asClock(
  said: string,
  hour: string,
  minute: number,
  isBefore: boolean,
  [en, es, half, bare]: string[],
): string {
  const full = Number(/^(?:one|una)$/i.test(hour) ? 1 : (numberSaid(hour) ?? Number.NaN))
  const at = isBefore ? (full === 1 ? 12 : full - 1) : full
  const part = (en ?? es ?? '').toLowerCase()
  const suffix = part ? (/^m[oa]/.test(part) ? 'am' : 'pm') : (half ?? bare) ? `${(half ?? bare)?.toLowerCase()}m` : ''
  const clock = `${at}:${String(minute).padStart(2, '0')}${suffix}`
  return Number.isNaN(at) || clock.length > said.length ? said : clock.padEnd(said.length)
}

const DOTTED =
  /(?<![\p{L}\d.,:$€£#-]|[$€£] |(?<!\.\d\d ?)\/)(?:(?:[01]?\d|2[0-3])\.[0-5][05]|\d{1,6}\.\d{1,4})(?:\.\d+)*(?=[^\d]|$)/gu
const CLOCK = /^(?:[01]?\d|2[0-3])\.[0-5][05]$/
const LEADS =
  /(?:^|[(:,;/–—-]|\b(?:at|from|by|until|till?|to|for|an?|the|las|board|boards|boarding|embark\w*|arriv\w*|away|off|home|back|aboard|sails?|sailing|depart\w*|leav\w*|start\w*|begin\w*|finish\w*|ends?|ending|return\w*|alongside|between|and|around|about|noon|hours?|times?|now|not|is|are|or|clock|then|so|goes|runs|instead of|rather than|than|embarque|salida|regreso|d{3,}))\s*$/i
const SAYS_TIMES =
  /\b(?:boa?rd(?:s|ing)?|embark\w*|arriv\w*|aboard|away|depart(?:s|ure|ing)?|leav(?:e|es|ing)|starts?|starting|begin\w*|finish\w*|ends?|return\w*|home|back|alongside|slip|cast(?:s|ing)? off|lines off|hours|times?|later|earlier|noon|embarque\w*|embarcan|salida|salimos|regreso|volvemos|zarpamos|llegan)\b|\bsail(?:s|ing)? (?:at|from|is|now)\b|\d\s?[ap]\.?m\b|\d:\d\d/i
const RANGED = /^\s?(?:[-–—/]|to|until|till?|a|and)\s?(?:a las )?(?:\d|noon)/i
/** "6.30 to 9.30", "6.30 till 9pm". */
const BOTH_DOTTED = /^\s?(?:[-–—]|to|until|till?|a)\s?(?:(?:[01]?\d|2[0-3])\.[0-5][05](?!\d)|\d{1,2}\s?[ap]\.?m\b)/i
const RANGING = /(?:\d|[ap]m|noon)\s?(?:[-–—/]|to|until|till?|a|and)\s?(?:a las )?$/i
/** Beside these a number is no time of day. */
const NO_TIMES =
  /\b(?:fees?|prices?|cost(?:s|ed|ing|ings)?|charge\w*|rates?|tips?|deposit|invoice\w*|bill|bills|tax|version|release|firmware|app|odds|scored?|dollars?|euros?|bucks|usd|eur|nzd|balance|payout|tide|draft|draught|depth|litres?|liters?)\b|[$€£]/i
const MEASURED =
  /^\s?(?:%|[$€£]|[*x×]|\/(?!\d)|(?:each|apiece|per|pp|a (?:head|person|bottle|litre|liter|glass|pop|ticket)|m|metres?|meters?|ft|feet|foot|nm|miles?|km|knots?|kn|kg|lbs?|l|litres?|hours?|hrs?|days?|weeks?|gal\w*|kw|v|volts?|amps?|psi|dollars?|euros?|bucks|usd|eur|nzd|million|k)(?![\p{L}\d]))/iu
/** "4.30 to 8.30 pm": whatever else is spoken of. */
const HALF_BEHIND = /^\s?(?:[-–—]|to|until|till?|a)\s?(?:[01]?\d|2[0-3])(?:[.:][0-5][05])?\s?[ap]\.?m\b/i
const HALF_NEXT = /^\s?(?:[ap]\.?m\b|[ap]\b|h\b(?!\.))/i

/** A time's dot becomes a colon; any other number with a dot is one word, never the hour before its dot. */
function dotted(text: string): string {
  const about = { isPriced: NO_TIMES.test(text), saysTimes: SAYS_TIMES.test(text) }
  return text.replace(DOTTED, (said: string, at: number) => {
    const [before, after] = [text.slice(Math.max(0, at - 40), at), text.slice(at + said.length, at + said.length + 30)]
    return CLOCK.test(said) && isTime(before, after, about) ? said.replace('.', ':') : 'd'.repeat(said.length)
  })
}

function isTime(before: string, after: string, about: { isPriced: boolean; saysTimes: boolean }): boolean {
  if (/^\s?[ap]\.?m\b/i.test(after)) return true
  if (/\b(?:version|v|ver|release|no|#)\.?\s*$/i.test(before) || MEASURED.test(after)) return false
  if (HALF_NEXT.test(after) || HALF_BEHIND.test(after)) return true
  if (about.isPriced) return false
  if (BOTH_DOTTED.test(after)) return true
  if (RANGED.test(after) || RANGING.test(before)) return LEADS.test(before) || RANGING.test(before)
  if (/\bon (?:the )?$/i.test(before)) return false
  return /\b(?:at|las) $/i.test(before) || (LEADS.test(before) && about.saysTimes)
}
