// Business time: wall time in earnest; in the harbor, as far ahead as somebody has turned it.
import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '../ports/clock.ts'

export interface TurnedClock extends Clock {
  /** Calls back after each turn. */
  readonly onTurn: (listener: () => void) => void
  readonly stop: () => void
}

export function wallClock(): TurnedClock {
  const now = () => new Date()
  return { wall: now, business: now, onTurn: () => {}, stop: () => {} }
}

interface Reading {
  /** Milliseconds since the epoch, both at the same instant. */
  readonly wall: number
  readonly business: number
  readonly turns: number
}

/** Reads `address` once, and again whenever it answers that the clock was turned. */
export async function turnedClock(address: string): Promise<TurnedClock> {
  const stopping = new AbortController()
  const listeners: (() => void)[] = []
  let reading = await read(address, -1, stopping.signal)
  follow().catch(() => {})

  return {
    wall: () => new Date(),
    business: () => new Date(Date.now() + reading.business - reading.wall),
    onTurn: (listener) => listeners.push(listener),
    stop: () => stopping.abort(),
  }

  async function follow(): Promise<void> {
    while (!stopping.signal.aborted) {
      const next = await read(address, reading.turns, stopping.signal).catch(() => pause(500, undefined))
      if (!next) continue
      const turned = next.turns !== reading.turns
      reading = next
      if (turned) for (const listener of listeners) listener()
    }
  }
}

/** Answers at once when the clock was turned since `after`, else when it is, or after a while. */
async function read(address: string, after: number, signal: AbortSignal): Promise<Reading> {
  const response = await fetch(`${address}?after=${after}`, { signal })
  if (!response.ok) throw new Error(`the clock answered ${response.status}`)
  return (await response.json()) as Reading
}
