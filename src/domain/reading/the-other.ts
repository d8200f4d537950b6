// Which of two charters of one name: the one that the mail has spoken of, or "the other Bellamy".
import type { Place } from './place.ts'
import type { BookedCharter } from './reading.ts'
import type { CharterMatch } from './which-charter.ts'

/** Only where there are two. */
export function theOther(match: CharterMatch, text: string, before: BookedCharter | undefined): CharterMatch {
  if (match.kind !== 'several' || !match.isBare || !before || !/\b(?:the other|el otro|la otra)\b/i.test(text))
    return match
  const [charter, ...more] = match.candidates.filter(({ id }) => id !== before.id)
  const isOne = charter && more.length === 0 && match.candidates.length === 2
  return isOne ? { kind: 'one', charter, by: 'name' } : match
}

const ANOTHER = /\b(?:other|another|next|second|also|both|later|earlier|otro|otra)\b/i

/** "I'm skippering Bellamy myself", below a list of one of them. */
export function seenBefore(place: Place, text: string, seen: readonly BookedCharter[]): Place {
  const candidates = place.question?.candidates ?? []
  if (place.charter || !place.holds || candidates.length < 2 || ANOTHER.test(text)) return place
  const [charter, ...more] = seen.filter(({ id }) => candidates.includes(id))
  if (!charter || more.length > 0) return place
  return { charter, words: place.words, holds: true, from: 'sentence', by: 'name' }
}
