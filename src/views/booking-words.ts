// A booking that the book doesn't have yet, as a mail says it.
import type { Contact } from '../domain/charter-facts.ts'
import type { Booking } from '../domain/reading/reading.ts'
import { counted } from './plain-text.ts'
import { dateWords, hourWords } from './times.ts'

export function bookingWords({ name, date, start, end, guests, code }: Booking): string {
  const hours = [start, end].flatMap((time) => (time ? [hourWords(time)] : [])).join(' to ')
  const parts = [name, date && dateWords(date), hours, guests && counted(guests, 'guest'), code && `code ${code}`]
  return parts.filter(Boolean).join(', ')
}

/** In a channel that the whole crew reads: enough to recognise them by, and no more. */
export function contactWords({ name, email, phone }: Contact): string {
  const address = email && `${email.slice(0, 1)}…${email.slice(email.lastIndexOf('@'))}`
  const number = phone && `phone ending ${phone.slice(-4)}`
  return [name, address, number].filter(Boolean).join(', ') || 'not known'
}
