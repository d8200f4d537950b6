// One time for another: "2:30 instead of 3", which of the book's it is by the old one.
import { change, type Found } from '../rule.ts'
import { timesMeant } from '../said-hours.ts'
import type { Clause } from './clauses.ts'
import { clock, minutes, nearest } from './clock-said.ts'
import { BOARD, END, START } from './hour-words.ts'
import { pattern, textOf } from './marks.ts'
import type { Scene } from './scene.ts'

const TIME = pattern('T')
const OF_TIME = new RegExp(` (?:${START}|${BOARD}|${END}|at|from|a las) `, 'u')
const OF_BOARDING = new RegExp(` ${BOARD} `, 'u')
const INSTEAD = pattern(
  '(?:([TN]) (?:(?:now|then) )?(?:instead of|not|rather than|and not|en vez de|en lugar de|y no)|rather (?:[^ ]+ ){0,4}?([TN]) than) (?:at |las? )?([TN])(?= )',
)
const LENGTH = pattern(' (?:still |same |for |it is )*(N) (?:hours|hrs|hr|hour|h)(?= )')

/** A new time for one of the book's: the old one says which, and which half of the day; "still 3 hrs" says the end. */
export function changed(clause: Clause, text: string, { charter, evidence, sentence }: Scene): Found | undefined {
  const said = new Map(clause.map((word) => [word.said, word.mark?.text ?? '']))
  const found = INSTEAD.exec(text)
  const [now, was] = [clock(said.get(found?.[1] ?? found?.[2] ?? '') ?? ''), clock(said.get(found?.[3] ?? '') ?? '')]
  const isTime = TIME.test(found?.[0] ?? '') || OF_TIME.test(text)
  if (!isTime && sentence.length > 12) return undefined
  const old = timesMeant(was)
  const keys = (['boards', 'start', 'end'] as const).filter(
    (key) => charter?.[key] !== undefined && old.includes(charter[key] ?? ''),
  )
  const isOfBoarding = OF_BOARDING.test(text)
  const key = isOfBoarding ? undefined : (keys.find((one) => one !== 'boards') ?? keys[0])
  const booked = key && charter?.[key]
  if (!key || !booked || / (?:(?:party|group) of|guests?|people|pax|kids|adults) [^ ] /.test(text)) return undefined
  const time = nearest(now, booked)
  if (time === undefined) return undefined
  const hours = Number(
    sentence.find(({ said: letter }) => letter === LENGTH.exec(textOf(sentence))?.[1])?.mark?.text ?? Number.NaN,
  )
  const end = key === 'start' && hours >= 1 && hours <= 12 ? later(time, hours * 60) : undefined
  return change({ kind: 'time', [key]: time, ...(end ? { end } : {}), evidence })
}

function later(time: string, by: number): string | undefined {
  const at = minutes(time) + by
  return at < 24 * 60
    ? `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
    : undefined
}
