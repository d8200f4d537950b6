// So much later than the book has it: "Baxter goes half an hour later", "push everything back an hour", "boarding 15 min earlier".
import type { BookedCharter } from '../reading.ts'
import { ask, change, type Found } from '../rule.ts'
import { minutes } from './clock-said.ts'
import { marksIn, pattern, textOf } from './marks.ts'
import type { ClauseRule, Scene } from './scene.ts'
import { type Shift, shiftIn, type Which } from './shift-said.ts'

/** In words; longer parts say something else. */
const LONGEST = 24
/** How long before the start guests board at most, in minutes. */
const EARLIEST = 120
/** Cheap: every such sentence has one of these. */
const MAY = / (?:hours?|hrs?|minutes?|mins?|hora|minutos) /
/** Another hour beside it may be the new one, or anything's. */
const AT_HOUR = pattern(' (?:at|by|from|until|so|to) N(?! (?:hours?|hrs?|minutes?|mins?|guests|people) )')
const NOT_BOOKED = / than (?:usual|normal|last|always|ever|the (?:other|last)|C|U|P|D) | usually /

/** Relative to what the book has: a charter whose hours it doesn't know is asked about. */
export const hoursShifted: ClauseRule = (clause, text, scene) => {
  if (
    !MAY.test(text) ||
    clause.length > LONGEST ||
    marksIn(clause, 'PSTRU').length > 0 ||
    marksIn(scene.line, 'TR').length > 0
  )
    return undefined
  if (AT_HOUR.test(textOf(scene.line))) return undefined
  if (scene.mood !== 'said' && scene.mood !== 'maybe') return undefined
  const shift = NOT_BOOKED.test(text) ? undefined : shiftIn(text, clause)
  const { charter } = scene
  if (!shift || !charter || !isOfCharter(text, scene)) return undefined
  const found = shift.by === undefined ? undefined : moved(charter, shift.of, shift.by, scene)
  return found ?? unclear(charter, shift, scene)
}

/** Named in the sentence, or all that stands below a charter's heading. */
function isOfCharter(text: string, { line }: Scene): boolean {
  return (
    marksIn(line, 'CK').length > 0 ||
    / (?:it|everything|both|all|times|hours|schedule|boarding|start|charter|trip|sail|they|guests) /.test(text) ||
    textOf(line).replace(' . ', ' ') === text
  )
}

function moved(charter: BookedCharter, of: Which, by: number, { evidence, mood, before }: Scene): Found | undefined {
  const { start, end, boards } = charter
  const said = before.changes.some(({ kind }) => kind === 'time')
  if (said || !start || (of === 'all' && !end)) return undefined
  if (of === 'before') {
    const boarding = -by <= EARLIEST ? at(start, by) : undefined
    return boarding ? timed({ boards: boarding }, mood, evidence) : undefined
  }
  const keys = of === 'all' ? (['start', 'end', 'boards'] as const) : [of]
  const booked = { start, end, boards }
  const times = Object.fromEntries(keys.flatMap((key) => (booked[key] ? [[key, at(booked[key], by)]] : [])))
  if (Object.values(times).some((time) => time === undefined) || Object.keys(times).length === 0) return undefined
  return timed(times, mood, evidence)
}

function timed(times: object, mood: Scene['mood'], evidence: string): Found {
  const standing = mood === 'said' ? {} : { standing: 'tentative' as const }
  return change({ kind: 'time', ...times, ...standing, evidence })
}

function at(time: string, by: number): string | undefined {
  const shifted = minutes(time) + by
  if (shifted < 0 || shifted >= 24 * 60) return undefined
  return `${String(Math.floor(shifted / 60)).padStart(2, '0')}:${String(shifted % 60).padStart(2, '0')}`
}

function unclear({ start, end, name }: BookedCharter, { of, size }: Shift, { evidence }: Scene): Found {
  const both = [size, -size].flatMap((by) => {
    const [from, to] = [start && at(start, by), end && at(end, by)]
    return of === 'all' && from && to ? [`${from}-${to}`] : []
  })
  const text = `Which times does ${name} have now?`
  return ask({ about: 'time', candidates: both, evidence, text })
}
