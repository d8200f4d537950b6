// A seat, a person or a charter put right by the next words: "Correction: second", "scratch that, Ruth", "oops, I meant Sorrel".
import { foldLetters } from './fold.ts'
import { saysOnlyWhere } from './only-where.ts'
import type { Compass } from './place.ts'
import type { Assign } from './reading.ts'
import { seatNamed } from './seat-names.ts'
import type { Unit } from './units.ts'
import type { Entry } from './walk.ts'
import { whichCharter } from './which-charter.ts'
import { whoIs } from './who.ts'

/** Cheap: every way to say it needs one of these. */
const MAY = /\b(?:sorry|oops|wait|actually|correction|scratch|strike|mean|meant|mistake|rather|wrong|digo|perdon)\b/i
const WORD =
  '(?:no|sorry|oops|wait|hang on|actually|correction|scratch that|strike that|(?:i )?(?:mean|meant)|my mistake|or rather|wrong (?:one|charter|boat|sail|day|seat|person|name)|that should (?:be|say|read)|should be|make (?:that|it)|digo|perdon|mejor dicho)'
const FORM = new RegExp(
  `(?:^\\W*|[,;.:!(–—-]+\\s*)(?:${WORD}[,.:;!–—\\s-]+)+(?:(?:it(?:'s| is)|that's|as|the|for|on|to|is|be|should be|i meant?|it should be|with) )*([^,;:.!?()]{2,40})[.!)]*\\s*$`,
  'i',
)

export interface Righted {
  readonly entries: readonly Entry[]
  /** The pieces that say nothing else. */
  readonly units: ReadonlySet<Unit>
}

/** What was said right before, with what is meant; anything less plain is left to the other rules. */
export function correctedOtherwise(entries: readonly Entry[], units: readonly Unit[], compass: Compass): Righted {
  const used = new Set<Unit>()
  if (!units.some(({ text }) => MAY.test(text))) return { entries, units: used }
  const righted = units.reduce<readonly Entry[]>((kept, unit, at) => {
    const found =
      unit.kind === 'own' && unit.text.length < 200 && MAY.test(unit.text) ? FORM.exec(foldedLike(unit.text)) : null
    const said = found ? unit.text.slice(unit.text.length - tailLength(found)).replace(/[.!)\s]+$/, '') : ''
    if (!found || said === '') return kept
    const isApart = found.index < 3
    const target = isApart ? at - 1 : at
    if (isApart && kept.some((entry) => entry.at === at && entry.found.changes.length > 0)) return kept
    const before = kept.filter((entry) => entry.at === target && entry.found.changes.length > 0)
    const next = before.length > 0 ? put(before, said, unit.text, at, compass) : undefined
    if (!next) return kept
    used.add(unit)
    return [...kept.filter((entry) => entry.at !== at && !before.includes(entry)), ...next]
  }, entries)
  return { entries: righted, units: used }
}

/** Letter for letter as long as the text. */
function foldedLike(text: string): string {
  const folded = foldLetters(text)
  return folded.length === text.length ? folded : text
}

function tailLength(found: RegExpExecArray): number {
  const tail = found[1] ?? ''
  return found[0].length - found[0].lastIndexOf(tail)
}

function put(
  before: readonly Entry[],
  said: string,
  line: string,
  at: number,
  { book, today }: Compass,
): readonly Entry[] | undefined {
  if (saysOnlyWhere(said, book)) {
    const match = whichCharter(said, book, { today, relative: true })
    if (match.kind !== 'one' || before.some(({ place }) => place.charter === match.charter)) return undefined
    return before.map((entry) => ({ ...entry, at, place: { ...entry.place, charter: match.charter, words: said } }))
  }
  const [entry, ...more] = before
  const [only, ...others] = entry?.found.changes ?? []
  if (!entry || more.length > 0 || others.length > 0 || only?.kind !== 'assign') return undefined
  const next = renewed(only, said, SORRY.test(line.slice(0, line.lastIndexOf(said))), book)
  return next && [{ ...entry, at, line, found: { ...entry.found, changes: [{ ...next, evidence: line }] } }]
}

/** "Sorry, Maeve" may be said to her. */
const SORRY = /(?:^|[,;.:!–—-])\W*(?:so |very )?sorry[,.:;!\s–—-]*$/i

/** Only where they are qualified for it. */
function renewed(
  one: Assign,
  said: string,
  isOnlySorry: boolean,
  { people, ...book }: Compass['book'],
): Assign | undefined {
  const seat = seatNamed(said, { people, ...book })
  const isFit = (crew: string, to: string) => people.find(({ id }) => id === crew)?.seats.includes(to) === true
  if (seat) return seat !== one.seat && isFit(one.crew, seat) ? { ...one, seat } : undefined
  if (isOnlySorry) return undefined
  const who = whoIs(said, people)
  if (who.kind !== 'one' || who.person.id === one.crew || !isFit(who.person.id, one.seat)) return undefined
  return { ...one, crew: who.person.id }
}
