// Text made comparable: white space, case, accents and apostrophes no longer matter; the original stays the evidence.
import { remembered } from '../remembered.ts'

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g
const UNFOLDED = /[^\S ]| {2}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4\u0060\u2032]/g
const TYPESET_APOSTROPHES = /[‘’]/g
/** What most texts are, told quickly: plain letters, which need no folding, and the signs of typesetters beside them. */
const IS_ASCII = /^[\t\n -_a-~]*$/
const IS_PLAIN = /^[\t\n -_a-~‘’“”–—•·→]*$/
const EMPHASIS = /[*_]+/g
const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu
/** The same where no other letters are, and many times as quick. */
const PLAIN_WORD = /[a-z\d]+(?:'[a-z\d]+)*/g

/** `*Captain*:` as it is said. */
export function withoutEmphasis(text: string, instead = ''): string {
  return text.includes('*') || text.includes('_') ? text.replace(EMPHASIS, instead) : text
}

/** Single blanks for every white space (no-break ones too), none at the ends. */
export function foldSpace(text: string): string {
  return (UNFOLDED.test(text) ? text.replace(INVISIBLE, '').replace(/\s+/g, ' ') : text).trim()
}

/** Lower case, without accents, with plain apostrophes. */
export function foldLetters(text: string): string {
  if (IS_ASCII.test(text)) return text.toLowerCase()
  return IS_PLAIN.test(text) ? text.toLowerCase().replace(TYPESET_APOSTROPHES, "'") : folded(text)
}

const UNPLAIN = /[^\t\n -~]+/g

/** Only what is not plain is taken apart: of most texts that is a letter here and there. */
const folded = remembered(
  (text: string) => text.replace(UNPLAIN, withoutMarks).replace(APOSTROPHES, "'").toLowerCase(),
  300,
)

const withoutMarks = remembered(
  (letters: string) =>
    letters
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[øłðđþßæœ]/gi, (letter) => PLAIN[letter.toLowerCase()] ?? letter),
  200,
)
/** Letters of their own, which take no mark away; people type them so. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', ð: 'd', đ: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe' }

/** Words as people are looked up: `Ángela` is `angela`, `O’Neil` is `oneil`, `Wynn-Soto` is two words. */
export const nameWords = remembered(
  (text: string): readonly string[] => wordsIn(foldLetters(text)).map((word) => word.replaceAll("'", '')),
  300,
)

/** Like `nameWords`, for running text: `Danika’s` is `danika`. */
export const wordsOf = remembered(
  (text: string): readonly string[] =>
    wordsIn(foldLetters(text)).map((word) => (word.includes("'") ? word.replace(/'s$/, '').replaceAll("'", '') : word)),
  300,
)

function wordsIn(folded: string): readonly string[] {
  return folded.match(IS_PLAIN.test(folded) ? PLAIN_WORD : WORD) ?? []
}

/** The line without bullets, numbering and other marks before its first word. */
export function withoutBullet(line: string): string {
  if (/^[A-Za-z]/.test(line)) return line
  return line.replace(/^[^\p{L}\p{N}#(=~"'<?]+(?:[xX]\]\s+)?/u, '').replace(/^\d{1,2}[.)]\s+(?=[\p{L}\d])/u, '')
}
