// Both clocks of a test, standing still until they are turned.
import type { Clock } from '../../src/ports/clock.ts'

export interface FakeClock extends Clock {
  /** Time goes by for both. */
  readonly pass: (ms: number) => void
  /** Business time jumps, as with the harbor's button; wall time stays. */
  readonly turnTo: (business: Date | string) => void
}

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE

export function fakeClock(start: Date): FakeClock {
  let wall = start.getTime()
  let business = start.getTime()
  return {
    wall: () => new Date(wall),
    business: () => new Date(business),
    pass: (ms) => {
      wall += ms
      business += ms
    },
    turnTo: (to) => {
      business = new Date(to).getTime()
    },
  }
}
