// When things go wrong: in a window or two around something that happens, or from beginning to end.
import { HOUR } from '../fakes/clock.ts'
import type { Dice } from './chance.ts'
import type { Story } from './story.ts'

/** Moments of virtual time, in milliseconds. */
export interface Window {
  readonly from: number
  readonly to: number
}

const LENGTH = [0.5 * HOUR, 4 * HOUR] as const
/** So many of them hold a part of some charter's main job. */
const MAIN = 0.6

export function windowsOf({ sails, acts, over }: Story, most: number, rate: number, dice: Dice): readonly Window[] {
  if (most === 0 || dice.happens(wholeOf(rate)))
    return [{ from: 0, to: dice.between(Math.max(...sails.map(({ due }) => due)), over) }]
  const around = () => {
    const sail = dice.pick(sails)
    const main = [0, sail.mailed, sail.looked, sail.looked, sail.rush, sail.due, sail.due, sail.starts, sail.ends]
    const moment = dice.happens(MAIN) ? dice.pick(main) : dice.pick(acts).at
    const length = dice.between(...LENGTH)
    const from = Math.max(0, Math.min(moment, over) - dice.between(0, length / 2))
    return { from, to: Math.min(over, from + length) }
  }
  return Array.from({ length: 1 + Math.floor(dice.next() * most) }, around)
}

export function lastOf(windows: readonly Window[]): number {
  return Math.max(0, ...windows.map(({ to }) => to))
}

/** Where little goes wrong it costs little to let it go on. */
function wholeOf(rate: number): number {
  return rate < 0.2 ? 0.6 : 0.15
}
