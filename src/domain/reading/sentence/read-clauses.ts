// The parts of a sentence, each to the first rule that understands it; what none does and may matter stays dark.
import type { Person } from '../../person.ts'
import type { Book, BookedCharter } from '../reading.ts'
import { type Found, joined, NOTHING, UNFIT } from '../rule.ts'
import { absent, isReason } from './absence.ts'
import { named, subjectOf } from './anaphora.ts'
import { askedOf } from './asked-of.ts'
import type { Clause } from './clauses.ts'
import { cancelled, redone } from './fate.ts'
import { guestsSaid } from './guests-said.ts'
import { hasTheSail } from './has-the-sail.ts'
import { hoursSaid } from './hours-said.ts'
import { hoursShifted } from './hours-shifted.ts'
import { comesIn, leaves, makesRoom, notThem, notThere } from './leaving.ts'
import { ledBy } from './led-by.ts'
import { isLeftOut, isNamesBeside, isUnheard, mattersToo, putsOnNamesake, rawWords } from './left-dark.ts'
import { eitherMate, nearly, staysPut } from './loosely-said.ts'
import { type Mark, marksIn, pattern, textOf, type Word } from './marks.ts'
import { meantInstead } from './meant-instead.ts'
import { type Mood, moodOf } from './mood.ts'
import { moved } from './moves.ts'
import { doubtedParts, FOLLOWS, isRejected, isTold, isWondered } from './part-moods.ts'
import { placed } from './placed.ts'
import { saysYes } from './says-yes.ts'
import { type ClauseRule, type Part, personIn, type Scene } from './scene.ts'
import { seatOpen } from './seat-open.ts'
import { seatToSeat } from './seat-to-seat.ts'
import { seatsSaid } from './seats-said.ts'
import { soDoes } from './so-does.ts'
import { swapped } from './swapped.ts'
import { takesOut } from './takes-out.ts'
import { takesOver } from './takes-over.ts'
import { thankedFor } from './thanked-for.ts'
import { unwilling } from './unwilling.ts'

/** Each says one thing of the crew; the first that applies. */
const CREW: readonly ClauseRule[] = [
  askedOf,
  soDoes,
  thankedFor,
  takesOver,
  hasTheSail,
  seatToSeat,
  meantInstead,
  notThem,
  notThere,
  swapped,
  seatOpen,
  makesRoom,
  leavesOrStays,
  comesIn,
]
/** Each adds what it finds. */
const FACTS: readonly ClauseRule[] = [moved, cancelled, redone, guestsSaid, hours, absent]
/** Who could step in has no seat by it. */
const SPARE = / (?:spare|standby|stand by|backup|back up|reserve|relief|alternate|suplente|as needed|on call) /

export interface Told {
  readonly book: Book
  readonly today: string
  readonly evidence: string
  readonly self: Person | undefined
  readonly sentence: readonly Word[]
  /** The one person of the sentence before. */
  readonly subject: Mark | undefined
  /** Who left a seat in the sentence before. */
  readonly left?: Left | undefined
}

export interface Left {
  readonly charter: BookedCharter
  readonly found: Found
}

export interface Read {
  readonly found: readonly Found[]
  /** The parts that may matter and that no rule understood, in the mail's words. */
  readonly dark: readonly string[]
  readonly isRead: boolean
  readonly subject: Mark | undefined
}

/** One `Found` for each part, in their order. */
export function readClauses(parts: readonly Part[], told: Told): Read {
  const sentence = textOf(told.sentence)
  const doubtful = doubtedParts(parts, told.sentence)
  const found: Found[] = []
  const dark: (string | undefined)[] = []
  const heard: Heard[] = []
  let subject = told.subject
  let isRead = false
  let seat: Word | undefined
  for (const [index, { clause, charter }] of parts.entries()) {
    const whole = withSeat(
      named(ledBy(clause, told.sentence), whoseReason(clause, found, told) ?? subject, told.self),
      seat,
    )
    const text = textOf(whole)
    const own: Mood = isTold(parts, index) || isRejected(parts, index) ? 'past' : moodOf(text, ` ${sentence.trim()} `)
    const before = heard.at(-1)?.scene.mood ?? 'said'
    const isDoubted = doubtful.has(index) || isWondered(clause, told.sentence)
    const mood = own !== 'said' ? own : isDoubted ? 'maybe' : FOLLOWS.test(text) ? before : own
    const left = told.left && charter && told.left.charter === charter ? [told.left.found] : []
    const known = joined([...left, ...found.filter((_, other) => parts[other]?.charter === charter)])
    const last = found.flatMap(({ changes }) => changes).at(-1)
    const scene: Scene = {
      ...told,
      charter,
      mood,
      before: known,
      last,
      line: told.sentence,
      sentence: [...told.sentence, ...whole],
    }
    const read = ruled(whole, text, scene)
    found.push(read ?? NOTHING)
    isRead ||= read !== undefined
    heard.push({ clause: whole, text, scene })
    const isDark =
      read === UNFIT ||
      isUnheard(whole, read) ||
      (!read && (mattersToo(whole) || isNamesBeside(parts, index, told.sentence)))
    dark.push(isDark ? rawWords(clause) : undefined)
    subject = subjectOf(whole, subject)
    seat = seatOf(whole) ?? seat
  }
  for (const [index, ill] of illToo(found, heard).entries()) {
    if (!ill) continue
    found[index] = joined([{ changes: found[index]?.changes ?? [], questions: [] }, ill])
    dark[index] = undefined
  }
  for (const [index, { clause }] of parts.entries())
    if (isRead && !dark[index] && found[index] === NOTHING && isLeftOut(heard[index]?.clause ?? clause, found))
      dark[index] = rawWords(clause)
  return { found, dark: dark.flatMap((one) => one ?? []), isRead, subject }
}

const REASON =
  /^ (?:(?:and|as|because|since|for|but|so) )*(?:he|she|they|who) (?:(?:is|has|will|be|now|also|got|are|feels|unfortunately|sadly) )*(?:away|ill|sick|unwell|poorly|injured|crook|off|out|in|on|abroad|overseas|down with|laid up|unavailable|busy|(?:a|an|the|another) |not (?:well|available|free)|can not) /

/** "Take Lena off and put Abel on; she is away that day": of whoever goes, and not of the one who comes. */
function whoseReason(clause: Clause, found: readonly Found[], { sentence }: Told): Mark | undefined {
  if (!REASON.test(textOf(clause))) return undefined
  const left = found.flatMap(({ changes }) => changes).filter((one) => one.kind === 'release')
  const [only] = left
  if (!only || left.length > 1) return undefined
  return marksIn(sentence, 'P').find((mark) => personIn(mark)?.id === only.crew)
}

interface Heard {
  readonly clause: Clause
  readonly text: string
  readonly scene: Scene
}

/** "Maeve has the flu and is off Baxter": why somebody leaves may be said before it. */
function illToo(found: readonly Found[], heard: readonly Heard[]): readonly (Found | undefined)[] {
  const isLeft = found.some(({ changes }) => changes.some(({ kind }) => kind === 'release'))
  const isAway = found.some(({ changes }) => changes.some(({ kind }) => kind === 'away'))
  return heard.map(({ clause, text, scene }) => {
    if (!isLeft || isAway || scene.mood !== 'said' || !isReason(text)) return undefined
    const before = joined(found.filter((_, other) => heard[other]?.scene.charter === scene.charter))
    const days = [...scene.line].filter(({ mark }) => mark?.kind !== 'D')
    const away = absent(clause, text, { ...scene, before, sentence: days })
    return away && away.changes.length > 0 ? away : undefined
  })
}

const NAMES_FIRST = pattern(
  "^ (?:(?:and|but|then|on|for|at|the|C|D|'s|it is|is|other|others|two|one|three|it|will be|N) )*P(?: (?:or|/|and) P)*(?: (?:on|for|at|the|C|D|N|other|others|two|one|three|is|does|that|this|instead|too|morning|afternoon|evening|night|sunset|sunrise)|,)* $",
)

/** "Host is Keely on Quinn, Angelica on Danika": the seat is said once. */
function withSeat(clause: Clause, seat: Word | undefined): Clause {
  return seat &&
    marksIn(clause, 'S').length === 0 &&
    marksIn(clause, 'CD').length > 0 &&
    NAMES_FIRST.test(textOf(clause))
    ? [seat, ...clause]
    : clause
}

/** The one seat that somebody was given. */
function seatOf(clause: Clause): Word | undefined {
  const seats = clause.filter(({ mark }) => mark?.kind === 'S')
  return seats.length === 1 && seats[0]?.mark && marksIn(clause, 'P').length > 0
    ? { ...seats[0], mark: { ...seats[0].mark, isVerb: false } }
    : undefined
}

/** "and Gene is first mate": no other rule would read it otherwise. */
const SIMPLE = pattern('^ (?:(?:and|on C(?: D)?) )?P (?:(?:is|will be) (?:the )?)?S $')

function ruled(clause: Clause, text: string, scene: Scene): Found | undefined {
  const simple = SIMPLE.test(text) ? seatsSaid(clause, text, scene) : undefined
  if (simple) return simple
  if (putsOnNamesake(text)) return undefined
  if (SPARE.test(text) && marksIn(clause, 'PS').length > 0) return NOTHING
  const crew =
    firstOf(CREW, clause, text, scene) ??
    seatsSaid(clause, text, scene) ??
    eitherMate(clause, text, scene) ??
    nearly(clause, text, scene) ??
    staysPut(clause, text, scene) ??
    takesOut(clause, text, scene) ??
    saysYes(clause, text, scene) ??
    unwilling(clause, text, scene) ??
    placed(clause, text, scene)
  const after = crew && crew.changes.length > 0 ? { ...scene, before: joined([scene.before, crew]) } : scene
  const facts = FACTS.flatMap((rule) => rule(clause, text, after) ?? [])
  if (crew === UNFIT && facts.length === 0) return UNFIT
  const all = [...(crew ? [crew] : []), ...facts]
  return all.length > 0 ? joined(all) : undefined
}

function hours(...said: Parameters<ClauseRule>): Found | undefined {
  return hoursShifted(...said) ?? hoursSaid(...said)
}

/** Somebody who leaves may be said with the one who comes: then it is not the seat's rule that reads it. */
function leavesOrStays(clause: Clause, text: string, scene: Scene): Found | undefined {
  const left = leaves(clause, text, scene)
  if (!left || left === UNFIT) return left
  const others =
    marksIn(clause, 'P').length > 1 && marksIn(clause, 'S').length > 0 ? seatsSaid(clause, text, scene) : undefined
  const people = new Set(left.changes.flatMap((one) => ('crew' in one ? [one.crew] : [])))
  const fresh = others?.changes.filter((one) => !('crew' in one) || !people.has(one.crew)) ?? []
  return { ...left, changes: [...left.changes, ...fresh] }
}

function firstOf(rules: readonly ClauseRule[], clause: Clause, text: string, scene: Scene): Found | undefined {
  for (const rule of rules) {
    const found = rule(clause, text, scene)
    if (found) return found
  }
  return undefined
}
