// What the next sentence takes back: "Theo second. Scratch that, make it Jess."
import { foldLetters } from './fold.ts'
import type { Book, Change } from './reading.ts'
import type { Unit } from './units.ts'
import type { Entry } from './walk.ts'
import { weakened } from './weaken.ts'
import { peopleIn } from './who.ts'

const RETRACTS =
  /^\W*(?:(?:ps|p s|pps|oh|ah|ok|okay|and|but|sorry|oops|actually|hang on|hold on)\W+){0,3}(?:scratch (?:that|him|her)|strike that|no,? wait|wait,? no|wait|correction|on second thoughts?|i mean|i meant|never ?mind|forget (?:that|it)|make that|make it|change that|my mistake|sorry|no,? (?:actually|sorry)|actually)\b|\bafter all\b/
/** "PS forget Gene": wherever he stands above. */
const FORGETS =
  /^\W*(?:(?:ps|p\.s\.?|pps|oh|ok|and|but|sorry|oops|actually)\W+){0,3}(?:forget|scratch|scrap) (?:about )?[a-z]+\b/
/** Cheap: every way to take back needs one of these. */
const MAY_RETRACT =
  /scratch|scrap|strike|wait|correction|second thought|i mean|mind|forget|make |change that|mistake|sorry|actually|after all/
/** How many pieces later the right word may follow. */
const REACH = 3

/** Of one seat the later word counts; who is named in taking back goes; nothing said instead leaves a question. */
export function withoutRetracted(entries: readonly Entry[], units: readonly Unit[], book: Book): readonly Entry[] {
  if (!MAY_RETRACT.test(plain(units.map(({ text }) => text).join('\n')))) return entries
  return units.reduce<readonly Entry[]>((kept, { text, kind }, at) => {
    const isForgotten = kind === 'own' && FORGETS.test(foldLetters(text))
    if (kind !== 'own' || !(isForgotten || retracts(text))) return kept
    const named = new Set(peopleIn(text, book.people).map(({ id }) => id))
    const after = kept.filter((entry) => (entry.at ?? 0) >= at && (entry.at ?? 0) < at + REACH)
    const isLost = isOnly(text)
    return kept.map((entry) => {
      if ((entry.at ?? 0) >= at) return entry
      const changes = entry.found.changes.filter(
        (one) => !isTakenBack(one, entry, after, isForgotten || (entry.at ?? 0) === at - 1 ? named : new Set()),
      )
      const isTouched =
        isLost &&
        (entry.at ?? 0) === at - 1 &&
        changes.length === entry.found.changes.length &&
        !after.some(({ found }) => found.changes.length > 0)
      const found = { ...entry.found, changes }
      return { ...entry, found: isTouched ? weakened(found, 'ask', book) : found }
    })
  }, entries)
}

export function retracts(text: string): boolean {
  return RETRACTS.test(plain(text))
}

function plain(text: string): string {
  return foldLetters(text).replaceAll("'", '')
}

function isTakenBack(one: Change, { place }: Entry, after: readonly Entry[], named: ReadonlySet<string>): boolean {
  if (one.kind !== 'assign') return false
  const said = after
    .filter((entry) => entry.place.charter?.id === place.charter?.id)
    .flatMap((entry) => entry.found.changes)
  const instead = said.some((other) => other.kind === 'assign' && other.seat === one.seat && other.crew !== one.crew)
  const again = said.some((other) => other.kind === 'assign' && other.crew === one.crew)
  return instead || (named.has(one.crew) && !again)
}

/** Takes back, and says nothing else. */
function isOnly(text: string): boolean {
  return /\b(?:scratch|strike|never ?mind|forget)\b/i.test(text)
}
