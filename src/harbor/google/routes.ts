// What each Google API behind the one front door offers it, and the error shape that all of them speak.
import { type Call, json, type Named, type Reply } from '../stand-in.ts'

export interface Bearer {
  readonly operatorId: string
  /** The account that consented: the operator's own inbox. */
  readonly address: string
  readonly scopes: readonly string[]
}

/** `undefined` from either function: not a path of this API. */
export interface GoogleRoutes {
  readonly name: (call: Call) => Named | undefined
  /** `bearer` is missing when the request carried no living access token: answer `unauthorized()` unless the path is public. */
  readonly answer: (call: Call, bearer: Bearer | undefined) => Reply | Promise<Reply> | undefined
}

/** Google's JSON error; `extra` joins the one entry of `errors`, such as `{ location: 'If-Match', locationType: 'header' }`. */
export function googleError(
  status: number,
  reason: string,
  message: string,
  extra: Readonly<Record<string, string>> = {},
): Reply {
  const errors = [{ domain: 'global', reason, message, ...extra }]
  const error = { code: status, message, errors, status: STATUS_WORDS[status] ?? 'UNKNOWN' }
  return json(status, { error }, status === 401 ? { 'www-authenticate': CHALLENGE } : {})
}

export function unauthorized(): Reply {
  return googleError(401, 'authError', 'Invalid Credentials', { location: 'Authorization', locationType: 'header' })
}

export function insufficientScope(): Reply {
  return googleError(403, 'insufficientPermissions', 'Request had insufficient authentication scopes.')
}

/** Whether the token holds at least one of the scopes, which are given by their full addresses. */
export function allows(bearer: Bearer, scopes: readonly string[]): boolean {
  return scopes.some((scope) => bearer.scopes.includes(scope))
}

const CHALLENGE = 'Bearer realm="https://accounts.google.com/", error="invalid_token"'

const STATUS_WORDS: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ALREADY_EXISTS',
  410: 'FAILED_PRECONDITION',
  412: 'FAILED_PRECONDITION',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
}
