// A writer who takes another name in the next words: "Otto captains Baxter. No, make that Ruth."; numbers have a rule of their own.
import { cueAt, opensSo, SIGN } from './correcting-words.ts'
import { denies } from './denied.ts'
import { foldLetters } from './fold.ts'
import type { Book } from './reading.ts'
import { marked } from './sentence/marked.ts'
import type { Word } from './sentence/marks.ts'
import type { Unit } from './units.ts'

/** Cheap: every way to correct oneself or to deny needs one of these. */
const MAY_CORRECT =
  /n't\b|\b(?:no|not|sorry|oops|whoops|wait|correction|mean|meant|make (?:that|it)|rather|actually|er+m?|um|mistake[ns]?|error|wrong|untrue|true|lies?|nonsense|rubbish|jok(?:e|ing)|kidding|nothing|thoughts?|reflection|perdon|digo|dicho|mentira|cierto)\b/
/** Tighter, for one sentence. */
const MAY_MEND =
  /\b(?:no|nope|sorry|wait|er|erm|um|uh|hang on|hold on|perdon|ah|oh|well|actually)\s?[,;:.!–—-]|\bactually\b|make (?:that|it)|i mean|i meant|correction|rather|(?:scratch|strike) that|no wait|wait no|no sorry|sorry no|oops|my (?:mistake|bad|error)|second thought|reflection|mejor dicho|quiero decir|digo|should (?:be|read)|go with/
const LONGEST = 400

/** Sentences of which one takes a word of another become one; what is only denied is put in doubt. */
export function byLastWord(units: readonly Unit[], book: Book): readonly Unit[] {
  if (!units.some(({ text }) => MAY_CORRECT.test(foldLetters(text)))) return units
  const done: Unit[] = []
  for (const unit of units) {
    const before = done.at(-1)
    const isNext = before?.kind === 'own' && before.cells.length === 0 && !unit.opens
    if (unit.kind !== 'own' || unit.cells.length > 0 || unit.text.length > LONGEST) done.push(unit)
    else if (isNext && denies(unit.text)) done[done.length - 1] = { ...before, isDenied: true }
    else {
      const own = mended(unit.text, book)
      const with_ =
        !own && isNext && opensSo(unit.text) && !opensSo(before.text) ? `${before.text} ${unit.text}` : undefined
      const both = with_ !== undefined && with_.length <= LONGEST ? mended(with_, book, before?.text.length) : undefined
      if (own) done.push({ ...unit, ...own, said: unit.text })
      else if (both?.isDenied && before) done.splice(-1, 1, { ...before, isDenied: true }, unit)
      else if (both && before)
        done[done.length - 1] = { ...before, ...both, said: `${before.said ?? before.text} ${unit.text}` }
      else done.push(unit)
    }
  }
  return done
}

interface Mended {
  readonly text: string
  readonly isDenied?: true
}

const CLOCK = '\\d{1,2}(?:[:.]\\d\\d)?(?:\\s?[ap]\\.?m\\b\\.?)?'
/** "1 to 5": hours are one thing, and corrected as one. */
const SPAN = new RegExp(
  `(?<![\\d/:.-])(${CLOCK}) (?:to|until|till) (${CLOCK})(?! (?:guests|people|pax|of)\\b|[\\d/:])`,
  'gi',
)

/** `first`: where the second of two sentences begins. */
function mended(whole: string, book: Book, first?: number): Mended | undefined {
  if (!MAY_MEND.test(foldLetters(whole))) return undefined
  const text = whole.replace(SPAN, '$1-$2')
  const words = marked(text, { book, charter: undefined })
  if (words.some(({ said }) => said === 'said')) return undefined
  const cue = words.map((_, from) => cueAt(words, from)).find((one) => one !== undefined)
  const right = cue && words[cue.at]
  if (!cue || !right) return undefined
  const alike = words.slice(0, cue.from).filter((word) => isAlike(word, right))
  const wrong = alike.at(-1)
  if (!wrong) return undefined
  const rest = restOf(words.slice(cue.at + 1), words[cue.from]?.said ?? '', right)
  const isUnclear = first !== undefined && alike.length > 1 && right.mark?.kind !== 'D'
  if (!rest || (first !== undefined && isOwnSentence(words.slice(cue.from), cue.at - cue.from))) return undefined
  if (isUnclear) return { text, isDenied: true }
  const opened = words[cue.from]?.at ?? right.at
  const value = text.slice(right.at, right.end)
  return {
    text: `${text.slice(0, wrong.at)}${value}${text.slice(wrong.end, opened)}${goingOn(text, rest.from ?? right.end)}`.trim(),
  }
}

/** "Make it Jess for second" says all of it; "Sorry, Abel, no seat for you" is said to Abel. */
function isOwnSentence(words: readonly Word[], at: number): boolean {
  const behind = words.slice(at + 1).filter(({ said }) => !SIGN.test(said))
  const isSorry = words.slice(0, at).every(({ said }) => SIGN.test(said) || said === 'sorry')
  return (
    behind.some(({ mark }) => mark?.kind === 'S') || (isSorry && words[at]?.mark?.kind === 'P' && behind.length > 1)
  )
}

function goingOn(text: string, from: number): string {
  return /^[\p{L}\d]/u.test(text.slice(from)) ? ` ${text.slice(from)}` : text.slice(from)
}

function isAlike(a: Word, b: Word): boolean {
  const [one, other] = [a.mark?.kind, b.mark?.kind]
  const isName = (kind: string | undefined) => kind === 'P' || kind === 'K'
  return one !== undefined && (one === other || (isName(one) && isName(other)))
}

/** Where the sentence goes on; undefined where what follows is something else: "No, Ruth asked for Sunday". */
function restOf(
  rest: readonly Word[],
  opening: string,
  right: Word,
): { readonly from: number | undefined } | undefined {
  const isBracket = (opening === '(' && rest[0]?.said === ')') || (opening === '–' && rest[0]?.said === '–')
  const after = isBracket ? rest.slice(1) : rest
  const skipped = after.findIndex(({ said }) => !/^(?:does|do|is|it|then|please|instead|rather)$/.test(said))
  const next = after[isBracket ? 0 : skipped]
  const isOver = !next || SIGN.test(next.said) || isBracket
  const isOfSeat = 'SCDTR'.includes(next?.mark?.kind ?? '-') || /^(?:as|for|on|at|and|with)$/.test(next?.said ?? '')
  const isName = 'PKC'.includes(right.mark?.kind ?? '-')
  if (!isOver && !isOfSeat && isName) return undefined
  return { from: isOver ? (next?.at ?? after.at(-1)?.end ?? rest[0]?.end) : after[0]?.at }
}
