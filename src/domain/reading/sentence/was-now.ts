// "Captain was Otto, now Ruth", "from Otto to Ruth", "Ruth (was Otto)": who comes, instead of who was there.
import { wordsIn } from './instead-of.ts'
import { pattern, textOf, type Word } from './marks.ts'

/** Cheap: every way to say it has one of these. */
const MAY = / (?:was|were|been|from|longer|not|used) /
/** What leaves it open, or tells of what is over. */
const OPEN =
  / (?:\?|if|unless|maybe|perhaps|might|may|could|would|should|asked|asks|wants|said|says|last|yesterday|ago|then) /
const NOW = "(?:(?:but|and|is|it|'s|it is|now|becomes|will|be|rather|instead|make|that|the|to|has|we|have) )*"
const WAS = "(?:was|were|had been|used to be|was (?:going|supposed) to be|(?:is|are|'s) no longer|no longer)"
const AFTER = '(?= (?:$|[,.;!)]|on|for|instead|C|D|please|now|as))'

interface Form {
  readonly form: RegExp
  /** What stands between the seat and the one who comes. */
  readonly verb: readonly string[]
  /** Only behind a word for changing, which goes. */
  readonly isChange?: true
}

const FORMS: readonly Form[] = [
  {
    form: pattern(
      ` ${WAS} (?<was>P)(?: (?:before|originally|until now|so far))?(?: [,;])? (?=(?:now|but|it|is|make) )${NOW}(?<now>P)${AFTER}`,
    ),
    verb: ['is'],
  },
  {
    form: pattern(
      ` (?:is|'s) not (?<was>P) (?:any ?more|anymore|any longer)(?: [,;])? (?=(?:now|but|it|is|make) )${NOW}(?<now>P)${AFTER}`,
    ),
    verb: ['is'],
  },
  /** "Change captain on Quinn from Otto to Ruth." */
  { form: pattern(` from (?<was>P) to (?<now>P)${AFTER}`), verb: ['is'], isChange: true },
  /** "Ruth (was Otto)." */
  {
    form: pattern(
      ` (?<now>P) (?:\\(|,) (?:was|formerly|previously|instead of|used to be|not) (?<was>P)(?: \\))?${AFTER}`,
    ),
    verb: [],
  },
]
const CHANGES =
  /^ (?:(?:please|pls|can you|and|also|so|then|just|we|i|are|is|have|will|to) )*(?:change|changes|changed|changing|switch|switches|switched|switching|swap|swapped|swapping|move|moved|update|updated) (?:the )?/

/** The words in which that is "… is Ruth instead of Otto". */
export function withNowInstead(words: readonly Word[]): readonly Word[] {
  const text = textOf(words)
  if (!MAY.test(text) || OPEN.test(text)) return words
  for (const { form, verb, isChange } of FORMS) {
    const found = form.exec(text)
    if (!found) continue
    const changes = isChange ? CHANGES.exec(text)?.[0] : ''
    if (changes === undefined) return words
    const from = wordsIn(text.slice(0, found.index))
    const to = from + wordsIn(found[0])
    const named = (letter: string | undefined) => words.slice(from, to).find(({ said }) => said === letter)
    const [gone, comes] = [named(found.groups?.was), named(found.groups?.now)]
    if (!gone || !comes) return words
    const put = (said: string, at: number): Word => ({ said, at, end: at })
    return [
      ...words.slice(wordsIn(changes), from),
      ...verb.map((said) => put(said, comes.at)),
      comes,
      ...['instead', 'of'].map((said) => put(said, comes.end)),
      { ...gone, at: comes.end, end: comes.end },
      ...words.slice(to),
    ]
  }
  return words
}
