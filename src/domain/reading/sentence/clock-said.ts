// A time of day as a sentence has it: in digits, and of the two that it may be the one near the book's.
import { timesMeant } from '../said-hours.ts'

/** `830` is 8:30. */
export function clock(said: string): string {
  return said
    .replace(/^(\d{1,2})\s?h\s?(\d{2})$/i, '$1:$2')
    .replace(/^(\d{1,2})\s?h$/i, '$1:00')
    .replace(/^(\d{1,2})(\d{2})(?=$|\s?[ap])/i, '$1:$2')
}

export function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

/** Within six hours of what the book has. */
export function nearest(said: string, booked: string | undefined): string | undefined {
  const meant = timesMeant(clock(said))
  const near = booked === undefined ? meant : meant.filter((time) => Math.abs(minutes(time) - minutes(booked)) < 360)
  return near.length === 1 ? near[0] : undefined
}
