// How deep code says no: an error that carries the answer Google would give.
import type { Reply } from '../../stand-in.ts'
import { googleError } from '../routes.ts'

/** Throws what `asReply` turns into an answer; `hands` let it through as the error it also is. */
export function refuse(
  status: number,
  reason: string,
  message: string,
  extra: Readonly<Record<string, string>> = {},
): never {
  throw Object.assign(new Error(message), { reply: googleError(status, reason, message, extra) })
}

export function refuseParameter(location: string, reason: string, message: string): never {
  refuse(400, reason, message, { location, locationType: 'parameter' })
}

/** The answer to a refused request; any other error is thrown again. */
export function asReply(error: unknown): Reply {
  if (error instanceof Error && 'reply' in error) return error.reply as Reply
  throw error
}
