// "Friday, August twentieth", "the seventh of September": days of a month in words, as the numbers that they are.
import { MONTH_IN_ENGLISH } from './day-words.ts'

const ORDINALS: ReadonlyMap<string, number> = new Map(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
  sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth
  twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first`
    .split(/\s+/)
    .map((word, index) => [word, index + 1] as const),
)
/** Cheap: most texts have none of them. */
const MAY = /\b(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|twentie|thirtie)th)\b|teenth\b/
const LATER =
  '(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth'
/** Seats too, and then no days. */
const EARLY = 'first|second|third'
const WEEKDAY = '(?:sun|mon|tues|wednes|thurs|fri|satur)day'
const FORMS = new RegExp(
  [
    `(?<=\\b${MONTH_IN_ENGLISH}\\.? (?:the )?)(?:${LATER})\\b`,
    `(?<=\\b(?:${MONTH_IN_ENGLISH}\\.?|${WEEKDAY},?) the |\\b(?:january|february|march|july|september|october|november|december) )(?:${EARLY})\\b(?! mate)`,
    `\\b(?:${LATER}|${EARLY})(?= (?:of |day of )${MONTH_IN_ENGLISH}\\b)|\\b(?:${LATER})(?= ${MONTH_IN_ENGLISH}\\b)`,
    `(?<=\\b${WEEKDAY},? (?:the )?)(?:${LATER})\\b`,
    `(?<=\\b(?:on|by|from|until|till|since|to) the )(?:${LATER})\\b(?= *(?:$|[.,;:!?)-]| (?:and|at|from|to|until|through|we|is|are|has|they|for|as|because|with|instead)\\b))`,
  ].join('|'),
  'g',
)

export interface InNumbers {
  readonly text: string
  /** Where a place of the text stands in the one that was given. */
  readonly placeOf: (at: number) => number
}

/** `folded`: in small letters. The first and the second are days only beside a month or a weekday, never by themselves. */
export function inNumbers(folded: string): InNumbers {
  if (!MAY.test(folded)) return { text: folded, placeOf: (at) => at }
  const shifts: { readonly at: number; readonly by: number }[] = []
  let grown = 0
  const text = folded.replace(FORMS, (said: string, at: number) => {
    const day = ORDINALS.get(said.replace(' ', '-')) ?? 0
    if (day === 0) return said
    const number = `${day}${ending(day)}`
    grown += said.length - number.length
    shifts.push({ at: at + said.length - grown, by: grown })
    return number
  })
  return { text, placeOf: (at) => at + (shifts.findLast((one) => one.at <= at)?.by ?? 0) }
}

function ending(day: number): string {
  if (day > 10 && day < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}
