// One letter for a seat, as a list makes it plain itself: "C: Hugo, M1: Ollie, M2: Jonty, H: Bex".
import type { SeatName } from '../seat.ts'
import { everyMatch } from './every-match.ts'
import type { Book } from './reading.ts'
import { saysOpen } from './seat-value.ts'
import { whoIs } from './who.ts'

const SEAT_OF: Readonly<Record<string, SeatName>> = {
  c: 'captain',
  cap: 'captain',
  cp: 'captain',
  sk: 'captain',
  skip: 'captain',
  m1: 'first_mate',
  fm: 'first_mate',
  '1m': 'first_mate',
  m2: 'second_mate',
  sm: 'second_mate',
  '2m': 'second_mate',
  h: 'host',
  ho: 'host',
  hst: 'host',
  d: 'deckhand',
  dh: 'deckhand',
}
const LABEL =
  /(?:^|[\n,;/|•·]|\s[–—-])[ \t>*•-]{0,8}(cap|skip|hst|c|cp|sk|m1|m2|fm|sm|[12]m|ho?|dh?)\.?[ \t]{0,8}(?:[:=→.]{1,9}|->|[ \t][-–—]+(?=[ \t])|\)(?=[ \t])|\t)[ \t]{0,20}([^\n,;/|•·]{1,40})/giu
const MAY_BE = /(?<![\p{L}\d])(?:c|h|m[12]|[12]m|fm|sm)\.?[ \t]{0,8}(?:[:=→)\t]|->|[ \t][-–—])/iu
const MOST = 20_000
const LEAST = 3

/** The book with these words for its seats; only where three or more stand beside somebody who can have the seat. */
export function withShortLabels(text: string, book: Book): Book {
  if (!MAY_BE.test(text)) return book
  const meant = new Map<string, SeatName>()
  const torn = new Set<string>()
  for (const [, said = '', value = ''] of everyMatch(LABEL, text.slice(0, MOST))) {
    const label = said.toLowerCase()
    const seat = SEAT_OF[label]
    if (seat && isFor(value, seat, book)) meant.set(label, seat)
    else torn.add(label)
  }
  for (const label of torn) meant.delete(label)
  const isPlain = new Set(meant.values()).size >= LEAST && new Set(meant.values()).size === meant.size
  return isPlain ? { ...book, seatWords: { ...Object.fromEntries(meant), ...book.seatWords } } : book
}

function isFor(value: string, seat: SeatName, { people }: Book): boolean {
  const said = value.replace(/\s+[–—-]\s.*$|[\s.!?*)]+$/g, '').trim()
  if (said === '' || saysOpen(said)) return true
  const who = whoIs(said.replace(/\([^()]*\)$/, ''), people)
  const able = who.kind === 'one' ? [who.person] : who.kind === 'several' ? who.people : []
  return able.some(({ seats }) => seats.some((own) => own === seat || (isMate(own) && isMate(seat))))
}

function isMate(seat: SeatName): boolean {
  return seat.endsWith('_mate')
}
