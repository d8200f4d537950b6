// A party that is counted by age, as one number at the same place: "11 adults and 3 kids" are "14 guests".
import { everyMatch } from './every-match.ts'
import { numberSaid } from './sentence/numbers.ts'

const NUMBER =
  '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|an?|un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce)'
const AGE =
  "(?:(?:(?:small|little|young|older|school-age) )?(?:adults?|grown[- ]?ups?|kids?|kiddos|child(?:ren)?|infants?|bab(?:y|ies)|toddlers?|teen(?:ager)?s?|little ones|seniors?|grandkids|grandchildren|women|men|woman|man|ladies|gentlemen|gents|adultos?|niñ[oa]s?|ninos|bebés?|mayores|menores))(?![\\p{L}'’-])"
const SORT = `${NUMBER} ${AGE}`
const AND = '(?:,? ?(?:and|plus|&|\\+|y|e|along with)|,) ?'
const SORTS = `${SORT}(?:${AND}${SORT}){1,3}`
const PEOPLE =
  '(?:guests?|people|pax|passengers|persons|heads|aboard|in all|total|all told|invitados|personas|pasajeros)'
const THAT_IS = '(?:(?:,| so| =| that is| that makes| which makes| making| for a total of| total| -| –| —) ?){1,3}'
const BEGINS = '(?<![\\p{L}\\d.:/-])'

/** "14 (11 adults, 3 kids)", "11 adults plus 3 kids, so 14", "11 adults and 3 kids". */
const SUM = new RegExp(
  `${BEGINS}(?:(?<before>\\d{1,3})(?: ${PEOPLE}(?: ?[(:=–—-] ?|,? being |,? made up of )| ?[(=] ?)|(?<open>\\())?(?<sorts>${SORTS})(?:${THAT_IS}(?<after>\\d{1,3})(?![\\d:/.]\\d|\\s?[ap]\\.?m)(?: ${PEOPLE})?)?\\)?`,
  'giu',
)
/** "12 + 3 kids", "12 guests plus a baby". */
const PLUS = new RegExp(
  `${BEGINS}(?<first>\\d{1,3})(?: ${PEOPLE})? ?(?:\\+|plus) ?(?<sorts>${SORT}(?:${AND}${SORT})?)(?!\\p{L})`,
  'giu',
)
/** "14 guests, three of them kids", "14 people including 3 children", "14 guests (3 kids)": of the number that was said. */
const AMONG = new RegExp(
  `${BEGINS}(?<all>\\d{1,3})(?: ${PEOPLE})?(?:,? (?:including|incl\\.?|inc\\.?|counting|of (?:which|whom)|among them|incluyendo|incluidos) |,? \\(?(?=${NUMBER} (?:of (?:them|whom|which)|${AGE}\\)))(?:incl\\.? )?)(?<some>${NUMBER}) (?:of (?:them|whom|which) )?(?:(?:are|being|is) )?${AGE}(?:${AND}${SORT})?\\)?`,
  'giu',
)
const MAY_BE = new RegExp(AGE, 'iu')

/** The same length; as it was where the numbers don't agree. */
export function asOneParty(text: string): string {
  if (!MAY_BE.test(text)) return text
  return counting(PLUS, added, counting(SUM, summed, counting(AMONG, ofThem, text)))
}

type Groups = Readonly<Record<string, string | undefined>>

function counting(form: RegExp, counted: (groups: Groups) => number | undefined, text: string): string {
  return everyMatch(form, text).reduce((rest, { index, groups = {}, 0: found }) => {
    const count = counted(groups)
    const said = count === undefined ? found : `${count} guests`.padEnd(found.length)
    return rest.slice(0, index) + said + rest.slice(index + found.length)
  }, text)
}

function ofThem({ all, some = '' }: Groups): number | undefined {
  return Number(all) > counted(some) ? Number(all) : undefined
}

function summed({ before, sorts = '', after }: Groups): number | undefined {
  const count = everyMatch(EACH, sorts).reduce((sum, [, number = '']) => sum + counted(number), 0)
  return [before, after].every((said) => said === undefined || Number(said) === count) ? count : undefined
}

function added({ first, sorts = '' }: Groups): number | undefined {
  const count = summed({ sorts })
  return count === undefined ? undefined : Number(first) + count
}

const EACH = new RegExp(`(?<![\\p{L}\\d])(${NUMBER}) ${AGE}`, 'giu')

function counted(number: string): number {
  return /^(?:one|an?|un|una|uno)$/i.test(number) ? 1 : Number(numberSaid(number.toLowerCase()) ?? number)
}
