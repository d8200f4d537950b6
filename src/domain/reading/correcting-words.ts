// The words with which a writer corrects herself: "no, make that", "sorry", "or rather".
import { foldLetters } from './fold.ts'
import type { Word } from './sentence/marks.ts'

export const SIGN = /^[,;:.!()–=]$/
/** With a sign before and behind them: "Otto, sorry, Ruth"; "sorry Abel" is said to Abel. */
const WEAK = [
  'no',
  'nope',
  'sorry',
  'wait',
  'er',
  'erm',
  'um',
  'uh',
  'hang on',
  'hold on',
  'perdon',
  'no',
  'ah',
  'oh',
  'well',
  'actually',
]
const STRONG = [
  'make that',
  'make it',
  'i mean',
  'i meant',
  'i meant to say',
  'correction',
  'or rather',
  'scratch that',
  'strike that',
  'no wait',
  'wait no',
  'no sorry',
  'sorry no',
  'no actually',
  'actually no',
  'oops',
  'whoops',
  'my mistake',
  'my bad',
  'my error',
  'on second thought',
  'on second thoughts',
  'on reflection',
  'mejor dicho',
  'quiero decir',
  'digo',
  'that should be',
  'it should be',
  'should be',
  'should read',
  'let us make that',
  'let us make it',
  'let us say',
  'let us go with',
  'go with',
  'we go with',
]
/** These need no sign before them. */
const UNSIGNED = new Set([
  'or rather',
  'i mean',
  'i meant',
  'no wait',
  'wait no',
  'no sorry',
  'sorry no',
  'correction',
  'oops',
  'mejor dicho',
])
const CUES: ReadonlyMap<string, boolean> = new Map([
  ...WEAK.map((cue) => [cue, false] as const),
  ...STRONG.map((cue) => [cue, true] as const),
])
const CUE_FIRST =
  /^\W*(?:no|nope|sorry|wait|er|erm|um|hang on|hold on|make (?:that|it)|i mean|i meant|correction|or rather|scratch that|strike that|oops|whoops|my (?:mistake|bad|error)|on (?:second thoughts?|reflection)|actually|perdon|digo|mejor dicho|that should|it should)\b/
const FILLER = /^(?:it|is|at|the|with|to|that|for|be)$/

export interface Cue {
  /** The words from `from` up to the right one, which is `at`. */
  readonly from: number
  readonly at: number
}

/** Whether a sentence opens with one. */
export function opensSo(text: string): boolean {
  return CUE_FIRST.test(foldLetters(text))
}

/** A sign or none, one cue or several, and what is right. */
export function cueAt(words: readonly Word[], from: number): Cue | undefined {
  if (from === 0 || (from > 0 && SIGN.test(words[from - 1]?.said ?? ''))) return undefined
  let at = from
  let isStrong = false
  let count = 0
  let isSigned = from === 0
  while (at < words.length) {
    const said = words[at]?.said ?? ''
    const length = [4, 3, 2, 1].find((many) => CUES.has(phrase(words, at, many)))
    if (SIGN.test(said)) {
      isSigned = true
      at += 1
    } else if (length !== undefined && (isSigned || count > 0 || UNSIGNED.has(phrase(words, at, length)))) {
      isStrong ||= CUES.get(phrase(words, at, length)) === true
      isSigned = false
      count += 1
      at += length
    } else if (count > 0 && FILLER.test(said)) at += 1
    else break
  }
  if (isApology(words, from, at)) return undefined
  const isMeant = 'PKCDR'.includes(words[at]?.mark?.kind ?? '-')
  return count > 0 && isMeant && (isStrong || count > 1 || isSigned || words[at - 1]?.said === 'actually')
    ? { from, at }
    : undefined
}

/** "Captain: Otto. Sorry, Ruth." may be said to her. */
function isApology(words: readonly Word[], from: number, at: number): boolean {
  const said = words.slice(from, at).map(({ said }) => said)
  const isAlone = /^[.!]$/.test(said[0] ?? '') && said.every((one) => SIGN.test(one) || one === 'sorry')
  return isAlone && words[at]?.mark?.kind === 'P' && /^(?:$|[.!)])/.test(words[at + 1]?.said ?? '')
}

function phrase(words: readonly Word[], at: number, many: number): string {
  return words
    .slice(at, at + many)
    .map(({ said }) => said)
    .join(' ')
}
