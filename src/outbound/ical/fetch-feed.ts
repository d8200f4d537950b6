// A feed's bytes over HTTP, asked for only when they changed. The address is a secret and stands in no message.
import { Failure, type FailureFacts } from '../../failure.ts'
import { MAX_BYTES } from './feed-text.ts'

export interface Condition {
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
}

export interface FetchedFeed extends Condition {
  readonly bytes: Uint8Array
  /** Why the bytes are not all there are; empty when they are. */
  readonly problems: readonly string[]
}

const PATIENCE_MS = 30_000
const REMEDY = 'Copy the secret address in iCal format again from the calendar’s settings.'

/** Undefined: unchanged. Throws Failure. */
export async function fetchFeed(address: string, known: Condition = {}): Promise<FetchedFeed | undefined> {
  const response = await asked(address, known)
  if (response.status === 304) return undefined
  if (response.status !== 200) {
    await response.body?.cancel().catch(() => {})
    throw refusal(response.status)
  }
  const { bytes, problems } = await bodyOf(response)
  const [etag, lastModified] = ['etag', 'last-modified'].map((name) => response.headers.get(name) ?? undefined)
  return { bytes, problems, etag, lastModified }
}

async function asked(address: string, { etag, lastModified }: Condition): Promise<Response> {
  const headers = {
    accept: 'text/calendar',
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  }
  try {
    return await fetch(address.replace(/^webcals?:/i, 'https:'), { headers, signal: AbortSignal.timeout(PATIENCE_MS) })
  } catch (error) {
    // The error itself is left out: its words may hold the address.
    throw failure({ outcome: 'not-done', retry: 'later', code: codeOf(error) })
  }
}

async function bodyOf({
  body,
}: Response): Promise<{ readonly bytes: Uint8Array; readonly problems: readonly string[] }> {
  const pieces: Uint8Array[] = []
  const problems: string[] = []
  let length = 0
  try {
    for await (const piece of body ?? []) {
      pieces.push(piece)
      length += piece.length
      // What is too long is told by whoever reads it.
      if (length > MAX_BYTES) break
    }
  } catch (error) {
    problems.push(`the connection ended before the feed did (${codeOf(error)})`)
  }
  return { bytes: Buffer.concat(pieces), problems }
}

function refusal(status: number): Failure {
  const retry = status === 429 || status >= 500 ? 'later' : 'never'
  return failure({ outcome: 'not-done', retry, code: String(status), ...(retry === 'never' ? { remedy: REMEDY } : {}) })
}

function failure(facts: Omit<FailureFacts, 'service' | 'operation'>): Failure {
  return new Failure({ service: 'The calendar feed', operation: 'read the feed', ...facts })
}

function codeOf(error: unknown): string {
  const { name, code, cause } = error as { name?: string; code?: unknown; cause?: { code?: unknown } }
  return [cause?.code, code].find((one) => typeof one === 'string') ?? name ?? 'Error'
}
