// People and charters by name in running text, the longest name first.
import { namesFor } from '../charter-words.ts'
import { nameWords } from '../fold.ts'
import { lexiconOf } from '../lexicon.ts'
import { formalNames } from '../nicknames.ts'
import type { Book, BookedCharter } from '../reading.ts'
import { isDateWord } from '../said-dates.ts'
import { seatCalled } from '../seat-names.ts'
import { whoIs } from '../who.ts'
import type { Mark } from './marks.ts'

export interface Piece {
  readonly text: string
  readonly at: number
}

export interface NameTaken {
  readonly mark: Mark
  readonly said: readonly string[]
  readonly length: number
}

/** Names that are words of every day: without a capital, or where a sentence begins, they may be just that. */
const WORDLIKE = new Set(
  `will may mark grace hope faith dawn drew bill pat chase art rose joy june april august summer max sky rob sunny guy miles
  frank dean ray jan nick gene jack bob harry dick tom rich bud earl king page reed cliff glen heath lance ford dale brook
  ivy daisy lily violet olive pearl ruby amber crystal star storm reef skip chip buck`.split(/\s+/),
)
/** In "María del Rosario" it is part of a name; alone it is a word. */
const PARTICLE = /^(?:de|del|la|las|los|el|y|e|van|von|der|den|ten|di|da|do|dos|das|du|le|bin|al|of)$/
/** What comes after a name and not after the word. */
const AFTER_NAME =
  /^(?:is|will|can|as|has|had|may|might|could|would|should|does|did|says|said|stays|takes|hosts|drives|captains|skippers|driving|hosting|captain|first|second|host|confirmed|gets|goes|comes|steps|isnt|wasnt|wont|cant|doesnt|hasnt|hosting|and)$/

export function nameAt(
  pieces: readonly Piece[],
  at: number,
  sentence: string,
  isShouted: boolean,
  { book, charter }: { readonly book: Book; readonly charter: BookedCharter | undefined },
): NameTaken | undefined {
  const { crew, keyed, named, opening } = lexiconOf(book)
  const first = withoutGenitive(pieces[at]?.text ?? '')
  const byKey = keyed.get(first.toLowerCase())
  if (byKey) return taken('C', first, 1, byKey)
  const [lone = ''] = nameWords(first)
  const mayBegin = [lone, singular(lone)].some((word) => crew.has(word) || opening.has(word) || named.has(word))
  if (!mayBegin && formalNames(lone).length === 0) return undefined

  for (const length of [3, 2, 1]) {
    const parts = pieces.slice(at, at + length).map((one) => one.text)
    const isWhole =
      parts.length === length &&
      parts.every((part) => /^\p{L}[^/]*$/u.test(part)) &&
      !parts.slice(0, -1).some(isGenitive)
    if (!isWhole || (length === 1 && PARTICLE.test(first))) continue
    const name = withoutGenitive(parts.join(' '))
    const words = nameWords(name)
    const charters = [...new Set(words.flatMap((word) => named.get(word) ?? []))].filter((other) =>
      isName(words, other),
    )
    if (charters.length > 0 && (length > 1 || !words.every((word) => crew.has(word))))
      return taken('C', name, length, charters)
    const isNick =
      !crew.has(words[0] ?? '') &&
      /^\p{Lu}/u.test(name) &&
      formalNames(words[0] ?? '').length > 0 &&
      !isDateWord(words[0] ?? '')
    const isKnown = isNick
      ? words.slice(1).every((word) => crew.has(word))
      : words.every((word) => crew.has(word) || word.length === 1)
    if (!isKnown || !(isNick || crew.has(words[0] ?? ''))) continue
    const who = whoIs(name, book.people)
    if (who.kind === 'unknown' || (length === 1 && isJustWord(pieces, at, sentence, isShouted))) continue
    const isGuest = length === 1 && charter !== undefined && namesFor(charter).words.includes(words[0] ?? '')
    return { mark: { kind: isGuest ? 'K' : 'P', text: name, who }, said: [], length }
  }
  const known = named.get(lone) ?? named.get(singular(lone))
  return known && !crew.has(lone) && !(WORDLIKE.has(lone) && /^\p{Ll}/u.test(first))
    ? taken('C', first, 1, known)
    : undefined
}

/** Without the possessive: `Keely's hosting` is "Keely is" and `Danika's` is Danika. */
export function withoutGenitive(text: string): string {
  const whole = text.endsWith('.') ? text.slice(0, -1) : text
  return isGenitive(whole) ? whole.slice(0, -2) : whole
}

/** `Keely's`. */
export function isGenitive(text: string): boolean {
  return GENITIVES.has(text.slice(-2))
}

const GENITIVES = new Set(["'s", "'S", '’s', '’S'])

function taken(kind: 'C', text: string, length: number, charters: readonly BookedCharter[]): NameTaken {
  return { mark: { kind, text, charters }, said: [], length }
}

/** "The Lindqvists are moving." */
function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word
}

/** All of one of its names, in the singular or the plural. */
function isName(words: readonly string[], charter: BookedCharter): boolean {
  const said = words.join(' ')
  return namesFor(charter).names.some((name) => name.join(' ') === said || name.join(' ') === singular(said))
}

function isJustWord(pieces: readonly Piece[], at: number, sentence: string, isShouted: boolean): boolean {
  const piece = pieces[at]
  const word = nameWords(piece?.text ?? '')[0] ?? ''
  if (!piece || !WORDLIKE.has(word)) return false
  const isTitled = [pieces[at - 1], pieces[at - 2]].some((before) => before && seatCalled(before.text) !== undefined)
  const opens = at === 0 || (!isTitled && /[.!?:]\s*$/.test(sentence.slice(0, piece.at)))
  const next = nameWords(pieces[at + 1]?.text ?? '')[0] ?? ''
  if (opens && AFTER_NAME.test(next)) return false
  if (isShouted || /^\p{Ll}/u.test(piece.text))
    return /^(?:will|may|mark|hope|chase|art|rose|guy|frank|skip|chip|page|star|storm|can|rich|max)$/.test(word)
  return opens
}
