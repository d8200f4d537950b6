// A line that says nothing but hours, boarding and how many come, below a charter's name or beside it: `Sat 5/30, 3-7 pm, 10 guests`.
import { everyMatch } from './every-match.ts'
import { boarding, hours } from './fact-lines.ts'
import { foldSpace, wordsOf } from './fold.ts'
import { lexiconOf } from './lexicon.ts'
import { type Compass, type Look, type Place, placeOfHeading } from './place.ts'
import { isPlainWord } from './plain-words.ts'
import { type Context, change, type Found, joined, NOTHING } from './rule.ts'
import { isSeatWord } from './seat-names.ts'
import { daySpans } from './sentence/day-spans.ts'

const MAX_LINE = 160
/** Cheap: hours or a number of people. */
const MAY_SAY =
  /\d.*(?:[-–—]|\bto\b|\ba\b|guest|pax|people|party|group|personas|invitados|pasajeros|hu[eé]spedes|aboard)|(?:noon|guest|pax|people|party|group|invitados|personas|pasajeros|hu[eé]spedes).*\d/i
const HALF = '(?:\\s?[ap]\\.?m\\b\\.?|\\s?[ap]\\b)'
const CLOCK = `(?:\\d{1,2}(?:[:.]\\d{2})?(?!\\d)${HALF}?|noon\\b|midday\\b)`
const RANGE = new RegExp(
  `(?:\\b(?:from|de) )?(?<![\\d/:])(${CLOCK})\\s?(-|–|—|\\bto\\b|\\buntil\\b|\\btill?\\b|\\ba\\b)\\s?(${CLOCK})(?![\\d/])`,
  'gi',
)
const BOARD = new RegExp(
  `(?<!\\bon )\\b(?:guests? )?(?:board(?:s|ing)?|embarque)(?: (?:at|by|from|time|a las?))?\\s?[:@=]?\\s?(${CLOCK})`,
  'gi',
)
const PEOPLE = 'guests?|pax|people|ppl|passengers|heads|souls|personas|invitados|pasajeros|hu[eé]spedes|aboard|on board'
const COUNTS = [
  new RegExp(`(?<![\\d/:–+-]|[+] |\\d (?:to|or|and) )\\b([1-9]\\d{0,2}) (?:${PEOPLE})\\b`, 'gi'),
  /\b(?:(?:party|group) of|(?:guests?|pax|people|head ?count|party|party size|invitados|personas|pasajeros|hu[eé]spedes)\s?[:=])\s?([1-9]\d{0,2})\b(?![:.]\d|\s?[-–—])/gi,
]
/** Words that may stand beside a fact and say nothing themselves. */
const BESIDE = new Set(
  'time times hours hour sail sails sailing we with and at from the a of is it for total in all family familia'.split(
    ' ',
  ),
)
/** What weakens, asks or takes back is not for a rule of plain facts. */
const NOT_PLAIN =
  /[?]|\b(?:not|no|maybe|was|were|or|if|about|around|approx|up to|max|instead|tentativ\w*|tbc|tbd|new|now|moved?|paid)\b|~~|→|->|\b(?:guests?|pax|people|head ?count|party|heads)\b[\s:=–-]{0,3}\d{1,3}\s?(?:[-–]|to|or)\s?\d{1,3}\s*(?:$|[,;.)])/i

interface Facts {
  readonly found: Found
  /** The line without its facts. */
  readonly rest: string
}

/** A line of facts at the place that is spoken of, or one that names the charter itself. */
export function factsRun(
  line: string,
  before: Place,
  compass: Compass,
  look: Look,
): { readonly place: Place; readonly found: Found } | undefined {
  const facts = spokenOf(line)
  if (!facts) return undefined
  const { rest, read } = facts
  const isAtPlace = isBare(rest)
  if (!isAtPlace && !saysWhere(rest, compass)) return undefined
  const place = isAtPlace
    ? before
    : placeOfHeading(foldSpace(rest).replace(/[\s:,;|/·()[\]–—-]+$/, ''), before, compass, { ...look, leads: true })
  if (!place?.charter || !place.holds) return undefined
  const found = read(line, { book: compass.book, charter: place.charter })
  return found && { place: isAtPlace ? place : { ...place, words: line }, found }
}

/** What a heading says beside its charter and day; the heading itself goes on being one. */
export function factsBeside(head: string, evidence: string, context: Context): Facts {
  const facts = spokenOf(head)
  const found = facts?.read(evidence, context)
  return facts && found ? { found, rest: facts.rest } : { found: NOTHING, rest: head }
}

function spokenOf(line: string) {
  if (line.length > MAX_LINE || !MAY_SAY.test(line) || NOT_PLAIN.test(line)) return undefined
  const days = daySpans(line)
  const blanked = days.reduce((text, { at, length }) => blank(text, at, length), line)
  const boards = everyMatch(BOARD, blanked)
  const afterBoards = without(blanked, boards)
  const counts = COUNTS.flatMap((form) => everyMatch(form, afterBoards))
  const afterCounts = without(afterBoards, counts)
  const ranges = everyMatch(RANGE, afterCounts)
  if (
    boards.length > 1 ||
    counts.length > 1 ||
    ranges.length > 1 ||
    boards.length + counts.length + ranges.length === 0
  )
    return undefined
  const spans = [...boards, ...counts, ...ranges]
  const rest = without(line, spans)
  const [said, board, count] = [ranges[0], boards[0]?.[1], counts[0]?.[1]]
  const read = (evidence: string, context: Context): Found | undefined => {
    const range = said && hours(`${said[1]}-${said[3]}`, evidence, context)
    const time = range?.changes[0]
    const start = time?.kind === 'time' ? time.start : context.charter?.start
    const boarded = board === undefined ? undefined : boarding(board, evidence, context, start)
    if ((said && !range) || (board !== undefined && !boarded)) return undefined
    const guests = count === undefined ? NOTHING : change({ kind: 'guests', count: Number(count), evidence })
    return joined([range ?? NOTHING, boarded ?? NOTHING, guests])
  }
  return { rest, read }
}

function without(text: string, spans: readonly RegExpMatchArray[]): string {
  return spans.reduce((left, span) => blank(left, span.index ?? 0, span[0].length), text)
}

function blank(text: string, at: number, length: number): string {
  return text.slice(0, at) + ' '.repeat(length) + text.slice(at + length)
}

function isBare(rest: string): boolean {
  return wordsOf(foldSpace(rest)).every((word) => BESIDE.has(word))
}

/** A charter's name, a day, and words that mean nothing by themselves. */
export function saysWhere(rest: string, { book }: Compass): boolean {
  const { charters, crew } = lexiconOf(book)
  const plain = daySpans(rest).reduce((text, { at, length }) => blank(text, at, length), rest)
  return wordsOf(plain).every(
    (word) =>
      (charters.has(word) && !crew.has(word)) ||
      BESIDE.has(word) ||
      (isPlainWord(word) && !crew.has(word) && !isSeatWord(word)),
  )
}
