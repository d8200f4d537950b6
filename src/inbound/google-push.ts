// What Google tells us by itself: only hints to look, verified before anything is done, answered at once.
import { noticeChecker } from '../workflows/hear-notice.ts'
import { tokenVerifier } from './google-token.ts'
import type { OperatorDoor } from './operator-door.ts'
import { problem } from './problem.ts'

export interface GooglePush {
  /** Pub/Sub's push; what stands in its body is not read. */
  readonly gmail: (request: Request) => Promise<Response>
  /** A notice of the calendar's channel. */
  readonly calendar: (request: Request) => Promise<Response>
}

export type GoogleDoor = Pick<OperatorDoor, 'world' | 'config' | 'looks'>

export function googlePush({ world, config: { google, push }, looks }: GoogleDoor): GooglePush {
  const { gmailAddress: audience = '', gmailAccount: account } = push ?? {}
  const verify = account ? tokenVerifier({ audience, account, rootUrl: google.rootUrl }) : undefined
  const isOurs = noticeChecker(world)

  return {
    async gmail(request) {
      if (!verify) return notExpected('Set GMAIL_TOPIC and GMAIL_PUSH_ACCOUNT to be told of new mail.')
      const [, token] = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
      const verdict = token ? await verify(token) : 'forged'
      if (verdict === 'no-keys') return problem(503, 'Not now.', 'Google’s keys cannot be read. Send it again later.')
      if (verdict === 'forged') return notSigned()
      looks.soon('mail')
      return heard()
    },
    async calendar(request) {
      if (!push) return notExpected('Set GOOGLE_PUSH_URL to be told of changes.')
      if (request.headers.get('x-goog-resource-state') === 'sync') return heard()
      const channel = request.headers.get('x-goog-channel-id') ?? ''
      const token = request.headers.get('x-goog-channel-token') ?? ''
      if (!(await isOurs({ channel, token }))) return notExpected('This channel is not one of ours, or is one no more.')
      looks.soon('calendar')
      return heard()
    },
  }
}

function heard(): Response {
  return new Response(null, { status: 204 })
}

function notSigned(): Response {
  const detail =
    'The push needs an OIDC token for this address, in the name of the service account that GMAIL_PUSH_ACCOUNT names.'
  return problem(401, 'This push is not signed as it has to be.', detail)
}

function notExpected(detail: string): Response {
  return problem(404, 'Nothing of this kind is expected here.', detail)
}
