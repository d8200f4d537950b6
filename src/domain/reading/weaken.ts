// What is said becomes tentative, or a question, where something else in the mail puts it in doubt.
import type { Doubt } from './doubt.ts'
import type { Book, Change, Question } from './reading.ts'
import type { Found } from './rule.ts'
import { seatWords } from './seat-names.ts'

export function weakened(found: Found, doubt: Doubt | undefined, book: Book): Found {
  if (!doubt) return found
  const changes = found.changes.flatMap((change) => tentative(change, doubt))
  const questions = doubt === 'ask' ? found.changes.flatMap((change) => asked(change, book)) : []
  return { ...found, changes, questions: [...found.questions, ...questions] }
}

function tentative(change: Change, doubt: Doubt): readonly Change[] {
  if (doubt === 'ask') return []
  return change.kind === 'assign' || isFact(change) ? [{ ...change, standing: 'tentative' }] : []
}

/** What is said of the charter itself. */
export function isFact({ kind }: Change): boolean {
  return kind === 'time' || kind === 'guests' || kind === 'move' || kind === 'cancel'
}

/** Changes that have no question of their own are only left out: their line stays visible as not understood. */
export function asked(change: Change, { people }: Book, why = "The mail isn't clear about it."): readonly Question[] {
  if (change.kind !== 'assign' && change.kind !== 'release') return []
  const { seat, crew, evidence } = change
  const name = people.find(({ id }) => id === crew)?.name ?? crew
  const text = `Is ${name} ${change.kind === 'assign' ? '' : 'no longer '}${seatWords(seat)}? ${why}`
  return [{ about: 'crew', seat, candidates: [crew], evidence, text }]
}
