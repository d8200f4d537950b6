// What was typed after `/crew`: which command it is, and of which charter; a charter's name may have several words.
import { isNear } from '../reading/spelling.ts'
import { VERBS, type Verb, verbCalled } from './verbs.ts'

export type Command =
  | { readonly kind: 'week' }
  | { readonly kind: 'all'; readonly verb: Verb; readonly rest: string }
  /** The ways in which it can be read, the likeliest first. */
  | { readonly kind: 'charter'; readonly ways: readonly Way[] }

export interface Way {
  /** The words for the charter. */
  readonly name: string
  /** Undefined: it is to be shown. */
  readonly verb: Verb | undefined
  readonly rest: string
}

/** Longer is no command. */
const LONGEST = 2_000
const MOST_WAYS = 3
/** Words of a person's name. */
const LONGEST_NAME = 2
/** Verbs of two words. */
const SECOND: Readonly<Record<string, string>> = { as: 'of', cast: 'off' }

export function parseCommand(typed: string): Command {
  const words = typed.slice(0, LONGEST).trim().split(/\s+/)
  const [first = ''] = words
  if (first === '') return { kind: 'week' }

  const verb = verbCalled(first, 'all')
  if (verb && (verb.takes !== '' || words.length === 1)) return { kind: 'all', verb, rest: words.slice(1).join(' ') }
  const ways = splits(words)
  const days = ways.length === 0 ? daysOf(words) : undefined
  return days ?? { kind: 'charter', ways: [...ways, { name: words.join(' '), verb: undefined, rest: '' }] }
}

/** "keely away Jun 6-8" is "away keely Jun 6-8". */
function daysOf(words: readonly string[]): Command | undefined {
  const at = words.findIndex((word) => ['away', 'free'].includes(verbCalled(word, 'all')?.word ?? ''))
  const verb = verbCalled(words[at] ?? '', 'all')
  if (!verb || at < 1 || at > LONGEST_NAME) return undefined
  return { kind: 'all', verb, rest: words.filter((_, index) => index !== at).join(' ') }
}

/** For a text that is no command and no charter: what was perhaps meant by one of its words. */
export function nearVerbs(word: string): readonly Verb[] {
  const typed = word.toLowerCase()
  return VERBS.filter(
    (verb) =>
      isNear(typed, verb.word) ||
      (typed.length >= 2 && verb.word.length > 2 && (verb.word.startsWith(typed) || typed.startsWith(verb.word))) ||
      (typed.length === verb.word.length && [...typed].sort().join() === [...verb.word].sort().join()),
  )
}

function splits(words: readonly string[]): readonly Way[] {
  const end = words.findIndex((word) => /^because$/i.test(word))
  return words
    .slice(0, end < 0 ? words.length : end)
    .flatMap((word, at): readonly Way[] => {
      const verb = at > 0 ? verbCalled(word, 'charter') : undefined
      const second = verb && SECOND[verb.word]
      if (!verb || (second && words[at + 1]?.toLowerCase() !== second)) return []
      return [{ name: words.slice(0, at).join(' '), verb, rest: words.slice(at + 1).join(' ') }]
    })
    .slice(0, MOST_WAYS)
}
