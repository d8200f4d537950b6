// What a crew member says beside what they say of themselves: of others, a question, an answer to something else.
import type { Person } from '../person.ts'
import { BARE, SEEN } from './own-phrases.ts'
import type { Book } from './reading.ts'
import { isOfElse } from './sentence/absence.ts'
import { type Clause, clausesOf } from './sentence/clauses.ts'
import { marked } from './sentence/marked.ts'
import { marksIn, pattern, textOf, type Word } from './sentence/marks.ts'
import { asSaid } from './sentence/requested.ts'

/** "Yes, I saw the list". */
export function isToElse(clauses: readonly Clause[], at: number): boolean {
  return BARE.test(textOf(clauses[at] ?? [])) && SEEN.test(textOf(clauses[at + 1] ?? []))
}

const NEEDED =
  /^ (?:(?:and|but|so|also) )*(?:if|in case|should|si) (?:you|they|anybody|anyone|somebody|someone|it|necesitas|necesitan|hace) /

/** "If you need somebody on Saturday, I'm around": then. */
export function withDayNeeded(clause: Clause, before: Clause | undefined): Clause {
  if (!before || marksIn(clause, 'CD').length > 0 || !NEEDED.test(textOf(before))) return clause
  return [...clause, ...before.filter(({ mark }) => mark?.kind === 'D')]
}

const ASKS =
  /^ (?:(?:and|but|so|also|hey|just) )*(?:is|are|was|were|do|does|did|(?:will|would|can|could)(?! you )|should|has|have|any|what|when|where|who|how|which|que|cuando|quien|es|esta) /

/** "Is everything fine for Baxter?" is no yes. */
export function isAsking(clause: Clause, sentence: readonly Word[]): boolean {
  return isQuestion(clause, sentence) && ASKS.test(asSaid(textOf(clause)))
}

export function isQuestion(clause: Clause, sentence: readonly Word[]): boolean {
  const last = clause.at(-1)
  return last !== undefined && sentence[sentence.indexOf(last) + 1]?.said === '?'
}

const OTHER_FIRST = pattern(
  '^ (?:(?:and|but|so|also|because|since|while|pero|y|though|although|that|plus) )*(?:(?:P|K)(?: (?:and|or) (?:P|K))* (?!$)|he |she |they |el |ella )',
)
const ONESELF =
  / (?:i|my|myself|we|us|our|yo|je|j|mi|(?:count|put|sign|leave|take|excuse|with|without) me|me (?:too|neither)) | (?:estoy|estare|puedo|podre|cuenten|cuenta|confirmo|voy|suis) /

/** "JT is sick and probably won't make it": what follows without a word of oneself is theirs too. */
export function goesOnOfOthers(clauses: readonly Clause[], at: number, person: Person): boolean {
  if (ONESELF.test(textOf(clauses[at] ?? []))) return false
  for (const clause of clauses.slice(0, at).toReversed()) {
    const text = textOf(clause)
    if (isOfElse(text)) return true
    if (ONESELF.test(text)) return false
    const [first] = marksIn(clause, 'PK')
    if (OTHER_FIRST.test(text)) return first?.who?.kind !== 'one' || first.who.person !== person
  }
  return false
}

/** Whether a part of a sentence goes on about somebody else of whom the words before it speak. */
export function isOfOthers(before: string, part: string, person: Person, book: Book): boolean {
  const [said, here] = [before, part].map((text) => clausesOf(marked(text, { book, charter: undefined })))
  return said !== undefined && goesOnOfOthers([...said, here?.[0] ?? []], said.length, person)
}
