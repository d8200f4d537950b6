// Short names that a mail explains itself: "JL = Josée, SK = Sean Kwan".
import type { Book } from './reading.ts'
import { whoIs } from './who.ts'

const ENTRY = /(?<![\p{L}\d])(\p{Lu}{1,3})\s*[=:]\s*(\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*)?)/gu
const EXPLAINS_TWO = /=.*=/
const OTHER = /(?<![\p{L}\d])(\p{Lu}{1,3})\s*=\s*the other (\p{Lu}[\p{L}'’-]+)/gu

/** The book, in which each of them is so called for this mail; only where two or more are explained. */
export function withLegend(text: string, book: Book): Book {
  if (!EXPLAINS_TWO.test(text)) return book
  const lines = text
    .split('\n')
    .filter((line) => (line.match(/=/g) ?? []).length > 1)
    .slice(0, 5)
    .join('\n')
    .slice(0, 1_000)
  if (lines === '') return book
  const meant = new Map<string, string>()
  for (const [, short = '', name = ''] of lines.matchAll(ENTRY)) {
    const who = whoIs(name, book.people)
    if (who.kind === 'one') meant.set(short, who.person.id)
  }
  for (const [, short = '', name = ''] of lines.matchAll(OTHER)) {
    const who = whoIs(name, book.people)
    const others = who.kind === 'several' ? who.people.filter(({ id }) => ![...meant.values()].includes(id)) : []
    if (others.length === 1 && others[0]) meant.set(short, others[0].id)
  }
  if (meant.size < 2) return book
  const people = book.people.map((person) => {
    const shorts = [...meant].flatMap(([short, id]) => (id === person.id ? [short] : []))
    return shorts.length > 0 ? { ...person, aliases: [...person.aliases, ...shorts] } : person
  })
  return { ...book, people }
}
