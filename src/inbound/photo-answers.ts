// What `POST /photos` and its notice answer: forms to upload with, or why there are none.
import type { Operator } from '../domain/operator.ts'
import { type Batch, isAwaited } from '../domain/photo/batch.ts'
import type { PhotoRequest } from '../domain/photo/request.ts'
import { HELD_WORDS, stateWords } from '../views/photo-words.ts'
import type { Invitation } from '../workflows/invite-photos.ts'
import { problem } from './problem.ts'

const NO_STORE = { 'cache-control': 'no-store' }

/** `at`: which of the files that were sent, from 0. */
export function invited(
  { batch, forms }: Extract<Invitation, { kind: 'invited' }>,
  { turnedAway }: PhotoRequest,
): Response {
  const body = {
    batch: batch.id,
    until: batch.until,
    posts: forms.map(({ at, name, id, url, fields }) => ({ at, name, id, url, fields })),
    refused: turnedAway.map(({ at, name, sentence }) => ({ at, name, detail: sentence })),
  }
  return Response.json(body, { headers: NO_STORE })
}

export function notInvited(
  kind: Exclude<Invitation['kind'], 'invited'>,
  { turnedAway }: PhotoRequest,
  { inbox }: Operator,
): Response {
  switch (kind) {
    case 'wrong-code':
      return problem(
        403,
        'This code does not open this trip’s photos.',
        'Please check it. If you signed without the guests’ link, it works once the crew has found whose waiver it is.',
      )
    case 'locked':
      return problem(
        429,
        'There were too many wrong codes.',
        `Please wait an hour, or write to ${inbox}.`,
        {},
        { 'retry-after': '3600' },
      )
    case 'cancelled':
      return problem(409, 'This sail is cancelled.', `There are no photos of it. Questions? Write to ${inbox}.`)
    case 'closed':
      return problem(409, 'This album is closed.', `Photos were welcome for sixty days. Please write to ${inbox}.`)
    case 'full':
      return problem(409, 'This album is full.', `Nothing more can be sent here. Please write to ${inbox}.`)
    case 'not-kept':
      return problem(503, 'Not now.', 'That could not be kept just now. Please try again in a moment.')
    case 'none-fit':
      return problem(
        422,
        'None of these can be taken.',
        turnedAway.map(({ name, sentence }) => `${name}: ${sentence}`).join(' '),
        {
          refused: turnedAway.map(({ at, name, sentence }) => ({ at, name, detail: sentence })),
        },
      )
  }
}

/** `held`: whatever has come of it waits in quarantine until somebody has matched a waiver. */
export function became({ id, files, waiver }: Batch): Response {
  const told = files.map((file) => {
    const isHeld = waiver !== undefined && isAwaited(file)
    const state = isHeld ? 'held' : file.state.kind
    return { id: file.id, name: file.name, state, detail: isHeld ? HELD_WORDS : stateWords(file.state) }
  })
  return Response.json({ batch: id, files: told }, { headers: NO_STORE })
}
