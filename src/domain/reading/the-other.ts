// "The other Bellamy": of two charters of one name, not the one that was spoken of.
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
