// What of a mail is read: its own words and what it forwards, without the writer's signature and without what is over.
import type { Person } from '../person.ts'
import { remembered } from '../remembered.ts'
import { doubtIn } from './doubt.ts'
import { nameWords, wordsOf } from './fold.ts'
import { isFieldLabel } from './form-fields.ts'
import { lexiconOf } from './lexicon.ts'
import { newText } from './new-text.ts'
import type { Compass } from './place.ts'
import { isGreeting } from './plain-words.ts'
import type { Book, PlainMail } from './reading.ts'
import { isDateWord } from './said-dates.ts'
import { isSeatWord, mayNameSeat, seatNamed } from './seat-names.ts'
import { seatingsIn } from './seat-run.ts'
import { isSeatHead } from './table-columns.ts'
import { type Pieces, type Unit, unitsOf } from './units.ts'
import { isListed } from './walk.ts'
import { mentionsCharter } from './which-charter.ts'
import { peopleIn } from './who.ts'

const MOST_LINES = 1_000

/** `topic`: the subject without `Re:`, read where the mail has no words of its own. */
export function piecesOf(mail: PlainMail, subject: string, topic: string, compass: Compass, writer: Writer): Pieces {
  const lines = newText(mail.text, subject)
  const { units, isCut } = unitsOf(lines, {
    isListed: remembered((line) => isListed(line, compass), MOST_LINES),
    isSeating: (line) => seatingsIn(line, compass.book).length === 1,
    isSeat: (label) => mayNameSeat(label, compass.book) && seatNamed(label, compass.book) !== undefined,
    isLabel: isFieldLabel,
    isHead: isSeatHead,
    isHeaded: (line) => isHeaded(line, compass.book),
  })
  const read = withoutPast(withoutSignature(units, writer))
  const isWhole = topic === subject && saysSeat(topic, compass.book)
  const isEmpty = !read.some(
    ({ kind, text }) =>
      (kind === 'own' || kind === 'forwarded') &&
      /\p{L}{2}/u.test(text) &&
      !(kind === 'own' && (saysNothing(text) || (isWhole && isIdle(text, compass.book)))),
  )
  const isAbove = read.some(({ kind, text, opens }) => kind === 'own' && opens && SEE_SUBJECT.test(text))
  return { units: (isEmpty || isAbove) && topic === subject ? [...read, said(topic, compass)] : read, isCut }
}

export interface Writer {
  readonly person: Person | undefined
  /** As the From header has it. */
  readonly name: string
}

const SEE_SUBJECT =
  /^\W*(?:(?:(?:as|like|per|see|it'?s|all) )*(?:(?:is |in )?(?:above|the (?:subject|title|header|subject line)|subject|subject line|title))(?: line)?(?: says?(?: it)? all)?|(?:the )?(?:subject|title)(?: line)? says it all|that'?s (?:it|all)|nothing (?:else|more)|eom|no text|fyi|ta|cheers|thanks|thx)[\W]*$/i

/** Somebody and a seat: a subject that says something itself. */
function saysSeat(topic: string, book: Book): boolean {
  return mayNameSeat(topic, book) && peopleIn(topic, book.people).length > 0 && !/\?\s*$/.test(topic)
}

/** Names nobody and nothing, doubts nothing and takes nothing back. */
function isIdle(text: string, book: Book): boolean {
  return (
    text.length < 120 &&
    !/[\d?]|\b(?:not|no|crew|list|mate|who|wrong|off|sick|forget|scrap|scratch|ignore|disregard|delete|void|draft|example|joke|joking|kidding|change\w*|cancel\w*)\b/i.test(
      text,
    ) &&
    doubtIn(text) === undefined &&
    !mayNameSeat(text, book) &&
    peopleIn(text, book.people).length === 0 &&
    !mentionsCharter(text, book)
  )
}

/** "As above :-)": what there is to say stands in the subject. */
function saysNothing(text: string): boolean {
  return text.length < 40 && (SEE_SUBJECT.test(text) || isGreeting(text))
}

function said(topic: string, compass: Compass): Unit {
  return { text: topic, cells: [], kind: 'own', isListed: isListed(topic, compass), opens: true }
}

/** A line that begins with a day or a charter's name is no other line's end. */
function isHeaded(line: string, book: Book): boolean {
  const { named, keyed, crew } = lexiconOf(book)
  const [first = '', second = ''] = wordsOf(line.slice(0, 60))
  const isName = (word: string) => (named.has(word) || keyed.has(word)) && !crew.has(word)
  const isDay =
    /^(?:mon|tue|wed|thu|fri|sat|sun)/.test(first) && isDateWord(first) && (isDateWord(second) || isName(second))
  return isName(first) || isDay || /^\p{Lu}[\p{L}\d ]{1,40}:\s+\S/u.test(line)
}

/** From the writer's own name down to the end of its paragraph. */
function withoutSignature(units: readonly Unit[], writer: Writer): readonly Unit[] {
  const own = new Set([
    ...nameWords(writer.person?.name ?? ''),
    ...(writer.person?.aliases ?? []).flatMap(nameWords),
    ...nameWords(writer.name),
  ])
  let inSignature = false
  return units.map((unit, index) => {
    if (unit.opens || unit.kind !== 'own') inSignature = false
    const isLast = index === units.length - 1 && !/[:=–—-]/.test(unit.text)
    const mayBe = unit.kind === 'own' && (!unit.isListed || isLast) && index > 0 && unit.text.length < 60
    if (mayBe && isNamed(nameWords(unit.text), own)) inSignature = true
    return inSignature && unit.kind === 'own' ? { ...unit, kind: 'closing' as const } : unit
  })
}

function isNamed(words: readonly string[], own: ReadonlySet<string>): boolean {
  return (
    words.length <= 5 &&
    words.every((word) => own.has(word) || word.length === 1 || isSeatWord(word)) &&
    words.some((word) => own.has(word))
  )
}

const OVER =
  /^\W*(?:last (?:week|weekend|month|night)|yesterday|past|previous(?:ly)?|recap|history|completed|what happened)\b.{0,40}$/i
const HEADING = /^(?=.{2,48}$)(?:[^\p{Ll}]+(?:\(.*\))?|\W*(?:this|next|coming|upcoming|today|tomorrow|now)\b.*|.+:)$/iu

/** A section of what is over says nothing of what is to be. */
function withoutPast(units: readonly Unit[]): readonly Unit[] {
  let isOver = false
  return units.map((unit) => {
    if (unit.opens && !unit.isListed) {
      if (OVER.test(unit.text)) isOver = true
      else if (isOver && HEADING.test(unit.text)) isOver = false
    }
    return isOver ? { ...unit, kind: 'closing' as const } : unit
  })
}
