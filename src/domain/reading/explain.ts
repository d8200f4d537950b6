// Why an item was read as it was, in a captain's words: the form of its line, and how its person and seat are called there.
import type { Person } from '../person.ts'
import type { SeatName } from '../seat.ts'
import { foldSpace, nameWords } from './fold.ts'
import type { Book, Change, Question, Reading } from './reading.ts'
import type { RuleName } from './rule.ts'
import { seatNamed, seatWords } from './seat-names.ts'
import { namesOf, whoIs } from './who.ts'

/** By line: which rule spoke. */
export type Rules = ReadonlyMap<string, RuleName>

interface Grounds {
  readonly book: Book
  readonly rules: Rules
  /** Who writes, where that is certain. */
  readonly self: Person | undefined
}

const LABEL = /^(.{1,40}?)\s*(?:[:=→]|->|=>|\t|\s[-–—]+\s|[–—])/
const FORMS: Readonly<Record<RuleName, string>> = {
  label: 'by its label',
  'name-first': 'name, then seat',
  'one-line': 'seats in one line',
  'without-seats': 'names without seats',
  headed: 'charter and crew in one line',
  slashes: 'between slashes, in the order of seats said before',
  table: 'row of a table',
  sentence: 'in a sentence',
  same: 'the same crew as on the charter before',
  outright: 'said to be a new booking',
  answer: 'about themselves',
  form: 'a booking platform’s form',
}

export function explained(readings: readonly Reading[], grounds: Grounds): readonly Reading[] {
  return readings.map((reading) => ({
    ...reading,
    changes: reading.changes.map((change) => withRule(change, changeParts(change, grounds))),
    questions: reading.questions.map((question) => withRule(question, formOf(question, grounds))),
  }))
}

function withRule<T extends Change | Question>(item: T, parts: readonly string[]): T {
  return parts.length > 0 ? { ...item, rule: parts.join('; ') } : item
}

function changeParts(change: Change, grounds: Grounds): readonly string[] {
  const person = 'crew' in change ? grounds.book.people.find(({ id }) => id === change.crew) : undefined
  return [
    ...formOf(change, grounds),
    ...('seat' in change ? seatPart(change.evidence, change.seat, grounds) : []),
    ...(person ? personPart(change.evidence, person, grounds) : []),
  ]
}

function formOf({ evidence, ...item }: Change | Question, { rules }: Grounds): readonly string[] {
  const by = ruleFor(evidence, rules)
  if (!by) return []
  if (by === 'label') {
    const label = LABEL.exec(evidence.replace(/[*_]+/g, ''))?.[1]
    return [label ? `label “${foldSpace(label)}:”` : FORMS.label]
  }
  const seat = 'seat' in item ? item.seat : undefined
  return [by === 'table' && seat ? `row of a table, column of the ${seatWords(seat)}` : FORMS[by]]
}

/** The evidence may be a part of its line. */
function ruleFor(evidence: string, rules: Rules): RuleName | undefined {
  const known = rules.get(evidence)
  if (known || evidence === '') return known
  return [...rules].find(([line]) => line.includes(evidence))?.[1]
}

/** Only where the line calls the seat otherwise than we do; a label is shown already. */
function seatPart(evidence: string, seat: SeatName, { book, rules }: Grounds): readonly string[] {
  const said = phrasesIn(evidence).find((phrase) => seatNamed(phrase, book) === seat)
  const isPlain = said === undefined || plainly(said) === seatWords(seat)
  return isPlain || rules.get(evidence) === 'label' ? [] : [`“${said}” is ${seatWords(seat)}`]
}

function plainly(seat: string): string {
  return nameWords(seat).join(' ').replace(/^1st /, 'first ').replace(/^2nd /, 'second ')
}

/** Nothing where the full name stands there. */
function personPart(evidence: string, person: Person, { book, self }: Grounds): readonly string[] {
  const said = ` ${nameWords(evidence).join(' ')} `
  const stands = (name: string) => said.includes(` ${nameWords(name).join(' ')} `)
  if (stands(person.name)) return []
  const alias = person.aliases.find(stands)
  if (alias) return [`“${alias}” is ${person.name}`]
  const called = phrasesIn(evidence).find((phrase) => isOnly(phrase, person, book))
  if (called === undefined) return self === person ? [`the writer, ${person.name}`] : []
  const isOwn = nameWords(called).every((word) => namesOf(person).includes(word) || word.length === 1)
  return [isOwn ? `only ${person.name} is called “${called}”` : `nickname “${called}” → ${person.name}`]
}

function isOnly(phrase: string, person: Person, { people }: Book): boolean {
  const who = whoIs(phrase, people)
  return who.kind === 'one' && who.person === person
}

/** Stretches of up to three words, the longest first, as they are written. */
function phrasesIn(evidence: string): readonly string[] {
  const words = (evidence.slice(0, 300).match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*\.?/gu) ?? []).slice(0, 40)
  const plain = words.map((word) => word.replace(/\.$/, '').replace(/['’]s$/i, ''))
  return [3, 2, 1].flatMap((length) =>
    plain.slice(0, Math.max(0, plain.length - length + 1)).map((_, at) => plain.slice(at, at + length).join(' ')),
  )
}
