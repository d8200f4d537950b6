// A booking that the book doesn't have yet, as a mail says it.
import type { Booking } from '../domain/reading/reading.ts'
import { dateWords, hourWords } from './times.ts'

export function bookingWords({ name, date, start, end, guests, code }: Booking): string {
  const hours = [start, end].flatMap((time) => (time ? [hourWords(time)] : [])).join(' to ')
  const parts = [name, date && dateWords(date), hours, guests && `${guests} guests`, code && `code ${code}`]
  return parts.filter(Boolean).join(', ')
}
