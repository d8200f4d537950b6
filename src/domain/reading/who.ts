// Which person a name means: one, several that fit, near misses that are only worth a question, or nobody.
import type { Person } from '../person.ts'
import { rememberedOf } from '../remembered.ts'
import { isCommonWord } from './common-words.ts'
import { nameWords, wordsOf } from './fold.ts'
import { formalNames } from './nicknames.ts'
import { isPlainWord } from './plain-words.ts'
import { inOrder, type Roster, rosterOf } from './roster.ts'
import { isDateWord } from './said-dates.ts'
import { isNear } from './spelling.ts'

/** Folding a roster once per person instead of once per word keeps a long mail quick. */
const formsOf = rememberedOf(makeForms)
/** Every single word by which a person may be called. */
export const namesOf = rememberedOf((person: Person): readonly string[] => [...new Set(formsOf(person).flat())])

export type Exactly =
  | { readonly kind: 'one'; readonly person: Person }
  | { readonly kind: 'several'; readonly people: readonly Person[] }
  | { readonly kind: 'unknown' }

export type Who = Exactly | { readonly kind: 'near'; readonly people: readonly Person[] }

const MAX_WORDS = 6
const CALLED = { namesOf, formsOf }

/** The whole text has to be the name: full, alias, given or family name, or these with initials. */
export function whoIs(text: string, people: readonly Person[]): Exactly {
  const said = nameWords(text)
  if (said.length === 0 || said.length > MAX_WORDS) return { kind: 'unknown' }

  const person = roster(people).alone(said)
  return person ? { kind: 'one', person } : among(said, people)
}

/** By a part of a name, an initial or a nickname, or one of several of the name. */
function among(said: readonly string[], people: readonly Person[]): Exactly {
  const longest = said.reduce((long, word) => (word.length > long.length ? word : long), '')
  const called = longest.length > 1 ? roster(people).called(longest) : []
  const exact = called.filter((person) => said.length > 1 && isWhole(said, person))
  const fitting = exact.length > 0 ? exact : called.filter((person) => fits(said, person))
  const meant = fitting.length > 0 ? fitting : byNickname(said, people)
  const [person] = meant
  if (!person) return { kind: 'unknown' }
  return meant.length === 1 ? { kind: 'one', person } : { kind: 'several', people: meant }
}

/** Nobody is called so: whose given name is short for, or long for, the same one; a family name has to be theirs. */
function byNickname([given = '', ...others]: readonly string[], people: readonly Person[]): readonly Person[] {
  const { formally } = roster(people)
  const alike = formalNames(given).flatMap(formally)
  return inOrder(alike, people).filter((person) =>
    others.every((word) => namesOf(person).some((name) => name === word || isInitial(word, name))),
  )
}

/** As `whoIs`, and where nobody is called that, who nearly is. */
export function whoMayBe(text: string, people: readonly Person[]): Who {
  const exactly = whoIs(text, people)
  const said = nameWords(text)
  if (exactly.kind !== 'unknown' || said.length > MAX_WORDS) return exactly
  const { called, nearly } = roster(people)
  const alike = said.flatMap((word) => [...called(word), ...nearly(word)])
  const near = inOrder([...alike, ...beginningWith(said, people)], people).filter(
    (candidate) => isNearly(said, candidate) || isBeginning(said, candidate),
  )
  return near.length > 0 ? { kind: 'near', people: near } : exactly
}

/** "Marg" may be Marguerite or Margarita. */
function beginningWith(said: readonly string[], people: readonly Person[]): readonly Person[] {
  const [word = ''] = said
  return said.length === 1 && isShort(word) ? roster(people).beginning(word) : []
}

function isBeginning([word = '', ...more]: readonly string[], person: Person): boolean {
  const begins = (name: string) => name.length > word.length && name.startsWith(word)
  return more.length === 0 && isShort(word) && namesOf(person).some(begins)
}

function isShort(word: string): boolean {
  return word.length > 2 && !isCommonWord(word) && !isPlainWord(word) && !isDateWord(word)
}

/** Everybody whose given name, family name or alias occurs in running text, in the order of the roster. */
export function peopleIn(text: string, people: readonly Person[]): readonly Person[] {
  const said = [...new Set(wordsOf(text))].filter((word) => word.length > 1)
  return inOrder(said.flatMap(roster(people).called), people)
}

/** For the candidates of a question: in the order in which the text names them, misspelt ones too. */
export function candidatesIn(text: string, people: readonly Person[]): readonly Person[] {
  const words = text.slice(0, 200).split(/\s+/).slice(0, 20)
  const named = words.flatMap((spoken) => {
    const exact = peopleIn(spoken, people)
    const mayBeName = words.length <= 4 || /^\P{L}*\p{Lu}/u.test(spoken)
    return exact.length > 0 || !mayBeName ? exact : wordsOf(spoken).flatMap((word) => peopleNear(word, people))
  })
  return [...new Set(named)]
}

function peopleNear(word: string, people: readonly Person[]): readonly Person[] {
  return roster(people).nearly(word)
}

function roster(people: readonly Person[]): Roster {
  return rosterOf(people, CALLED)
}

function makeForms({ name, aliases }: Person): readonly (readonly string[])[] {
  const full = nameWords(name)
  const nicknames = aliases.map(nameWords)
  return [full, ...nicknames, ...nicknames.map((nickname) => [...nickname, ...full.slice(1)])]
}

function isWhole(said: readonly string[], person: Person): boolean {
  return formsOf(person).some((form) => form.join(' ') === said.join(' '))
}

function fits(said: readonly string[], person: Person): boolean {
  return said.some((word) => word.length > 1) && formsOf(person).some((form) => isPartOf(said, form))
}

/** In order, each word itself or the initial of one. */
function isPartOf(said: readonly string[], form: readonly string[]): boolean {
  let from = 0
  for (const word of said) {
    const at = form.findIndex((part, index) => index >= from && (part === word || isInitial(word, part)))
    if (at < 0) return false
    from = at + 1
  }
  return true
}

function isInitial(word: string, part: string): boolean {
  return word.length === 1 && part.startsWith(word)
}

function isNearly(said: readonly string[], person: Person): boolean {
  const names = namesOf(person)
  if (said.length === 0) return false
  const known = said.filter((word) => names.includes(word) || names.some((name) => isNear(word, name)))
  return known.length === said.length || (said.length > 1 && known.length > 0 && fits(said.slice(0, 1), person))
}
