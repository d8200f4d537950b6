// What a person is told who asked to keep a word or to remove one: that it is done, or who was first.
import type { Operator } from '../domain/operator.ts'
import type { Person } from '../domain/person.ts'
import type { Kept, Lesson, Removal } from '../domain/words.ts'
import { moment } from './times.ts'
import { lessonWords, refusalWords } from './word-words.ts'

type Refused = { readonly kind: 'not-allowed' | 'no-such-offer' }

/** One plain sentence or two, for a modal. */
export function keptSentence(
  outcome: Kept | Refused,
  lesson: Lesson | undefined,
  people: readonly Person[],
  { timeZone }: Operator,
): string {
  switch (outcome.kind) {
    case 'kept':
      return `Remembered: ${lessonWords(outcome.word, people)}. Every mail from now on is read with it. “/crew words” lists it and takes it back.`
    case 'already-kept':
      return `${outcome.word.by} was first, ${moment(outcome.word.at, timeZone)}: ${lessonWords(outcome.word, people)}. That is remembered already.`
    case 'not-allowed':
      return 'Only a manager can say what a word means. Ask one of them.'
    case 'no-such-offer':
      return 'This card no longer offers that word: it was decided long ago and cleared away. Nothing was kept.'
    default:
      return lesson ? refusalWords(outcome, lesson, people) : 'Nothing was kept.'
  }
}

export function removedSentence(
  outcome: Removal | { readonly kind: 'not-allowed' },
  people: readonly Person[],
  { timeZone }: Operator,
): string {
  switch (outcome.kind) {
    case 'removed':
      return `Forgotten: ${lessonWords(outcome.word, people)}. Later mails are read without it.`
    case 'removed-before':
      return `${outcome.word.removedBy} was first, ${moment(outcome.word.removedAt, timeZone)}: the word is forgotten already.`
    case 'no-such-word':
      return 'This word is not kept. “/crew words” lists those that are.'
    case 'not-allowed':
      return 'Only a manager can remove a word. Ask one of them.'
  }
}
