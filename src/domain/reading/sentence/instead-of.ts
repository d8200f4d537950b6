// "Abel, rather than Lena, is first", "in place of Lena, Abel …": who goes is put right behind the one who comes.
import { everyMatch } from '../every-match.ts'
import { marksIn, pattern, textOf, type Word } from './marks.ts'

/** Cheap: every way to say it has one of these. */
const MAY = / (?:instead|rather|place|lieu|stead|not|lugar|vez) /
const TITLE = '(?:(?:the|S|mr|mrs|ms|miss) )*'
/** What may follow; "rather than Lena hosting" says what she would do. */
const GOES_ON =
  '(?= (?:$|(?:[,.;:!)–]|C|D|S|P|will|shall|is|as|on|for|to|at|in|can|has|takes|does|goes|it|please|pls|put|we|i|you|have|use|then|now|this|that|and|because|since|so|who|with|como|para|en|el|y|pon|va|the|but) ))'
/** Not one of several who go. */
const ALONE = '(?! (?:and|or|\\/|y|o) P (?:$|(?:[,.;]|for|on|at|C|D|in|as) ))'
const PHRASE = pattern(
  `(?<= )(?:, )?(?:(?:instead of|rather than|in (?:the )?place of|in lieu of|en lugar de|en vez de) ${TITLE}(P)|(?<=[PCSD] )(?:, )?(?:and )?not ${TITLE}(P)|in (P) 's (?:place|stead|seat|spot|slot)|not ${TITLE}(P)(?= (?:, )?but ))${ALONE}${GOES_ON}`,
  'gu',
)
/** The last one before it, with nothing that begins anew in between. */
const COMES_BEFORE = pattern('(P) (?:(?![,.;:!?()=→–]|->|and|but|with|while|so|y|pero)[^ PKU]+ )*$')
/** Another sails with them, and it may be either. */
const IN_COMPANY =
  / (?:with|joins?|joining|under|beside|alongside|helps?|helping|assists?|supports?|for|to|from|than|of|tell|tells|told) $/
/** The first one behind it. */
const COMES_BEHIND = pattern(
  "^ (?:(?:,|but|a|rather|please|we|i|it|is|will|shall|would|like|have|has|having|put|putting|use|using|be|let|us|go|with|want|take|the|S|C|D|on|for|now|'s|then|you|can|add|there|there is|pon|va|en) )*(P) ",
)

/** The words in that order, where one alone can be meant. */
export function withInsteadBehind(all: readonly Word[]): readonly Word[] {
  const words = withoutStead(all)
  const text = textOf(words)
  if (!MAY.test(text) || marksIn(words, 'P').length < 2) return words
  return everyMatch(PHRASE, text).reduceRight((all, found) => moved(all, text, found), words)
}

/** "Put Abel on in her stead" is "instead". */
function withoutStead(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ said }) => said === 'stead' || said === 'place')) return words
  return words.flatMap((word, at): readonly Word[] => {
    const isStead = (from: number) =>
      / in (?:his|her|their) (?:stead|place) $/.test(textOf(words.slice(from, from + 3)))
    if (isStead(at)) return [{ ...word, said: 'instead' }]
    return isStead(at - 1) || isStead(at - 2) ? [] : [word]
  })
}

function moved(words: readonly Word[], text: string, found: RegExpExecArray): readonly Word[] {
  const from = wordsIn(text.slice(0, found.index))
  const to = from + wordsIn(` ${found[0]}`)
  const said = found.slice(1).find((one) => one !== undefined)
  const gone = words.slice(from, to).find((word) => word.said === said)
  const [before, after] = [words.slice(0, from), words.slice(to)]
  const isSpaced = words[from]?.said === ',' || from === 0
  const rest =
    isSpaced && after[0]?.said === ',' && !/^(?:and|but|y|then)$/.test(after[1]?.said ?? '') ? after.slice(1) : after
  const ahead = COMES_BEFORE.exec(textOf(before))
  if (!gone) return words
  if (ahead) {
    const at = before.findLastIndex((word) => word.said === ahead[1])
    if (IN_COMPANY.test(textOf(before.slice(0, at)))) return words
    return [...before.slice(0, at + 1), ...insteadOf(gone, before[at]), ...before.slice(at + 1), ...rest]
  }
  const behind = found[2] ? undefined : COMES_BEHIND.exec(textOf(rest))?.[1]
  const at = rest.findIndex((word) => word.said === behind)
  if (at < 0) return words
  return [...before, ...rest.slice(0, at + 1), ...insteadOf(gone, rest[at]), ...rest.slice(at + 1)]
}

function insteadOf(gone: Word, comes: Word | undefined): readonly Word[] {
  const end = comes?.end ?? gone.at
  return ['instead', 'of'].map((said): Word => ({ said, at: end, end })).concat({ ...gone, at: end, end })
}

/** How many words there are in a text that begins with a blank. */
export function wordsIn(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(' ').length
}
