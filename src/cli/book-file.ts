// `book.json`: what an operator knows when a mail is read, as a file.
import { z } from 'zod'
import type { Book } from '../domain/reading/reading.ts'
import { isTimeZone } from '../domain/times.ts'

const TIME = z.string().regex(/^\d{2}:\d{2}$/, 'a time is written HH:MM')

const HOLDER = z.union([z.string(), z.object({ crew: z.string(), standing: z.string().optional() })])

const PERSON = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  emails: z.array(z.string()).default([]),
  seats: z.array(z.string()).default([]),
  may: z.array(z.enum(['assign', 'approve'])).default([]),
})

const CHARTER = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  date: z.iso.date(),
  start: TIME.optional(),
  end: TIME.optional(),
  boards: TIME.optional(),
  guests: z.int().nonnegative().optional(),
  seats: z.record(z.string(), z.union([HOLDER, z.array(HOLDER)])).default({}),
})

const BOOK = z.object({
  timeZone: z.string().refine(isTimeZone, 'no such time zone'),
  inbox: z.string(),
  people: z.array(PERSON),
  charters: z.array(CHARTER),
})

/** Throws an error that names every field that is not as it has to be. */
export function readBook(json: string): Book {
  const parsed = BOOK.safeParse(JSON.parse(json))
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error))
  const { charters, ...book } = parsed.data
  return { ...book, charters: charters.map(({ seats, ...charter }) => ({ ...charter, seats: seatList(seats) })) }
}

type Holder = z.infer<typeof HOLDER>

function seatList(seats: Readonly<Record<string, Holder | readonly Holder[]>>): Book['charters'][number]['seats'] {
  return Object.entries(seats).flatMap(([seat, held]) => [held].flat().map((holder) => seated(seat, holder)))
}

function seated(seat: string, holder: Holder): Book['charters'][number]['seats'][number] {
  if (typeof holder === 'string') return { seat, crew: holder }
  const { crew, standing } = holder
  return standing === undefined ? { seat, crew } : { seat, crew, standing }
}
