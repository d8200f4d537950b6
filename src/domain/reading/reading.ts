// What one mail was understood to say; the shapes are those that `crew parse` prints.
import type { Person } from '../person.ts'
import type { SeatName } from '../seat.ts'

/** A mail as text and facts: bytes, charsets and MIME are behind it. */
export interface PlainMail {
  /** Every mailbox of the From header; a trusted mail has exactly one. */
  readonly from: readonly { readonly name: string; readonly address: string }[]
  readonly to: readonly string[]
  readonly subject: string
  /** Gmail's arrival time if known, else the Date header; ISO 8601 in UTC. */
  readonly date: string
  readonly messageId: string
  readonly inReplyTo?: string | undefined
  readonly references: readonly string[]
  /** All header fields in their order, names in lower case, values unfolded, and decoded where people write them. */
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  /** The text/plain part where there is a real one, else the HTML's text. */
  readonly text: string
  /** There is more of it than could be looked at. */
  readonly isCut?: true
}

export type SenderStanding = 'trusted' | 'crew' | 'unverified' | 'ignored'

export interface Sender {
  readonly address: string
  readonly standing: SenderStanding
  readonly reason: string
}

export type Change =
  | Assign
  | (Said & { readonly kind: 'release'; readonly seat: SeatName; readonly crew: string })
  | (Said & { readonly kind: 'open'; readonly seat: SeatName })
  | (Said & { readonly kind: 'accept' | 'decline'; readonly crew: string })
  | (Said & { readonly kind: 'time'; readonly start?: string; readonly end?: string; readonly boards?: string })
  | (Said & { readonly kind: 'move'; readonly date: string; readonly start?: string; readonly end?: string })
  | (Said & { readonly kind: 'cancel' })
  | (Said & { readonly kind: 'guests'; readonly count: number })
  | Booking
  | ContactSaid
  | (Said & { readonly kind: 'away' | 'free'; readonly crew: string; readonly from: string; readonly to: string })

export type Assign = Said & { readonly kind: 'assign'; readonly seat: SeatName; readonly crew: string }

/** A booking that the book doesn't have; only what is said. */
export type Booking = Said & {
  readonly kind: 'booking'
  readonly name?: string
  readonly date?: string
  readonly start?: string
  readonly end?: string
  readonly guests?: number
  readonly code?: string
}

/** Whom to reach of a booking's guests. Personal: `crew parse` leaves it out. */
export type ContactSaid = Said & {
  readonly kind: 'contact'
  readonly name?: string
  readonly email?: string
  readonly phone?: string
}

/** What the writer wants to know. */
export interface Asks {
  readonly about: 'crew' | 'time' | 'place' | 'mine' | 'status'
  readonly evidence: string
}

interface Said {
  /** Left out means confirmed. */
  readonly standing?: 'confirmed' | 'tentative'
  /** A line or sentence of the mail, word for word, white space folded. */
  readonly evidence: string
  /** What in it was understood how, for a person. */
  readonly rule?: string
}

export interface Question {
  readonly about: 'charter' | 'crew' | 'seat' | 'time' | 'other'
  readonly seat?: SeatName
  readonly crew?: string
  readonly candidates: readonly string[]
  readonly evidence: string
  /** The question as a person is asked it. */
  readonly text: string
  readonly rule?: string
}

export interface Reading {
  /** A charter's id, or null with a question about it. */
  readonly charter: string | null
  /** The mail's own words for the charter. */
  readonly words: string
  readonly changes: readonly Change[]
  readonly questions: readonly Question[]
  readonly asks?: readonly Asks[]
}

export interface MailReading {
  readonly sender: Sender
  readonly readings: readonly Reading[]
  /** Asked of no charter in particular. */
  readonly asks?: readonly Asks[]
  /** Lines of the new text that look like they matter and that no rule understood, word for word. */
  readonly notUnderstood: readonly string[]
}

/** What the operator knows when a mail is read. */
export interface Book {
  readonly timeZone: string
  readonly inbox: string
  readonly people: readonly Person[]
  readonly charters: readonly BookedCharter[]
  /** The operator's own words for seats, folded: `bosun` is `first_mate`. */
  readonly seatWords?: Readonly<Record<string, SeatName>> | undefined
}

export interface BookedCharter {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  /** `2026-05-30`, in the operator's zone, as are the times (`15:00`). */
  readonly date: string
  readonly start?: string | undefined
  readonly end?: string | undefined
  readonly boards?: string | undefined
  readonly guests?: number | undefined
  readonly seats: readonly { readonly seat: SeatName; readonly crew: string; readonly standing?: string }[]
}
