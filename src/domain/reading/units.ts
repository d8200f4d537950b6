// New text in the pieces that rules read: a list's line as it stands, prose by the sentence.
import { withColumns } from './aligned.ts'
import { cellsOf, isTable, type Labels, MAX_CELLS } from './cells.ts'
import { isAfterthought, isOnlyDoubt } from './doubt.ts'
import { foldSpace, withoutBullet } from './fold.ts'
import type { LineKind, NewLine } from './new-text.ts'
import { withSeparated } from './separated.ts'

export interface Unit {
  /** Word for word, white space folded, bullets removed; tabs still part a table's cells in `cells`. */
  readonly text: string
  readonly cells: readonly string[]
  readonly kind: LineKind | 'struck'
  /** A line of a list: a rule reads it as it stands. */
  readonly isListed: boolean
  readonly opens: boolean
  /** The end of the quote right above, where it answers one. */
  readonly below?: string | undefined
  /** Behind a box that nobody has ticked. */
  readonly isUnticked?: true
  /** The cross or the question mark before it. */
  readonly sign?: string | undefined
  /** What stands in the mail, where `text` is what it comes to. */
  readonly said?: string
  /** What follows says that it is not so. */
  readonly isDenied?: true
}

/** More lines than a crew mail has. */
const MAX_UNITS = 300
/** Stands around struck-through text; it is no part of the mail's words. */
export const STRUCK = '~~'
const MAX_UNIT = 4000
const SIGNED = /^\s{0,8}(?:[-*•] ?)?([✗✘❌❎🚫👎❓❔🤔⏳])/u
const UNTICKED = /^\s{0,8}(?:[-*•] ?)?(?:\[[ _]?\]|[☐□⬜▢◻])\s/
/** A line this long that goes on in the next one was wrapped by a mail program. */
const WRAPPED = 55
/** Broken by hand, within a sentence. */
const BROKEN = 45
/** Columns at which mail programs wrap, and the narrowest of those in use where no line fills any. */
const [NARROWEST, WIDEST] = [66, 80]
const USUAL = 72
const ABBREVIATION =
  /(?:^|[\s(])(?:capt|mr|mrs|ms|dr|st|vs|approx|incl|excl|no|[ap]\.m|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|\p{Lu})\.$/iu

export interface Pieces {
  readonly units: readonly Unit[]
  /** Some of the text was too long to be looked at. */
  readonly isCut: boolean
}

export interface Forms extends Labels {
  /** Whether a line is one seat and one person, which is a list's only beside others. */
  readonly isSeating: (text: string) => boolean
  /** Whether a line begins with a charter or a day, so that it is no other line's end. */
  readonly isHeaded: (text: string) => boolean
}

export function unitsOf(all: readonly NewLine[], forms: Forms): Pieces {
  const lines = withSeparated(withColumns(all), forms.isSeat)
  const longest = Math.max(0, ...lines.map(({ text }) => text.length))
  const { isListed } = forms
  const cellsAt = cellsOf(lines, forms)
  const units: Unit[] = []
  let isCut = false
  let at = 0
  while (at < lines.length && units.length < MAX_UNITS) {
    const line = lines[at]
    if (!line) break
    const cells = cellsAt(at)
    const kind = cells.length > 0 || !line.text.includes(STRUCK) ? line.kind : 'struck'
    const whole = clean(line.text)
    const listed = cells.length > 0 || isListed(whole) || isSeatingBeside(lines, at, forms)
    const stacked = cells.length > 0 && !isTable(line.text) && foldSpace(line.text) === cells[0]
    const paragraph = stacked ? lines.slice(at, at + 2) : listed ? [line] : wrappedFrom(lines, at, forms, longest)
    const text = paragraph.length === 1 ? whole : clean(paragraph.map((part) => part.text).join(' '))
    for (const [index, piece] of (listed ? [text] : sentences(text)).entries()) {
      if (piece !== '')
        units.push({
          text: piece,
          cells,
          kind,
          ...(line.below !== undefined && index === 0 ? { below: line.below } : {}),
          isListed: listed && kind !== 'struck',
          opens: line.opens && index === 0,
          ...(UNTICKED.test(line.text) ? { isUnticked: true as const } : {}),
          ...(index === 0 ? signBefore(line.text) : {}),
        })
    }
    isCut ||= text.length >= MAX_UNIT
    at += paragraph.length
  }
  return { units, isCut: isCut || at < lines.length }
}

function signBefore(line: string): { readonly sign?: string | undefined } {
  const sign = SIGNED.exec(line)?.[1]
  return sign === undefined ? {} : { sign }
}

/** `Captain Gene Oakes`, with another such line above or below it. */
function isSeatingBeside(lines: readonly NewLine[], at: number, { isListed, isSeating }: Forms): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]]
  if (!line || line.text.length > MAX_CELLS || !isSeating(clean(line.text))) return false
  const beside = [line.opens ? undefined : above, below?.opens ? undefined : below]
  return beside.some((other) => {
    const text = other && other.kind === line.kind && other.text.length <= MAX_CELLS ? clean(other.text) : ''
    return text !== '' && (isSeating(text) || isListed(text))
  })
}

function wrappedFrom(
  lines: readonly NewLine[],
  at: number,
  alone: Pick<Forms, 'isListed' | 'isHeaded'>,
  longest: number,
): readonly NewLine[] {
  let end = at + 1
  while (
    end < lines.length &&
    end - at < 40 &&
    (isDangling(lines[end - 1], lines[end]) ||
      (goesOn(lines[end - 1], lines[end], longest) &&
        !(ENTRY.test(lines[at]?.text ?? '') && ENTRY.test(lines[end]?.text ?? '')) &&
        !(isInParts(lines[end - 1]) && isInParts(lines[end]) && alone.isHeaded(clean(lines[end]?.text ?? ''))) &&
        !alone.isListed(clean(lines[end]?.text ?? '')) &&
        ((isWidth(longest) && isFull(lines[end - 1], lines[end], longest)) ||
          !alone.isHeaded(clean(lines[end]?.text ?? '')))))
  ) {
    end += 1
  }
  return lines.slice(at, end)
}

/** `Delacroix sat 10-2 / capt Theo / 1st Bea`: one line of its own for each charter. */
function isInParts(line: NewLine | undefined): boolean {
  return (line?.text.match(/\s[/|·•]\s/g)?.length ?? 0) > 1
}

function goesOn(line: NewLine | undefined, next: NewLine | undefined, longest: number): boolean {
  if (LABELLED.test(next?.text ?? '') || FACT.test(next?.text ?? '')) return false
  if (!line || !next || next.opens || next.kind !== line.kind || isTable(next.text)) return false
  const hadRoom = longest <= WIDEST && !isFull(line, next, longest < NARROWEST ? USUAL : longest)
  const isLong = line.text.length >= WRAPPED || (line.text.includes('/') && firstWord(next).includes('/'))
  if (isBroken(line, next)) return true
  const isEnd = isAfterthought(next.text)
  if (isEnd && !isOnlyDoubt(next.text)) return true
  return !hadRoom && isLong && !line.text.endsWith(':') && (isEnd || /^[\p{L}\p{N}("'“‘]/u.test(next.text))
}

const DANGLING =
  /^\p{Lu}.{34,} (?:to|until|till|from|at|by|of|the|with|not|or|than|on|for|in|and|but|a|an|our|my|his|her|their|your|is|are|be|will|so|as|that|because|if|when|we|has|have|hasta|de|con|en|el|la|los|para|por|y|que)$/u
/** Nor with a comma, where the line is as long as a mail program makes it. */
const UNENDED = /^.{66,},$/

/** "… not 10 to", and in the next line "1. Boarding at 10:40": no sentence ends so, and no list begins. */
function isDangling(line: NewLine | undefined, next: NewLine | undefined): boolean {
  if (!line || !next || next.opens || next.kind !== line.kind || isTable(next.text)) return false
  if (!/^[\p{L}\d]/u.test(next.text)) return false
  return DANGLING.test(line.text) || (UNENDED.test(line.text) && !ENTRY.test(next.text) && !LABELLED.test(next.text))
}

/** A sentence that began with a capital goes on in small letters, wherever its writer broke it. */
function isBroken({ text }: NewLine, next: NewLine): boolean {
  return text.length >= BROKEN && /^\p{Lu}.*[\p{L}\p{N},]$/u.test(text) && /^\p{Ll}{2}/u.test(next.text)
}

/** "boards 11:30, back at 4": a line of facts, whatever stands above it. */
const FACT =
  /^(?:boards?|boarding|guests?|pax|headcount|lines off|off the dock|sails?|departs?|returns?|starts?|hours|times?)(?: at)?:? \d/i
/** `Sat 16 - Whitcombe - capt Hugo`, `Jan 9: …`: each day of a list begins a line of its own. */
const ENTRY =
  /^\W*(?:\p{L}{3,9}[.,]? (?:the )?\d{1,2}(?:st|nd|rd|th)?(?:[ /.]\p{L}{3,9})?|\d{1,2}(?:st|nd|rd|th)?[ /]\p{L}{3,9}|(?:\p{L}{3,9}[.,]? )?\d{1,2}\/\d{1,2})(?:,? [\p{L}'’]{2,20}){0,3}\s*(?:[:|=→]|[–—-]\s)/u
const LABELLED = /^\p{Lu}[\p{L}\d /#.]{1,40}:\s+\S/u

function isWidth(longest: number): boolean {
  return longest >= NARROWEST && longest <= WIDEST
}

/** As mail programs wrap: the next word had no room. */
function isFull(line: NewLine | undefined, next: NewLine | undefined, width: number): boolean {
  return (line?.text.length ?? 0) + 1 + firstWord(next).length > width
}

function firstWord(line: NewLine | undefined): string {
  return line?.text.split(' ', 1)[0] ?? ''
}

function sentences(text: string): readonly string[] {
  const isLower = !/\p{Lu}/u.test(text.slice(1))
  const pieces = text.split(
    isLower
      ? /(?<=[.!?])\s+/u
      : /(?<=[.!?])\s+(?=[\p{Lu}\p{N}"'“(¡¿]|(?:boards?|boarding|guests|sails?|sailing|back|pls|please) )/u,
  )
  const whole: string[] = []
  const hasLeaders = (text.match(/\.{3,}/g)?.length ?? 0) > 1
  for (const piece of pieces) {
    const before = whole.at(-1)
    if (before !== undefined && hasLeaders && before.endsWith('...')) whole[whole.length - 1] = `${before} ${piece}`
    else if (before !== undefined && isShortForm(before.slice(-12), piece))
      whole[whole.length - 1] = `${before} ${piece}`
    else whole.push(piece)
  }
  return whole
}

/** `Sat. 30th` goes on, `on sat. they board` doesn't. */
function isShortForm(before: string, after: string): boolean {
  if (!ABBREVIATION.test(before) || (/\bno\.$/i.test(before) && !/^\d/.test(after))) return false
  return (
    !/(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.$/i.test(before) ||
    /^\d|^(?:the|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(after)
  )
}

/** Marks of struck-through text are ours, not the mail's. */
function clean(text: string): string {
  return withoutBullet(foldSpace(text.replaceAll(STRUCK, ''))).slice(0, MAX_UNIT)
}
