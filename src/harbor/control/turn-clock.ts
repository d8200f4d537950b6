// The clock: read, waited on, and turned.
import { Hono } from 'hono'
import { z } from 'zod'
import type { HarborClock } from '../clock.ts'
import type { Ground } from '../ground.ts'
import { durationMs } from './duration.ts'
import { readJson, refuse } from './refusals.ts'

export interface ClockReading {
  /** Milliseconds since the epoch, both at the same instant. */
  readonly wall: number
  readonly business: number
  /** Grows with every turn and every start of the harbor. */
  readonly turns: number
}

interface Turning {
  readonly read: () => ClockReading
  /** Settles at the next turn, after `ms`, or when the asker is gone. */
  readonly turned: (ms: number, gone: AbortSignal) => Promise<void>
}

const WAIT_MS = 25_000
const TURN = z.union([z.strictObject({ advance: z.string() }), z.strictObject({ set: z.string() })], {
  error: 'The body is {"advance": "PT2H"} or {"set": "2026-05-30T12:00:00Z"}',
})

export function clockControl(ground: Ground): Hono {
  const turning = countTurns(ground)

  return new Hono()
    .get('/', async (context) => {
      const after = context.req.query('after') ?? '-1'
      if (after === String(turning.read().turns)) await turning.turned(WAIT_MS, context.req.raw.signal)
      return context.json(turning.read())
    })
    .post('/', async (context) => {
      const turn = await readJson(context, TURN)
      ground.clock.turnTo('advance' in turn ? advanced(ground.clock, turn.advance) : momentOf(turn.set))
      const { wall, business } = turning.read()
      return context.json({ business: new Date(business).toISOString(), wall: new Date(wall).toISOString() })
    })
}

/** A restart counts as a turn, for business time stood still meanwhile. */
function countTurns({ clock, shelf }: Ground): Turning {
  const kept = shelf<number>('turns')
  const count = () => kept.set('turns', (kept.get('turns') ?? 0) + 1)
  count()
  clock.onTurn(count)

  return {
    read: () => {
      const wall = clock.wall()
      return { wall: wall.getTime(), business: clock.business().getTime(), turns: kept.get('turns') ?? 0 }
    },
    turned: (ms, gone) =>
      new Promise((resolve) => {
        const settle = () => {
          clearTimeout(timer)
          stop()
          resolve()
        }
        const timer = setTimeout(settle, ms)
        timer.unref()
        const stop = clock.onTurn(settle)
        gone.addEventListener('abort', settle, { once: true })
      }),
  }
}

function advanced(clock: HarborClock, duration: string): Date {
  const ms = durationMs(duration)
  if (ms === undefined) {
    refuse(
      400,
      `“${duration}” is no ISO 8601 duration of weeks, days, hours, minutes and seconds, such as PT2H or P1D.`,
    )
  }
  return orRefuse(new Date(clock.business().getTime() + ms), duration)
}

function momentOf(text: string): Date {
  const read = z.iso.datetime({ offset: true }).safeParse(text)
  if (!read.success) refuse(400, `“${text}” is no moment such as 2026-05-30T12:00:00Z.`)
  return orRefuse(new Date(text), text)
}

/** A Date ends in the year 275760; what a calendar shows ends with four digits. */
function orRefuse(moment: Date, asked: string): Date {
  const year = moment.getUTCFullYear()
  if (!(year >= 1970 && year <= 9999)) refuse(400, `“${asked}” leads out of the years that a calendar has.`)
  return moment
}
