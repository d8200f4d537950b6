// What of a sentence may matter and no rule understood: it is shown.
import type { Found } from '../rule.ts'
import type { Clause } from './clauses.ts'
import { marksIn, pattern, textOf, type Word } from './marks.ts'
import { type Part, personIn } from './scene.ts'

export function rawWords(clause: Clause): string {
  return clause.map(({ mark, said }) => mark?.text ?? said).join(' ')
}

/** Two or more are named, and what was understood is said of none of them. */
export function isUnheard(clause: Clause, read: Found | undefined): boolean {
  if (!read || read.changes.length === 0 || marksIn(clause, 'P').length < 2) return false
  return read.questions.length === 0 && !read.changes.some((one) => 'crew' in one || 'seat' in one)
}

const NAMES = pattern('^ (?:and )?P(?: (?:and|,|\\/) P)* $')

/** "Vance 10-1 (Gene, Dan)", "10-1 / Gene + Dan": people of whom nothing is said; one alone at an end is spoken to. */
export function isNamesBeside(parts: readonly Part[], index: number, sentence: readonly Word[]): boolean {
  const { clause } = parts[index] ?? { clause: [] }
  if (index === 0 || !NAMES.test(textOf(clause))) return false
  const sign = sentence[sentence.indexOf(clause[0] as Word) - 1]?.said ?? ''
  const beside = [parts[index - 1], parts[index + 1]].some((part) => part && NAMES.test(textOf(part.clause)))
  return beside || marksIn(clause, 'P').length > 1 || /^[(/–]$/.test(sign)
}

const MERELY_NAMED =
  / (?:thanks?|thank|gracias|hi|hello|dear|hola|ask|asked|asks|tell|told|call|called|told|cc|copy|copied|know|knows|birthday|says?|said|happy|sorry|love|best|cheers|regards|with|because|since|as) /

/** "… at the wheel, Lena and Cleo on lines": they are in a sentence that gives seats, and nothing was understood of them. */
export function isLeftOut(clause: Clause, found: readonly Found[]): boolean {
  const changes = found.flatMap((one) => one.changes)
  if (!changes.some(({ kind }) => kind === 'assign' || kind === 'release')) return false
  const text = textOf(clause)
  const isMate = marksIn(clause, 'M').length > 0
  if (NAMES.test(text) || (MERELY_NAMED.test(text) && !isMate)) return false
  const heard = new Set([
    ...changes.flatMap((one) => ('crew' in one ? [one.crew] : [])),
    ...found.flatMap(({ questions }) => questions.flatMap(({ candidates }) => candidates)),
  ])
  return marksIn(clause, 'P').some((mark) => {
    const person = personIn(mark)
    return person !== undefined && !heard.has(person.id)
  })
}

const PUT = ' (?:put|puts|putting|place|move|moves|moving) (?:P|him|her|them) (?:over )?(?:on|onto|to) (?:the )?'
/** "Put him on Keely as host": Keely is the charter, and hosts nothing. */
const PUTS_ON_NAMESAKE = pattern(`${PUT}[KP] (?!'s )`)
const PUTS = pattern(`${PUT}[CKP] `)

export function mattersToo(clause: Clause): boolean {
  const text = textOf(clause)
  return (
    (marksIn(clause, 'PK').length > 0 && marksIn(clause, 'SM').length > 0) ||
    (marksIn(clause, 'S').length > 0 && marksIn(clause, 'C').length > 0) ||
    / (?:cancel\w*|postpon\w*|reschedul\w*) /.test(text) ||
    PUTS.test(text) ||
    (marksIn(clause, 'TR').length > 0 && / (?:board\w*|guests?|sail\w*|start|paid) /.test(text))
  )
}

export function putsOnNamesake(text: string): boolean {
  return PUTS_ON_NAMESAKE.test(text)
}
