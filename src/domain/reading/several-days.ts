// "Ocean View 15th + 16th: …" is said of both days, where each of them is one charter.
import type { Book, BookedCharter } from './reading.ts'
import { marksIn, pattern, textOf, type Word } from './sentence/marks.ts'
import { type Day, whichCharter } from './which-charter.ts'

const DAYS = pattern('C (?:(?:C|on|the|for|both|days|sails|,) )*D(?: (?:(?:,|and|the|on) )+D)+(?= (?:$|[:,–.]))')

/** Undefined where the sentence doesn't begin with one name and several days. */
export function severalDays(words: readonly Word[], book: Book, day: Day): readonly BookedCharter[] | undefined {
  const both = bothOf(words, day) ?? together(words, book, day)
  if (both) return both
  const said = DAYS.exec(textOf(words))?.[0]
  if (said === undefined) return undefined
  const head = words.filter(({ mark, said: letter }) => mark && said.includes(letter))
  const name = marksIn(head, 'C')
    .map(({ text }) => text)
    .join(' ')
  const meant = marksIn(head, 'D').map(({ text }) => whichCharter(`${name} on ${text}`, book, day))
  const charters = meant.flatMap((match) => (match.kind === 'one' ? [match.charter] : []))
  return charters.length === meant.length && new Set(charters).size === charters.length ? charters : undefined
}

const TOGETHER = pattern(
  "^ (?:[PSM]|(?:(?:is|'s|are|will|be|as|the|our|a|on|for|in|de|en|both|again|also|too|at|has|does|do|takes|take|drive|captain|and|now|:|,)(?= ))| )* (?:(?:on|for|both|en|the|of) )*C (?:D )?(?:and|,|y|plus) (?:(?:on|for|also|en|the) )*C(?: D)?(?: (?:both|too|as well|please|again|D))* [.!]? ?$|^ (?:(?:on|for|both|en|the) )*C (?:and|,|y) (?:(?:on|for|the) )*C(?: ,)? P (?:(?:is|'s|will|be|the|as|our|de|es) )*S(?: both| too| again)? [.!]? ?$",
)

/** "Otto captains Quigley and Baxter": each who is named has one seat, on both. */
function together(words: readonly Word[], book: Book, day: Day): readonly BookedCharter[] | undefined {
  const [people, seats, sails] = ['P', 'S', 'C'].map((kind) => words.filter(({ mark }) => mark?.kind === kind))
  if (sails?.length !== 2 || people?.length !== 1 || seats?.length !== 1 || !TOGETHER.test(textOf(words)))
    return undefined
  const meant = sails.map(({ mark }) => whichCharter(mark?.text ?? '', book, day))
  const charters = meant.flatMap((match) => (match.kind === 'one' ? [match.charter] : []))
  return charters.length === 2 && charters[0] !== charters[1] ? charters : undefined
}

const BOTH = pattern(
  '^ (?:(?:for|on|and|so) )*(?:both )?(?:the )?C (?:(?:C|sails|charters|trips) )*(?:both days|both|on both days|x2|twice)(?= )|^ (?:(?:for|on|and|so) )*both (?:the )?C(?= )',
)

/** "Ivers both days …", where there are just two to come. */
function bothOf(words: readonly Word[], { today }: Day): readonly BookedCharter[] | undefined {
  if (!BOTH.test(textOf(words)) || new Set(marksIn(words, 'C').map(({ text }) => text.toLowerCase())).size !== 1)
    return undefined
  const coming = (marksIn(words, 'C')[0]?.charters ?? []).filter(({ date }) => date >= today)
  return coming.length === 2 ? coming : undefined
}
