// The people, the seats and the charters of a line, in the order in which they stand.
import type { SeatName } from '../seat.ts'
import { type Compass, type Look, NOWHERE, type Place, placeOfHeading } from './place.ts'
import type { Mark, Word } from './sentence/marks.ts'

/** Between a person, a seat and where nothing stands but these. */
export const LINKS = new Set(
  `on for at aboard as is are has have sails both only just too also the of in will be does do serves gets takes with all over de en el la para y
  x2 x3 twice – - : = → . ( ) 's`.split(/\s+/),
)
/** One charter ends and another begins. */
const AND = new Set(['and', '&', '+', ';', '/', 'plus', 'then'])
/** What a charter is, or its part of the day. */
export const OF_SAIL = new Set(
  'morning afternoon evening sunset sunrise night am pm party charter sail trip cruise boat wedding run'.split(' '),
)

type Item =
  | { readonly is: 'person'; readonly mark: Mark }
  | { readonly is: 'seat'; readonly seat: SeatName }
  | { readonly is: 'sail'; readonly from: number; readonly to: number; readonly hasName: boolean }
  | { readonly is: 'break' }

/** Undefined where a word says anything else. */
export function itemsOf(words: readonly Word[], text: string): readonly Item[] | undefined {
  const items: Item[] = []
  for (const word of words) {
    const last = items.at(-1)
    const kind = word.mark?.kind
    if (word.mark && kind === 'P' && word.mark.who?.kind === 'one') items.push({ is: 'person', mark: word.mark })
    else if (word.mark?.seat && kind === 'S') items.push({ is: 'seat', seat: word.mark.seat })
    else if (kind === 'C' || kind === 'D') {
      if (last?.is === 'sail' && !(last.hasName && kind === 'C' && /[–:-]/.test(text.slice(last.to, word.at))))
        items[items.length - 1] = { ...last, to: word.end, hasName: last.hasName || kind === 'C' }
      else items.push({ is: 'sail', from: word.at, to: word.end, hasName: kind === 'C' })
    } else if (kind) return undefined
    else if (OF_SAIL.has(word.said)) {
      if (last?.is === 'sail') items[items.length - 1] = { ...last, to: word.end }
      else if (last?.is !== 'break') return undefined
    } else if (word.said === ',' || AND.has(word.said)) items.push({ is: 'break' })
    else if (!LINKS.has(word.said)) return undefined
  }
  return items
}

export function countOfSails(items: readonly Item[]): number {
  return items.filter((item, index) => item.is === 'sail' && isOwn(items, index)).length
}

/** A day right behind a charter's name, or before it, is its own. */
function isOwn(items: readonly Item[], index: number): boolean {
  const [one, before] = [items[index], items[index - 2]]
  return !(
    one?.is === 'sail' &&
    before?.is === 'sail' &&
    items[index - 1]?.is === 'break' &&
    one.hasName !== before.hasName
  )
}

export type Placed = Exclude<Item, { is: 'sail' | 'break' }> | { readonly is: 'sail'; readonly place: Place }

/** Each with its charter; undefined where one is not settled. */
export function sailsOf(
  items: readonly Item[],
  text: string,
  compass: Compass,
  look: Look,
): readonly Placed[] | undefined {
  const placed: Placed[] = []
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]
    if (!item || item.is === 'break') continue
    if (item.is !== 'sail') {
      placed.push(item)
      continue
    }
    const next = items[at + 2]
    const isBeside = items[at + 1]?.is === 'break' && next?.is === 'sail' && next.hasName !== item.hasName
    const both = isBeside ? placeIn(text.slice(item.from, next.to), compass, look) : undefined
    const place = both ?? placeIn(text.slice(item.from, item.to), compass, look)
    if (!place) return undefined
    placed.push({ is: 'sail', place })
    if (both) at += 2
  }
  return placed
}

function placeIn(said: string, compass: Compass, look: Look): Place | undefined {
  const where = said.replace(/[()]/g, ' ').replace(/\bon (?=the \d|\p{Lu})/gu, '')
  const place = placeOfHeading(where.trim(), NOWHERE, compass, { ...look, leads: true })
  return place?.charter && place.holds && place.charter.date >= compass.today ? place : undefined
}
