// One letter or two for a seat, as a list makes it plain itself: "C: Hugo, M1: Ollie, H: Bex", "hugo C, ollie 1, bex H".
import { remembered } from '../remembered.ts'
import type { SeatName } from '../seat.ts'
import { everyMatch } from './every-match.ts'
import type { Book } from './reading.ts'
import { seatNamed } from './seat-names.ts'
import { saysOpen } from './seat-value.ts'
import { whoIs } from './who.ts'

/** `s` may be the skipper or the second mate: told by who else is there. */
const SEAT_OF: ReadonlyMap<string, SeatName> = new Map(
  Object.entries({
    c: 'captain',
    cp: 'captain',
    sk: 'captain',
    f: 'first_mate',
    m1: 'first_mate',
    1: 'first_mate',
    2: 'second_mate',
    m2: 'second_mate',
    h: 'host',
    ho: 'host',
    hst: 'host',
    d: 'deckhand',
  }),
)
const SHORT = 'hst|sk|cp|m[12]|ho|[cfshd12]'
const SIGN = '(?: ?(?:[:=|·~>/)\\t]|[-–—]+>?|→|\\.{2,9})| w\\/| is)'
/** Cheap: such a label beside somebody, and neither the initial behind a name nor a day of a month. */
const MAY_BE = new RegExp(
  `(?=[cfhmsd12])(?:(?<![\\p{L}\\p{N}'’.:/-])(?:${SHORT})(?:(?<!\\p{L} \\p{L})\\.)?(?:${SIGN}[ \\t]{0,20}[\\p{L}?—–-]| (?!(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)[\\p{L}]*\\b)\\p{L}{2})|(?<=\\(|\\p{L} )(?:${SHORT})(?:\\)|[ \\t]*(?:[,;/|+\\n](?!\\d)|$)))`,
  'imu',
)
const HAS_SHORT = new RegExp(`(?=[cfhmsd12])(?<![\\p{L}\\p{N}])(?:${SHORT})(?![\\p{L}\\p{N}])`, 'iu')
const LABEL = new RegExp(
  `(?<![\\p{L}\\p{N}'’.:/-])([\\p{L}\\d]{1,9}(?: mate)?)\\.?${SIGN}[ \\t]{0,20}(\\p{L}[\\p{L}'’]+|[-–—?]+(?=\\s|$))`,
  'gu',
)
const LABEL_BEHIND = /(\p{Lu}[\p{L}'’]+)\.? ?(?:[-–—] |\()([\p{L}\d]{1,9}(?: mate)?)(?![\p{L}\d'’]| ?[:=>|]| ?[-–—])/gu
/** Where nothing but a blank stands between: the whole of what two commas part. */
const BARE = [
  { form: /^([\p{L}\d]{1,9}(?: mate)?)\.? (\p{L}[\p{L}'’]+)$/u, label: 1, value: 2 },
  { form: /^(\p{L}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)?) ([\p{L}\d]{1,9}(?: mate)?)$/u, label: 2, value: 1 },
]
const APART = /\s*[,;/|+&•·]\s*|\s[-–—:]+\s|[:.!]\s+|[.!]$| and /
const [MOST_LINES, MOST_LETTERS, LONGEST] = [60, 20_000, 300]
const FEWEST = 3
const MATES: readonly SeatName[] = ['first_mate', 'second_mate']

/** The book with these words for its seats, for this mail. */
export function withShortLabels(text: string, book: Book): Book {
  const looked = text.slice(0, MOST_LETTERS)
  if (!MAY_BE.test(looked)) return book
  const all = looked.split('\n').filter((line) => line.length < LONGEST && !line.startsWith('>'))
  const lines = all.slice(0, MOST_LINES)
  const labelsOf = remembered((line: string) => labelsIn(line.trim(), book), MOST_LINES)
  if (!lines.some((line) => MAY_BE.test(line) && hasShort(labelsOf(line)))) return book
  if (!lines.some((line) => HAS_SHORT.test(line) && mayCount(labelsOf(line)))) return book
  const said = lines.map(labelsOf)
  const lone = said.flatMap(({ bare, isAlone }) => (isAlone ? bare : []))
  const labels = said.flatMap(({ signed, bare, isAlone }) => ((isAlone ? lone : bare).length >= FEWEST ? bare : signed))
  const isNumbered = lines.some((line) => /^\W*3[.): ]\s*\p{L}/u.test(line))
  const known = new Set(labels.flatMap(({ label, able }) => (able ? (seatNamed(label, book) ?? []) : [])))
  const short = new Set(
    labels.flatMap(({ label }) => (isShort(label) && !(isNumbered && /\d/.test(label)) ? [label] : [])),
  )
  const seats = [...short].flatMap((label) => {
    const seat = label === 's' ? (hasCaptain(short, known) ? 'second_mate' : undefined) : SEAT_OF.get(label)
    return seat && !known.has(seat) ? [[label, seat] as const] : []
  })
  const meant = new Set(seats.map(([, seat]) => seat))
  const isEnough = known.size > 0 ? meant.size + known.size > 1 : meant.size >= FEWEST && meant.has('captain')
  const isPlain = meant.size === seats.length && seats.every(([label, seat]) => isFor(label, seat, labels))
  return seats.length > 0 && isEnough && isPlain
    ? { ...book, seatWords: { ...Object.fromEntries(seats), ...book.seatWords } }
    : book
}

function hasShort({ signed, bare }: LabelsOf): boolean {
  return [...signed, ...bare].some(({ label }) => isShort(label))
}

/** A label without a sign counts only among others such. */
function mayCount({ signed, bare, isAlone }: LabelsOf): boolean {
  const isAmongOthers = isAlone || bare.length >= FEWEST
  return [...signed, ...(isAmongOthers ? bare : [])].some(({ label }) => isShort(label))
}

function isShort(label: string): boolean {
  return SEAT_OF.has(label) || label === 's'
}

function hasCaptain(short: ReadonlySet<string>, known: ReadonlySet<SeatName>): boolean {
  return known.has('captain') || [...short].some((label) => SEAT_OF.get(label) === 'captain')
}

/** Everybody who stands there can have the seat. */
function isFor(label: string, seat: SeatName, labels: readonly Labelled[]): boolean {
  return labels.every((one) => one.label !== label || one.able?.includes(seat) === true)
}

interface LabelsOf {
  /** With a sign between label and name. */
  readonly signed: readonly Labelled[]
  readonly bare: readonly Labelled[]
  /** The line is one label and one name. */
  readonly isAlone: boolean
}

interface Beside {
  readonly label: string
  readonly value: string
}

interface Labelled {
  readonly label: string
  /** The seats that whoever stands there can have, a mate's either; undefined where it is nobody. */
  readonly able: readonly SeatName[] | undefined
}

/** What stands beside somebody's name as a label does: not the initial of that very name. */
function labelsIn(line: string, book: Book): LabelsOf {
  const before = everyMatch(LABEL, line).map(([, label = '', value = '']) => ({ label, value }))
  const behind = everyMatch(LABEL_BEHIND, line).map(([, value = '', label = '']) => ({ label, value }))
  const parts = line.split(APART).map((part) => part.trim())
  const bare = parts.flatMap((part) =>
    !part.includes(' ')
      ? []
      : BARE.flatMap(({ form, ...at }) => {
          const found = form.exec(part)
          return found ? [{ label: found[at.label] ?? '', value: found[at.value] ?? '' }] : []
        }),
  )
  const read = (all: readonly Beside[]) => all.flatMap(({ label, value }) => labelled(label, value, book) ?? [])
  const found = [...read(before), ...read(behind).filter(({ able }) => able)]
  const seats = read(bare).filter(({ able }) => able)
  return { signed: found, bare: seats, isAlone: parts.length === 1 }
}

function labelled(said: string, value: string, book: Book): Labelled | undefined {
  const { people } = book
  const label = said.toLowerCase()
  if (!isShort(label) && !seatNamed(label, book)) return undefined
  if (label.length === 1 && whoIs(`${label} ${value}`, people).kind !== 'unknown') return undefined
  const who = whoIs(value, people)
  const all = who.kind === 'one' ? [who.person] : who.kind === 'several' ? who.people : []
  const able = all.flatMap(({ seats }) => (seats.some((seat) => MATES.includes(seat)) ? [...seats, ...MATES] : seats))
  if (all.length > 0) return { label, able }
  if (saysOpen(value)) return isShort(label) ? { label, able: [...new Set(SEAT_OF.values())] } : undefined
  return isShort(label) ? { label, able: undefined } : undefined
}
