// When somebody is back: "away August 3 to 10 and back on the 11th".
import type { Clause } from './clauses.ts'
import { marksIn, pattern, textOf } from './marks.ts'

const RETURNS = / (?:back|returns?|returning) /
const SPANNED = pattern(' D (?:to|until|through|–|al) (?:the )?D ')
const SPAN = /\d(?:st|nd|rd|th)? ?(?:-|–|—|to|through|thru|until|al) ?(?:the )?\d/i
const RETURN = pattern(
  '^(.* D (?:(?:to|until|through|–|al) (?:the )?D )?)(?:(?:and|but|then) )+(?:(?:i|he|she|they|am|is|are|will|be|come|comes|coming) )*(?:back|returns?|returning) (?:(?:at|to|for|in|work|town|again|here|home|on|by|the|from) )*D (.*)$',
)

/** "August 3 to 10 and back on the 11th": only the days before it are meant. */
export function withoutReturn(clause: Clause): Clause {
  if (!RETURNS.test(textOf(clause))) return clause
  const [, kept, rest] = RETURN.exec(textOf(clause)) ?? []
  if (kept === undefined || rest !== '') return clause
  const before = clause.slice(0, kept.trim().split(' ').length)
  return SPANNED.test(kept) || marksIn(before, 'D').some(({ text }) => SPAN.test(text)) ? before : clause
}
