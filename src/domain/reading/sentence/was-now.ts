// "Captain was Otto, now Ruth", "from Otto to Ruth", "Ruth (was Otto)": who comes, instead of who was there.
import { pattern, textOf, type Word } from './marks.ts'

/** Cheap: every way to say it has one of these. */
const MAY = / (?:was|were|been|from|longer|not|used) /
/** What leaves it open, or tells of what is over. */
const OPEN =
  / (?:\?|if|unless|maybe|perhaps|might|may|could|would|should|asked|asks|wants|said|says|last|yesterday|ago|then) /
const NOW = "(?:(?:but|and|is|it|'s|it is|now|becomes|will|be|rather|instead|make|that|the|to|has|we|have) )*"
const WAS = "(?:was|were|had been|used to be|was (?:going|supposed) to be|(?:is|are|'s) no longer|no longer)"
const FORMS = [
  /** Who was it, then who is. */
  pattern(
    ` ${WAS} (?<was>P)(?: (?:before|originally|until now|so far))?(?: [,;])? (?=(?:now|but|it|is|make) )${NOW}(?<now>P)(?= (?:$|[,.;!)]|on|for|instead|C|D|please|now|as))`,
  ),
  pattern(
    ` (?:is|'s) not (?<was>P) (?:any ?more|anymore|any longer)(?: [,;])? (?=(?:now|but|it|is|make) )${NOW}(?<now>P)(?= (?:$|[,.;!)]|on|for|instead|C|D|please|now|as))`,
  ),
  /** "Change captain on Quinn from Otto to Ruth." */
  pattern(` from (?<was>P) to (?<now>P)(?= (?:$|[,.;!)]|on|for|C|D|please|now|as))`),
  /** "Ruth (was Otto)." */
  pattern(
    ` (?<now>P) (?:\\(|,) (?:was|formerly|previously|instead of|used to be|not) (?<was>P)(?: \\))?(?= (?:$|[,.;!)]|on|for|C|D|please|now|as))`,
  ),
]
/** What is done to a seat whose person is another from now on. */
const CHANGES =
  /^ (?:(?:please|pls|can you|and|also|so|then|just|we|i|are|is|have|will|to) )*(?:change|changes|changed|changing|switch|switches|switched|switching|swap|swapped|swapping|move|moved|update|updated) (?:the )?/

/** The words in which that is "… is Ruth instead of Otto". */
export function withNowInstead(words: readonly Word[]): readonly Word[] {
  const text = textOf(words)
  if (!MAY.test(text) || OPEN.test(text)) return words
  for (const form of FORMS) {
    const found = form.exec(text)
    const { was, now } = found?.groups ?? {}
    if (!found || !was || !now) continue
    const changes = CHANGES.exec(text)?.[0] ?? ' '
    const isFrom = found[0].startsWith(' from ')
    if (isFrom && (changes === ' ' || !/ [^ ]*/.test(changes))) return words
    const from = count(text.slice(0, found.index))
    const to = from + count(found[0])
    const [gone, comes] = [was, now].map((letter) => words.slice(from, to).find(({ said }) => said === letter))
    if (!gone || !comes) return words
    const at = comes.end
    const is = form === FORMS[3] ? [] : [{ said: 'is', at: comes.at, end: comes.at }]
    const instead = ['instead', 'of'].map((said): Word => ({ said, at, end: at }))
    const before = words.slice(isFrom ? count(changes) : 0, from)
    return [...before, ...is, comes, ...instead, { ...gone, at, end: at }, ...words.slice(to)]
  }
  return words
}

function count(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(' ').length
}
