// Lists under a heading that says they are no crew as it now is: "Tips:", "Changes we declined:", "Last season's crew:".
import { foldLetters } from './fold.ts'
import type { Book } from './reading.ts'
import type { Unit } from './units.ts'
import { mentionsCharter } from './which-charter.ts'

const LONGEST = 70
const DENIED =
  '(?:declined|rejected|refused|denied|vetoed|abandoned|discarded|withdrawn|turned down|decided against|said no to)'
const RECORDS =
  "(?:tips?|gratuit(?:y|ies)|pay ?(?:roll|sheet)?|wages|time ?sheets?|hours worked|birthdays|bios|shirt sizes|(?:last|previous|prior) (?:season|year|month|week|weekend|time)(?:'?s)?|(?:old|previous|former|outdated) (?:crew|line-?up|roster|list|version|plan|schedule)s?|archived?)"
const THOUGHTS =
  '(?:ideas?|suggestions?|brainstorm(?:ing)?|for discussion|wish(?:es| ?list)|not (?:happening|doing|going ahead|approved|confirmed changes)|(?:client|guests?|customer|charterer|they|he|she|family) (?:had |has |have )?(?:asked|wanted|wished|hoped)(?: for)?|would have been|might have been|as it was|(?:before|until) (?:the|this) change)'
const OTHER = new RegExp(`\\b(?:${DENIED}|${RECORDS}|${THOUGHTS})\\b|\\btips\\b`)
/** It is the crew as it now is, whatever else the heading says. */
const PRESENT =
  /\b(?:new|current|final|confirmed|updated|this (?:year|season|week|weekend)|now|replac(?:es|ing)|instead of|not the|in place of|tips? for|same as|like|open|available|away|off|unavailable)\b/
const SUBJECT =
  /\b(?:tips|gratuit(?:y|ies)|(?:changes?|swaps?|requests?|ideas?|proposals?) (?:(?:that|which|we|i|were|was|have|has|been) )*(?:declined|rejected|refused|turned down|decided against)|(?:what|things|everything) (?:we|i) (?:declined|rejected|decided against|turned down|are not doing)|(?:declined|rejected|refused) (?:changes?|swaps?|requests?|ideas?|proposals?))\b/

/** Which pieces stand in such a list; a heading of its own or a sentence ends it. */
export function inOtherLists(units: readonly Unit[], book: Book): ReadonlySet<Unit> {
  const found = new Set<Unit>()
  let isWithin = false
  for (const [at, unit] of units.entries()) {
    if (headsOther(unit, units[at + 1])) isWithin = true
    else if (isWithin && isEnd(unit, book)) isWithin = false
    if (isWithin) found.add(unit)
  }
  return found
}

/** Whether a subject says so of all that stands below it. */
export function announcesOther(subject: string): boolean {
  return SUBJECT.test(foldLetters(subject).replaceAll("'", ''))
}

function headsOther({ text, cells, isListed, kind }: Unit, next: Unit | undefined): boolean {
  if (!next || text.length > LONGEST || cells.length > 0 || isListed || (kind !== 'own' && kind !== 'forwarded'))
    return false
  const isHead = text.endsWith(':') || (text.split(' ').length <= 5 && !/[.!?,]$/.test(text) && next.isListed)
  const folded = isHead ? foldLetters(text) : ''
  return isHead && OTHER.test(folded) && !PRESENT.test(folded)
}

function isEnd({ text, isListed, cells, opens }: Unit, book: Book): boolean {
  if (isListed || cells.length > 0) return false
  if (text.endsWith(':')) return !mentionsCharter(text, book)
  return opens && text.split(' ').length > 5
}
