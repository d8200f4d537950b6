// A crew member's whole answer to "can you?": yes or no and nothing else that matters.
import { doubtIn } from './doubt.ts'
import { foldLetters, foldSpace, wordsOf } from './fold.ts'
import { isGreeting } from './plain-words.ts'
import type { Book, Change, Reading, Sender } from './reading.ts'
import { personOf } from './standing.ts'
import type { Unit } from './units.ts'
import { whichCharter } from './which-charter.ts'
import { namesOf } from './who.ts'

const DAY = '(?: (?:for|on) (?:[a-z0-9 /]{1,30}))?'
const YES = new RegExp(
  `^(?:(?:yes|yep|yeah|yup|sure|si|confirmed|absolutely)(?:[, ]+(?:please|thanks|thank you|i'?m in|i'?ll be there|see you(?: there| then)?|confirmed|count me in|works for me))?|i'?m in|i'?ll be there|count me in|works for me|i can (?:do it|make it|take it))${DAY}[.! ]*$`,
)
const NO = new RegExp(
  `^(?:(?:no|nope|sorry,? no)(?:[, ]+(?:sorry|thanks|i can'?t(?: make it| do it)?))?|(?:sorry,? )?i can'?t(?: make it| do it)?|can'?t make it|i'?m out)${DAY}[.! ]*$`,
)

export interface Answer {
  readonly unit: Unit
  readonly reading: Reading
}

/** `topic`: the subject without `Re:`, which says what was asked; `today`: the mail's local date. */
export function ownAnswer(
  units: readonly Unit[],
  topic: string,
  { address }: Sender,
  book: Book,
  today: string,
): Answer | undefined {
  const [unit, ...others] = units.filter(({ kind, text }) => kind === 'own' && !isGreeting(text))
  const kind = unit && answerIn(unit.text)
  const person = personOf(address, book)
  if (!unit || !kind || !person || others.some(({ text }) => turnsRound(text, namesOf(person)))) return undefined

  const here = whichCharter(unit.text, book, { today, relative: true })
  const match = here.kind === 'none' ? whichCharter(topic, book, { today, relative: false }) : here
  if (match.kind !== 'one') return undefined
  const change: Change = { kind, crew: person.id, evidence: unit.text }
  const words = here.kind === 'none' ? topic : unit.text
  return { unit, reading: { charter: match.charter.id, words, changes: [change], questions: [] } }
}

function answerIn(line: string): 'accept' | 'decline' | undefined {
  if (line.length > 80) return undefined
  const said = foldSpace(foldLetters(line))
  if (YES.test(said)) return 'accept'
  return NO.test(said) ? 'decline' : undefined
}

function turnsRound(text: string, names: readonly string[]): boolean {
  if (doubtIn(text) !== undefined || answerIn(text) !== undefined) return true
  const words = wordsOf(text)
  return (
    words.some((word) => ['i', 'im', 'ill', 'id', 'me', 'my', 'but'].includes(word)) ||
    (words.length > 3 && words.some((word) => names.includes(word)))
  )
}
