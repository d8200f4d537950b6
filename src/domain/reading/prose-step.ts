// One sentence of running text: which charter each part is about, and what it says of it.
import type { Person } from '../person.ts'
import { type Compass, type Place, placeOfProse } from './place.ts'
import { asking } from './prose/asking.ts'
import { readProse } from './prose/prose.ts'
import { partsOf, type Segment, segmentsOf } from './prose/segments.ts'
import { type Token, tokensOf } from './prose/tokens.ts'
import type { BookedCharter } from './reading.ts'
import { type Found, NOTHING } from './rule.ts'

export interface Spoken {
  readonly place: Place
  readonly entries: readonly { readonly place: Place; readonly found: Found }[]
  readonly dark: readonly string[]
}

export interface Around {
  /** The charters that the mail has spoken of so far. */
  readonly seen: readonly BookedCharter[]
  readonly opens: boolean
  readonly relative: boolean
  readonly self: Person | undefined
  /** As much has been read as there is time for. */
  readonly isFull: boolean
}

/** Undefined where no rule of prose has anything to say. */
export function proseStep(line: string, before: Place, compass: Compass, around: Around): Spoken | undefined {
  if (around.isFull) return undefined
  const { book, today } = compass
  const tokens = tokensOf(line, { book, charter: before.charter })
  if (tokens.length === 0 || isTitle(line, tokens)) return undefined
  const segments = segmentsOf(tokens)
  const about = asking(line)
  if (about) {
    const at = placeOfProse(line, before, compass, around.relative)
    return { place: at, entries: [{ place: at, found: { ...NOTHING, asks: [{ about, evidence: line }] } }], dark: [] }
  }
  const several = segments.length === 1 && segments[0] ? onEach(segments[0], line, before, compass, around) : undefined
  if (several) return several
  if (segments.filter((segment) => /C/.test(partsOf(segment)) || isOthers(segment, line)).length > 1) {
    return apart(line, segments, before, compass, around)
  }
  const place = placeOfProse(withoutOtherDays(line, segments), before, compass, around.relative)
  const isTorn = around.opens && place === before && before.from === 'sentence' && around.seen.length > 1
  const own = place.charter?.id === before.charter?.id ? tokens : tokensOf(line, { book, charter: place.charter })
  const prose = readProse({ book, today, charter: place.charter, evidence: line, self: around.self }, own)
  if (!prose.isRead) return undefined
  const isEmpty = prose.found.changes.length + prose.found.questions.length === 0
  const isHeld =
    isEmpty || (place.holds && !isTorn && !isStrange(line, segments) && !comesLate(segments, before, place))
  return {
    place,
    entries: isHeld && !isEmpty ? [{ place, found: prose.found }] : [],
    dark: isHeld ? prose.dark : [line],
  }
}

/** `Whitaker: Gene drives`, where nobody and nothing is called Whitaker. */
function isStrange(line: string, segments: readonly Segment[]): boolean {
  const colon = line.indexOf(':')
  const head = segments.flat().filter(({ at }) => at !== undefined && at < colon)
  return (
    colon > 0 && colon < 60 && head.some(({ part }) => part === 'u') && !head.some(({ part }) => 'PSC'.includes(part))
  )
}

/** "Gene is captain, but on Danika Marisol": what comes before the name may still be about the charter of before. */
function comesLate(segments: readonly Segment[], before: Place, place: Place): boolean {
  if (!before.charter || before.charter.id === place.charter?.id) return false
  const at = segments.findIndex((segment) => /[CD]/.test(partsOf(segment)) && !/[AaFW]/.test(partsOf(segment)))
  return segments
    .slice(0, Math.max(at, 0))
    .some((segment) => /[PSBTRGK]/.test(partsOf(segment)) && !/[AaFW]/.test(partsOf(segment)))
}

/** A full name and a title with nothing around them may be a signature. */
function isTitle(line: string, tokens: readonly Token[]): boolean {
  const said = tokens.filter(({ part }) => part !== ',')
  const words = (text: string) => text.match(/[\p{L}\d]+/gu)?.length ?? 0
  const name = said.find(({ part }) => part === 'P')
  const isBare =
    /^(?:PS|SP)$/.test(partsOf(said)) && words(line) === said.reduce((sum, { text }) => sum + words(text), 0)
  return isBare && name !== undefined && words(name.text) > 1
}

/** Days on which somebody is away, to which a charter moves or by which word follows don't say which charter is meant. */
function withoutOtherDays(line: string, segments: readonly Segment[]): string {
  const others = segments.filter((segment) => /[MkAaFW]|^nPt?D/.test(partsOf(segment)))
  return others.flat().reduce((text, { part, at, text: day }) => {
    if (part !== 'D' || at === undefined) return text
    return text.slice(0, at) + ' '.repeat(day.length) + text.slice(at + day.length)
  }, line)
}

/** "Angelica hosts both Quinn and Danika". */
function onEach(segment: Segment, line: string, before: Place, compass: Compass, around: Around): Spoken | undefined {
  const charters = segment.filter(({ part }) => part === 'C')
  if (!/C\+C/.test(partsOf(segment)) || charters.length !== 2 || /D/.test(partsOf(segment))) return undefined
  const rest = segment.filter(({ part }, index) => part !== 'C' && !(part === '+' && segment[index - 1]?.part === 'C'))
  const { book, today } = compass
  const read = charters.map((named) => {
    const place = placeOfProse(named.text, { ...before, from: 'nothing', charter: undefined }, compass, around.relative)
    return {
      place,
      prose: readProse({ book, today, charter: place.charter, evidence: line, self: around.self }, [...rest, named]),
    }
  })
  const isClear = read.every(
    ({ place, prose }) => place.charter && place.holds && prose.isRead && prose.dark.length === 0,
  )
  const last = read.at(-1)?.place
  return isClear && last
    ? { place: last, entries: read.map(({ place, prose }) => ({ place, found: prose.found })), dark: [] }
    : undefined
}

/** "Gene drives Quinn and Marisol Danika": every part for itself; one that repeats no seat has the first one's. */
function apart(
  line: string,
  segments: readonly Segment[],
  before: Place,
  compass: Compass,
  around: Around,
): Spoken | undefined {
  const { book, today } = compass
  const places: Place[] = []
  const entries: { readonly place: Place; readonly found: Found }[] = []
  let seat: Token | undefined
  for (const segment of segments) {
    const of = placesOf(segment, line, segments, before, compass, around)
    if (of.length === 0 || of.some(({ charter, holds }) => !charter || !holds)) return undefined
    const seats = segment.filter(({ part }) => part === 'S')
    const whole = seats.length === 0 && seat && /P/.test(partsOf(segment)) ? [seat, ...segment] : segment
    seat = seats.length === 1 ? seats[0] : seat
    for (const place of of) {
      const prose = readProse(
        { book, today, charter: place.charter, evidence: line, self: around.self },
        withoutCount(whole),
      )
      if (!prose.isRead || prose.dark.length > 0) return undefined
      entries.push({ place, found: prose.found })
      places.push(place)
    }
  }
  const last = places.at(-1)
  return last && { place: last, entries, dark: [] }
}

function placesOf(
  segment: Segment,
  line: string,
  all: readonly Segment[],
  before: Place,
  compass: Compass,
  { seen, relative }: Around,
): readonly Place[] {
  if (!isOthers(segment, line)) {
    if (!/C/.test(partsOf(segment))) return []
    return [placeOfProse(textOf(segment, line), { ...before, from: 'nothing', charter: undefined }, compass, relative)]
  }
  const named = all
    .filter((other) => /C/.test(partsOf(other)))
    .map((other) => placeOfProse(textOf(other, line), before, compass, relative).charter?.id)
  const others = seen.filter(({ id }) => !named.includes(id))
  const count = segment.find(({ part }) => part === 'N')?.text
  if (
    others.length === 0 ||
    (count !== undefined && Number(count) !== others.length) ||
    (count === undefined && others.length > 1)
  )
    return []
  return others.map((charter) => ({ charter, words: charter.name, holds: true, from: 'sentence', by: 'name' }))
}

/** "On the other two". */
function isOthers(segment: Segment, line: string): boolean {
  return (
    /\b(?:on|for) the others?(?: (?:one|two|three|four))?\b/i.test(textOf(segment, line, 12)) &&
    !/C/.test(partsOf(segment))
  )
}

function withoutCount(segment: Segment): Segment {
  return segment.filter(({ part, text }) => part !== 'N' && !/^others?$/i.test(text))
}

function textOf(segment: Segment, line: string, beyond = 0): string {
  const [first, last] = [segment[0], segment.at(-1)]
  return line.slice(first?.at ?? 0, (last?.at ?? 0) + (last?.text.length ?? 0) + beyond)
}
