// Who can be meant by a word: a roster looked up by names instead of read through, however many people it has.
import type { Person } from '../person.ts'
import { nameWords } from './fold.ts'
import { formalNames } from './nicknames.ts'
import { nearIn } from './spelling.ts'

export interface Roster {
  /** Everybody who is called by a word, in the roster's order. */
  readonly called: (word: string) => readonly Person[]
  /** Who alone is called so, in full or by one word. */
  readonly alone: (said: readonly string[]) => Person | undefined
  /** Everybody whose name is nearly the word, in the roster's order. */
  readonly nearly: (word: string) => readonly Person[]
  /** Everybody with a name that goes on after the word; nobody, where that is said of a crowd. */
  readonly beginning: (word: string) => readonly Person[]
  /** Everybody whose given name, or an alias, is this formal name or short for it. */
  readonly formally: (formal: string) => readonly Person[]
  /** Those of them who are in it, in its order. */
  readonly sorted: (some: readonly Person[]) => readonly Person[]
}

/** More than a question could offer. */
const CROWD = 20
const ROSTERS = new WeakMap<readonly Person[], Roster>()

export interface Called {
  /** Every single word by which a person may be called. */
  readonly namesOf: (person: Person) => readonly string[]
  /** What a person may be called in full, word by word. */
  readonly formsOf: (person: Person) => readonly (readonly string[])[]
}

export function rosterOf(people: readonly Person[], how: Called): Roster {
  const known = ROSTERS.get(people)
  if (known) return known
  const made = makeRoster(people, how)
  ROSTERS.set(people, made)
  return made
}

/** Everybody once, as the roster has them. */
export function inOrder(some: readonly Person[], people: readonly Person[]): readonly Person[] {
  const once = new Set(some)
  if (once.size < 2) return [...once]
  return ROSTERS.get(people)?.sorted([...once]) ?? people.filter((person) => once.has(person))
}

function makeRoster(people: readonly Person[], { namesOf, formsOf }: Called): Roster {
  const index = new Map<string, Person[]>()
  for (const person of people) {
    for (const name of new Set(namesOf(person))) {
      const others = index.get(name)
      if (others) others.push(person)
      else index.set(name, [person])
    }
  }
  const formal = new Map<string, Person[]>()
  for (const person of people) {
    const given = [person.name, ...person.aliases].flatMap((name) => nameWords(name)[0] ?? [])
    for (const name of new Set(given.flatMap(formalNames))) {
      const others = formal.get(name)
      if (others) others.push(person)
      else formal.set(name, [person])
    }
  }
  const full = new Map<string, Person | undefined>()
  for (const person of people) {
    for (const form of new Set(formsOf(person).map((words) => words.join(' ')))) {
      full.set(form, full.has(form) ? undefined : person)
    }
  }
  const near = nearIn(index.keys())
  const longer = beginningIn([...index.keys()])
  const called = (word: string) => index.get(word) ?? []
  const places = new Map(people.map((person, place) => [person, place]))
  const placeOf = (person: Person) => places.get(person) ?? 0
  return {
    called,
    alone: (said) => {
      if (said.length > 1) return full.get(said.join(' '))
      const [word = ''] = said
      const [person, ...others] = word.length > 1 ? called(word) : []
      return others.length === 0 ? person : undefined
    },
    nearly: (word) => inOrder(near(word).flatMap(called), people),
    beginning: (word) => inOrder(longer(word).flatMap(called), people),
    formally: (name) => formal.get(name) ?? [],
    sorted: (some) => some.filter((person) => places.has(person)).sort((one, other) => placeOf(one) - placeOf(other)),
  }
}

/** Names that are longer than a word and begin with it; none, where there are too many. */
function beginningIn(names: readonly string[]): (word: string) => readonly string[] {
  const sorted = names.toSorted()
  return (word) => {
    let [from, to] = [0, sorted.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((sorted[middle] ?? '') <= word) from = middle + 1
      else to = middle
    }
    const some = sorted.slice(from, from + CROWD + 1)
    const end = some.findIndex((name) => !name.startsWith(word))
    return end < 0 && some.length > CROWD ? [] : some.slice(0, end < 0 ? some.length : end)
  }
}
