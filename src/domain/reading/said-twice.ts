// What a mail says twice of one charter: the same stands once, and contradictions become questions.
import { isShared } from '../seat.ts'
import { isOffer } from './offers.ts'
import type { Book, Change, Question } from './reading.ts'
import type { Found } from './rule.ts'
import { seatWords } from './seat-names.ts'
import { asked } from './weaken.ts'

export function withoutContradictions(found: Found, book: Book): Found {
  return withoutTwoSeats(withoutTornSeats(withoutReturns(found, book), book), book)
}

export function distinct({ changes, questions }: Found): Found {
  const about = new Set(changes.map((change) => [change.kind, seatIn(change), crewIn(change)].join(' ')))
  if (about.size === changes.length && questions.length < 2) return { changes, questions }
  const key = ({ about, seat, crew, candidates }: Question) => JSON.stringify([about, seat, crew, candidates])
  return {
    changes: [...new Map(changes.toReversed().map((change) => [content(change), change])).values()].toReversed(),
    questions: [...new Map(questions.map((question) => [key(question), question])).values()],
  }
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
function withoutTornSeats(found: Found, book: Book): Found {
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

function seatIn(change: Change): string {
  return 'seat' in change ? change.seat : ''
}

function crewIn(change: Change): string {
  return 'crew' in change ? change.crew : ''
}

function content({ evidence: _, ...rest }: Change): string {
  return JSON.stringify(rest)
}
