// From what the rules found to what the mail says of each charter: contradictions and doubts become questions.
import { oneOffer } from './offers.ts'
import { oneCount } from './one-count.ts'
import type { Place } from './place.ts'
import type { Book, BookedCharter, Change, Question, Reading } from './reading.ts'
import { doubted, doubtsOf, type Remark } from './remarks.ts'
import { type Found, joined } from './rule.ts'
import { distinct, withoutContradictions } from './said-twice.ts'
import { oneTime, withTimes } from './settle-times.ts'
import type { Entry } from './walk.ts'
import { weakened } from './weaken.ts'

/** Said of nobody's charter in particular. */
const LOOSE: ReadonlySet<string> = new Set(['away', 'free', 'booking'])

/** `today`: the mail's local date; of a charter that is over nothing can be changed. */
export function settle(
  all: readonly Entry[],
  remarks: readonly Remark[],
  book: Book,
  today: string,
): readonly Reading[] {
  const isPlaced = all.some(({ place, found }) => place.charter && found.changes.length > 0)
  const entries = all.filter((entry) => !isOver(entry.place, book, today) && !(isPlaced && isLoose(entry)))
  const doubts = doubtsOf(remarks, book)
  const groups = Map.groupBy(entries, ({ place }) => place.charter?.id ?? `?${place.words}`)
  return [...groups.values()].flatMap((group) => {
    const place = group[0]?.place
    if (!place) return []
    const found = joined(group.map((entry) => entry.found))
    const about = doubts.filter(({ charters }) => charters.length === 0 || charters.includes(place.charter?.id ?? ''))
    const elsewhere = place.from === 'nothing' ? remarks.flatMap(({ charters }) => charters()) : []
    const heard = weakened(doubted(found, about, book), elsewhere.length > 0 ? 'ask' : undefined, book)
    const offers = { ...heard, questions: oneOffer(heard.questions) }
    const settled = withoutContradictions(told(offers, place.charter), book)
    return readingOf(
      place,
      [...new Set(elsewhere)],
      {
        ...distinct(settled),
        ...(found.asks ? { asks: found.asks } : {}),
      },
      group.some((entry) => entry.isHeld === true),
    )
  })
}

/** Of a charter that has sailed. */
export function isOver({ charter, question, holds }: Place, book: Book, today: string): boolean {
  if (today === '') return false
  if (charter) return charter.date < today
  const candidates = holds ? (question?.candidates ?? []) : []
  const meant = book.charters.filter(({ id }) => candidates.includes(id))
  return meant.length > 0 && meant.every(({ date }) => date < today)
}

/** Said in a sentence before any charter is named, in a mail that does name one elsewhere. */
function isLoose({ place, by, found }: Entry): boolean {
  return (
    by === 'sentence' &&
    place.from === 'nothing' &&
    found.changes.every(({ kind }) => kind === 'assign' || kind === 'release' || kind === 'open')
  )
}

/** Where no charter is settled its question stands first, and what is listed waits for the answer. */
function readingOf(
  place: Place,
  mentioned: readonly string[],
  { changes, questions, asks }: Found,
  isHeld: boolean,
): readonly Reading[] {
  const isAside = changes.length > 0 && changes.every(({ kind }) => LOOSE.has(kind)) && questions.length === 0
  const own = place.charter || isAside ? [] : [place.question ?? whichOne(mentioned, changes, questions)]
  const all = [...own, ...questions]
  if (changes.length + questions.length === 0 && !isHeld && (!asks || !place.charter)) return []
  const asking = asks ? { asks } : {}
  return [{ charter: place.charter?.id ?? null, words: place.words, changes, questions: all, ...asking }]
}

function whichOne(candidates: readonly string[], changes: readonly Change[], questions: readonly Question[]): Question {
  const evidence = changes[0]?.evidence ?? questions[0]?.evidence ?? ''
  return { about: 'charter', candidates, evidence, text: 'Which charter is this list about?' }
}

/** The whole list in one: times together, a move instead of a cancellation, nobody asked about who has left. */
function told({ changes, questions }: Found, charter: BookedCharter | undefined): Found {
  const left = new Set(changes.flatMap((change) => (change.kind === 'release' ? [change.crew] : [])))
  const seated = new Set(changes.flatMap((change) => (change.kind === 'assign' ? [change.crew] : [])))
  const moves = changes.some(({ kind }) => kind === 'move')
  const moot = questions.filter((question) => isLeft(question, changes))
  const opened = moot.map(({ seat = '', evidence }): Change => ({ kind: 'open', seat, evidence }))
  const kept = questions.flatMap((question) => {
    if (moot.includes(question) || (moves && question.about === 'other' && question.candidates.length === 0)) return []
    if (question.about === 'seat' && question.crew !== undefined && seated.has(question.crew)) return []
    if (question.about !== 'crew' || question.seat) return [question]
    const candidates = question.candidates.filter((id) => !left.has(id))
    return candidates.length > 0 ? [{ ...question, candidates }] : []
  })
  return withTimes(
    oneTime(
      oneCount({ changes: [...changes.filter(({ kind }) => !moves || kind !== 'cancel'), ...opened], questions: kept }),
      charter,
    ),
  )
}

/** Whether all whom a question about an open seat offers have left that seat, and nobody has taken it. */
function isLeft({ about, seat, candidates, text }: Question, changes: readonly Change[]): boolean {
  if (about !== 'crew' || !seat || candidates.length === 0 || !text.includes(' is open, ')) return false
  const isTaken = changes.some((one) => one.kind === 'assign' && one.seat === seat)
  return (
    !isTaken &&
    candidates.every((id) => changes.some((one) => one.kind === 'release' && one.seat === seat && one.crew === id))
  )
}
