// Which lines of a mail are shown as not understood: those that matter, and those of which less was taken than they say.
import { isReckoning, isStranger, isWishForSeat, OURSELVES } from './heard-from.ts'
import type { Compass } from './place.ts'
import type { Book, Reading, Sender } from './reading.ts'
import { seatsIn } from './seat-names.ts'
import { isOver } from './settle.ts'
import { isSignature } from './signature.ts'
import type { Unit } from './units.ts'
import type { Entry, Leftover } from './walk.ts'
import { isFact } from './weaken.ts'
import { mentionsCharter } from './which-charter.ts'
import { peopleIn } from './who.ts'

const MAX_NOT_UNDERSTOOD = 100
/** A cancellation or a new time matters, whoever it names. */
const NEWS =
  /\b(?:cancel|postpon|reschedul|board|guests?\b|mov(?:e|ed|ing)\b|push|weather|\d ?[-–] ?\d|\d ?[ap]m\b|earlier|later\b)/i

export interface Understood {
  readonly units: readonly Unit[]
  readonly entries: readonly Entry[]
  /** What of them counts as its writer's word. */
  readonly said: readonly Entry[]
  readonly readings: readonly Reading[]
  readonly leftovers: readonly Leftover[]
  /** Understood as a crew member's answer. */
  readonly answered: readonly Unit[]
}

/** `asksOnly`: what the mail says is asked about and changes nothing by itself. */
export function notUnderstood(
  { units, entries, said, readings, leftovers, answered }: Understood,
  sender: Sender,
  asksOnly: boolean,
  compass: Compass,
): readonly Unit[] {
  const { book, today } = compass
  const left = new Set(leftovers.map(({ unit }) => unit))
  const over = said.filter(({ place }) => isOver(place, book, today))
  const silent = new Set([
    ...over.map(({ line }) => line),
    ...wishesIn(units, said, sender, book),
    ...entries.filter(isReckoning).map(({ line }) => line),
    ...lostIn(said, readings),
    ...(asksOnly ? silenced(entries) : []),
  ])
  return units.filter(
    (unit) =>
      !answered.includes(unit) && (silent.has(asWritten(unit)) || (left.has(unit) && matters(unit, sender, compass))),
  )
}

/** A line that names a seat, somebody of the roster or a charter; of a crew member every line, of a stranger what is about us. */
export function matters(unit: Unit, sender: Sender, { book }: Compass): boolean {
  if (isSignature(unit, sender, book)) return false
  const { text } = unit
  if (sender.standing === 'crew' && unit.kind === 'own' && /\p{L}{2}/u.test(text)) return true
  if (isStranger(sender, book) && !OURSELVES.test(text) && !mentionsCharter(text, book)) return false
  return (
    unit.isListed ||
    seatsIn(text).some((seat) => !seat.endsWith('mate')) ||
    /\bmates?\b/i.test(text) ||
    NEWS.test(text) ||
    peopleIn(text, book.people).length > 0 ||
    mentionsCharter(text, book)
  )
}

export function linesOf(units: readonly Unit[]): readonly string[] {
  return units.slice(0, MAX_NOT_UNDERSTOOD).map(asWritten)
}

/** As they stand in the mail. */
function asWritten({ said, text }: Unit): string {
  return said ?? text
}

/** A stranger's wishes of which nothing was read. */
function wishesIn(units: readonly Unit[], said: readonly Entry[], sender: Sender, book: Book): readonly string[] {
  if (!isStranger(sender, book)) return []
  const spoken = new Set(said.map(({ line }) => line))
  return units.filter((unit) => !spoken.has(asWritten(unit)) && isWishForSeat(unit.text, book)).map(asWritten)
}

/** Lines with a fact of a charter that its reading has no more, neither as a change nor as a question. */
function lostIn(said: readonly Entry[], readings: readonly Reading[]): readonly string[] {
  return said.flatMap(({ place, found, line }) => {
    const id = place.charter?.id ?? null
    const kept = readings.filter(({ charter }) => charter === id)
    const has = (one: string) =>
      kept.some(
        ({ changes, questions }) =>
          changes.some(({ kind }) => kind === one || kind === 'move') || questions.some(({ seat }) => !seat),
      )
    return found.changes.some((one) => isFact(one) && !has(one.kind)) ? [line] : []
  })
}

/** Lines of which some change can't be asked about. */
function silenced(entries: readonly Entry[]): readonly string[] {
  return entries
    .filter(({ found }) => found.changes.some(({ kind, standing }) => kind !== 'assign' || standing === 'tentative'))
    .map(({ line }) => line)
}
