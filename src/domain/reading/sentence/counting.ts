// Where "first" and "second" count something, and where they are a mate.
import { isCommonWord } from '../common-words.ts'
import type { Word } from './marks.ts'

const ORDINALS = new Set(['first', 'second', '1st', '2nd', 'primero', 'primera', 'segundo', 'segunda'])
/** After these words it counts something, before those too. */
const COUNTED_BEFORE = /^(?:a|one|in|at|every|each|half|next|last|just|split|thirty|per)$/
const COUNTED_AFTER =
  /^(?:of|time|times|thing|things|half|day|days|week|weekend|month|hour|hours|trip|sail|sailing|charter|boat|one|two|three|stop|round|part|group|party|leg|light|aid|name|names|class|thoughts?|look|guess|choice|option|year|night|morning|afternoon|about|off|come|batch|run|cruise|floor|dock|slot|try|attempt|season|aboard)$/
/** "Cap Hugo", "Hugo cap", "Hugo as cap"; what one wears has another word before it. */
const BESIDE_CAP = /^(?:P|as|is|be|and|[-–=:,;/+(]|)$/
/** After "still need a" nothing is counted; "wait a second" is no mate. */
const NEEDED = /^(?:need|needs|needing|missing|without|lacking|want|short|for|find|found)$/
const NO_MORE = /^(?:[,.;!)]|and|or|for|yet|still|on|there|then|mate)?$/

/** "First the good news", "the second time": no mate is meant. `after` is the next word, empty at the end. */
export function isCounting(phrase: string, words: readonly Word[], after: string, isCharterNext: boolean): boolean {
  const [before, last] = [words.at(-2), words.at(-1)]
  const said = last?.mark ? 'P' : (last?.said ?? '')
  if (phrase === 'cap') return !BESIDE_CAP.test(said)
  if (phrase === 'deck' && /^[,;:–/+=(]?$/.test(said)) return after === '' || isCommonWord(after)
  if (phrase === 'deck') return !/^(?:do|does|doing|as|for|on|work|works|working|need|needs|a)$/.test(said)
  if (!ORDINALS.has(phrase)) return false
  if (isNext(before, said)) return true
  if (said === 'a' && isNeeded(words) && NO_MORE.test(after)) return false
  if ((isCharterNext && !last?.mark) || COUNTED_BEFORE.test(said)) return true
  const opens = said === ''
  return (opens && (after === ',' || after === '')) || COUNTED_AFTER.test(after)
}

/** "The Cassidys go first": before the others. */
function isNext(before: Word | undefined, said: string): boolean {
  return before?.mark?.kind === 'C' && /^(?:go|goes|come|comes|going|are|is)$/.test(said)
}

/** "Still need a second", "we are missing a first and a host". */
function isNeeded(words: readonly Word[]): boolean {
  const [still, verb] = [words.at(-3)?.said ?? '', words.at(-2)?.said ?? '']
  return NEEDED.test(verb) && (verb !== 'need' || /^(?:still|we|also|only|do|not|)$/.test(still))
}
