// What `POST /submit` answers: the seed's fields, or why nothing was kept.
import type { Operator } from '../domain/operator.ts'
import type { FieldProblem } from '../domain/waiver/submission.ts'
import { isPending, type Waiver } from '../domain/waiver/waiver.ts'
import type { Signing } from '../workflows/sign-waiver.ts'

export interface Refusal {
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly errors: readonly { readonly field: string; readonly detail: string }[]
}

type Refused = Exclude<Signing, { readonly kind: 'kept' }>

export function signedAnswer({ id, guests, matched }: Waiver): object {
  return {
    waiver_id: id,
    status: isPending({ guests }) ? 'PENDING_GUARDIAN' : 'SIGNED',
    matched: matched !== undefined,
    photo_upload_code: guests[0]?.photoCode,
    guests: guests.map(({ name, status, photoCode }) => ({ name, status, photo_upload_code: photoCode })),
  }
}

export function refusalOf(refused: Refused, { inbox, brand }: Partial<Operator> = {}): Refusal {
  switch (refused.kind) {
    case 'problems':
      return fieldsRefused(refused.problems)
    case 'dead-link':
      return refusal(
        403,
        'This link has ended.',
        `It was replaced by a newer one, or its time is over. Open the newest mail from ${brand}, or scan the QR code at the dock.`,
      )
    case 'other-charter':
      return refusal(403, 'This link is for another charter.', 'Open the link of the mail for this one.')
    case 'cancelled':
      return refusal(409, 'This sail is cancelled.', `There is nothing to sign. Questions? Write to ${inbox}.`)
    case 'full':
      return refusal(409, 'There are far more waivers than guests.', `Nothing was kept. Please write to ${inbox}.`)
    case 'other-content':
      return refusal(
        409,
        'This key was used before, for something else.',
        'The waiver that came first is kept. Send this one with an idempotency key of its own.',
      )
    case 'not-kept':
      return refusal(503, 'Not now.', 'The waiver could not be kept just now. Please send it again in a moment.')
    case 'old-text':
      return refusal(409, 'The words of the waiver have changed.', 'Load the page again and read them before you sign.')
  }
}

function fieldsRefused(problems: readonly FieldProblem[]): Refusal {
  const errors = problems.map(({ field, sentence }) => ({ field, detail: sentence }))
  return { status: 422, title: 'Something is missing.', detail: errors.map(({ detail }) => detail).join(' '), errors }
}

function refusal(status: number, title: string, detail: string): Refusal {
  return { status, title, detail, errors: [] }
}
