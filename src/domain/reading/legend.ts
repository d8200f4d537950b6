// Short names that a mail explains itself: "JL = Josée, SK = Sean Kwan", and short words for seats: "SK = skipper, H = host".
import type { Book } from './reading.ts'
import { seatCalled } from './seat-names.ts'
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
  return withNames(lines, withSeats(lines, book))
}

const SEAT_ENTRY = /(?<![\p{L}\d])([\p{L}\d]{1,4})\s*[=:]\s*([\p{L}\d]+(?: \p{L}+)?)(?=\s*(?:[,;.)/|]|$|and\b|y\b))/gmu

const KEY = /^(?:(?:the )?(?:key|legend|codes?|where|clave)\s*[:–-]?\s*)?/i

/** Nothing but what short words stand for: `C = captain, M = first mate`. */
export function isLegend(line: string): boolean {
  if (!EXPLAINS_TWO.test(line) || line.length > 200) return false
  const parts = line
    .replace(KEY, '')
    .replace(/[\s.]+$/, '')
    .split(/\s*[,;/|]\s*|\s+(?:and|y)\s+/)
  return parts.every(
    (part) => /^[\p{L}\d]{1,4}\s*=\s*[\p{L}\d]+(?: \p{L}+)?$/u.test(part) && seatCalled(part.split('=')[1] ?? ''),
  )
}

function withSeats(lines: string, book: Book): Book {
  const meant = [...lines.matchAll(SEAT_ENTRY)].flatMap(([, short = '', label = '']) => {
    const seat = seatCalled(label)
    return seat ? [[short.toLowerCase(), seat] as const] : []
  })
  const seats = new Set(meant.map(([, seat]) => seat))
  if (meant.length < 2 || seats.size < meant.length) return book
  return { ...book, seatWords: { ...book.seatWords, ...Object.fromEntries(meant) } }
}

function withNames(lines: string, book: Book): Book {
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
