// How OAuth's endpoints read a request and refuse it (RFC 6749).
import { type Call, json, type Reply } from '../../stand-in.ts'

/** Fields of the form in the body, or of the query for the endpoints that allow it. */
export function form({ body, url }: Call): URLSearchParams {
  return body.length > 0 ? new URLSearchParams(body.toString()) : url.searchParams
}

export function oauthError(status: number, error: string, description: string): Reply {
  return json(status, { error, error_description: description }, { 'cache-control': 'no-store' })
}
