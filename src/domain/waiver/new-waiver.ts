// A waiver that arrived: who on it is a child, who has signed, and what is owed for it.
import { canonical } from '../canonical.ts'
import { slug } from '../charter-id.ts'
import { owe } from '../settle.ts'
import { sha256 } from '../sha256.ts'
import { canBeBorn, isMinor } from './age.ts'
import type { FieldProblem, Submission, SubmittedGuest } from './submission.ts'
import type { Matched, Origin, Waiver, WaiverGuest, WaiverText } from './waiver.ts'

export interface Arrival {
  readonly submission: Submission
  /** Local date where the charter sails. */
  readonly today: string
  readonly charterId: string | undefined
  readonly matched: Matched | undefined
  readonly text: WaiverText
  readonly origin: Origin
  /** Business time. */
  readonly now: Date
  /** For a waiver without an idempotency key. */
  readonly freshId: string
  readonly code: () => string
}

export type NewWaiver =
  | { readonly kind: 'waiver'; readonly waiver: Waiver }
  | { readonly kind: 'problems'; readonly problems: readonly FieldProblem[] }

export function newWaiver(arrival: Arrival): NewWaiver {
  const { submission, today, charterId, matched, text, origin, now } = arrival
  const { guardian, signature, email, phone, eventId } = submission
  const problems = problemsOf(submission, today)
  if (problems.length > 0) return { kind: 'problems', problems }

  const at = now.toISOString()
  const guests = submission.guests.map((one) => guestOf(one, submission, today, arrival.code()))
  const blank: Waiver = {
    id: waiverId(arrival),
    version: 0,
    owed: {},
    fence: 0,
    content: contentOf(submission),
    charterId,
    matched,
    guests,
    guardian: guests.some(({ minor }) => minor) ? guardian : undefined,
    signature,
    email,
    phone,
    text,
    askedFor: eventId,
    origin,
    at,
  }
  return { kind: 'waiver', waiver: owe(blank, matched ? 'count' : 'card', at) }
}

/** The same key for the same party is the same waiver. */
function waiverId({ submission, charterId, freshId }: Arrival): string {
  const { idempotencyKey, eventId } = submission
  if (idempotencyKey === undefined) return `w-${freshId}`
  const whose = canonical([charterId ?? eventId, idempotencyKey])
  return `w-${sha256(whose).slice(0, 24)}`
}

function contentOf({ party: _, idempotencyKey: __, ...content }: Submission): string {
  return sha256(canonical(content))
}

function guestOf(guest: SubmittedGuest, { guardian }: Submission, today: string, photoCode: string): WaiverGuest {
  const minor = isMinor(guest, today)
  const status = minor && !guardian?.signature ? 'PENDING_GUARDIAN' : 'SIGNED'
  return { ...guest, minor, status, photoCode }
}

function problemsOf({ guests, guardian, signature }: Submission, today: string): readonly FieldProblem[] {
  const unborn = guests.flatMap(({ birthDate }, at) =>
    birthDate === undefined || canBeBorn(birthDate, today)
      ? []
      : [{ field: fieldOf(at, 'birth_date'), sentence: 'Please check the birth date.' }],
  )
  const adults = guests.filter((one) => !isMinor(one, today))
  const themselves = guests.some((one) => isMinor(one, today) && slug(one.name) === slug(guardian?.name ?? ''))
  return [
    ...unborn,
    ...(adults.length > 0 && !signature
      ? [{ field: 'signature', sentence: 'Sign with your full name, or draw your signature.' }]
      : []),
    ...(guardian && themselves
      ? [
          {
            field: 'guardian.name',
            sentence: 'A guest under 18 can’t be their own guardian. A parent or guardian signs.',
          },
        ]
      : []),
    ...(adults.length > 1
      ? [{ field: 'minors', sentence: 'Each adult signs a waiver of their own. Only children share one.' }]
      : []),
  ]
}

function fieldOf(at: number, field: string): string {
  return at === 0 ? field : `minors.${at - 1}.${field}`
}
