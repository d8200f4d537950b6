// What a kept word means, and why one can't be kept, as sentences.
import type { Person } from '../domain/person.ts'
import type { Lesson, Refusal } from '../domain/words.ts'
import { nameOf } from './consequences.ts'
import { listed } from './plain-text.ts'
import { seatWords } from './seat-words.ts'

/** “Danny” is Dan Rickard. */
export function lessonWords({ said, means }: Lesson, people: readonly Person[]): string {
  return `“${said}” is ${'crew' in means ? nameOf(means.crew, people) : seatWords(means.seat)}`
}

export function refusalWords(refusal: Refusal, { said }: Lesson, people: readonly Person[]): string {
  switch (refusal.kind) {
    case 'belongs-to':
      return `“${said}” is also what ${listed(refusal.people.map(({ name }) => name))} is called. One word for two people would be a guess, so it is not kept.`
    case 'is-seat':
      return `“${said}” already is a word for ${seatWords(refusal.seat)}, so it is not kept.`
    case 'everyday-word':
      return `“${said}” is a word of every day and would be found in too many mails, so it is not kept.`
    case 'known-already':
      return `“${said}” is understood already. Nothing was changed.`
    case 'nobody':
      return `Whom “${said}” means is no longer on the roster, so it is not kept.`
    case 'means-other':
      return `${refusal.word.by} has kept ${lessonWords(refusal.word, people)}. To change that, remove it first: “/crew words”.`
  }
}
