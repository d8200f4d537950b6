// Running text: each part of a sentence goes to the first rule that understands the whole of it; what none does stays dark.
import type { Change } from '../reading.ts'
import { type Found, joined, NOTHING } from '../rule.ts'
import { away, free } from './absence.ts'
import { cancelled, guestsSaid, moves, notThen, redone } from './fate.ts'
import type { Scene, SegmentRule } from './scene.ts'
import { notInSeat, notThem, peopleOnly, seatOpen, seatsSaid } from './seats-said.ts'
import { partsOf, type Segment, segmentsOf } from './segments.ts'
import { comesIn, leaves, makesRoom, swap } from './swaps.ts'
import { lengthSaid, shifted, timesSaid } from './times-said.ts'
import { type Token, tokensOf } from './tokens.ts'

const RULES: readonly SegmentRule[] = [
  notThem,
  seatsSaid,
  notInSeat,
  seatOpen,
  swap,
  makesRoom,
  away,
  leaves,
  comesIn,
  free,
  moves,
  notThen,
  cancelled,
  guestsSaid,
  timesSaid,
  lengthSaid,
  shifted,
  redone,
  peopleOnly,
]
const MAX_TOKENS = 80
/** Who could step in has no seat by it. */
const SPARE = /\b(?:spares?|stand-?by|back-?ups?|reserves?|relief|alternates?|suplentes?)\b/i

export interface Prose {
  readonly found: Found
  /** Parts that may matter and that no rule understood, in the mail's words. */
  readonly dark: readonly string[]
  /** Whether a rule, not silence, dealt with it. */
  readonly isRead: boolean
}

export type Told = Omit<Scene, 'sentence' | 'before'>

export function readProse(told: Told, sentence = tokensOf(told.evidence, told)): Prose {
  if (sentence.length === 0 || sentence.length > MAX_TOKENS)
    return { found: NOTHING, dark: sentence.length > 0 ? [told.evidence] : [], isRead: false }
  if (SPARE.test(told.evidence) && !sentence.some(({ part }) => 'SAaF'.includes(part)))
    return { found: NOTHING, dark: [], isRead: true }
  if (sentence.some(({ part }) => part === 'x')) return { found: NOTHING, dark: [told.evidence], isRead: false }
  const isQuestion = sentence.some(({ part }) => part === '¿')
  const segments = segmentsOf(sentence.filter(({ part }) => part !== '¿'))
  const read: Said[] = []
  for (const segment of segments)
    read.push(said(segment, { ...told, sentence, before: joined(read.map(({ found }) => found)) }))

  const found = joined(read.map(({ found }, index) => doubted(found, segments, index, isQuestion)))
  const dark = read.flatMap(({ isDark }, index) => (isDark ? [wordsOf(segments[index] ?? [])] : []))
  const torn = read.some(({ isDark }, index) => isDark && /[TRN]/.test(partsOf(segments[index] ?? [])))
  return { found: torn ? withoutFigures(found) : found, dark, isRead: read.some(({ isRead }) => isRead) }
}

interface Said {
  readonly found: Found
  readonly isRead: boolean
  readonly isDark: boolean
}

function said(segment: Segment, scene: Scene): Said {
  const parts = partsOf(segment)
  if (/l/.test(parts)) return { found: NOTHING, isRead: false, isDark: false }
  if (/W/.test(parts)) return { found: NOTHING, isRead: false, isDark: /P/.test(parts) && /S/.test(parts) }
  if (/^np?P[tD]*$/.test(parts) && /[Aa]/.test(partsOf(scene.sentence)))
    return { found: NOTHING, isRead: false, isDark: false }
  for (const rule of RULES) {
    const found = rule(segment, scene)
    if (found) return { found, isRead: true, isDark: false }
  }
  return {
    found: NOTHING,
    isRead: false,
    isDark: !/^[^PS]*c[^PS]*$/.test(parts) && /[PSeTRMKkZAaFQ?~n]|N.*G|G.*N/.test(parts),
  }
}

/** A condition touches the whole sentence; "maybe" its own part and those after it, or all where it stands apart; "will know tomorrow" the part before. */
function doubted(found: Found, segments: readonly Segment[], index: number, isQuestion: boolean): Found {
  const all = partsOf(segments.flat())
  const own = partsOf(segments[index] ?? [])
  const apart = segments.some((segment, other) => isMaybe(partsOf(segment), other < index))
  const next = partsOf(segments[index + 1] ?? [])
  const isWaiting = next.includes('W') && !/[PSBRTGMeC]/.test(next)
  const isOwn = /[~V]|O.*P.*S|O.*S.*P/.test(own)
  const isDoubtful = all.includes('?') || isOwn || apart || isWaiting || isQuestion
  return isDoubtful ? { ...found, changes: found.changes.map(tentative) } : found
}

function isMaybe(parts: string, isBefore: boolean): boolean {
  return parts.includes('~') && (isBefore || !/[PSBRTGM]/.test(parts))
}

function tentative(change: Change): Change {
  return change.kind === 'open' || change.kind === 'away' || change.kind === 'free'
    ? change
    : { ...change, standing: 'tentative' }
}

/** A number that was not understood may take back those that were. */
function withoutFigures({ changes, questions }: Found): Found {
  return { changes: changes.filter(({ kind }) => kind !== 'time' && kind !== 'guests'), questions }
}

function wordsOf(segment: readonly Token[]): string {
  return segment.map(({ text }) => text).join(' ')
}
