// Which person a command means: a Slack mention, an id, "me", initials, or any name that a mail may use.
import type { Person } from '../person.ts'
import { nameWords } from '../reading/fold.ts'
import { namesOf, type Who, whoMayBe } from '../reading/who.ts'

export function personSaid(text: string, people: readonly Person[], asker: Person | undefined): Who {
  const said = text.trim()
  const [, user] = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/.exec(said) ?? []
  const marked = people.find(({ id, slackUser }) => (user ? slackUser === user : said === personWord(id)))
  if (marked) return { kind: 'one', person: marked }
  if (asker && /^(?:me|myself)$/i.test(said)) return { kind: 'one', person: asker }

  const who = whoMayBe(said, people)
  if (who.kind === 'one' || who.kind === 'several') return who
  return byInitials(said, people) ?? (who.kind === 'near' ? who : byBeginning(said, people))
}

/** How a button's command names somebody whom nobody else can be taken for. */
export function personWord(id: string): string {
  return `@${id}`
}

/** "AW", "a.w.", "AWS". */
function byInitials(said: string, people: readonly Person[]): Who | undefined {
  const letters = nameWords(said).join('')
  if (!/^\p{L}{2,3}$/u.test(letters)) return undefined
  const fitting = people.filter(({ name }) => {
    const words = nameWords(name)
    return [words, [words[0] ?? '', words.at(-1) ?? '']].some((some) => initials(some) === letters)
  })
  const [person] = fitting
  if (!person) return undefined
  return fitting.length === 1 ? { kind: 'one', person } : { kind: 'several', people: fitting }
}

/** "Dann" and "Ang": too short for a slip to be told from another name, so worth a question only. */
function byBeginning(said: string, people: readonly Person[]): Who {
  const [word = ''] = nameWords(said)
  const begins = (name: string) =>
    name.length >= 3 && word.length >= 3 && (name.startsWith(word) || word.startsWith(name))
  const near = people.filter((person) => namesOf(person).some(begins))
  return near.length > 0 ? { kind: 'near', people: near } : { kind: 'unknown' }
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('')
}
