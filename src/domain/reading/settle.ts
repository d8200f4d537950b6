// From what the rules found to what the mail says of each charter: contradictions and doubts become questions.
import { isShared } from '../seat.ts'
import { type Doubt, doubtOfAll, doubtOfSome, saysGone, takesBack } from './doubt.ts'
import { wordsOf } from './fold.ts'
import { isOffer, oneOffer } from './offers.ts'
import { oneCount } from './one-count.ts'
import type { Place } from './place.ts'
import { isIdleWord } from './plain-words.ts'
import type { Book, BookedCharter, Change, Question, Reading } from './reading.ts'
import { retracts } from './retract.ts'
import { type Found, joined } from './rule.ts'
import { seatsIn, seatWords } from './seat-names.ts'
import { oneTime, withTimes } from './settle-times.ts'
import type { Entry } from './walk.ts'
import { asked, weakened } from './weaken.ts'
import { peopleIn } from './who.ts'

/** Said of nobody's charter in particular. */
const LOOSE: ReadonlySet<string> = new Set(['away', 'free', 'booking'])

/** A line that no rule understood. */
export interface Remark {
  readonly text: string
  /** That it speaks of, looked for where it matters: every one where it names none. */
  readonly charters: () => readonly string[]
}

/** `today`: the mail's local date; of a charter that is over nothing can be changed. */
export function settle(
  all: readonly Entry[],
  remarks: readonly Remark[],
  book: Book,
  today: string,
): readonly Reading[] {
  const isPlaced = all.some(({ place, found }) => place.charter && found.changes.length > 0)
  const entries = all.filter((entry) => !isOver(entry.place, book, today) && !(isPlaced && isLoose(entry)))
  const doubts = remarks.flatMap(({ text, charters }) => {
    const touches = touchedBy(text, book)
    return touches ? [{ charters: charters(), touches }] : []
  })
  const groups = Map.groupBy(entries, ({ place }) => place.charter?.id ?? `?${place.words}`)
  return [...groups.values()].flatMap((group) => {
    const place = group[0]?.place
    if (!place) return []
    const found = joined(group.map((entry) => entry.found))
    const about = doubts.filter(({ charters }) => charters.length === 0 || charters.includes(place.charter?.id ?? ''))
    const elsewhere = place.from === 'nothing' ? remarks.flatMap(({ charters }) => charters()) : []
    const heard = weakened(remarked(found, about, book), elsewhere.length > 0 ? 'ask' : undefined, book)
    const offers = { ...heard, questions: oneOffer(heard.questions) }
    const settled = withoutTwoSeats(
      withoutContradictions(withoutReturns(told(offers, place.charter), book), book),
      book,
    )
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

type Touch = (change: Change) => Doubt | undefined

function remarked(found: Found, remarks: readonly { readonly touches: Touch }[], book: Book): Found {
  return remarks.reduce((current, { touches }) => {
    if (current.changes.length === 0) return current
    const parts = current.changes.map((change) => weakened({ changes: [change], questions: [] }, touches(change), book))
    return {
      changes: parts.flatMap(({ changes }) => changes),
      questions: [...current.questions, ...parts.flatMap(({ questions }) => questions)],
    }
  }, found)
}

/** What a remark does to a change: of a person or a seat it touches only these; the whole list where it says so. */
function touchedBy(text: string, book: Book): Touch | undefined {
  if (wordsOf(text).every(isIdleWord)) return undefined
  const doubt = doubtOfSome(text)
  const all = doubtOfAll(text)
  if ((!doubt && !all) || retracts(text)) return undefined
  const people = peopleIn(text, book.people).map(({ id }) => id)
  const seats = seatsIn(text)
  const isGeneral = people.length + seats.length === 0 || takesBack(text)
  return (change) => {
    if (all && isGeneral) return all
    if (change.kind !== 'assign' && change.kind !== 'release' && change.kind !== 'open') return undefined
    const isTheirs = 'crew' in change && people.includes(change.crew)
    if (isTheirs && change.kind === 'release' && saysGone(text)) return undefined
    const isItsSeat = seats.includes(change.seat)
    return doubt && (isTheirs || (isItsSeat && people.length === 0)) ? doubt : undefined
  }
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

/** Given a seat and taken off it in one mail: asked. */
function withoutReturns(found: Found, book: Book): Found {
  const { changes, questions } = found
  if (!changes.some(({ kind }) => kind === 'release') || !changes.some(({ kind }) => kind === 'assign')) return found
  const isTorn = (change: Change) =>
    (change.kind === 'assign' || change.kind === 'release') &&
    changes.some(
      (other) =>
        (other.kind === 'assign' || other.kind === 'release') &&
        other.kind !== change.kind &&
        other.seat === change.seat &&
        other.crew === change.crew,
    )
  const torn = changes.filter((change) => change.kind === 'assign' && isTorn(change))
  return {
    changes: changes.filter((change) => !isTorn(change)),
    questions: [...questions, ...torn.flatMap((change) => asked(change, book))],
  }
}

/** One seat, said twice with different people. */
function withoutContradictions(found: Found, book: Book): Found {
  const bySeat = Map.groupBy(found.changes, (change) =>
    'seat' in change && change.kind !== 'release' ? change.seat : '',
  )
  const torn = [...bySeat].filter(
    ([seat, said]) => seat !== '' && said.length > 1 && !isShared(seat) && new Set(said.map(content)).size > 1,
  )
  const doubted = new Set(
    found.questions.flatMap((one) => {
      const isOpen =
        isOffer(one) &&
        found.changes.every((other) => !('seat' in other) || other.seat !== one.seat || other.kind === 'open')
      return one.about === 'crew' && one.seat && !isShared(one.seat) && !isOpen ? [one.seat] : []
    }),
  )
  const seats = new Set([...torn.map(([seat]) => seat), ...doubted])
  const isSettled = (change: Change) => !('seat' in change) || change.kind === 'release' || !seats.has(change.seat)
  const questions = torn.map(([seat, said]) => {
    const candidates = [...new Set(said.flatMap((change) => ('crew' in change ? [change.crew] : [])))]
    const names = candidates.map((id) => book.people.find((person) => person.id === id)?.name ?? id)
    const text = `The mail says different things about ${seatWords(seat)}: ${names.join(', ')}. Who is it?`
    return { about: 'crew' as const, seat, candidates, evidence: said.at(-1)?.evidence ?? '', text }
  })
  return { changes: found.changes.filter(isSettled), questions: [...found.questions, ...questions] }
}

/** Nobody has two seats: the one that they are qualified for alone is kept, otherwise both are asked. */
function withoutTwoSeats(found: Found, book: Book): Found {
  const assigned = found.changes.filter(({ kind }) => kind === 'assign')
  if (new Set(assigned.map(crewIn)).size === assigned.length) return found
  const doubted = found.changes.filter((change) => {
    if (change.kind !== 'assign') return false
    const others = found.changes.filter((o) => o.kind === 'assign' && o.crew === change.crew && o.seat !== change.seat)
    const seats = book.people.find(({ id }) => id === change.crew)?.seats ?? []
    const onlyThis = seats.includes(change.seat) && !others.some((o) => 'seat' in o && seats.includes(o.seat))
    return others.length > 0 && !onlyThis
  })
  const changes = found.changes.filter((change) => !doubted.includes(change))
  return { changes, questions: [...found.questions, ...doubted.flatMap((change) => asked(change, book))] }
}

function distinct({ changes, questions }: Found): Found {
  const about = new Set(changes.map((change) => [change.kind, seatIn(change), crewIn(change)].join(' ')))
  if (about.size === changes.length && questions.length < 2) return { changes, questions }
  const key = ({ about, seat, crew, candidates }: Question) => JSON.stringify([about, seat, crew, candidates])
  return {
    changes: [...new Map(changes.toReversed().map((change) => [content(change), change])).values()].toReversed(),
    questions: [...new Map(questions.map((question) => [key(question), question])).values()],
  }
}

function seatIn(change: Change): string {
  return 'seat' in change ? change.seat : ''
}

function crewIn(change: Change): string {
  return 'crew' in change ? change.crew : ''
}

function content({ evidence: _, ...rest }: Change): string {
  return JSON.stringify(rest)
}
