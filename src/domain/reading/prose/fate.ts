// What becomes of the whole charter: it moves, is cancelled, gets other guests or a new crew.
import { ask, change, NOTHING } from '../rule.ts'
import { hoursMeant } from '../said-hours.ts'
import { periodOf } from './day-spans.ts'
import { core, type Scene, type SegmentRule } from './scene.ts'
import { partsOf, type Segment } from './segments.ts'

/** "She's moving to the 7th, same time"; a day without its month has to fit the charter's date too. */
export const moves: SegmentRule = (segment, scene) => {
  const parts = partsOf(core(segment, 'CtvwhJIYUH~+pjqy'))
  if (!/^D?kD?M?D$|^D?MD?[DR]*$|^DM$/.test(parts) || !parts.includes('M') || !/[DR]/.test(parts)) return undefined
  const days = newDays(segment, scene)
  const [day] = days
  if (!day || days.length > 1) return undefined
  const period = periodOf(day, scene.today, scene.book.timeZone, scene.charter?.date)
  if (!period || period.from !== period.to) return ask(whichDay(day, scene))
  if (period.from === scene.charter?.date) return undefined
  const range = segment.find(({ part }) => part === 'R')
  const meant = range ? hoursMeant(range.text) : []
  const booked = meant.find(({ start, end }) => start === scene.charter?.start && end === scene.charter?.end)
  const hours = booked ?? (meant.length === 1 ? meant[0] : undefined)
  if (range && !hours) return undefined
  return change({ kind: 'move', date: period.from, ...hours, evidence: scene.evidence })
}

export const cancelled: SegmentRule = (segment, scene) => {
  const parts = partsOf(core(segment, 'DtvwJIY~pjqy'))
  if (/[TN.uPS]/.test(parts) || /[PSM]/.test(partsOf(scene.sentence))) return undefined
  if (!/^[Ch]*K[Ch]*$/.test(parts)) return undefined
  const named = scene.sentence.filter(({ part }) => part === 'C').length
  if (!/[Ch]/.test(parts) && named !== 1 && scene.sentence.length > 3) return undefined
  return change({ kind: 'cancel', evidence: scene.evidence })
}

/** "Not happening Sunday" may be a cancellation or half of a move: alone, it is asked. */
export const notThen: SegmentRule = (segment, scene) => {
  const parts = partsOf(core(segment, 'DtvwJIY~pjqy'))
  if (!/^[Ch]*k[Ch]*$/.test(parts)) return undefined
  if (/M.*D|D.*M/.test(partsOf(scene.sentence))) return NOTHING
  const { charter, evidence } = scene
  return charter
    ? ask({
        about: 'other',
        candidates: [],
        evidence,
        text: 'It does not take place then. Is it cancelled, or moved to another day?',
      })
    : undefined
}

const MOST_GUESTS = 500
/** A bound or a guess is no count. */
const ROUGHLY =
  /(?:\b(?:about|around|approx\w*|roughly|up to|max\w*|at (?:least|most)|over|under|more than|less than|unos|unas|hasta)\b|~)\s*(?:of\s)?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|dos|tres)/i

export const guestsSaid: SegmentRule = (segment, { evidence }) => {
  if (ROUGHLY.test(evidence)) return undefined
  const tokens = core(segment, 'CDtvwhJIYH~pjqy')
  const parts = partsOf(tokens)
  const numbers = tokens.flatMap(({ part, text }) => (part === 'N' ? [Number(text)] : []))
  const [first = 0, second = 0] = numbers
  const count =
    /^(?:NG+|G+N|NG*[Ln]NG?|G+N[Ln]N)$/.test(parts) && parts.includes('G')
      ? first
      : /^NG\+?Ng$/.test(parts) && /\badult/i.test(evidence)
        ? first + second
        : 0
  return count > 0 && count <= MOST_GUESTS ? change({ kind: 'guests', count, evidence }) : undefined
}

/** "I'll redo crew for that": whether those aboard leave is asked. */
export const redone: SegmentRule = (segment, { charter, evidence, book }) => {
  if (!/^Q$/.test(partsOf(core(segment)))) return undefined
  const aboard = charter?.seats.filter(({ standing }) => standing !== 'declined').map(({ crew }) => crew) ?? []
  if (aboard.length === 0) return NOTHING
  const names = aboard.map((id) => book.people.find((person) => person.id === id)?.name ?? id)
  return ask({
    about: 'crew',
    candidates: aboard,
    evidence,
    text: `The crew is to be redone: do ${names.join(', ')} leave?`,
  })
}

/** The days that a charter moves to: not the one that it has, nor one that it comes "from". */
function newDays(segment: Segment, { charter, today, book }: Scene): readonly string[] {
  return segment.flatMap((token, index) => {
    if (token.part !== 'D') return []
    const isFrom = /^(?:from|de|del|desde)$/i.test(segment[index - 1]?.text ?? '')
    const isOwn = periodOf(token.text, today, book.timeZone)?.from === charter?.date
    return isFrom || isOwn ? [] : [token.text]
  })
}

function whichDay(day: string, { evidence, charter }: Scene) {
  const text = `To which date does ${charter?.name ?? 'it'} move: what is meant by "${day}"?`
  return { about: 'time', candidates: [], evidence, text } as const
}
