// "> And Baxter on Sunday?", and the answer right below: which charter the quoted question asks the crew about.
import { saysOnlyWhere } from './only-where.ts'
import type { Book } from './reading.ts'
import { type CharterMatch, whichCharter } from './which-charter.ts'

const ABLE =
  /\b(?:can|could|would|will|are|want|puedes|podr[ií]as|quieres|est[aá]s)\b.{0,30}\b(?:do|make|take|work|sail|crew|host|captain|skipper|come|join|cover|free|available|up for|able|drive|hacer|trabajar|venir|ir|libre|disponible)\b/i
const OF_ELSE = /\b(?:bring|tell|know|send|pick|check|confirm|ask|order|call|who|when|where|what time|how many)\b/i
const OPENS = /^(?:(?:and|also|what about|how about|then|y|ok for|okay for|good for)\s+)+/i

/** Undefined where the quote asks nothing, or something else. */
export function askedBelow(quote: string | undefined, book: Book, today: string): CharterMatch | undefined {
  if (!quote) return undefined
  const last = quote.split(/(?<=[.!?]) (?=\p{Lu})/u).at(-1) ?? ''
  const isPlace = saysOnlyWhere(last.replace(OPENS, '').replace(/\?$/, ''), book)
  if (!isPlace && !(last.endsWith('?') && ABLE.test(last) && !OF_ELSE.test(last))) return undefined
  const match = whichCharter(last, book, { today, relative: false })
  return match.kind === 'one' ? match : undefined
}
