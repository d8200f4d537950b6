// Days before the one month that is said for all of them: "20, 21 and 24 August", "el 27 y el 28 de agosto".
import { everyMatch } from '../every-match.ts'

interface Span {
  readonly at: number
  readonly length: number
  readonly text: string
}

const NUMBER = '\\d{1,2}(?:st|nd|rd|th)?'
const ARTICLE = '(?:(?:the|el|on) )?'
const DAYS = new RegExp(
  `(?<!weekend of (?:the )?|[\\p{L}\\d/:.,–-]|(?:[-–/:]|\\b(?:to|al?|until|till|through|hasta)) |\\d, )${ARTICLE}${NUMBER}(?:, ?${ARTICLE}${NUMBER}){0,6}(?:,? (?:and|y|e|or|o|ni|nor) | ?& ?)${ARTICLE}(${NUMBER} (?:of |de )?(\\p{L}{3,10}))(?![\\p{L}\\d])`,
  'gu',
)
const NUMBERS = new RegExp(NUMBER, 'g')
/** Cheap: two days are joined. */
const MAY = /\d(?:st|nd|rd|th)?(?:,? (?:and|y|e|or|o|ni|nor) | ?& ?)(?:(?:the|el|on) )?\d/

/** `spans`: the days as they are found one by one; `isMonth`: whether a word is a month's name. */
export function withListed(
  folded: string,
  spans: readonly Span[],
  isMonth: (word: string) => boolean,
): readonly Span[] {
  if (!MAY.test(folded)) return spans
  return everyMatch(DAYS, folded).reduce((all, found) => {
    const [whole, last = '', month = ''] = found
    const days = everyMatch(NUMBERS, whole).map((day) => ({ at: found.index + day.index, said: day[0] }))
    const numbers = days.map(({ said }) => Number.parseInt(said, 10))
    const isRising = numbers.every(
      (day, index) => day >= 1 && day <= 31 && (index === 0 || day > (numbers[index - 1] ?? 0)),
    )
    if (!isRising || !isMonth(month)) return all
    const end = found.index + whole.length
    const listed = days.map(({ at, said }, index) => ({
      at,
      length: index < days.length - 1 ? said.length : last.length,
      text: `${Number.parseInt(said, 10)} ${month}`,
    }))
    const others = all.filter((span) => span.at + span.length <= found.index || span.at >= end)
    return [...others, ...listed].toSorted((a, b) => a.at - b.at)
  }, spans)
}
