// What an edit teaches: a name or a seat's word that stood in the mail, that nobody knew, and that the manager has now explained.
import type { Person } from './person.ts'
import type { Proposal } from './proposal.ts'
import { foldSpace } from './reading/fold.ts'
import type { Book, Change } from './reading/reading.ts'
import { foldedLabel, seatNamed, seatsIn } from './reading/seat-names.ts'
import { peopleIn, whoIs } from './reading/who.ts'
import { isEveryday, type Lesson, wordKey } from './words.ts'

type Assign = Change & { readonly kind: 'assign' }

const LINE = /^(.{1,40}?)\s*(?:[:=→]|->|=>|\t|\s[-–—]+\s|[–—])\s*(.{1,80})$/
const NAME = /^\p{L}[\p{L}\p{M}'’.-]*(?: \p{L}[\p{L}\p{M}'’.-]*){0,2}$/u

/** `changes`: what the manager left of the proposal. */
export function lessonsOf(
  { changes: read, questions, notUnderstood }: Pick<Proposal, 'changes' | 'questions' | 'notUnderstood'>,
  changes: readonly Change[],
  people: readonly Person[],
): readonly Lesson[] {
  const book: Book = { timeZone: '', inbox: '', people, charters: [] }
  const told = changes.filter((change): change is Assign => change.kind === 'assign' && !saidIn(read, change))
  const found = told.flatMap((change) => {
    const asked = questions.filter(({ about, seat }) => about === 'crew' && seat === change.seat)
    const lines = [...asked.map(({ evidence }) => evidence), ...notUnderstood]
    return lines.flatMap((line) => lessonIn(foldSpace(line), change, book) ?? []).slice(0, 1)
  })
  return [...new Map(found.map((lesson) => [wordKey(lesson), lesson])).values()]
}

function saidIn(read: readonly Change[], { seat, crew }: Assign): boolean {
  return read.some((change) => change.kind === 'assign' && change.seat === seat && change.crew === crew)
}

function lessonIn(line: string, { seat, crew }: Assign, book: Book): Lesson | undefined {
  const [, label = '', value = ''] = LINE.exec(line.replace(/[*_]+/g, '')) ?? []
  const named = label === '' ? undefined : seatNamed(label, book)
  if (named && named !== seat) return undefined
  if (named) {
    const said = nameIn(value)
    return said && isUnknown(said, book) ? { said, means: { crew } } : undefined
  }
  if (label !== '' && isNewLabel(label, book)) {
    const who = whoIs(nameIn(value) ?? '', book.people)
    if (who.kind === 'one' && who.person.id === crew) return { said: label, means: { seat } }
  }
  if (peopleIn(line, book.people).some(({ id }) => id === crew) || !seatsIn(line).includes(seat)) return undefined
  const [said, ...others] = strangersIn(line, book)
  return said && others.length === 0 ? { said, means: { crew } } : undefined
}

/** The value of a label, without what is no name: brackets, a phone number, "confirmed", a full stop. */
function nameIn(value: string): string | undefined {
  const bare = value.replace(/\(.*$|[,–—?!+\d].*$|\s+(?:confirmed|tentative|maybe)\b.*$/i, '')
  const name = bare.replace(/[\s.;-]+$/, '').trim()
  return NAME.test(name) ? name : undefined
}

function isNewLabel(label: string, book: Book): boolean {
  const words = foldedLabel(label).split(' ')
  return words.length <= 3 && !isEveryday(foldedLabel(label)) && whoIs(label, book.people).kind === 'unknown'
}

function isUnknown(said: string, { people }: Book): boolean {
  return whoIs(said, people).kind === 'unknown' && !isEveryday(foldedLabel(said))
}

/** Runs of capitalised words that are nobody's name, no seat and no word of every day. */
function strangersIn(line: string, book: Book): readonly string[] {
  const words = [...line.matchAll(/[\p{L}\p{M}]+(?:['’-]\p{L}+)*/gu)].map(([word]) => word.replace(/['’]s$/i, ''))
  const isName = (word: string) =>
    /^\p{Lu}\p{Ll}+/u.test(word) && isUnknown(word, book) && seatNamed(word, book) === undefined
  const names: string[] = []
  for (const [index, word] of words.entries()) {
    if (!isName(word)) continue
    const follows = index > 0 && isName(words[index - 1] ?? '')
    names.push(follows ? `${names.pop()} ${word}` : word)
  }
  return names
}
