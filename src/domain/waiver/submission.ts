// What `POST /submit` takes: read leniently, refused field by field in sentences.
import { z } from 'zod'
import { agree, BORN, email, guardian, guest, line, optional, phone, signature } from './submission-fields.ts'
import type { Guardian, Signature } from './waiver.ts'

export interface Submission {
  readonly eventId?: string | undefined
  /** Token of the guests' link. */
  readonly party?: string | undefined
  readonly idempotencyKey?: string | undefined
  /** SHA-256 of the words that were shown. */
  readonly text?: string | undefined
  /** Never empty. */
  readonly guests: readonly SubmittedGuest[]
  readonly guardian?: Guardian | undefined
  readonly signature?: Signature | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
}

export interface SubmittedGuest {
  readonly name: string
  readonly birthDate?: string | undefined
  readonly age?: number | undefined
}

export interface FieldProblem {
  /** As it was sent: `guest_name`, `guardian.email`, `minors.1.birth_date`. */
  readonly field: string
  readonly sentence: string
}

export type ReadSubmission =
  | { readonly kind: 'read'; readonly submission: Submission }
  | { readonly kind: 'problems'; readonly problems: readonly FieldProblem[] }

/** Children on one waiver, the first guest not counted. */
const MINORS = 11

export function readSubmission(body: unknown): ReadSubmission {
  const { data, error } = SUBMISSION.safeParse(body)
  if (error) {
    const problems = error.issues.map(({ path, message }) => ({ field: path.join('.') || 'body', sentence: message }))
    return { kind: 'problems', problems: problems.filter(isFirst) }
  }
  const { event_id, guest_name, birth_date, age, minors = [], idempotency_key, text, party, consent: _, ...rest } = data
  const guests = [{ guest_name, birth_date, age }, ...minors].map(guestOf)
  const submission = { ...rest, eventId: event_id, party, idempotencyKey: idempotency_key, text, guests }
  return { kind: 'read', submission }
}

const SENT = z.object(
  {
    ...guest,
    event_id: optional(line('Write the charter’s name as text.', 200)),
    party: optional(z.string().max(2000, 'This link is not whole. Open it again from the mail.')),
    idempotency_key: optional(line('Write the key as text.', 200)),
    text: optional(z.string().max(64, 'This is not a version of the waiver. Please load the page again.')),
    email,
    phone,
    signature,
    consent: agree,
    guardian: optional(guardian),
    minors: optional(
      z
        .array(z.object(guest, { error: 'Each child needs a name and a birth date.' }))
        .max(MINORS, `At most ${MINORS} more on one waiver. Send another one for the others.`),
    ),
  },
  { error: 'Send the waiver as a JSON object.' },
)
type SentWaiver = z.infer<typeof SENT>

const SUBMISSION = SENT.superRefine(
  (sent, { addIssue }) => {
    for (const { field, sentence } of gapsIn(sent))
      addIssue({ code: 'custom', path: field.split('.'), message: sentence })
  },
  { when: ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value) },
).transform(({ guardian: own, ...sent }) => ({ ...sent, ...(own ? { guardian: guardianOf(own) } : {}) }))

type SentGuardian = z.infer<typeof guardian>

/** What is missing altogether; looked for also when single fields are wrong, so that everything is said at once. */
function gapsIn(sent: Partial<SentWaiver>): readonly FieldProblem[] {
  const minors = Array.isArray(sent.minors) ? sent.minors : []
  return [
    ...(sent.consent ? [] : [{ field: 'consent', sentence: 'Agree to the waiver first.' }]),
    ...(isUnborn(sent) ? [{ field: 'birth_date', sentence: BORN }] : []),
    ...minors.flatMap((minor, at) => (isUnborn(minor) ? [{ field: `minors.${at}.birth_date`, sentence: BORN }] : [])),
    ...guardianGaps(sent.guardian),
    ...(sent.party || sent.event_id ? [] : [{ field: 'event_id', sentence: 'Say which charter it is for.' }]),
  ]
}

/** One who has signed has to be complete; one who is only named may still sign. */
function guardianGaps(sent: SentGuardian | undefined): readonly FieldProblem[] {
  if (!sent?.signature) return []
  const relationship = { field: 'guardian.relationship', sentence: 'Say who they are to the child, such as mother.' }
  const email = { field: 'guardian.email', sentence: 'Give the guardian’s mail address or phone number.' }
  const consent = { field: 'guardian.consent', sentence: 'The guardian has to agree to the waiver.' }
  return [
    ...(sent.relationship ? [] : [relationship]),
    ...(sent.email || sent.phone ? [] : [email]),
    ...(sent.consent === false ? [consent] : []),
  ]
}

function guardianOf({ name, relationship, email, phone, signature }: SentGuardian): Guardian {
  return { name, relationship, email, phone, signature }
}

function isUnborn(sent: { readonly birth_date?: unknown; readonly age?: unknown } | null): boolean {
  return sent?.birth_date === undefined && sent?.age === undefined
}

function guestOf(sent: {
  readonly guest_name: string
  readonly birth_date?: string | undefined
  readonly age?: number | undefined
}): SubmittedGuest {
  return { name: sent.guest_name, birthDate: sent.birth_date, age: sent.age }
}

/** One sentence a field is enough. */
function isFirst({ field }: FieldProblem, at: number, all: readonly FieldProblem[]): boolean {
  return all.findIndex((other) => other.field === field) === at
}
