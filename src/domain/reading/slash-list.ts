// A charter and its people between slashes: `Quinn Sat 30th - Gene/Danny/Darrell`, in the order that a line before announced.
import type { SeatName } from '../seat.ts'
import { foldSpace } from './fold.ts'
import { type Compass, type Look, type Place, placeAfterSentence, placeOfHeading } from './place.ts'
import type { Book } from './reading.ts'
import { ask, type Context, type Found, joined } from './rule.ts'
import { seatNamed } from './seat-names.ts'
import { orderBehind, slashedNames, slashedOrder } from './seat-order.ts'
import { readSeat } from './seat-value.ts'
import { whoIs } from './who.ts'

/** A comma parts the charter from its people only where nothing stronger does. */
const LISTS = [
  /^(.{3,80}?)\s*(?::|\s[-–—]+)\s+([^/]{1,40}(?:\/[^/]{1,40}){1,5})$/,
  /^(.{3,80}?),\s+([^/]{1,40}(?:\/[^/]{1,40}){1,5})$/,
]
const BETWEEN_SLASHES = /[\p{L}\d ]{1,20}(?:\/[\p{L}\d ]{1,20}){1,5}/u
const NOBODY =
  /^(?:[-–—?x]+|tb[adc]|(?:none|open|nadie|nobody|no one)(?: (?:yet|as yet|so far|todav[ií]a|a[uú]n|por ahora))?)?$/i

interface Step {
  readonly place: Place
  readonly found?: Found
  readonly order?: readonly SeatName[]
  readonly isLeft?: boolean
}

export function slashList(
  line: string,
  order: readonly SeatName[] | undefined,
  before: Place,
  compass: Compass,
  look: Look,
): Step | undefined {
  const behind = orderBehind(line, compass.book)
  if (behind) {
    const list = slashedNames(behind.list, behind.order.length, compass.book) ?? behind.list
    return readSlashed(list, line, behind.order, before, compass, look)
  }
  const isSlashed = line.replace(/\d\/\d/g, '').includes('/')
  const slashed = isSlashed ? undefined : (slashedOrder(line, compass.book) ?? namesInOrder(line, order, compass.book))
  if (!line.includes('/') && !slashed) return undefined
  return readSlashed(slashed ?? line, line, order, before, compass, look)
}

function namesInOrder(line: string, order: readonly SeatName[] | undefined, book: Book): string | undefined {
  return order && slashedNames(line, order.length, book)
}

/** `evidence`: the line as the mail has it. */
function readSlashed(
  line: string,
  evidence: string,
  order: readonly SeatName[] | undefined,
  before: Place,
  compass: Compass,
  look: Look,
): Step | undefined {
  const [, head, list] = LISTS.flatMap((form) => form.exec(line) ?? [])
  const announced = orderIn(line, compass.book)
  if (announced && (list === undefined || orderIn(list, compass.book) || !isPeople(list, compass.book)))
    return {
      place: placeAfterSentence(line.replace(BETWEEN_SLASHES, ' '), before, compass, look.relative),
      order: announced,
    }

  if (head === undefined || list === undefined) return undefined
  const names = list
    .replace(/[.!]+$/, '')
    .split('/')
    .map(foldSpace)
  if (
    !names.some((name) => whoIs(name, compass.book.people).kind === 'one') ||
    !names.every((name) => isEntry(name, compass.book))
  )
    return undefined
  const place = placeOfHeading(head.replace(/\s*\([^()]*\)/, ''), before, compass, { ...look, leads: true })
  if (!place) return undefined
  const context = { book: compass.book, charter: place.charter }
  const said = orderIn(head, compass.book) ?? order
  const isOrdered = said !== undefined && names.length <= said.length
  return { place, found: isOrdered ? inOrder(names, said, evidence, context) : withoutOrder(names, evidence, context) }
}

/** Names between slashes, one of them of the roster at least. */
function isPeople(list: string, { people }: Book): boolean {
  return list.split('/').some((name) => whoIs(foldSpace(name.replace(/[.!?]+$/, '')), people).kind !== 'unknown')
}

/** `capt/1st/2nd as always`. */
function orderIn(line: string, book: Book): readonly SeatName[] | undefined {
  const [said] = BETWEEN_SLASHES.exec(line.slice(0, 200)) ?? []
  const words = said?.split('/').map(foldSpace) ?? []
  const known = new Set<SeatName>()
  for (const [index, word] of words.entries()) {
    const seat = seatAt(word, index, words.length, book)
    if (!seat || known.has(seat)) return undefined
    known.add(seat)
  }
  return known.size > 1 ? [...known] : undefined
}

/** Only the outer labels can have other words beside them. */
function seatAt(label: string, index: number, count: number, book: Book): SeatName | undefined {
  const words = label.split(' ')
  const lengths = [1, 2, 3].filter((length) => length <= words.length)
  if (index === 0)
    return lengths.map((length) => seatNamed(words.slice(-length).join(' '), book)).findLast((seat) => seat)
  if (index === count - 1)
    return lengths.map((length) => seatNamed(words.slice(0, length).join(' '), book)).findLast((seat) => seat)
  return seatNamed(label, book)
}

function isEntry(name: string, { people }: Book): boolean {
  return (
    NOBODY.test(name) ||
    name
      .replace(/\?+$/, '')
      .split(/ (?:or|o) /)
      .every((one) => whoIs(one, people).kind !== 'unknown') ||
    /^\p{L}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*)?\??$/u.test(name)
  )
}

function inOrder(names: readonly string[], order: readonly SeatName[], evidence: string, context: Context): Found {
  return joined(
    names.map((name, index) =>
      readSeat({ seat: order[index] ?? '', value: NOBODY.test(name) ? 'TBD' : name, evidence }, context),
    ),
  )
}

function withoutOrder(names: readonly string[], evidence: string, { book }: Context): Found {
  return ask(
    ...names.flatMap((said) => {
      const who = whoIs(said, book.people)
      if (who.kind !== 'one') return []
      const { id, name, seats } = who.person
      return [{ about: 'seat', crew: id, candidates: seats, evidence, text: `Which seat is ${name} to have?` } as const]
    }),
  )
}
