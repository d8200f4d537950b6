// Two numbers of guests in one sentence, of which the last is all of them: "11 friends are coming, so 12 guests with her".
import { marksIn, pattern, textOf, type Word } from './marks.ts'

const WHO =
  '(?:her|him|them|me|us|herself|himself|themselves|the (?:[^ ]+ )?(?:bride|groom|boy|girl|host|kids|children|parents|grandparents|birthday girl|birthday boy)|(?:(?:mr|mrs|ms|miss|old|the) )*[CKUP])'
const ALL = `(?:(?:guests|people|aboard|on board) )?(?:in all|altogether|all up|all told|all in|in total|total|(?:with|including|counting) ${WHO})`
const TOTALS = [
  pattern(
    ` (?:so|makes?|making|equals|comes to|for a total of|a total of|which is|that is|that will be) (?:(?:it|that|them|us|they|we|are|will be|is|makes|a total of|now) )*(N)(?= (?:(?:guests|people|pax)(?= (?:$|[.,;!]|with|in|on|for|now))|${ALL}|[.;!]|$))`,
  ),
  pattern(`[,–(] (?:(?:and|so|or) )*(N) (?:guests |people )?(?:${ALL})(?= )`),
]

/** The letter of that number; undefined where there is but one, or none of them is said to be all. */
export function countedUp(line: readonly Word[]): string | undefined {
  const said = marksIn(line, 'N').length > 1 ? textOf(line) : ''
  return said === '' ? undefined : TOTALS.map((one) => one.exec(said)?.[1]).find(Boolean)
}
